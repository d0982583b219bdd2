"""Answers to held-out instructions, graded by text metrics, and how likely the right answers are to the model.

`instructions` grades each answer by its kind: a span by F1, a label or letter by accuracy, keywords by their F1, other
texts by ROUGE-L. `instructions_perplexity` asks for the log-probability of the reference: a model that has lost its
language shows there first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from core.errors import UserError
from core.hashing import hash_value
from core.records.estimate import Kind
from core.records.instruction import Instruction
from core.records.result import Answer, Row
from custom_metrics.text.collapse import collapse_reasons, is_lost, measure_answers
from custom_metrics.text.grade import grade
from custom_metrics.text.perplexity import word_perplexity
from evaluation.engines.engine import Engine, Score
from evaluation.measures.measure import Answers, Context, GeneratedMeasure, Identity, Item, Measure, ask_own
from preprocess.instructions.example import prompt_messages, request
from preprocess.instructions.prepare import InstructionData

SOURCE = "instructions"  # in a context's sources: a prepared folder
DATA = "data"  # else: the name of a data file with a recipe


class Instructions(GeneratedMeasure):
    version: ClassVar[str] = "3"
    kind: Kind = "share"
    said: ClassVar[tuple[str, ...]] = ("prediction", "reply", "metric", "finished")
    others: ClassVar[Mapping[str, Kind]] = {
        "accuracy": "accuracy",
        "exact_match": "accuracy",
        "f1": "share",
        "item_f1": "share",
        "rouge1": "share",
        "rouge2": "share",
        "rougeL": "share",
        "bleu": "share",
        "chrf": "share",
    }

    def items(self) -> list[Item]:
        return items_of(held_out(self.context))

    def rows(self, items: Sequence[Item], answers: Sequence[Answer]) -> list[Row]:
        examples = {example.id: example for example in held_out(self.context)}
        return [self._row(item, examples[item.id], answer) for item, answer in zip(items, answers, strict=True)]

    def _row(self, item: Item, example: Instruction, answer: Answer) -> Row:
        text = answer.texts[0] if answer.texts else ""
        found = grade(example, text)
        details = {
            **item.known,
            "prompt": request(example),
            "prediction": text.strip(),
            "reply": text,
            "metric": found.metric,
            "finished": answer.finished,
        }
        others = {name: value for name, value in found.others.items() if name in self.others}
        return Row(item.id, found.value, item.cluster, item.groups, {found.metric: found.value, **others}, details)

    def counts(self, rows: Sequence[Row]) -> dict[str, dict[str, int]]:
        """Counts what single answers show of a collapse."""
        texts = [str(row.details["reply"]) for row in rows]
        shown = Counter(
            sign
            for text, row in zip(texts, rows, strict=True)
            for sign, is_so in signs(text, bool(row.details["finished"])).items()
            if is_so
        )
        return {"sign": dict(shown.most_common())} if shown else {}

    def collapsed(self, rows: Sequence[Row], base: Sequence[Row] | None = None) -> list[str]:
        """Judges tuned models only: a base that was never taught to answer may talk without end."""
        return list(collapse_of(rows)) if base is not None else []


class InstructionsPerplexity(Measure):
    """The value of an item is the mean log-probability of a word of its reference, in nats."""

    kind: Kind = "log_probability"
    said: ClassVar[tuple[str, ...]] = ("log_probability", "words")

    def identity(self) -> Identity:
        items = items_of(held_out(self.context), self.context.limit)
        asked = [[item.id, item.cluster, item.groups, item.known] for item in items]
        return Identity(hash_value(asked), hash_value([item.prompt for item in items]), "")

    def settings(self) -> dict[str, Any]:
        return {"scored": "the answer"}  # and no line end before it: that one no training sees

    def ask(self, engine: Engine, answers: Answers) -> None:
        def score(items: Sequence[Item]) -> Iterator[Answer]:
            return engine.loglikelihood([Score(item.id, item.prompt, (item.known["gold"],)) for item in items])

        ask_own(items_of(held_out(self.context), self.context.limit), answers, score)

    def grade(self, answers: Mapping[str, Answer]) -> list[Row]:
        items = items_of(held_out(self.context), self.context.limit)
        missing = [item.id for item in items if item.id not in answers]
        if missing:
            raise UserError(f"{self.name}: {len(missing)} of {len(items)} items have no answer. Evaluate again.")
        return [_likelihood_row(item, answers[item.id]) for item in items]

    def collapsed(self, rows: Sequence[Row], base: Sequence[Row] | None = None) -> list[str]:
        if not rows or not base:
            return []
        return ["perplexity"] if is_lost(perplexity_of(rows), perplexity_of(base)) else []


MEASURES = {"instructions": Instructions, "instructions_perplexity": InstructionsPerplexity}


def held_out(context: Context) -> list[Instruction]:
    """Reads what models are asked."""
    return prepared(context).test_examples()


def prepared(context: Context) -> InstructionData:
    """Returns the prepared folder whose test file is asked; it is made now if it is not there."""
    folder, name = context.sources.get(SOURCE), context.sources.get(DATA)
    if folder:
        return InstructionData(Path(folder))
    if not name:
        raise UserError("No held-out instructions are named. The data file needs a recipe: docs/instructions.md.")
    return _of_data(name)


@lru_cache(maxsize=4)
def _of_data(name: str) -> InstructionData:
    from core.config.resolve import load_data
    from preprocess.instructions.prepared import prepared_instructions

    return prepared_instructions(load_data(name)[0])


def items_of(examples: Sequence[Instruction], limit: int | None = None) -> list[Item]:
    """Returns what is asked. Questions on one text are not independent: the text is then their cluster."""
    from evaluation.measures.sample import stratified

    clustered = any(example.context for example in examples)
    items = [
        Item(
            id=example.id,
            prompt=prompt_messages(example),
            cluster=(hash_value(example.context) if example.context else example.id) if clustered else None,
            groups={
                "kind": example.kind,
                "source": example.source,
                **({"part": example.group} if example.group else {}),
            },
            known={
                "question": request(example),
                "instruction": example.instruction,
                "input": example.input,
                "gold": example.reference,
                "also_right": example.also_right,
                "labels": example.labels,
            },
        )
        for example in examples
    ]
    return stratified(items, limit)


def _likelihood_row(item: Item, answer: Answer) -> Row:
    reference = str(item.known["gold"])
    words = max(1, len(reference.split()))
    if not answer.logprobs or answer.logprobs[0] != answer.logprobs[0]:
        raise UserError(f"The model answers {item.id} with no number: its weights are broken. Train again.")
    details = {**item.known, "log_probability": answer.logprobs[0], "words": words}
    return Row(item.id, answer.logprobs[0] / words, item.cluster, item.groups, {}, details)


def perplexity_of(rows: Sequence[Row]) -> float:
    """Returns the perplexity of a word of the references, from the rows of `instructions_perplexity`."""
    logprobs = [float(row.details["log_probability"]) for row in rows]
    return word_perplexity(logprobs, [str(row.details["gold"]) for row in rows])


def signs(text: str, finished: bool) -> dict[str, bool]:
    """Says what one answer shows of a collapse."""
    from custom_metrics.text.repetition import is_loop

    return {
        "empty": not any(sign.isalnum() for sign in text),
        "loop": is_loop(text),
        "cut": not finished,
    }


def collapse_of(rows: Sequence[Row]) -> dict[str, str]:
    """Returns why the answers are those of a collapsed model, by code; none: it is not collapsed."""
    details: list[dict[str, Any]] = [row.details for row in rows]
    if not details:
        return {}
    signals = measure_answers(
        [str(each["reply"]) for each in details],
        [str(each["gold"]) for each in details],
        [bool(each["finished"]) for each in details],
    )
    return collapse_reasons(signals)
