"""An audit by a model: it says of each example whether to keep it. Every verdict is on the disk before the next.

Data is prepared only when there is a verdict on every example, so that all who prepare it get the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.console import note, track
from core.errors import UserError
from core.locks import one_writer
from core.records.generated import Audited
from core.records.instruction import Instruction
from preprocess.instructions.journal import Journal
from preprocess.instructions.strict import Ask, Question, ask_strictly, fill, prompt_hash

PROMPT_FILES = ("audit", "again")
ASK = "make instructions DATA=<name> BASE_URL=<address>/v1"


class Verdict(msgspec.Struct, forbid_unknown_fields=True):
    """The form of a reply."""

    keep: bool
    reason: str


@dataclass(frozen=True)
class Audit:
    """Drops what the model would not train on. What it gave no verdict on is asked again by the next call."""

    ask: Ask | None  # None: the verdicts of earlier calls are all that there is
    model: str
    store: Path
    anyway: bool = False  # keep what there is no verdict on, instead of an error

    @property
    def settings(self) -> dict[str, str]:
        return {"model": self.model, "prompts": prompt_hash(*PROMPT_FILES)}

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        with one_writer(self.store, f"an audit by {self.model}"):
            return self._reasons(examples)

    def _reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        journal = Journal(Audited, self.store)
        known = self._verdicts(journal)
        if self.ask:
            self._ask_about([each for each in examples if each.id not in known], self.ask, journal)
            known = self._verdicts(journal)
        self._look_for_missing({each.id for each in examples}, journal)
        refused = {name: verdict.reason for name, verdict in known.items() if verdict.keep is False}
        return {index: refused[each.id] for index, each in enumerate(examples) if each.id in refused}

    def _ask_about(self, examples: Sequence[Instruction], ask: Ask, journal: Journal[Audited]) -> None:
        questions = [
            Question(each.id, fill("audit", instruction=each.instruction, input=each.input, answer=each.reference))
            for each in {example.id: example for example in examples}.values()
        ]
        for reply in track(ask_strictly(ask, questions, Verdict), "audit", total=len(questions)):
            keep, reason = (reply.value.keep, reply.value.reason) if reply.value else (None, reply.problem)
            journal.add(Audited(reply.id, **self.settings, keep=keep, reason=reason))

    def _look_for_missing(self, names: set[str], journal: Journal[Audited]) -> None:
        """Refuses to go on without a verdict on each example, unless that is what was asked for."""
        missing = names - self._verdicts(journal).keys()
        if not missing:
            return
        counts = f"{len(missing)} of {len(names)} examples have no verdict of {self.model}"
        if self.anyway:
            note(f"{counts}; they are kept")
            return
        asked = tuple(self.settings.values())
        tries = [each for each in journal.records if each.keep is None and (each.model, each.prompts) == asked]
        problems = [each.reason for each in tries if each.id in missing]
        why = f" (it said last: {problems[-1]})" if problems else ""
        again = "The same command asks again; with ANYWAY=1 they are kept." if self.ask else f"To ask for them: {ASK}"
        raise UserError(f"{counts}{why}, so the data is not prepared. {again}")

    def _verdicts(self, journal: Journal[Audited]) -> dict[str, Audited]:
        """Returns the verdicts of this model with these prompts."""
        asked = tuple(self.settings.values())
        return {
            each.id: each for each in journal.records if each.keep is not None and (each.model, each.prompts) == asked
        }
