"""Takes the real data sets, or prepares the embedded one.   make data [SPIDER=<folder or zip>] [MMLU=<folder>|hub]"""

from __future__ import annotations

from core.commands import command_line
from core.config import load_variant
from core.console import done, hint
from core.engines import gpu_count, gpu_memory
from core.errors import run_main
from core.runs import shown
from core.text import counted
from preprocess.mmlu import PREPARED, prepare_mmlu
from preprocess.spider import Spider
from preprocess.take import SPIDER, take_spider
from scripts.cli.read import arguments
from training.data import checked_data

SMALL, LARGE = "qwen2_5_coder_0_5b", "llama3_8b"
ROOM = 60e9  # bytes of a GPU that LoRA on 8 billion parameters in bfloat16 needs; QLoRA fits on one of 24 GB


def main() -> None:
    args = arguments("data")
    if args.spider:
        spider = take_spider(args.spider)
        done(f"{shown(spider.folder)}: {summary(spider)}")
    if args.mmlu:
        done(f"{shown(prepare_mmlu(args.mmlu))}: MMLU is in place")
    if args.spider or args.mmlu:
        hint(next_step())
        return
    data, counts = checked_data(load_variant("pocket", "lora_r16"), seed=42)
    done(f"{shown(data.folder)}: {counts.train.rows} training, {counts.validation.rows} validation rows")
    hint(command_line("train", CONFIG="lora_r16"))


def next_step() -> str:
    """Returns the command for what is still missing, or else a training that fits on this machine."""
    if not SPIDER.is_dir():
        return command_line("data", SPIDER="<folder or zip>")
    if not PREPARED.is_dir():
        return command_line("data", MMLU="hub")
    if not gpu_count():
        return command_line("train", CONFIG="lora_r16", MODEL=SMALL)
    fits = min(gpu_memory(), default=0) >= ROOM
    return command_line("train", CONFIG="lora_r16" if fits else "qlora_r16", MODEL=LARGE)


def summary(spider: Spider) -> str:
    databases = {example.db_id for example in (*spider.train, *spider.dev)}
    return f"{len(spider.train)} training and {len(spider.dev)} dev questions on {counted(len(databases), 'database')}"


if __name__ == "__main__":
    run_main(main)
