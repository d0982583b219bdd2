"""Serves a model folder of this machine with `transformers serve`, so that it judges through the same protocol."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.children import child
from core.console import note
from core.engines import engine_environment, gpu_count, processor_computes_bfloat16
from core.errors import UserError

PATIENCE = 300.0  # seconds until the server must answer
# On a processor: several replies are made together, and what prompts begin with is read once. Memory for 32,000 tokens.
BLOCKS = ["--cb-block-size", "32", "--cb-num-blocks", "1024", "--cb-max-batch-tokens", "1024"]
TOGETHER = ["--continuous-batching", "--attn-implementation", "sdpa", *BLOCKS]


@contextmanager
def served_model(folder: Path, log: Path, device: str | None = None) -> Iterator[tuple[str, str]]:
    """Gives base URL and model name; the server listens on this machine alone and ends with the block."""
    model = folder.resolve()
    if not (model / "config.json").is_file():
        raise UserError(
            f"{folder} is no model folder: it has no config.json. Give the folder of a whole model; an adapter is "
            "merged into one first: make merge CONFIG=<variant>"
        )
    port = _free_port()
    device = device or ("cuda" if gpu_count() else "cpu")
    log.parent.mkdir(parents=True, exist_ok=True)
    note(f"loading {model.name} on {device}, served at 127.0.0.1:{port}")
    environment = engine_environment(offline=True)
    with (
        log.open("wb") as stream,
        child(_command(model, port, device), environment, stdout=stream, stderr=stream) as server,
    ):
        _wait_until_it_answers(f"http://127.0.0.1:{port}/health", server, log)
        yield f"http://127.0.0.1:{port}/v1", str(model)


def _command(model: Path, port: int, device: str) -> list[str]:
    program = Path(sys.executable).with_name("transformers")
    dtype = "float32" if device == "cpu" and not processor_computes_bfloat16() else "bfloat16"
    options = ["--device", device, "--dtype", dtype, "--host", "127.0.0.1", "--port", str(port), "--default-seed", "0"]
    return [str(program), "serve", str(model), *options, *(TOGETHER if device == "cpu" else ())]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        if server.poll() is not None:
            raise UserError(f"The server of the model ended before it answered. What it said stands in {log}.")
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.5)
    raise UserError(f"The server of the model did not answer within {PATIENCE:.0f} s. What it said stands in {log}.")
