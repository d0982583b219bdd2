"""The same two loops for models whose attention or cache is of another kind: padded batches, nothing shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor

from evaluation.engines.picking import Picker
from evaluation.engines.schedule import Limits
from evaluation.engines.wanted import Scored, Wanted


@torch.inference_mode()
def make_texts(model: Any, wanted: Sequence[Wanted], limits: Limits) -> Iterator[tuple[int, list[int]]]:
    """Yields the number of each text and its tokens, a batch at a time; padded on the left."""
    from transformers import StoppingCriteriaList

    for batch in _batches([len(text.tokens) for text in wanted], limits):
        texts = [wanted[number] for number in batch]
        width = max(len(text.tokens) for text in texts)
        tokens = torch.zeros(len(batch), width, dtype=torch.long)
        mask = torch.zeros_like(tokens)
        for row, text in enumerate(texts):
            tokens[row, width - len(text.tokens) :] = torch.tensor(text.tokens)
            mask[row, width - len(text.tokens) :] = 1
        rows = _Rows(texts, width)
        output = model.generate(
            tokens.to(model.device),
            attention_mask=mask.to(model.device),
            max_new_tokens=max(text.most for text in texts),
            do_sample=False,
            temperature=None,
            top_p=None,
            top_k=None,
            repetition_penalty=1.0,
            eos_token_id=None,
            pad_token_id=0,
            logits_processor=[rows.choose],
            stopping_criteria=StoppingCriteriaList([rows.ended]),
        )
        for row, number in enumerate(batch):
            yield number, output[row, width : width + rows.lengths[row]].tolist()


@torch.inference_mode()
def score_tokens(model: Any, asked: Sequence[Scored], limits: Limits) -> Iterator[tuple[int, list[float], bool]]:
    """Yields the number of each, its tokens' log-probabilities, and whether each was the most probable."""
    sequences = [torch.tensor([*item.context, *item.tokens[:-1]]) for item in asked]
    for batch in _batches([len(sequence) for sequence in sequences], limits):
        lengths = [len(sequences[number]) for number in batch]
        width = max(lengths)
        padded = torch.nn.utils.rnn.pad_sequence([sequences[number] for number in batch], batch_first=True)
        # Nothing looks to the right, so what stands there does no harm and needs no mask.
        first = min(len(asked[number].context) for number in batch) - 1
        logits = model(padded.to(model.device), use_cache=False, logits_to_keep=width - first).logits
        for row, number in enumerate(batch):
            item = asked[number]
            begin = len(item.context) - 1 - first
            own = logits[row, begin : begin + len(item.tokens)].float()
            targets = torch.tensor(item.tokens, device=own.device)
            values = own.log_softmax(-1).gather(1, targets[:, None])[:, 0]
            yield number, values.tolist(), bool((own.argmax(-1) == targets).all())


class _Rows:
    """Follows the rows of one batch: how transformers' generate is told what to choose and when to end."""

    def __init__(self, texts: Sequence[Wanted], width: int) -> None:
        self.texts, self.width = texts, width
        self.lengths = [0] * len(texts)
        self._pickers = [Picker(text) for text in texts]
        self._done = [False] * len(texts)

    def choose(self, tokens: Tensor, logits: Tensor) -> Tensor:
        for row, picker in enumerate(self._pickers):
            if picker.draws:
                chosen = picker.pick(logits[row])
                logits[row] = -torch.inf
                logits[row, chosen] = 0
        return logits

    def ended(self, tokens: Tensor, *_: Any, **__: Any) -> Tensor:
        for row, text in enumerate(self.texts):
            if not self._done[row]:
                made = tokens[row, self.width :].tolist()
                self.lengths[row] = len(made)
                self._done[row] = len(made) >= text.most or text.stops(made)
        return torch.tensor(self._done, device=tokens.device)


def _batches(lengths: Sequence[int], limits: Limits) -> Iterator[list[int]]:
    """Yields the numbers of what is of like length, the longest first: memory runs out at once or never."""
    batch: list[int] = []
    for number in sorted(range(len(lengths)), key=lambda number: -lengths[number]):
        if batch and (len(batch) == limits.rows or (len(batch) + 1) * lengths[batch[0]] > 4 * limits.step):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch
