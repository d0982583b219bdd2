"""Opens a packed study: unpacked once, by its content, into data/cache, and from there on a folder of runs like any."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from core.config import Config
from core.errors import UserError
from core.files import whole_folder
from core.hashing import hash_file
from core.names import is_name
from core.records.packed import Packed
from core.records.record import read_record
from core.runs import DATA
from core.zips import unpack
from evaluation.packing.pack import PACKED, RUNS

CACHE = DATA / "cache" / "packed"
MOST_BYTES = 5_000_000_000  # a study of a hundred runs with all texts unpacks to about 1 GB


@dataclass(frozen=True)
class Opened:
    """A packed study on this machine."""

    file: Path
    packed: Packed
    root: Path  # of its runs

    @property
    def config(self) -> Config:
        """Returns the settings that it was packed with: no file of axolotl_configs/ is looked at."""
        settings, of_own_data = self.packed.settings, "@" not in self.packed.study
        return Config({}, settings, self.packed.model, None, settings.data.name if of_own_data else "")


def open_packed(file: Path, cache: Path = CACHE) -> Opened:
    if not file.exists():
        raise UserError(f"{file} does not exist. RUNS is a folder of runs, or a study that `make pack` has packed.")
    if not zipfile.is_zipfile(file) or not _says_what_it_is(file):
        raise UserError(f"{file} is no packed study. RUNS is a folder of runs, or a zip that `make pack` has written.")
    folder = cache / hash_file(file)
    if not (folder / PACKED).is_file():
        with whole_folder(folder, existing="keep") as draft:
            unpack(file, draft, MOST_BYTES, "a packed study")
            _read(file, draft)
    return Opened(file, _read(file, folder), folder / RUNS)


def _says_what_it_is(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            return PACKED in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _read(file: Path, folder: Path) -> Packed:
    packed = read_record(Packed, folder / PACKED)
    if not all(map(is_name, packed.study.split("@", 1))) or not (folder / RUNS / packed.study).is_dir():
        raise UserError(f"{file} does not hold the results of the study that it names. {Packed.REMEDY}")
    return packed
