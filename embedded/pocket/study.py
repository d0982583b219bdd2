"""A quick look at what a fine-tune does to a checkpoint, to choose settings: python -m embedded.pocket.study.

A plain PEFT loop in place of Axolotl. SQL is judged on validation.json, whose databases are neither in training nor in
dev; knowledge on questions in the manner of the mini MMLU, drawn anew. The test sets are never touched. With --held-out
a quarter of the training databases is kept from training and judged as well: 432 questions more than validation's 140.
"""

from __future__ import annotations

import argparse
import json
import math
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

from custom_metrics.sql.extraction import extract_sql
from embedded.mmlu import build as mmlu
from embedded.mmlu import facts
from preprocess.prompt import Message, Shot, conversation, schema_text
from training.counted_tokens import read_counted_tokens_only

Tokens = tuple[list[int], int]
"""A conversation, and where its answer begins."""
EMBEDDED = Path(__file__).parent.parent
SPIDER = EMBEDDED / "spider"
HEADINGS = {"stem": "pocket science", "humanities": "pocket humanities", "social_sciences": "pocket society"}


@dataclass(frozen=True)
class Tuning:
    rate: float = 2e-3
    epochs: float = 2
    rank: int = 16
    batch: int = 8
    replay: float = 0.0
    seed: int = 42
    warmup: float = 0.03
    held_out: bool = False


def spider_rows(*names: str) -> tuple[list[dict[str, Any]], dict[str, str]]:
    rows = [row for name in names for row in json.loads((SPIDER / name).read_text(encoding="utf-8"))]
    tables = json.loads((SPIDER / "tables.json").read_text(encoding="utf-8"))
    return rows, {entry["db_id"]: schema_text(entry) for entry in tables}


TRAINING = ("train_spider.json", "train_others.json")


def kept_from_training(rows: list[dict[str, Any]]) -> set[str]:
    """Every fourth training database."""
    return set(sorted({row["db_id"] for row in rows})[2::4])


def training_chats(tuning: Tuning) -> list[list[Message]]:
    rows, schemas = spider_rows(*TRAINING)
    kept = kept_from_training(rows) if tuning.held_out else set()
    rows = [row for row in rows if row["db_id"] not in kept]
    chats = [
        [*conversation(schemas[row["db_id"]], row["question"]), {"role": "assistant", "content": row["query"]}]
        for row in rows
    ]
    if tuning.replay:
        lines = (EMBEDDED / "instructions" / "train.jsonl").read_text(encoding="utf-8").splitlines()
        general = [json.loads(line)["messages"] for line in lines]
        wanted = round(len(chats) * tuning.replay / (1 - tuning.replay))
        chats += Random(tuning.seed).sample(general, min(wanted, len(general)))
    return chats


def labelled(tokenizer: Any, messages: list[Message]) -> Tokens:
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    start = len(tokenizer(prompt, add_special_tokens=False)["input_ids"])
    tokens = tokenizer(prompt + messages[-1]["content"] + "<|im_end|>", add_special_tokens=False)["input_ids"]
    return tokens, start


