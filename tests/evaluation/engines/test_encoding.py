"""Protects: an answer in a conversation is scored behind the very tokens behind which the model would write it."""

from __future__ import annotations

from core.runs import ROOT
from evaluation.engines.encoding import Encoder
from evaluation.engines.engine import Generate, Score


def test_an_option_in_a_conversation_continues_the_prompt_of_the_chat_template() -> None:
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(ROOT / "embedded" / "model")
    encoder = Encoder(tokenizer, None, "pocket")
    turn = [{"role": "user", "content": "Who wrote Emma?"}]
    (prompt,) = encoder.prompts([Generate("1", turn, 8)])
    (context, option), (_, other) = encoder.pairs(Score("1", turn, ("Austen", "Bronte")))
    assert prompt == context, "a line end of the template is no part of the answer"
    whole = tokenizer.apply_chat_template([*turn, {"role": "assistant", "content": "Austen"}], return_dict=False)
    assert whole[: len(context) + len(option)] == [*context, *option]
    assert option != other
    assert (
        encoder.pairs(Score("2", "Emma is by ", ("Austen",)))[0][0]
        == encoder.pairs(Score("3", "Emma is by", ("x",)))[0][0]
    )


def test_an_answer_that_is_one_token_with_the_end_of_its_prompt_is_scored_with_it() -> None:
    from transformers import AutoTokenizer

    encoder = Encoder(AutoTokenizer.from_pretrained(ROOT / "embedded" / "model"), None, "pocket")
    turn = [{"role": "user", "content": "Who?"}]
    ((context, option),) = encoder.pairs(Score("1", turn, ("\n\n Austen",)))
    (prompt,) = encoder.prompts([Generate("1", turn, 8)])
    assert prompt[: len(context)] == context and len(option) > 0
    assert encoder.tokenizer.decode([*context, *option]).endswith("Austen")
