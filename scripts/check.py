"""Is the config right, and what would be trained on? Costs a second and no GPU.   make check CONFIG=lora_r16"""

from __future__ import annotations

from rich.text import Text

from core.commands import command_line
from core.config import Config, load_variant
from core.console import console, done, hint, note
from core.engines import gpu_count
from core.errors import UserError, run_main
from core.paths import resolve_path
from core.weights import base_of
from preprocess.chat import ChatData
from preprocess.hygiene import KINDS, look_at
from preprocess.spider import load_spider
from scripts.cli.read import arguments
from scripts.overview.lines import fact, indented
from training.config.checks import check_config
from training.config.watching import note_unwatched
from training.data import SPIDERS_TASK, checked_data
from training.estimate.estimate import facts, refuse_what_cannot_fit, timed
from training.tokens.ask import token_report
from training.tokens.report import refusals, remarks
from training.tokens.view import counts, example_view

SHOWN_KEYS = (
    "base_model", "adapter", "lora_r", "lora_alpha", "lora_target_linear", "lora_target_modules", "learning_rate",
    "num_epochs", "micro_batch_size", "gradient_accumulation_steps", "sequence_len", "deepspeed",
)  # fmt: skip
NAME = 30  # columns


def main() -> None:
    args = arguments("check")

    config = load_variant(args.model, args.config, args.data, args.base)
    data, counts = checked_data(config, args.seed)
    train = counts.train
    for key in SHOWN_KEYS:
        if key in config.axolotl:
            told(key, config.axolotl[key])
    replayed = f", of which {train.replay_rows} replayed" if train.replay_rows else ""
    told("data", config.settings.data.name)
    told("training examples", f"{train.rows:,}{replayed}")
    told("validation examples", f"{counts.validation.rows:,}")
    on_sql = config.settings.task == SPIDERS_TASK
    if on_sql:
        told("databases of dev in train", counts.shared_databases)
        show_hygiene(config)
    asked = "dev" if on_sql else "the test"
    done(f"Every key is known and in its range, the data is whole, and no question of {asked} stands in train")
    check_config(config, base_of(config).source)
    note_unwatched(config)
    done("Axolotl accepts the config")
    show_tokens(config, data, counts.validation.rows)
    if config.settings.requires_gpu and gpu_count() == 0:
        note("Training it needs an NVIDIA GPU, and none is visible on this machine")
    whose = {"MODEL": args.model, "DATA": args.data, "BASE": args.base}
    hint(command_line("train", CONFIG=args.config, SEED=args.seed, **whose))


def show_hygiene(config: Config) -> None:
    """What is said twice or answered in two ways; `remove:` of the data file leaves it out."""
    spider = load_spider(resolve_path(config.settings.data.spider))
    found = look_at(spider.train, spider.dev)
    for kind in KINDS:
        names = getattr(found, kind)
        some = f"  ({', '.join(names[:3])}{', ...' if len(names) > 3 else ''})" if names else ""
        removed = ", removed" if names and kind in config.settings.data.remove else ""
        told(kind.replace("_", " "), f"{len(names)}{removed}{some}")


def show_tokens(config: Config, data: ChatData, evaluated: int) -> None:
    """The first example as it is trained on, and what is wrong with any of them."""
    report = token_report(config, data)
    for name, value in counts(report):
        told(name, value)
    show_example(example_view(report.shown))
    problems = list(refusals(report, int(config.axolotl.get("sequence_len") or 512)))
    if problems:
        raise UserError("The training examples are not what is meant:\n  " + "\n  ".join(problems))
    for remark in remarks(report):
        note(remark)
    cost = timed(config, report, evaluated)
    for name, value in facts(cost):
        told(name, value)
    refuse_what_cannot_fit(cost)
    done("Answers end where generation stops, and prompts are those of the evaluation")


def show_example(example: Text) -> None:
    indented("the first example; between the brackets is what is trained on:", 2)
    for line in example.wrap(console, console.width - 4) if console.is_terminal else example.split("\n"):
        if line.plain:
            console.print(Text("    ").append_text(line), soft_wrap=True)


def told(name: str, value: object) -> None:
    fact(name, str(value), NAME)


if __name__ == "__main__":
    run_main(main)