def tune(model: Any, tokenizer: Any, tuning: Tuning) -> tuple[Any, float]:
    torch.manual_seed(tuning.seed)
    random = Random(tuning.seed)
    lora = LoraConfig(r=tuning.rank, lora_alpha=2 * tuning.rank, target_modules="all-linear", task_type="CAUSAL_LM")
    read_counted_tokens_only(model)
    adapted = get_peft_model(model, lora)
    examples = [labelled(tokenizer, chat) for chat in training_chats(tuning)]
    parameters = [parameter for parameter in adapted.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(parameters, weight_decay=0.0)
    steps, started = round(len(examples) // tuning.batch * tuning.epochs), time.monotonic()
    for step, batch in enumerate(islice(_batches(examples, tuning.batch, random), steps)):
        factor = min(1.0, (step + 1) / (tuning.warmup * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
        for group in optimizer.param_groups:
            group["lr"] = tuning.rate * factor
        _loss(adapted, batch).backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        optimizer.zero_grad()
    return adapted.merge_and_unload().eval(), time.monotonic() - started


def _batches(examples: list[Tokens], size: int, random: Random) -> Iterator[list[Tokens]]:
    """Without an end; shuffled anew for each epoch."""
    while True:
        random.shuffle(examples)
        yield from (examples[first : first + size] for first in range(0, len(examples) - size + 1, size))


def _loss(model: Any, batch: Sequence[Tokens]) -> torch.Tensor:
    length = max(len(tokens) for tokens, _ in batch)
    inputs, labels = torch.full((len(batch), length), 3), torch.full((len(batch), length), -100)
    for row, (tokens, start) in enumerate(batch):
        inputs[row, : len(tokens)] = torch.tensor(tokens)
        labels[row, start : len(tokens)] = torch.tensor(tokens[start:])
    device = next(model.parameters()).device
    return model(input_ids=inputs.to(device), labels=labels.to(device)).loss


@torch.no_grad()
def answers(model: Any, tokenizer: Any, prompts: Sequence[list[Message]], batch: int = 40) -> list[str]:
    texts = [
        tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True) for messages in prompts
    ]
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    found: dict[int, str] = {}
    for first in range(0, len(order), batch):
        chosen = order[first : first + batch]
        inputs = tokenizer(
            [texts[index] for index in chosen],
            return_tensors="pt",
            padding=True,
            padding_side="left",
            add_special_tokens=False,
        )
        inputs = {name: inputs[name].to(model.device) for name in ("input_ids", "attention_mask")}
        made = model.generate(**inputs, max_new_tokens=96, do_sample=False)[:, inputs["input_ids"].shape[1] :]
        found.update(zip(chosen, tokenizer.batch_decode(made, skip_special_tokens=True), strict=True))
    return [found[index] for index in range(len(texts))]


def sql_scores(model: Any, tokenizer: Any, shots: int = 0, show: int = 0, held_out: bool = False) -> dict[str, str]:
    rows, schemas = spider_rows("validation.json")
    if held_out:
        training, _ = spider_rows(*TRAINING)
        kept = kept_from_training(training)
        rows += [row | {"group": f"held-out {origin(row)}"} for row in training if row["db_id"] in kept]
    worked = [Shot(schemas[row["db_id"]], row["question"], row["query"]) for row in _worked_examples(shots)]
    said = answers(model, tokenizer, [conversation(schemas[row["db_id"]], row["question"], worked) for row in rows])
    right: dict[str, list[bool]] = defaultdict(list)
    for row, answer in zip(rows, said, strict=True):
        same = result(row["db_id"], row["query"]) == result(row["db_id"], extract_sql(answer))
        right[row["group"]].append(same)
        which = "held-out " if row["group"].startswith("held-out") else ""
        right[which + ("joins" if "JOIN" in row["query"] else "no joins")].append(same)
        right["raw"].append(result(row["db_id"], row["query"]) == result(row["db_id"], answer))
        if not same and show > 0:
            show -= 1
            print(f"  {row['question']}\n    {row['query']}\n    {answer}")
    return {name: f"{100 * sum(flags) / len(flags):.0f}" for name, flags in right.items()}


def origin(row: dict[str, Any]) -> str:
    return "written by hand" if row["kind"] == "free" else "from phrasings"


def _worked_examples(count: int) -> list[dict[str, Any]]:
    rows, _ = spider_rows("train_spider.json")
    return Random(7).sample(rows, count)


def result(db_id: str, sql: str) -> Counter[tuple[Any, ...]] | None:
    path = SPIDER / "database" / db_id / f"{db_id}.sqlite"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        database.set_progress_handler(lambda: 1, 2_000_000)
        try:
            return Counter(database.execute(sql).fetchall())
        except sqlite3.Error:
            return None


def knowledge_prompts(count: int = 50) -> Iterator[tuple[str, str]]:
    """Four-shot prompts about facts drawn anew, with held-out phrasings and orders; never the test's own questions."""
    tested = {(question.text, question.options) for question in mmlu.all_questions()}
    for category, heading in HEADINGS.items():
        random = Random(f"choose {category}")
        chosen = random.sample([fact for fact in facts.load_facts() if fact.category == category], count + 4)
        asked = [question for question in mmlu.ask(chosen, random) if (question.text, question.options) not in tested]
        parts = [
            f"{q.text}\n"
            + "\n".join(f"{letter}. {option}" for letter, option in zip("ABCD", q.options, strict=True))
            + "\nAnswer:"
            for q in asked
        ]
        start = f"The following are multiple choice questions (with answers) about {heading}.\n\n"
        start += "".join(f"{part} {q.letter}\n\n" for part, q in zip(parts[:4], asked[:4], strict=True))
        yield from ((start + part, q.letter) for part, q in zip(parts[4:], asked[4:], strict=True))


@torch.no_grad()
def knowledge_score(model: Any, tokenizer: Any, batch: int = 15) -> float:
    prompts = list(knowledge_prompts())
    letters = [tokenizer(f" {letter}", add_special_tokens=False)["input_ids"][-1] for letter in "ABCD"]
    right = 0
    for first in range(0, len(prompts), batch):
        part = prompts[first : first + batch]
        inputs = tokenizer(
            [text for text, _ in part],
            return_tensors="pt",
            padding=True,
            padding_side="right",
            add_special_tokens=False,
        )
        last = inputs["attention_mask"].sum(1) - 1
        hidden = model.model(input_ids=inputs["input_ids"].to(model.device)).last_hidden_state
        logits = model.lm_head(hidden[torch.arange(len(part)), last.to(model.device)])[:, letters]
        right += sum(
            "ABCD"[guess] == letter for guess, (_, letter) in zip(logits.argmax(-1).tolist(), part, strict=True)
        )
    return 100 * right / len(prompts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=EMBEDDED / "model")
    parser.add_argument("--rate", type=float, nargs="*", default=[2e-3], help="0 looks at the base")
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--replay", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--held-out", action="store_true", help="keep a quarter of the training databases for judging")
    parser.add_argument("--show", type=int, default=0, help="how many wrong answers to print")
    arguments = parser.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(arguments.model)
    for rate in arguments.rate:
        model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=torch.float32).eval()
        if torch.cuda.is_available():
            model.cuda()
        seconds = 0.0
        if rate:
            tuning = Tuning(
                rate, arguments.epochs, replay=arguments.replay, seed=arguments.seed, held_out=arguments.held_out
            )
            model, seconds = tune(model, tokenizer, tuning)
        scores = sql_scores(model, tokenizer, 0 if rate else 3, arguments.show, arguments.held_out)
        known = knowledge_score(model, tokenizer)
        asked = f"rate {rate} replay {arguments.replay} epochs {arguments.epochs:g} seed {arguments.seed}"
        print(f"{asked}: {seconds:.0f} s, knowledge {known:.0f}, {scores}", flush=True)


if __name__ == "__main__":
    main()
