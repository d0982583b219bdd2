"""Shows in which keys two variants differ, and which file each value comes from.   make diff A=lora_r16 B=mine"""

from __future__ import annotations

from typing import Any

from rich.text import Text

from core.config import Config, load_variant
from core.console import console, done
from core.errors import run_main
from scripts.cli.read import arguments
from scripts.overview.lines import fact

NOT_SET = "not set"


def main() -> None:
    args = arguments("diff")
    configs = {name: load_variant(args.model, name, args.data) for name in (args.a, args.b)}
    if len(configs) == 1:
        done(f"A and B are both {args.a}")
        return
    values = {name: leaves(config) for name, config in configs.items()}
    first, second = values.values()
    keys = [key for key in sorted(first.keys() | second.keys()) if first.get(key) != second.get(key)]
    width = max(map(len, configs))
    for key in keys:
        console.print(Text(key, style="bold"))
        for name, config in configs.items():
            value = values[name].get(key, NOT_SET)
            fact(name, f"{value}  ({origin(config, key)})", width)
    same = len(first.keys() & second.keys()) - sum(key in first and key in second for key in keys)
    differ = "1 key differs" if len(keys) == 1 else f"{len(keys)} keys differ"
    done(f"{differ} on {args.model}, {same} are the same")


def leaves(config: Config) -> dict[str, str]:
    """Returns every key, down to the innermost, with its value as text."""
    return dict(_flat(config.axolotl)) | dict(_flat(config.settings.as_dict(), "sqlotl."))


def _flat(mapping: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    found = []
    for key, value in mapping.items():
        if isinstance(value, dict) and value:
            found += _flat(value, f"{prefix}{key}.")
        elif value is not None and value != {}:
            found.append((f"{prefix}{key}", str(value)))
    return found


def origin(config: Config, key: str) -> str:
    """Returns the file that a value comes from."""
    name = key.removeprefix("sqlotl.") if key.startswith("sqlotl.data.") else key
    return config.origins.get(name) or config.origins.get(key) or "no file: the usual value"


if __name__ == "__main__":
    run_main(main)
