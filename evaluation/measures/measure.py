"""What a measure is: what it asks, how each answer is graded, and what the grades say together.

A new measure is one module in this folder with a table `MEASURES` (name -> class) and its words in evaluation/words.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from core.config import Data
from core.errors import UserError
from core.hashing import hash_value
from core.records.estimate import Kind
from core.records.known_data import KnownData
from core.records.result import Answer, Row
from evaluation.engines.engine import Engine, Generate, Message
from evaluation.engines.shards import PartDone


@dataclass(frozen=True)
class Context:
    """What a measure may depend on besides the model: the data, and how answers are asked for."""

    data: Data
    max_new_tokens: int = 128
    temperature: float = 0.0
    samples: int = 1
    limit: int | None = None  # a quick look: so many items, drawn by cluster and group
    sources: dict[str, str] = field(default_factory=dict)  # further data by name
    known: tuple[KnownData, ...] | None = None  # which data sets they were; None: as this machine's folders say


@dataclass(frozen=True)
class Identity:
    """Content hashes of what is asked. Equal identities mean that two results may be compared."""

    items: str  # the questions and what is right
    prompts: str  # every word that the model sees, before its chat template
    data: str  # what grading looks at besides: databases


class Answers(Protocol):
    """Where answers are kept as they come; those of an interrupted run are there already."""

    def get(self, item: str) -> Answer | None: ...

    def add(self, answer: Answer) -> None: ...

    def mine(self, name: str) -> bool:
        """Whether this process is to ask it, where several share the work."""

    def track(self, answers: Iterable[Answer], total: int) -> Iterator[Answer]:
        """Passes answers on while progress is shown."""


@dataclass(frozen=True)
class OptionTable:
    """The log-probability of each option of each item, and the number of the right one."""

    logprobs: list[list[float]]
    right: list[int]


class Measure(ABC):
    name: str
    kind: Kind = "accuracy"
    version: ClassVar[str] = "1"  # of the grading: raise it when the same answers would get other values
    chance: ClassVar[float] = 0.0
    shots: int = 0
    others: ClassVar[Mapping[str, Kind]] = {}  # further values of each row
    compared: ClassVar[tuple[str, ...]] = ()  # those of them whose change is tested
    companions: ClassVar[tuple[str, ...]] = ()  # measures that ask the same items with another prompt
    said: ClassVar[tuple[str, ...]] = ()  # details of a row that hold no text of the data: what came from the model

    def __init__(self, name: str, context: Context) -> None:
        self.name = name
        self.context = context

    @abstractmethod
    def identity(self) -> Identity:
        """Says what is asked, without loading a model."""

    @abstractmethod
    def ask(self, engine: Engine, answers: Answers) -> None:
        """Adds an answer for every item that has none yet."""

    @abstractmethod
    def grade(self, answers: Mapping[str, Answer]) -> list[Row]:
        """Returns a row for each item, in the order of the items. Needs no model."""

    def grade_so_far(self, answers: Mapping[str, Answer]) -> list[Row]:
        """Returns rows for the items that are answered, while others still are not."""
        try:
            return self.grade(answers)
        except UserError:
            return []

    def settings(self) -> dict[str, Any]:
        """Returns what can change an answer besides weights and prompts."""
        return {}

    def needs_network(self) -> bool:
        """Whether asking may have to fetch something."""
        return False

    def kind_of(self, rows: Sequence[Row]) -> Kind:
        return self.kind

    def options(self, rows: Sequence[Row]) -> OptionTable | None:
        """Returns the options of all items where the measure scores options: the forgetting probe looks at them."""
        return None

    def counts(self, rows: Sequence[Row]) -> dict[str, dict[str, int]]:
        """Counts what people want to see of all rows together: {"reason": {"wrong_join": 3}}."""
        return {}

    def collapsed(self, rows: Sequence[Row], base: Sequence[Row] | None = None) -> list[str]:
        """Returns codes of what makes the answers those of no working model; `base` are those of the base."""
        return []

    def lean(self, details: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the details of a row without the data's own texts, so that results can be published."""
        return {key: details[key] for key in self.said if key in details}

    def texts(self) -> dict[str, dict[str, Any]]:
        """Returns by item the details that `lean` leaves out, as far as the data alone says them."""
        return {}


@dataclass(frozen=True)
class Item:
    """One question with what grading needs. `prompt` is a conversation, or plain text."""

    id: str
    prompt: Sequence[Message] | str
    cluster: str | None = None
    groups: dict[str, str] = field(default_factory=dict)
    known: dict[str, Any] = field(default_factory=dict)  # what is right, and what people want to see


def shown_prompt(prompt: Sequence[Message] | str) -> str:
    """Returns a prompt as people read it, before any chat template."""
    if isinstance(prompt, str):
        return prompt
    return "\n\n".join(f"[{message['role']}]\n{message['content']}" for message in prompt)


def ask_own(items: Sequence[Item], answers: Answers, ask: Callable[[Sequence[Item]], Iterator[Answer]]) -> None:
    """Asks for what is missing of this process's part.

    Items of one cluster share most of their prompt, so one process has them all.
    """
    missing = [item for item in items if answers.get(item.id) is None]
    mine = [item for item in missing if answers.mine(item.cluster or item.id)]
    for answer in answers.track(ask(mine), len(mine)):
        answers.add(answer)
    if len(mine) < len(missing):
        raise PartDone


class GeneratedMeasure(Measure):
    """A measure whose items are answered with text: subclasses say which items, and how answers are graded."""

    @abstractmethod
    def items(self) -> list[Item]:
        """Returns all items, in their order."""

    @abstractmethod
    def rows(self, items: Sequence[Item], answers: Sequence[Answer]) -> list[Row]:
        """Grades the answers; both lists are in the same order."""

    def data_hash(self) -> str:
        return ""

    def chosen(self) -> list[Item]:
        """Returns the items of this evaluation: all, or a sample."""
        from evaluation.measures.sample import stratified

        return stratified(self.items(), self.context.limit)

    def texts(self) -> dict[str, dict[str, Any]]:
        return {item.id: {**item.known, "prompt": shown_prompt(item.prompt)} for item in self.chosen()}

    def identity(self) -> Identity:
        items = self.chosen()
        asked = [[item.id, item.cluster, item.groups, item.known] for item in items]
        return Identity(hash_value(asked), hash_value([item.prompt for item in items]), self.data_hash())

    def settings(self) -> dict[str, Any]:
        context = self.context
        sampling = {"temperature": context.temperature, "samples": context.samples} if context.temperature else {}
        return {"max_new_tokens": context.max_new_tokens, **sampling}

    def ask(self, engine: Engine, answers: Answers) -> None:
        context = self.context

        def generate(items: Sequence[Item]) -> Iterator[Answer]:
            settings = (context.max_new_tokens, (), context.samples, context.temperature)
            return engine.generate([Generate(item.id, item.prompt, *settings) for item in items])

        ask_own(self.chosen(), answers, generate)

    def grade(self, answers: Mapping[str, Answer]) -> list[Row]:
        items = self.chosen()
        missing = [item.id for item in items if item.id not in answers]
        if missing:
            raise UserError(f"{self.name}: {len(missing)} of {len(items)} items have no answer. Evaluate again.")
        return self.rows(items, [answers[item.id] for item in items])

    def grade_so_far(self, answers: Mapping[str, Answer]) -> list[Row]:
        items = [item for item in self.chosen() if item.id in answers]
        return self.rows(items, [answers[item.id] for item in items]) if items else []
