"""Packs what a study measured. The same results give the same bytes, on any day and in any folder."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

import msgspec

from core.errors import UserError
from core.hashing import hash_bytes
from core.records.judgement import Judged
from core.records.manifest import Manifest, read_manifest
from core.records.packed import Packed
from core.records.record import R, read_record, read_rows, record_text, row_line
from core.records.result import Lean, Receipt, Row
from core.runs import Run, base_run, shown, trained_at_scales
from evaluation.compare.sheets import Sheet, read_sheet
from evaluation.judge.current import rows_beside
from evaluation.measures import Context, measure_of

PACKED = "packed.json"
RUNS = "runs"


@dataclass
class Packing:
    """The files of a packed study by their names in the zip, and what was not finished and so is not in it."""

    packed: Packed
    root: Path  # of the runs
    context: Context
    files: dict[str, bytes] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    runs: int = 0
    rows: int = 0

    def add(self, path: Path, text: str) -> None:
        self.files[f"{RUNS}/{path.relative_to(self.root).as_posix()}"] = text.encode(errors="backslashreplace")


def pack(packed: Packed, root: Path, context: Context) -> Packing:
    """Reads every finished result of a study; one whose rows were edited is refused."""
    packing = Packing(packed, root, context)
    packing.files[PACKED] = record_text(packed).encode()
    base = base_run(packed.study, root)
    if not base.folder.is_dir():
        raise UserError(f"{shown(root / packed.study)} has no results: the base was not evaluated. First: make eval.")
    for run in (base, base.again, *trained_at_scales(packed.study, root)):
        _add_run(packing, run, base)
    for path in sorted((root / packed.study).glob("judged/*/judged*.json")):
        _add_judged(packing, path)
    return packing


def _add_run(packing: Packing, run: Run, base: Run) -> None:
    places = sorted((run.folder / "measures").glob("*/receipt.json"))
    own = run.manifest.is_file() and run.folder == run.training_folder
    if own:
        packing.add(run.manifest, record_text(portable(Manifest, read_manifest(run.manifest))))
    packing.runs += bool(own or places)
    for path in places:
        name = path.parent.name
        if not read_record(Receipt, path).complete:
            packing.left_out.append(f"{run.name}: {name}")
            continue
        _add_result(packing, run, read_sheet(run, name), _base_rows(base, name))


def _base_rows(base: Run, measure: str) -> list[Row] | None:
    try:
        return read_sheet(base, measure).rows
    except UserError:
        return None


def _add_result(packing: Packing, run: Run, sheet: Sheet, base: list[Row] | None) -> None:
    files, rows, receipt = run.result(sheet.measure), sheet.rows, portable(Receipt, sheet.receipt)
    if not packing.packed.texts and receipt.lean is None:
        measure = measure_of(sheet.measure, packing.context)
        collapsed = measure.collapsed(rows, None if run.is_base else base)
        receipt = replace(receipt, lean=Lean(receipt.rows_hash, collapsed))
        rows = [replace(row, details=measure.lean(row.details)) for row in rows]
    text = "".join(map(row_line, rows))
    receipt = replace(receipt, rows_hash=hash_bytes(text.encode(errors="backslashreplace")))
    packing.add(files.rows, text)
    packing.add(files.receipt, record_text(receipt))
    packing.rows += len(rows)


def _add_judged(packing: Packing, path: Path) -> None:
    """What judges said, of all pairs or of a sample. The cases of a summary hold instructions and references: texts."""
    judged = portable(Judged, read_record(Judged, path))
    if judged.duel and not packing.packed.texts:
        judged = replace(judged, duel=replace(judged.duel, best=[], worst=[]))
    packing.add(path, record_text(judged))
    rows = rows_beside(path)
    if rows.is_file():
        packing.add(rows, "".join(map(row_line, read_rows(Row, rows))))


def portable(kind: type[R], record: R) -> R:
    """Returns a record in which a place on this machine is only a name: elsewhere its path says nothing."""
    plain = msgspec.to_builtins(record, enc_hook=lambda value: str(value))
    return msgspec.convert(_portable(plain), kind)


def _portable(value: Any) -> Any:
    if isinstance(value, dict):
        return {_portable(key): _portable(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_portable(part) for part in value]
    return (
        PurePath(value).name if isinstance(value, str) and value.startswith(("/", "~")) and "\n" not in value else value
    )
