"""Which keys may stand in which file. Axolotl drops unknown ones without a word, and a typo then costs a night."""

from __future__ import annotations

from collections.abc import Iterator

from core.config.axolotl_values import known_keys, value_problems
from core.config.overlay import OURS
from core.config.yaml_file import YamlFile
from core.errors import UserError, nearest

MODEL_FILE = "axolotl_configs/models/<model>.yaml"
DATA_FILE = "axolotl_configs/data/<name>.yaml"

# Base and tuned must be asked alike, and a variant must work with every model: these are the model's.
OF_THE_MODEL = {
    "data": "which data is the default",
    "dtype": "how the model is evaluated",
    "generation": "how the model is evaluated",
    "margin": "how all variants are compared",
    "free_below": "how all variants are compared",
    "weights": "how all variants are compared",
    "processes": "the machine",
    "linear_layers": "a fact about the model",
    "plain_head": "a fact about the model",
}
OF_THE_DATA = ("spider", "split", "mmlu", "lm_eval_tasks", "instructions", "remove", "allow_shared_databases")
AXOLOTLS_OF_THE_MODEL = (
    "base_model", "base_model_config", "revision_of_model", "tokenizer_config", "tokenizer_type", "type_of_model",
)  # fmt: skip
# What a run's own file gets from its data, folder and seed.
SET_FOR_EACH_RUN = {
    "datasets": f"data is named by {DATA_FILE}",
    "test_datasets": f"data is named by {DATA_FILE}",
    "pretraining_dataset": f"data is named by {DATA_FILE}",
    "val_set_size": "whole databases are held out for validation",
    "dataset_prepared_path": "it lies in the run's own folder",
    "output_dir": "it is the run's own folder",
    "seed": "use SEED= on the command line",
}


def check_keys(file: YamlFile, kind: str) -> None:
    """Refuses all that is misplaced, unknown or cannot be right in a file at once. `kind`: model or another."""
    problems = [*_problems(file, kind), *value_problems(file)]
    if problems:
        raise UserError("\n  ".join(problems))


def _problems(file: YamlFile, kind: str) -> Iterator[str]:
    for key in file.content:
        where = file.place(str(key))
        if key in SET_FOR_EACH_RUN:
            yield f"{where}: '{key}' is set for each run ({SET_FOR_EACH_RUN[key]}). Remove the line."
        elif key in OF_THE_DATA:
            yield f"{where}: '{key}' is about the data and belongs into {DATA_FILE}."
        elif key in AXOLOTLS_OF_THE_MODEL and kind != "model":
            yield f"{where}: '{key}' belongs into {MODEL_FILE}; a variant works with every model."
        elif key != OURS and key not in known_keys():
            yield f"{where}: unknown key '{key}'; {_advice(str(key))}"
    ours = file.content.get(OURS)
    for key in ours if isinstance(ours, dict) else ():
        where = file.place(f"{OURS}.{key}")
        if key in OF_THE_DATA:
            yield f"{where}: '{key}' is about the data and belongs into {DATA_FILE}."
        elif key in OF_THE_MODEL and kind != "model":
            yield f"{where}: '{key}' says {OF_THE_MODEL[key]}; it belongs into {MODEL_FILE}, under {OURS}."


def _advice(key: str) -> str:
    close = nearest(key, [*known_keys(), OURS])
    return f"did you mean {' or '.join(close)}?" if close else "Axolotl knows no such key."
