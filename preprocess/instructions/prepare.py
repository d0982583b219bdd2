"""From a recipe to a prepared folder: convert, curate, split, write. The folder's name is a hash of all it depends on.

data/instructions/<name>-<hash>/ holds the files that core/records/instruction.py lists.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from core.console import note
from core.errors import UserError
from core.files import move_aside, read_jsonl, whole_folder, write_jsonl
from core.hashing import hash_file, hash_value
from core.paths import resolve_path
from core.records.instruction import PREPARE_AGAIN, Dropped, Instruction, InstructionsReceipt, PartCount
from core.records.record import read_record, read_rows, write_record, write_rows
from core.runs import DATA, shown
from preprocess.instructions.convert import generated
from preprocess.instructions.convert.load import Loaded, Origin, load_source
from preprocess.instructions.curate.audit import Audit
from preprocess.instructions.curate.contamination import Contamination, EvaluationSet, Look
from preprocess.instructions.curate.evaluation_sets import file_set
from preprocess.instructions.curate.outcome import Filter, curate
from preprocess.instructions.example import chat_row, request
from preprocess.instructions.recipe import Recipe, Source
from preprocess.instructions.split import PARTS, Split, check_no_overlap, split

FORMAT = 1  # raise it when the files written for the same input change
LIBRARIES = ("datasketch", "langdetect")
READ_ONLY = 0o444


@dataclass(frozen=True)
class InstructionData:
    """A prepared folder. Training reads `train` and `validation`; only evaluation reads `test`."""

    folder: Path

    @property
    def train(self) -> Path:
        return self.folder / "train.jsonl"

    @property
    def validation(self) -> Path:
        return self.folder / "validation.jsonl"

    @property
    def test(self) -> Path:
        return self.folder / "test.jsonl"

    @property
    def dropped(self) -> Path:
        return self.folder / "dropped.jsonl"

    @property
    def receipt(self) -> InstructionsReceipt:
        return read_record(InstructionsReceipt, self.folder / "receipt.json")

    def first(self, count: int) -> list[dict[str, object]]:
        """Returns the first training rows: the file is in the order of hashes, so they are a sample of it."""
        rows = read_jsonl(self.train)
        if not 1 <= count <= len(rows):
            raise UserError(f"{self.train} holds {len(rows)} rows; {count} of them cannot be taken.")
        return rows[:count]

    def test_examples(self) -> list[Instruction]:
        """Reads the test examples; refuses a file that is no longer the one that was written."""
        self.check()
        return read_rows(Instruction, self.test)

    def check(self) -> None:
        """Refuses a folder whose files were changed, and training rows that the test holds too."""
        for part, count in self.receipt.parts.items():
            path = self.folder / f"{part}.jsonl"
            if not path.is_file() or hash_file(path) != count.hash:
                raise UserError(f"{path} is not the file that was written. {InstructionsReceipt.REMEDY}")
        asked = {request(example) for example in read_rows(Instruction, self.test)}
        for path in (self.train, self.validation):
            for number, row in enumerate(read_jsonl(path), start=1):
                if row["messages"][0]["content"] in asked:
                    raise UserError(f"{path}, line {number}: the test asks this too. {InstructionsReceipt.REMEDY}")


def prepare_instructions(
    name: str,
    recipe: Recipe,
    evaluation_sets: Sequence[EvaluationSet] = (),
    root: Path = DATA,
    tell: Callable[[str], None] = lambda line: None,
    audit: Audit | None = None,
) -> InstructionData:
    """Writes the folder unless the same one is there already. An audit by a model is the last filter."""
    sets = _all_sets(recipe, evaluation_sets)
    hashes = {each.name: each.content for each in sets}
    origins = [_origin(source) for source in recipe.sources]
    described = msgspec.to_builtins(recipe)
    if audit:
        described["filters"]["audit"] = audit.settings
    versions = {library: importlib.metadata.version(library) for library in LIBRARIES}
    content = [FORMAT, described, [origin.content for origin in origins], hashes, versions, *_mended(recipe)]
    made_from = hash_value(content)
    data = InstructionData(root / "instructions" / f"{name}-{made_from}")
    if _is_whole(data):
        return data

    loaded: list[Loaded] = []
    for source, origin in zip(recipe.sources, origins, strict=True):
        tell(f"{source.source}: reading {origin.name}")
        loaded.append(load_source(source.source, origin, source.count, source.seed))
    examples = sorted((example for each in loaded for example in each.examples), key=lambda example: example.id)
    tell(f"filtering {len(examples)} examples: {', '.join(recipe.filters)}")
    curated = curate(examples, _filters(recipe, sets) | ({"audit": audit} if audit else {}))
    counts = [replace(count, settings=described["filters"][count.filter]) for count in curated.counts]
    tell(f"splitting {len(curated.kept)} examples")
    parts = split(curated.kept)
    for part in PARTS:
        if not parts.parts[part]:
            raise UserError(f"{name}: nothing is left for {part}: {len(curated.kept)} examples are too few to split.")
    check_no_overlap(parts.parts, name)
    receipt = InstructionsReceipt(
        name, made_from, described, [each.count for each in loaded], counts, {}, hashes, versions
    )
    unusable = [line for each in loaded for line in each.dropped]
    _write(data, receipt, parts, [*unusable, *curated.dropped, *parts.dropped])
    return data


def _is_whole(data: InstructionData) -> bool:
    """Checks a folder that is there: one that was cut or edited is moved aside and prepared anew."""
    if not data.folder.exists():
        return False
    try:
        data.check()
    except UserError as error:
        why, aside = str(error).removesuffix(PREPARE_AGAIN).rstrip(), move_aside(data.folder)
        note(f"{why} The folder is moved to {aside and shown(aside)}, and the data prepared anew.")
        return False
    return True


def _origin(source: Source) -> Origin:
    path = resolve_path(source.path) if source.path else None
    return Origin(path, source.hub, source.revision, source.split)


def _mended(recipe: Recipe) -> list[str]:
    """Names what an earlier version prepared wrongly from this recipe: the name changes the hash of the folder."""
    contamination = recipe.filters.get("contamination")
    written = [resolve_path(each.path) for each in recipe.sources if each.source == generated.SOURCE and each.path]
    faults = {
        "short runs of words": isinstance(contamination, Contamination)
        and contamination.ngram < contamination.min_words,
        "older results": any(generated.has_older(path) for path in written),
    }
    return [name for name, met in faults.items() if met]


def _all_sets(recipe: Recipe, given: Sequence[EvaluationSet]) -> list[EvaluationSet]:
    """Returns the sets that the contamination filter looks in; none where the recipe leaves it out."""
    found = recipe.filters.get("contamination")
    if not isinstance(found, Contamination):
        return []
    return [*given, *(file_set(resolve_path(name)) for name in found.against)]


def _filters(recipe: Recipe, sets: Sequence[EvaluationSet]) -> dict[str, Filter]:
    """Returns the filters ready to run: contamination with the sets to look in."""
    return {
        name: Look(each, sets) if isinstance(each, Contamination) else each for name, each in recipe.filters.items()
    }


def _write(data: InstructionData, receipt: InstructionsReceipt, parts: Split, dropped: list[Dropped]) -> None:
    """The folder appears whole or not at all; the test file is read-only from its first moment on."""
    with whole_folder(data.folder, existing="keep") as folder:
        draft = InstructionData(folder)
        write_jsonl(draft.train, (chat_row(example) for example in parts.parts["train"]))
        write_jsonl(draft.validation, (chat_row(example) for example in parts.parts["validation"]))
        write_rows(draft.test, parts.parts["test"])
        draft.test.chmod(READ_ONLY)
        write_rows(draft.dropped, dropped)
        counts: dict[str, PartCount] = {}
        for part in PARTS:
            counts[part] = PartCount(len(parts.parts[part]), hash_file(folder / f"{part}.jsonl"))
        write_record(folder / "receipt.json", replace(receipt, parts=counts))
        draft.check()
