"""Zips from outside, unpacked within limits; and our own, written so that the same files give the same bytes."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from core.errors import UserError
from core.text import shown_name

MOST_MEMBERS = 200_000
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip can say: when a file was written is not its content


def unpack(source: Path, folder: Path, most_bytes: int, what: str) -> None:
    """Unpacks a zip into a folder: never outside of it, no links, no more bytes than are believed.

    Args:
        what: what the zip should be, for the error: "the data set".
    """
    try:
        with zipfile.ZipFile(source) as archive:
            for member in checked_members(archive, source, most_bytes, what):
                archive.extract(member, folder)  # never outside of the folder: the library sees to that
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise UserError(f"{source} is not a whole zip ({shown_name(str(error))}). Get it again.") from None


def checked_members(archive: zipfile.ZipFile, source: Path, most_bytes: int, what: str) -> list[zipfile.ZipInfo]:
    """Returns the files of a zip without its links; refuses one that is encrypted or larger than it can be."""
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    if size > most_bytes or len(members) > MOST_MEMBERS:
        raise UserError(f"{source} would unpack to {size / 1e9:.1f} GB in {len(members):,} files: it is not {what}.")
    if any(member.flag_bits & 1 for member in members):
        raise UserError(f"{source} is encrypted. Unpack it yourself and give the folder.")
    return [member for member in members if not stat.S_ISLNK(member.external_attr >> 16)]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Returns a zip of these files. It holds no dates: the same files in the same order give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, 3
            member.external_attr = 0o644 << 16
            archive.writestr(member, content)
    return stream.getvalue()
