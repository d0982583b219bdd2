"""The keys that Axolotl knows. It drops unknown ones without a word, and a typo then costs a night on a GPU.

The names are kept in axolotl_keys.json, so that a check does not pay the seconds that importing Axolotl takes;
`python -m training.keys` writes the file anew from the installed version, and a test holds the two together.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from core.errors import UserError, nearest
from core.files import read_json, write_json
from core.runs import shown
from training.overlay import Mapping

KEYS_FILE = Path(__file__).with_name("axolotl_keys.json")
OURS = "sqlotl"


@cache
def known_keys() -> frozenset[str]:
    return frozenset(read_json(KEYS_FILE)["keys"])


def check_keys(path: Path, content: Mapping) -> None:
    """All unknown keys of a file at once, each with its line and the nearest known names."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    problems = []
    for key in content:
        if key == OURS or key in known_keys():
            continue
        line = next((number for number, text in enumerate(lines, 1) if text.startswith(f"{key}:")), 0)
        close = nearest(str(key), [*known_keys(), OURS])
        advice = f"did you mean {' or '.join(close)}?" if close else "Axolotl knows no such key."
        problems.append(f"{shown(path)}, line {line}: unknown key '{key}'; {advice}")
    if problems:
        raise UserError("\n  ".join(problems))


def keys_of_installed_axolotl() -> list[str]:
    from axolotl.integrations.liger.args import LigerArgs
    from axolotl.utils.schemas.config import AxolotlInputConfig

    names: set[str] = set()
    for schema in (AxolotlInputConfig, LigerArgs):
        for name, info in schema.model_fields.items():
            names.update(filter(None, (name, info.alias)))
    return sorted(names)


if __name__ == "__main__":
    from importlib.metadata import version

    write_json(KEYS_FILE, {"axolotl": version("axolotl"), "keys": keys_of_installed_axolotl()})
