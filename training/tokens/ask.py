"""The token report of a config: made in a process of its own, and kept by the content of all that decides it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from core.config import Config
from core.console import stage
from core.engines import engine_environment, python
from core.errors import UserError
from core.hashing import hash_value
from core.records.record import read_record
from core.runs import DATA, ROOT, Run
from core.weights import base_of, is_local
from preprocess.chat import ChatData
from training.config.resolved import axolotl_config
from training.tokens.report import TokenReport

KEPT = DATA / "checked"
DECIDE = (
    "base_model", "chat_template", "chat_template_jinja", "eot_tokens", "special_tokens", "tokens", "sequence_len",
    "tokenizer_config", "train_on_eos", "train_on_inputs", "chat_template_kwargs", "tokenizer_use_fast",
    "tokenizer_type", "tokenizer_legacy", "added_tokens_overrides",
)  # fmt: skip


def token_report(config: Config, data: ChatData, kept: Path = KEPT) -> TokenReport:
    base = base_of(config)
    decides = [base.fingerprint, data.receipt.train.hash, {key: config.axolotl.get(key) for key in DECIDE}]
    path = kept / f"tokens-{hash_value(decides)}.json"
    if not path.is_file():
        with stage("tokenizing, to look at what is trained on"):
            _make(config, data, base.source, path)
    return read_record(TokenReport, path)


def _make(config: Config, data: ChatData, source: str, path: Path) -> None:
    run = Run(config.study or "x", config.variant or "x", 1)
    resolved = axolotl_config(config, run, data.train, data.validation)
    asked = {"config": resolved, "train": str(data.train), "source": source, "out": str(path)}
    answer = subprocess.run(
        python("-W", "ignore", "-m", "training.tokens.worker"),
        input=json.dumps(asked),
        cwd=ROOT,
        env=engine_environment(offline=is_local(config.base_model)),
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        said = [line for line in answer.stderr.strip().splitlines() if line.strip()]
        raise UserError(f"The training file cannot be tokenized: {said[-1][:300] if said else 'nothing was said'}")
