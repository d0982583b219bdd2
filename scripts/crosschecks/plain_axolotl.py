"""Plain `axolotl train` on the resolved file of a finished training, beside the adapter that `make train` made of it.

python -m scripts.crosschecks.plain_axolotl --model <model> --data <data> --run lora_r16/seed42
    --work <empty folder> --out <file>.json

It takes as long as the training did. What was trained is trained again, so the data must still lie where it lay.
"""

from __future__ import annotations

import subprocess
from importlib.metadata import version
from pathlib import Path

import yaml

from core.console import note
from core.engines import engine_environment, python
from core.errors import UserError, run_main
from core.files import read_text, write_text
from core.hashing import hash_file
from core.runs import ROOT, Run
from scripts.crosschecks.common import asked, outcome

WEIGHTS = "adapter_model.safetensors"


def main() -> int:
    check = asked(str(__doc__), work="an empty folder for the second training")
    run, work = check.run, Path(check.options.work).resolve()
    if not (run.adapter / WEIGHTS).is_file():
        raise UserError(f"{run.name} has no adapter in {run.adapter}: a packed study holds no weights.")
    if work.exists() and any(work.iterdir()):
        raise UserError(f"{work} is not empty. --work is a folder for the second training alone.")
    train_again(run, work)
    agree, largest = compared(run.adapter / WEIGHTS, work / "out" / WEIGHTS)
    hashes = {"ours": hash_file(run.adapter / WEIGHTS), "theirs": hash_file(work / "out" / WEIGHTS)}
    other = f"axolotl {version('axolotl')} alone"
    return check.tell(outcome(f"the adapter of {run.name}", other, agree, {"largest_difference": largest}, hashes))


def train_again(run: Run, work: Path) -> None:
    """Runs the resolved file as it is, but for the two folders that it writes to."""
    resolved = yaml.safe_load(read_text(run.axolotl_yaml))
    resolved |= {"output_dir": str(work / "out"), "dataset_prepared_path": str(work / "tokenized")}
    write_text(work / "axolotl.yaml", yaml.safe_dump(resolved, sort_keys=False))
    note(f"axolotl train {work / 'axolotl.yaml'}; what it says goes to {work / 'train.log'}")
    command = python("-m", "axolotl.cli.main", "train", str(work / "axolotl.yaml"), "--launcher", "python")
    with (work / "train.log").open("wb") as log:
        code = subprocess.run(
            command, cwd=ROOT, env=engine_environment(offline=True), check=False, stdout=log, stderr=subprocess.STDOUT
        ).returncode
    if code:
        raise UserError(f"axolotl train ended with code {code}; see {work / 'train.log'}.")


def compared(ours: Path, theirs: Path) -> tuple[dict[str, bool], float]:
    """Says of each matrix whether it is the same to the bit, and how far apart the farthest numbers are."""
    from safetensors.torch import load_file

    first, second = load_file(ours), load_file(theirs)
    if first.keys() != second.keys():
        raise UserError(f"{ours} and {theirs} hold other matrices: {sorted(first.keys() ^ second.keys())[:4]}.")
    differences = {name: float((first[name].float() - second[name].float()).abs().max()) for name in first}
    return {name: found == 0.0 for name, found in differences.items()}, max(differences.values())


if __name__ == "__main__":
    run_main(main)
