"""What planting and size are worth: the first steps of pre-training, once for each variation.

python -m embedded.pocket.ablation [--steps 500] prints a column each: the share of counted tokens foreseen, by kind of
document, on documents that training does not draw.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.table import Table

from core.console import console
from embedded.pocket.build import FOLDER
from embedded.pocket.corpus import WORLD
from embedded.pocket.network import Shape
from embedded.pocket.pretrain import Pretraining, Settings, run

VARIATIONS: dict[str, dict[str, Any]] = {
    "as shipped": {},
    "no planted heads": {"planted": False},
    "smaller: 5 layers, MLP of 256": {"shape": Shape(layers=5, hidden=256)},
}
SHOWN = ("repetition", "letters", "schema_reading", "exam", "asked", "shots")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--only", choices=VARIATIONS, help="one variation instead of all")
    parser.add_argument("--work", type=Path, default=Path("runs/ablation"))
    arguments = parser.parse_args()
    names = [arguments.only] if arguments.only else list(VARIATIONS)
    rows: dict[str, list[str]] = {name: [] for name in ("parameters", "tokens", "minutes", *SHOWN)}
    for name in names:
        output = arguments.work / name.replace(" ", "_").replace(":", "").replace(",", "")
        settings = Settings(output=output, tokenizer=FOLDER / "tokenizer.json", stop_at=arguments.steps)
        settings, started = replace(settings, **VARIATIONS[name]), time.monotonic()
        run(settings)
        minutes = (time.monotonic() - started) / 60
        trained = Pretraining(0, replace(settings, workers=1))  # resumes from what was saved
        size = sum(parameter.numel() for parameter in trained.model.parameters()) / 1e6
        rows["parameters"].append(f"{size:.2f}M")
        rows["tokens"].append(f"{trained.tokens / 1e6:.2f}M")
        rows["minutes"].append(f"{minutes:.1f}")
        for kind, share in trained.validate(WORLD).items():
            if kind in SHOWN:
                rows[kind].append(f"{share:.2f}")
    table = Table("", *names, title=f"after {arguments.steps} steps")
    for label, cells in rows.items():
        table.add_row(label, *cells)
    console.print(table)


if __name__ == "__main__":
    main()
