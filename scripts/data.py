"""Takes the real data sets, or prepares the embedded one.   make data [SPIDER=<folder or zip>] [MMLU=<folder>|hub]"""

from __future__ import annotations

from core.commands import command_line
from core.config import load_variant
from core.console import done, hint
from core.errors import run_main
from core.runs import shown
from preprocess.mmlu import prepare_mmlu
from preprocess.spider import Spider
from preprocess.take import take_spider
from scripts.cli.read import arguments
from training.data import checked_data


def main() -> None:
    args = arguments("data")
    if args.spider:
        spider = take_spider(args.spider)
        done(f"{shown(spider.folder)}: {summary(spider)}")
    if args.mmlu:
        done(f"{shown(prepare_mmlu(args.mmlu))}: MMLU is in place")
    if args.spider or args.mmlu:
        hint(command_line("train", CONFIG="lora_r16", MODEL="llama3_8b"))
        return
    data, counts = checked_data(load_variant("pocket", "lora_r16"), seed=42)
    done(f"{shown(data.folder)}: {counts.train.rows} training, {counts.validation.rows} validation rows")
    hint(command_line("train", CONFIG="lora_r16"))


def summary(spider: Spider) -> str:
    databases = {example.db_id for example in (*spider.train, *spider.dev)}
    return f"{len(spider.train)} training and {len(spider.dev)} dev questions on {len(databases)} databases"


if __name__ == "__main__":
    run_main(main)
