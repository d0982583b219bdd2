"""Which keys may stand in which file. Axolotl drops unknown ones without a word, and a typo then costs a night.

Axolotl's names are kept in axolotl_keys.json, so that a check does not pay the seconds that importing Axolotl takes;
`python -m core.config.keys` writes the file anew from the installed version, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from core.config.overlay import OURS
from core.config.yaml_file import YamlFile
from core.errors import UserError, nearest
from core.files import read_json, write_json

KEYS_FILE = Path(__file__).with_name("axolotl_keys.json")

MODEL_FILE = "axolotl_configs/models/<model>.yaml"
DATA_FILE = "axolotl_configs/data/<name>.yaml"

# Base and tuned must be asked alike, and a variant must work with every model: these are the model's.
OF_THE_MODEL = {
    "data": "which data is the default",
    "dtype": "how the model is evaluated",
    "generation": "how the model is evaluated",
    "loglikelihood": "how the model is evaluated",
    "processes": "the machine",
    "requires_gpu": "the machine",
    "linear_layers": "a fact about the model",
    "plain_head": "a fact about the model",
}
OF_THE_DATA = ("spider", "split", "mmlu", "instructions", "allow_shared_databases")
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


@cache
def known_keys() -> frozenset[str]:
    return frozenset(read_json(KEYS_FILE)["keys"])


def check_keys(file: YamlFile, kind: str) -> None:
    """Refuses all misplaced and unknown keys of a file at once, each with its line. `kind`: model or another."""
    problems = list(_problems(file, kind))
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
