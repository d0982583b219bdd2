"""What pre-training alone has taught about databases: python -m embedded.pocket.skill.

The base answers the fine-tune's training questions in the house language. Their databases and phrasings are new to it,
and there are 48 of them: a better guide for work on the corpus than the four databases of the validation split.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from random import Random

import torch
from rich.table import Table
from transformers import AutoModelForCausalLM, AutoTokenizer

from core.console import console
from embedded.pocket.build import FOLDER
from embedded.pocket.sqlworld import dialect
from embedded.pocket.sqlworld.documents import HOUSE_SYSTEMS
from embedded.pocket.study import TRAINING, answers, origin, result, spider_rows
from preprocess.prompt import Message, user_message


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--count", type=int, default=700, help="how many questions, drawn by a fixed seed")
    parser.add_argument("--show", type=int, default=0, help="how many wrong answers to print")
    arguments = parser.parse_args()
    model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=torch.float32).eval()
    rows, schemas = spider_rows(*TRAINING)
    rows = Random(3).sample(rows, arguments.count)
    system: Message = {"role": "system", "content": HOUSE_SYSTEMS[0]}
    prompts = [[system, user_message(schemas[row["db_id"]], row["question"])] for row in rows]
    said = answers(model, AutoTokenizer.from_pretrained(arguments.model), prompts)

    right: dict[str, list[bool]] = defaultdict(list)
    for row, answer in zip(rows, said, strict=True):
        same = result(row["db_id"], row["query"]) == result(row["db_id"], dialect.sql(answer))
        for name in ("all", origin(row), "with joins" if "JOIN" in row["query"] else "without joins", row["db_id"]):
            right[name].append(same)
        if not same and arguments.show > 0:
            arguments.show -= 1
            console.print(f"{row['question']}\n  {dialect.house(row['query'])}\n  {answer}", markup=False)
    table = Table("questions", "count", "right", title="answered in the house language, before any fine-tune")
    for name, flags in sorted(right.items(), key=lambda item: (-len(item[1]), item[0])):
        table.add_row(name, str(len(flags)), f"{100 * sum(flags) / len(flags):.0f}%")
    console.print(table)


if __name__ == "__main__":
    main()
