"""DeepEval's G-Eval, asked through our judge client: it writes the prompt, the client asks, checks and asks again."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from deepeval.metrics import GEval
from deepeval.metrics.g_eval import Rubric
from deepeval.models import DeepEvalBaseLLM
from deepeval.test_case import LLMTestCase, SingleTurnParams

from evaluation.judge.client import Judge, NotJudged, Question, Said
from evaluation.judge.pairs import Item
from evaluation.judge.prompts import HIGHEST, Criterion

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


async def ask(
    judge: Judge, item: Item, text: str, criterion: Criterion, part: str, max_tokens: int
) -> Said | NotJudged:
    """Asks for the score of one answer by one criterion."""
    model = _JudgeModel(judge, item.id, part, max_tokens)
    asked = f"{item.instruction}\n\n{item.input}" if item.input else item.instruction
    case = LLMTestCase(input=asked, actual_output=text or "(empty)", expected_output=item.reference or "(none)")
    with suppress(_NoScore):
        await _metric(criterion, model).a_measure(case, _show_indicator=False)
    assert model.result is not None
    return model.result


class _JudgeModel(DeepEvalBaseLLM):
    """Lets G-Eval ask our judge. One object for one score."""

    def __init__(self, judge: Judge, item_id: str, part: str, max_tokens: int):
        self.judge, self.item_id, self.part, self.max_tokens = judge, item_id, part, max_tokens
        self.result: Said | NotJudged | None = None
        super().__init__(judge.model)

    def load_model(self) -> Any:
        return self

    def get_model_name(self) -> str:
        return self.judge.model

    def generate(self, prompt: str, schema: Any = None) -> Any:
        raise NotImplementedError("the judge is asked from the event loop only")

    async def a_generate(self, prompt: str, schema: Any = None) -> Any:
        messages = [{"role": "user", "content": prompt}]
        question = Question(self.item_id, self.part, messages, SCHEMA, max_tokens=self.max_tokens)
        self.result = await self.judge.ask(question)
        if isinstance(self.result, NotJudged):
            raise _NoScore
        return schema(**self.result.value)


def _metric(criterion: Criterion, model: DeepEvalBaseLLM) -> GEval:
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
