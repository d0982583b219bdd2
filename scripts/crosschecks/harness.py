"""An MMLU group as lm-evaluation-harness asks it through its own model `hf`, beside what our engine said.

lm_eval run --model hf --model_args pretrained=<folder>,dtype=float32 --include_path evaluation/tasks
    --tasks mmlu_150 --batch_size 1 --log_samples --output_path <folder>
python -m scripts.crosschecks.harness --model <model> --data <data> --run base --measure mmlu_150
    --samples <folder> --out <file>.json
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

from core.errors import UserError, run_main
from core.files import read_jsonl
from core.hashing import hash_tree
from scripts.crosschecks.common import asked, outcome


def main() -> int:
    check = asked(str(__doc__), measure="mmlu_150, mmlu_600 or mmlu_full", samples="lm-eval's --output_path")
    theirs = samples_in(Path(check.options.samples))
    rows = {row.id: row for row in check.sheet.rows}
    if theirs.keys() != rows.keys():
        missing = len(rows.keys() - theirs.keys())
        raise UserError(
            f"{check.options.samples} lacks {missing} of {len(rows)} questions. The same --tasks are needed."
        )
    agree, largest, right = {}, 0.0, 0
    for name, row in rows.items():
        logprobs = [float(response[0]) for response in theirs[name]["filtered_resps"]]
        given = logprobs.index(max(logprobs))
        agree[name] = given == row.details["given"]
        right += given == row.details["gold"]
        own = row.details["log_probabilities"]
        largest = max([largest, *(abs(a - b) for a, b in zip(own, logprobs, strict=True))])
    figures = {
        "ours": sum(row.value or 0.0 for row in rows.values()) / len(rows),
        "theirs": right / len(rows),
        "largest_difference": largest,
    }
    hashes = {
        "rows": check.rows_hash,
        "samples": hash_tree(Path(check.options.samples), ("**/samples_*.jsonl",)),
    }
    other = f"lm-evaluation-harness {version('lm_eval')}, model hf"
    return check.tell(outcome(f"{check.options.measure} of {check.run.name}", other, agree, figures, hashes))


def samples_in(folder: Path) -> dict[str, dict[str, Any]]:
    """Returns what `--log_samples` has written, by the id of the question; of several calls, the newest counts."""
    files = sorted(folder.rglob("samples_*.jsonl"), key=lambda path: path.stat().st_mtime)
    if not files:
        raise UserError(f"{folder} holds no samples_*.jsonl: call lm_eval with --log_samples --output_path {folder}.")
    return {str(sample["doc"]["id"]): sample for path in files for sample in read_jsonl(path)}


if __name__ == "__main__":
    run_main(main)
