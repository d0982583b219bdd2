"""An initialization that already copies.

From random weights a model of this size needs millions of tokens before its first induction head appears. So the
heads that every language model grows are planted: two that look one and three tokens back (layer 0), two that find what
followed the current token earlier (layers 2 and 3), and three that find the same place but report what stood before
the token, such as the letter before an option: `A. harbor` (layers 2 to 4). Training may change all but the first.

The stream is divided: place 0 is constant, 1-127 hold the token, then 32 places each for the token one and three back.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from workshop.pocket.network import Layer, Pocket

TOKEN = slice(1, 128)
ONE_BACK, THREE_BACK = slice(128, 160), slice(160, 192)
_CODE = 32  # a head compares and carries tokens as codes of this length
_CONSTANT, _SCALE, _GAP, _SHARPNESS = 0.4, 0.08, 7.0, 1.7


@dataclass
class Planted:
    """What stays fixed during training."""

    model: Pocket
    queries: Tensor
    keys: Tensor
    norm: float

    @torch.no_grad()
    def hold(self) -> None:
        first, embedding = self.model.layers[0], self.model.embedding.weight
        first.q.weight[:128] = self.queries
        first.k.weight[:128] = self.keys
        first.norm_attention.fill_(1.0)
        embedding[:, 0] = 0
        embedding.mul_(self.norm / embedding.norm(dim=1, keepdim=True))
        embedding[:, 0] = _CONSTANT


@torch.no_grad()
def plant(model: Pocket, seed: int) -> Planted:
    random = torch.Generator().manual_seed(seed)
    size = TOKEN.stop - TOKEN.start
    norm = _SCALE * size**0.5
    embedding = model.embedding.weight
    embedding.normal_(0, 1, generator=random)
    embedding[:, TOKEN.stop :] = 0
    embedding[:, 0] = 0
    embedding.mul_(norm / embedding.norm(dim=1, keepdim=True))
    embedding[:, 0] = _CONSTANT
    model.norm.fill_(0.5)
    short, wide, other = (_orthogonal(rows, size, random) for rows in (_CODE, 64, 64))
    for head, (distance, place) in enumerate(((1, ONE_BACK), (3, THREE_BACK))):
        _look_back(model, head, distance, place, short)
    for layer, carry in ((2, wide), (3, other)):
        _find(model, layer, 0, TOKEN, short, carry, 3 * _SCALE)
    for layer in (2, 3, 4):
        _find(model, layer, 1, THREE_BACK, short, wide, 2 * _SCALE)
    first = model.layers[0]
    return Planted(model, first.q.weight[:128].clone(), first.k.weight[:128].clone(), norm)


def _orthogonal(rows: int, columns: int, random: torch.Generator) -> Tensor:
    return torch.linalg.qr(torch.randn(columns, rows, generator=random))[0].T


def _look_back(model: Pocket, head: int, distance: int, place: slice, code: Tensor) -> None:
    """Attend to the token `distance` before: a sum of fast rotations that peaks there."""
    layer, size = model.layers[0], model.shape.head
    frequencies = model.shape.theta ** -(torch.arange(size // 2).float() / (size // 2))
    mix, peak = _peaked(frequencies, distance)
    count, start = len(mix), head * size
    norm_square = (_SCALE**2 * (TOKEN.stop - TOKEN.start) + _CONSTANT**2) / model.shape.width
    strength = (_GAP * 8 / peak) ** 0.5 / (_CONSTANT / norm_square**0.5) * mix.sqrt()
    _clear(layer, start, size, keep=0.0)
    angles = frequencies[:count] * distance
    layer.k.weight[start : start + count, 0] = strength
    layer.q.weight[start : start + count, 0] = strength * torch.cos(angles)
    half = start + size // 2
    layer.q.weight[half : half + count, 0] = -strength * torch.sin(angles)
    layer.v.weight[start : start + _CODE, TOKEN] = code
    layer.o.weight[place, start : start + _CODE] = torch.eye(_CODE) * 1.5 * _SCALE


def _peaked(frequencies: Tensor, distance: int, count: int = 5, tries: int = 1500) -> tuple[Tensor, float]:
    """Weights for the fastest rotations whose sum is highest at this distance, and by how much."""
    random = torch.Generator().manual_seed(0)
    away = torch.arange(400).float() - distance
    best, best_gap = torch.ones(count) / count, -1.0
    for _ in range(tries):
        mix = torch.rand(count, generator=random)
        mix = mix / mix.sum()
        sums = (mix[:, None] * torch.cos(frequencies[:count, None] * away[None])).sum(0)
        sums[distance] = -9
        gap = 1 - sums.max().item()
        if gap > best_gap:
            best, best_gap = mix, gap
    return best, best_gap


def _find(model: Pocket, layer: int, head: int, take: slice, code: Tensor, carry: Tensor, gain: float) -> None:
    """Attend to where the token before was the current one, and write what `take` holds there as the next token."""
    here, size = model.layers[layer], model.shape.head
    start = head * size
    _clear(here, start, size, keep=0.2)
    # The slowest rotations hardly turn over a thousand tokens: what is compared there does not depend on distance.
    slow = torch.cat((torch.arange(16, 32), torch.arange(48, 64))) + start
    here.q.weight[slow, TOKEN] += code * _SHARPNESS
    here.k.weight[slow, ONE_BACK] += torch.eye(_CODE) * _SHARPNESS
    if take == TOKEN:
        here.v.weight[start : start + size, TOKEN] += carry
        here.o.weight[TOKEN, start : start + size] += carry.T * gain
    else:
        here.v.weight[start : start + _CODE, take] += torch.eye(_CODE)
        here.o.weight[TOKEN, start : start + _CODE] += code.T * gain


def _clear(layer: Layer, start: int, size: int, keep: float) -> None:
    for part in (layer.q, layer.k, layer.v):
        part.weight[start : start + size] *= keep
    layer.o.weight[:, start : start + size] *= keep
