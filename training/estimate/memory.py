"""How much memory one training process needs, by part. Coarse arithmetic; tests compare it with measured peaks."""

from __future__ import annotations

from core.config.yaml_file import Mapping
from training.estimate.sizes import Sizes

# Python with torch, transformers, peft, deepspeed and axolotl imported; on a GPU its context and libraries.
RUNTIME_CPU = 850_000_000
RUNTIME_GPU = 1_500_000_000
# What the allocator holds besides the parts that come and go, on a CPU with the settings of core/engines.py. The values
# for a CPU are fitted to measured peaks: 1.20 GB of pocket, and of Qwen2.5-Coder-0.5B on rows of up to 502 tokens 6.75
# GB in float32 and 5.39 GB in bfloat16. Tests compare the estimate with peaks that it was not fitted to.
WORKING_CPU = 1.45
WORKING_GPU = 1.15
# Bytes of a number between the layers. In bfloat16 a CPU keeps a good part of them in float32: norms, masks, the loss.
SINGLE, HALF_CPU, HALF_GPU = 4.0, 3.5, 2.0


def memory_by_part(
    sizes: Sizes, axolotl: Mapping, tokens: int, trained: int, on_gpu: bool, plain_head: bool
) -> dict[str, int]:
    """Returns bytes by part. `tokens`: of one batch with its padding; `trained`: those of it that count in the loss."""
    half = bool(axolotl.get("bf16") or axolotl.get("fp16"))
    number = (HALF_GPU if on_gpu else HALF_CPU) if half else SINGLE
    weight = 0.56 if axolotl.get("load_in_4bit") else 1.06 if axolotl.get("load_in_8bit") else 2 if half else 4
    working = WORKING_GPU if on_gpu else WORKING_CPU
    length = max(1, tokens // max(1, int(axolotl.get("micro_batch_size") or 1)))
    return {
        "programs": RUNTIME_GPU if on_gpu else RUNTIME_CPU,
        "weights": int(sizes.parameters * weight),
        "trained with optimizer": sizes.trainable * _bytes_for_each(axolotl, half, on_gpu),
        "activations": int(working * _activations(sizes, axolotl, tokens, length, number)),
        "logits": int(working * _logits(sizes, axolotl, tokens, trained, plain_head)),
    }


def _bytes_for_each(axolotl: Mapping, half: bool, on_gpu: bool) -> int:
    """Returns the bytes for each trained parameter besides the one in the model: copy, gradient, moments, update."""
    copy, gradient = (4, 2 + 4) if half else (0, 4)
    moments = 2 if "8bit" in str(axolotl.get("optimizer")) else 8
    update = 0 if on_gpu else 4  # torch's AdamW makes it for all parameters at once
    return copy + gradient + moments + update


def _activations(sizes: Sizes, axolotl: Mapping, tokens: int, length: int, number: float) -> float:
    # What a layer keeps for the way back, for each token: two norms, attention, and three states between gate and down.
    block = 10 * sizes.hidden + 3 * sizes.inner
    # The inputs of its seven matrices; under an adapter with dropout each has a copy of its own, and a mask.
    if axolotl.get("adapter") and axolotl.get("lora_dropout"):
        block += 2 * (6 * sizes.hidden + sizes.inner)
    else:
        block += 3 * sizes.hidden + sizes.inner
    if axolotl.get("attn_implementation") == "eager":
        block += 3 * sizes.heads * length
    if axolotl.get("gradient_checkpointing"):  # one state for each layer, and one block at a time
        return number * tokens * (sizes.layers * sizes.hidden + block)
    return number * tokens * sizes.layers * block


def _logits(sizes: Sizes, axolotl: Mapping, tokens: int, trained: int, plain_head: bool) -> int:
    if axolotl.get("liger_fused_linear_cross_entropy"):
        return tokens * sizes.hidden * 4
    counted = trained if plain_head else tokens
    return 3 * 4 * counted * sizes.vocabulary
