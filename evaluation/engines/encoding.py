"""Text to token ids, as the model's chat template and lm-evaluation-harness do it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from core.errors import UserError
from core.letters import cuts_into_letters, letters_sentence
from evaluation.engines.engine import Generate, Message, Score

Prompt = Sequence[Message] | str
Tokens = array  # of 32-bit numbers: a list of Python's own takes nine times the memory

NO_TEMPLATE = (
    "The tokenizer of {name} has no chat template. Set one in the model file, as `chat_template_jinja: <a file>`, "
    "or take an instruct model."
)


class Encoder:
    """The tokenizer of one model."""

    def __init__(self, tokenizer: Any, model: Any, name: str) -> None:
        self.tokenizer, self.name = tokenizer, name
        if cuts_into_letters(tokenizer):
            raise UserError(f"{name}: {letters_sentence(len(tokenizer))}")
        self.ends = _ends(tokenizer, model)
        self.not_used = _not_used(model)  # what the model's folder asks for and greedy answers do not do
        # What lm-eval puts before a text that has nothing before it.
        prefix = tokenizer.bos_token_id if tokenizer.bos_token_id is not None else tokenizer.eos_token_id
        self.prefix = int(prefix) if prefix is not None else min(self.ends, default=0)

    def prompts(self, requests: Sequence[Generate]) -> list[Tokens]:
        """Returns the prompt of each request."""
        return [self._encode(self._rendered(request.prompt), _special(request.prompt)) for request in requests]

    def windows(self, text: str, window: int | None) -> list[tuple[Tokens, Tokens]]:
        """Returns a text in parts that fit, each with what it follows; every token is in one of the parts."""
        tokens = self._encode(text)
        if window is None or len(tokens) <= window:
            return [(array("i", [self.prefix]), tokens)]
        from lm_eval.utils import get_rolling_token_windows, make_disjoint_window

        parts = get_rolling_token_windows(tokens.tolist(), self.prefix, window, context_len=1)
        return [(array("i", before), array("i", own)) for before, own in map(make_disjoint_window, parts)]

    def pairs(self, request: Score) -> list[tuple[Tokens, Tokens]]:
        """Returns the context and the continuation for each option.

        Behind a text, spaces at its end belong to the continuation, as in lm-eval. In a conversation the answer begins
        where the template ends: a line end before it is never trained, and its probability says nothing of the answer.
        """
        if not request.context:
            found = [self._encode(option, special=False) for option in request.options]
            return [
                (tokens[:1], tokens[1:]) if tokens[0] == self.prefix else (array("i", [self.prefix]), tokens)
                for tokens in found
            ]
        text, special = self._rendered(request.context), _special(request.context)
        wholes = [self._encode(text + option, special) for option in request.options]
        if isinstance(request.context, str):
            before = self._encode(text.rstrip(), special)
            return [(before, whole[len(before) :]) for whole in wholes]
        before = self._encode(text, special)
        return [_where_they_part(before, whole) for whole in wholes]

    def text(self, tokens: Sequence[int], stop: Sequence[str] = ()) -> tuple[str, bool]:
        """Returns the text up to the first stop string, and whether there was one."""
        found: str = self.tokenizer.decode(list(tokens), skip_special_tokens=True)
        places = [place for place in (found.find(word) for word in stop if word) if place >= 0]
        return (found[: min(places)], True) if places else (found, False)

    def _rendered(self, prompt: Prompt) -> str:
        if isinstance(prompt, str):
            return prompt
        if not self.tokenizer.chat_template:
            raise UserError(NO_TEMPLATE.format(name=self.name))
        made: str = self.tokenizer.apply_chat_template(list(prompt), tokenize=False, add_generation_prompt=True)
        return made

    def _encode(self, text: str, special: bool | None = None) -> Tokens:
        """`special` None: the tokenizer decides, unless the text begins with its first token already."""
        if special is None and text.startswith(self.tokenizer.decode([self.prefix])):
            special = False
        options = {} if special is None else {"add_special_tokens": special}
        return array("i", self.tokenizer.encode(text, **options))


def _where_they_part(before: Tokens, whole: Tokens) -> tuple[Tokens, Tokens]:
    """Cuts the whole behind the prompt, or earlier: an answer's first sign may be one token with the prompt's last."""
    shared = next((place for place, pair in enumerate(zip(before, whole, strict=False)) if pair[0] != pair[1]), None)
    place = len(before) if shared is None else shared
    return whole[:place], whole[place:]


def _special(prompt: Prompt) -> bool | None:
    """A chat template has written the special tokens already: adding them here would double the BOS."""
    return None if isinstance(prompt, str) else False


def _not_used(model: Any) -> dict[str, Any]:
    settings = getattr(model, "generation_config", None)
    found = {name: getattr(settings, name, None) for name in ("repetition_penalty", "no_repeat_ngram_size")}
    return {name: value for name, value in found.items() if value not in (None, 0, 1.0)}


def _ends(tokenizer: Any, model: Any) -> frozenset[int]:
    """The tokens that end an answer: those of the model's settings, and what its chat template ends a turn with."""
    config = getattr(model, "generation_config", None)
    named = getattr(config, "eos_token_id", None)
    ends = set(named if isinstance(named, list) else [named]) | {tokenizer.eos_token_id, _end_of_turn(tokenizer)}
    return frozenset(int(end) for end in ends if end is not None)


def _end_of_turn(tokenizer: Any) -> int | None:
    if not tokenizer.chat_template:
        return None
    turn = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "qqq"}]
    try:
        rendered = tokenizer.apply_chat_template(turn, tokenize=False)
    except Exception:  # a template may refuse anything, with any error
        return None
    after = tokenizer.encode(rendered.rpartition("qqq")[2].lstrip(), add_special_tokens=False)
    return after[0] if after and after[0] in tokenizer.all_special_ids else None
