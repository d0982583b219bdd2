"""Is the config right, and what would be trained on? Costs a second and no GPU.   make check CONFIG=lora_r16"""

from __future__ import annotations

from core.commands import command_line
from core.config import load_variant
from core.console import console, done, hint, note
from core.engines import gpu_count
from core.errors import run_main
from core.files import read_jsonl
from scripts.cli.read import arguments
from training.config.schema import check_schema
from training.data import checked_data

SHOWN_KEYS = (
    "base_model", "adapter", "lora_r", "lora_alpha", "lora_target_linear", "lora_target_modules", "learning_rate",
    "num_epochs", "micro_batch_size", "gradient_accumulation_steps", "sequence_len", "deepspeed",
)  # fmt: skip


def main() -> None:
    args = arguments("check")

    config = load_variant(args.model, args.config, args.data, args.base)
    data, counts = checked_data(config, args.seed)
    train = counts.train
    for key in SHOWN_KEYS:
        if key in config.axolotl:
            console.print(f"  {key:28} {config.axolotl[key]}")
    replayed = f", of which {train.replay_rows} replayed" if train.replay_rows else ""
    console.print(f"  {'data':28} {config.settings.data.name}")
    console.print(f"  {'training examples':28} {train.rows}{replayed}")
    console.print(f"  {'validation examples':28} {counts.validation.rows}")
    console.print(f"  {'databases of dev in train':28} {counts.shared_databases}")
    console.print("  the first example:")
    for message in read_jsonl(data.train)[0]["messages"]:
        console.print(f"    [{'green' if message['role'] == 'assistant' else 'dim'}]{message['role']}:[/]", end=" ")
        console.print(message["content"].replace("\n", "\n      "), markup=False)
    done("Every key is known and in its range, the data is whole, and no question of dev stands in train")
    check_schema(config)
    done("Axolotl accepts the config")
    if config.settings.requires_gpu and gpu_count() == 0:
        note("Training it needs an NVIDIA GPU, and none is visible on this machine")
    hint(command_line("train", CONFIG=args.config, MODEL=args.model, DATA=args.data, SEED=args.seed))


if __name__ == "__main__":
    run_main(main)
