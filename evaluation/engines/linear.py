"""A faster matrix product of the same numbers, for float32 on a processor.

PyTorch takes MKL's product and reads the weights as they are stored, one row for each output. oneDNN's is faster where
the processor is not Intel's, and both are faster on weights that are stored the other way round: the second most where
few rows are multiplied, as at the end of an evaluation when a few long answers are left.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from evaluation.engines import memory

_FEW = 3  # rows; for fewer PyTorch's own product is faster
_LARGE = 1_000_000  # weights; preparing oneDNN for a new number of rows takes half a millisecond


def speed_up(model: nn.Module) -> bool:
    """Gives the large linear layers of a float32 model on a processor the faster product."""
    if model.device.type != "cpu" or model.dtype != torch.float32 or not torch.backends.mkldnn.is_available():
        return False
    words = model.get_input_embeddings().weight
    for module in model.modules():
        if type(module) is nn.Linear and module.weight.numel() >= _LARGE:
            if module.weight is not words:  # a table of words is read row by row as well
                module.weight.data = module.weight.data.t().contiguous().t()
                memory.trim()  # the old one was some loading thread's: this thread would not use its room again
            module.forward = _Product(module)
    return True


class _Product:
    """Stands in for nn.Linear.forward; reads the weights anew at each call, so they may be exchanged."""

    def __init__(self, module: nn.Linear) -> None:
        self.module = module

    def __call__(self, x: Tensor) -> Tensor:
        weight, bias = self.module.weight, self.module.bias
        if x.numel() < _FEW * x.shape[-1]:
            return nn.functional.linear(x, weight, bias)
        made: Any = torch.ops.mkldnn._linear_pointwise(x, weight, bias, "none", [], "")
        return made
