"""Writes a model of Llama 3.1 8B's architecture with random weights, for speed alone (15 GB).

python -m scripts.bench.random_model <folder>
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch

from core.errors import UserError, run_main
from core.runs import ROOT

TOKENIZER = ROOT / "embedded" / "model"


def main() -> None:
    if len(sys.argv) != 2:
        raise UserError("Name the folder: python -m scripts.bench.random_model <folder>")
    write_random(Path(sys.argv[1]))


def write_random(folder: Path, layers: int = 32, width: int = 4096) -> None:
    """Writes the model and the embedded tokenizer. Its texts mean nothing and end by the limit of tokens."""
    from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig

    tokenizer = AutoTokenizer.from_pretrained(TOKENIZER)
    config = LlamaConfig(
        vocab_size=128256,
        hidden_size=width,
        intermediate_size=width * 7 // 2,
        num_hidden_layers=layers,
        num_attention_heads=width // 128,
        num_key_value_heads=max(1, width // 512),
        max_position_embeddings=131072,
        rope_parameters={"rope_type": "default", "rope_theta": 500000.0},
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        dtype="bfloat16",
    )
    torch.manual_seed(0)
    with torch.device("cuda" if torch.cuda.is_available() else "cpu"):  # a GPU draws the numbers at once
        model = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    run_main(main)
