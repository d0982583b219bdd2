"""Asks Axolotl's own validation about resolved configs: JSON in, JSON out. Loads Axolotl, slowly."""

from __future__ import annotations

import json
import sys
from typing import Any

from core import garbage

# What is assumed of a GPU that is not here: a config for GPUs can be checked on a laptop.
CAPABILITIES = {"bf16": True, "fp8": True, "tf32": True, "n_gpu": 1, "compute_capability": "sm_90"}


def problems(config: dict[str, Any], on_gpu: bool) -> list[dict[str, str]]:
    """Returns what is wrong: the key (empty for a combination of several) and a sentence."""
    from axolotl.cli.config import gpu_capabilities, prepare_plugins
    from axolotl.utils.config import validate_config
    from axolotl.utils.dict import DictDefault
    from pydantic import ValidationError

    found, environment = gpu_capabilities()
    named = [plugin for plugin in config.get("plugins", []) if not plugin.startswith("training.")]
    checked = DictDefault({**config, "plugins": named})
    try:
        prepare_plugins(checked)
        validate_config(checked, capabilities=CAPABILITIES if on_gpu else found, env_capabilities=environment)
    except ValidationError as error:
        return [_problem(item) for item in error.errors()]
    except (ImportError, AttributeError, ValueError, TypeError, KeyError) as error:
        return [{"key": "", "message": f"{type(error).__name__}: {error}"}]
    return []


def _problem(item: Any) -> dict[str, str]:
    message = item["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return {"key": ".".join(str(part) for part in item["loc"] if isinstance(part, str))[:80], "message": message}


def main() -> None:
    garbage.pause()
    answer = [problems(asked["config"], asked["on_gpu"]) for asked in json.load(sys.stdin)]
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
