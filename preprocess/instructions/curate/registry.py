"""All filters by name, in the order in which they run: cheap ones and duplicates before those that read everything."""

from __future__ import annotations

from preprocess.instructions.curate.answer_leak import AnswerLeak
from preprocess.instructions.curate.contamination import Contamination
from preprocess.instructions.curate.date_cutoff import DateCutoff
from preprocess.instructions.curate.exact_duplicates import ExactDuplicates
from preprocess.instructions.curate.input_needed import InputNeeded
from preprocess.instructions.curate.language import Language
from preprocess.instructions.curate.length import Length
from preprocess.instructions.curate.near_duplicates import NearDuplicates
from preprocess.instructions.curate.outcome import Filter
from preprocess.instructions.curate.personal_names import PersonalNames
from preprocess.instructions.curate.schema import Schema
from preprocess.instructions.curate.unsupported import Unsupported

FILTERS: dict[str, type[Filter]] = {
    "schema": Schema,
    "exact_duplicates": ExactDuplicates,
    "length": Length,
    "input_needed": InputNeeded,
    "answer_leak": AnswerLeak,
    "language": Language,
    "date_cutoff": DateCutoff,
    "personal_names": PersonalNames,
    "unsupported": Unsupported,
    "near_duplicates": NearDuplicates,
    "contamination": Contamination,
}

DEFAULT = ("schema", "exact_duplicates", "length", "input_needed", "answer_leak", "near_duplicates", "contamination")
