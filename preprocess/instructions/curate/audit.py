"""An audit by a model: it says of each example whether to keep it. Every verdict is on the disk before the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.console import track
from core.locks import one_writer
from core.records.generated import Audited
from core.records.instruction import Instruction
from preprocess.instructions.journal import Journal
from preprocess.instructions.strict import Ask, Question, ask_strictly, fill, prompt_hash

PROMPT_FILES = ("audit", "again")


class Verdict(msgspec.Struct, forbid_unknown_fields=True):
    """The form of a reply."""

    keep: bool
    reason: str


@dataclass(frozen=True)
class Audit:
    """Drops what the model would not train on. What it gave no verdict on is kept, and asked again next time."""

    ask: Ask
    model: str
    store: Path

    @property
    def settings(self) -> dict[str, str]:
        return {"model": self.model, "prompts": prompt_hash(*PROMPT_FILES)}

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        with one_writer(self.store, f"an audit by {self.model}"):
            return self._reasons(examples)

    def _reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        journal = Journal(Audited, self.store)
        known = self._verdicts(journal)
        questions = [
            Question(each.id, fill("audit", instruction=each.instruction, input=each.input, answer=each.reference))
            for each in {example.id: example for example in examples}.values()
            if each.id not in known
        ]
        for reply in track(ask_strictly(self.ask, questions, Verdict), "audit", total=len(questions)):
            keep, reason = (reply.value.keep, reply.value.reason) if reply.value else (None, reply.problem)
            journal.add(Audited(reply.id, **self.settings, keep=keep, reason=reason))
        known = self._verdicts(journal)
        refused = {name: verdict.reason for name, verdict in known.items() if verdict.keep is False}
        return {index: refused[each.id] for index, each in enumerate(examples) if each.id in refused}

    def _verdicts(self, journal: Journal[Audited]) -> dict[str, Audited]:
        """Returns the verdicts of this model with these prompts."""
        asked = tuple(self.settings.values())
        return {
            each.id: each for each in journal.records if each.keep is not None and (each.model, each.prompts) == asked
        }
