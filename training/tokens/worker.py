"""Tokenizes a training file as Axolotl does, in a process of its own: a request as JSON in, a TokenReport out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from core import garbage
from core.files import read_json, read_jsonl
from core.records.record import write_record
from training.tokens.count import look_at, stop_ids


def main() -> None:
    asked = json.load(sys.stdin)
    config: dict[str, Any] = asked["config"]

    with garbage.no_search():
        from axolotl.loaders import load_tokenizer
        from axolotl.prompt_strategies.chat_template import StrategyLoader
        from axolotl.utils.dict import DictDefault

    cfg = DictDefault(config)
    cfg.base_model_config = cfg.tokenizer_config = cfg.base_model
    tokenizer = load_tokenizer(cfg)
    data = dict(config["datasets"][0])
    if config.get("chat_template"):
        data |= {"chat_template": config["chat_template"], "chat_template_jinja": config.get("chat_template_jinja")}
        if config.get("chat_template_jinja"):
            tokenizer.chat_template = config["chat_template_jinja"]
    strategy = StrategyLoader()(tokenizer, cfg, data)
    stops = stop_ids(tokenizer, config.get("eot_tokens") or [], _generation_stops(asked["source"]))
    rows = read_jsonl(Path(asked["train"]))
    report = look_at(tokenizer, rows, strategy.tokenize_prompt, stops, int(config.get("sequence_len") or 512))
    write_record(Path(asked["out"]), report)


def _generation_stops(source: str) -> Any:
    path = Path(source) / "generation_config.json"
    return read_json(path).get("eos_token_id") if path.is_file() else None


if __name__ == "__main__":
    main()
