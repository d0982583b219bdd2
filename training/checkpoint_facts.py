"""Reads from a checkpoint's own small files what its model file must say. Loads no weights and no engine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import read_json, read_text
from core.safetensors_file import read_header

FILES = ("config.json", "generation_config.json", "tokenizer_config.json", "tokenizer.json", "chat_template.jinja")
ENDS = ("<|im_end|>", "<|eot_id|>", "<end_of_turn>", "<|end|>", "</s>")  # of a turn, in known templates
# Their logits are the last hidden states times one matrix.
PLAIN_HEADS = ("llama", "mistral", "qwen2", "qwen3", "gemma3_text")


@dataclass(frozen=True)
class Facts:
    model_type: str
    context: int
    parameters: int  # 0: not known
    linear_layers: int  # in a block
    eos: str | None
    pad: str | None
    unk: str | None
    template: str | None
    stops: tuple[str, ...]  # on which generation ends, by the checkpoint's own word
    capped: bool = False  # the logits are cut off softly at a size

    @property
    def plain_head(self) -> bool:
        return self.model_type in PLAIN_HEADS and not self.capped

    @property
    def end_of_turn(self) -> str | None:
        """The token that ends an answer: the one that the chat template writes, else the end of text."""
        if self.template:
            written = [end for end in ENDS if end in self.template]
            if written:
                return written[0]
        return self.eos


def read_facts(folder: Path) -> Facts:
    config = _object(folder / "config.json")
    if not config:
        raise UserError(f"{folder} has no config.json: it is no checkpoint of transformers.")
    config = config.get("text_config") or config
    tokenizer = _object(folder / "tokenizer_config.json")
    shapes = tensor_shapes(folder)
    return Facts(
        model_type=str(config.get("model_type", "")),
        context=int(config.get("max_position_embeddings") or config.get("n_positions") or 2048),
        parameters=sum(prod(shape) for shape in shapes.values()),
        linear_layers=_linear_layers(shapes),
        eos=_token(tokenizer.get("eos_token")),
        pad=_token(tokenizer.get("pad_token")),
        unk=_token(tokenizer.get("unk_token")),
        template=_template(folder, tokenizer),
        stops=_stops(folder, config),
        capped=bool(config.get("final_logit_softcapping")),
    )


def _object(path: Path) -> dict[str, Any]:
    value = read_json(path) if path.is_file() else {}
    return value if isinstance(value, dict) else {}


def _token(value: Any) -> str | None:
    return value.get("content") if isinstance(value, dict) else value


def _template(folder: Path, tokenizer: dict[str, Any]) -> str | None:
    path = folder / "chat_template.jinja"
    named = tokenizer.get("chat_template")
    if isinstance(named, list):
        named = next((item.get("template") for item in named if item.get("name") == "default"), None)
    return read_text(path) if path.is_file() else named


def _stops(folder: Path, config: dict[str, Any]) -> tuple[str, ...]:
    stops = _object(folder / "generation_config.json").get("eos_token_id", config.get("eos_token_id"))
    added = _object(folder / "tokenizer.json").get("added_tokens", [])
    words = {item["id"]: item["content"] for item in added}
    return tuple(words[stop] for stop in (stops if isinstance(stops, list) else [stops]) if stop in words)


def tensor_shapes(folder: Path) -> dict[str, list[int]]:
    """Name -> shape of every tensor, from the headers of its files."""
    found: dict[str, list[int]] = {}
    for path in sorted(folder.glob("*.safetensors")):
        header = read_header(path)
        if header is None:
            raise UserError(f"{path} is not a whole safetensors file. Copy or download it again.")
        found |= {name: entry["shape"] for name, entry in header.items()}
    return found


def _linear_layers(shapes: dict[str, list[int]]) -> int:
    block = [name for name, shape in shapes.items() if len(shape) == 2 and re.search(r"\.(layers|h)\.0\.", f".{name}")]
    return sum("norm" not in name and "ln_" not in name for name in block)
