"""The rubric: DeepEval's G-Eval scores each answer from 0 to 5 by each criterion, through our own judge client."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from typing import Any, Literal

from core.hashing import hash_value
from core.records.judgement import CriterionScore
from evaluation.judge.asking import Todo
from evaluation.judge.client import Judge, NotJudged, Question, Said
from evaluation.judge.pairs import Item, Pair
from evaluation.judge.prompts import HIGHEST, Criterion
from evaluation.judge.store import Rows

Side = Literal["a", "b"]
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "reason": {"type": "string"},
        "score": {"type": "number", "minimum": 0, "maximum": HIGHEST},
    },
    "required": ["reason", "score"],
    "additionalProperties": False,
}


class _NoScore(Exception):
    """Carries through G-Eval that the judge gave none."""


def part_of(criterion: Criterion, side: Side) -> str:
    return f"rubric/{criterion.name}/{side}"


def asked_of(item: Item, text: str, criterion: Criterion) -> str:
    """Returns the hash of all that decides what G-Eval asks."""
    levels = sorted(criterion.levels.items())
    case = [item.instruction, item.input, item.reference, text]
    return hash_value(["deepeval", version("deepeval"), criterion.name, criterion.steps, levels, case])


async def score(judge: Judge, item: Item, text: str, criterion: Criterion, side: Side) -> Said | NotJudged:
    """Asks for one score. G-Eval writes the prompt; the judge client asks, checks the shape and asks again."""
    from deepeval.test_case import LLMTestCase

    model = _judge_model()(judge, item.id, part_of(criterion, side))
    metric = _metric(criterion, model)
    asked = f"{item.instruction}\n\n{item.input}" if item.input else item.instruction
    case = LLMTestCase(input=asked, actual_output=text or "(empty)", expected_output=item.reference or "(none)")
    try:
        await metric.a_measure(case, _show_indicator=False)
    except _NoScore:
        assert isinstance(model.result, NotJudged)
        return model.result
    assert isinstance(model.result, Said)
    return model.result


def score_of(said: Said, item: Item, side: Side, criterion: Criterion, asked: str) -> CriterionScore:
    return CriterionScore(
        id=item.id,
        side=side,
        criterion=criterion.name,
        asked=asked,
        value=float(said.value["score"]),
        reason=said.value["reason"],
        judge=said.judge,
        requests=said.requests,
        prompt_tokens=said.prompt_tokens,
        tokens=said.tokens,
    )


def _metric(criterion: Criterion, model: Any) -> Any:
    from deepeval.metrics import GEval
    from deepeval.metrics.g_eval import Rubric
    from deepeval.test_case import SingleTurnParams

    levels = criterion.levels or {level: f"{level} of {HIGHEST}" for level in range(HIGHEST + 1)}
    return GEval(
        name=criterion.name,
        evaluation_params=[
            SingleTurnParams.INPUT,
            SingleTurnParams.ACTUAL_OUTPUT,
            SingleTurnParams.EXPECTED_OUTPUT,
        ],
        evaluation_steps=list(criterion.steps),
        rubric=[Rubric(score_range=(level, level), expected_outcome=words) for level, words in sorted(levels.items())],
        model=model,
    )


@cache
def _judge_model() -> Any:
    """Returns the class that DeepEval asks; made late, for its import takes seconds."""
    from deepeval.models import DeepEvalBaseLLM

    class JudgeModel(DeepEvalBaseLLM):
        """Lets G-Eval ask our judge. One object for one score."""

        def __init__(self, judge: Judge, item_id: str, part: str):
            self.judge, self.item_id, self.part = judge, item_id, part
            self.result: Said | NotJudged | None = None
            super().__init__(judge.model)

        def load_model(self) -> Any:
            return self

        def get_model_name(self) -> str:
            return self.judge.model

        def generate(self, prompt: str, schema: Any = None) -> Any:
            raise NotImplementedError("the judge is asked from the event loop only")

        async def a_generate(self, prompt: str, schema: Any = None) -> Any:
            question = Question(self.item_id, self.part, [{"role": "user", "content": prompt}], SCHEMA)
            self.result = await self.judge.ask(question)
            if isinstance(self.result, NotJudged):
                raise _NoScore
            return schema(**self.result.value)

    return JudgeModel


@dataclass(frozen=True)
class RubricAsk:
    """One answer of one side, by one criterion."""

    item: Item
    side: Side
    text: str
    criterion: Criterion

    @cached_property
    def key(self) -> tuple[str, str, str, str]:
        return self.item.id, self.side, self.criterion.name, asked_of(self.item, self.text, self.criterion)


def rubric_asks(pairs: Sequence[Pair], criteria: Sequence[Criterion]) -> list[RubricAsk]:
    """Both answers of a pair stand side by side, so that an early end leaves whole pairs."""
    texts: list[tuple[Pair, Side, str]] = [(p, side, text) for p in pairs for side, text in (("a", p.a), ("b", p.b))]  # type: ignore[misc]
    return [RubricAsk(pair.item, side, text, criterion) for pair, side, text in texts for criterion in criteria]


def stored_scores(
    rows: Rows[CriterionScore], judge: Judge, asks: Sequence[RubricAsk]
) -> dict[tuple[str, str, str, str], CriterionScore]:
    """Returns the scores of these very answers by these very judges; the first that was stored counts."""
    wanted = {ask.key for ask in asks}
    found: dict[tuple[str, str, str, str], CriterionScore] = {}
    for row in rows.rows:
        key = (row.id, row.side, row.criterion, row.asked)
        if key in wanted and judge.accepts(row.judge):
            found.setdefault(key, row)
    return found


def rubric_todos(rows: Rows[CriterionScore], judge: Judge, asks: Sequence[RubricAsk]) -> list[Todo]:
    """Returns what has no score yet."""
    stored = stored_scores(rows, judge, asks)
    return [_todo(rows, judge, ask) for ask in asks if ask.key not in stored]


def _todo(rows: Rows[CriterionScore], judge: Judge, ask: RubricAsk) -> Todo:
    asked = ask.key[-1]

    def keep(said: Said) -> None:
        rows.append(score_of(said, ask.item, ask.side, ask.criterion, asked))

    part = part_of(ask.criterion, ask.side)
    return Todo(ask.item.id, part, asked, lambda: score(judge, ask.item, ask.text, ask.criterion, ask.side), keep)
