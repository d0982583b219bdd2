"""Takes the real data sets to where the configs expect them: data/spider and data/mmlu."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path

from core.errors import UserError
from core.runs import DATA
from preprocess.spider import TABLES_FILE, Spider, load_spider

SPIDER = DATA / "spider"


def take_spider(source: Path, target: Path = SPIDER) -> Spider:
    """A folder is linked, a zip is unpacked; both only after they proved whole."""
    if not source.exists():
        raise UserError(f"{source} does not exist. SPIDER needs the folder or the zip of the data set.")
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        folder = _spider_folder(source)
        load_spider(folder)
        _replace(target)
        target.symlink_to(folder.resolve(), target_is_directory=True)
        return Spider(target)
    if not zipfile.is_zipfile(source):
        raise UserError(f"{source} is neither a folder nor a zip.")
    draft = Path(tempfile.mkdtemp(dir=target.parent, prefix=".spider-"))
    try:
        with zipfile.ZipFile(source) as archive:
            archive.extractall(draft)
        folder = _spider_folder(draft)
        load_spider(folder)
        _replace(target)
        folder.chmod(0o755)
        folder.rename(target)
    except OSError as error:
        raise UserError(f"Cannot unpack {source} to {target}: {error.strerror}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Spider(target)


def _spider_folder(folder: Path) -> Path:
    """The folder itself or the one within it that holds tables.json (the zip's outer folder has varied)."""
    if (folder / TABLES_FILE).is_file():
        return folder
    inner = sorted(path.parent for path in folder.glob(f"*/{TABLES_FILE}") if "__MACOSX" not in path.parts)
    return inner[0] if inner else folder


def _replace(target: Path) -> None:
    if target.is_symlink():
        target.unlink()
    elif target.exists():
        shutil.rmtree(target)
