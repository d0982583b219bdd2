"""Protects: a base model without chat template learns from the Alpaca prompt, and learns to stop."""

from __future__ import annotations

from typing import Any

import pytest

from preprocess.instructions.example import chat_row, make_example, prompt_messages
from preprocess.instructions.templates import ALPACA

EXAMPLE = make_example("Fix the spelling.", "friend", "freind")
PROMPT = (
    "Below is an instruction that describes a task, paired with an input that provides further context. "
    "Write a response that appropriately completes the request.\n\n"
    "### Instruction:\nFix the spelling.\n\n### Input:\nfreind\n\n### Response:\n"
)


def tokenizer(**marks: str) -> Any:
    """A byte tokenizer like GPT-2's: one end token, and a pad token that is another one."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    letters = {letter: number for number, letter in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    core = Tokenizer(models.BPE(letters, []))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    core.decoder = decoders.ByteLevel()
    made = PreTrainedTokenizerFast(tokenizer_object=core, eos_token="<|end|>", pad_token="<|pad|>", **marks)
    made.chat_template = ALPACA.read_text()
    return made


def test_the_prompt_is_alpacas_to_the_letter() -> None:
    made = tokenizer()
    prompt = made.apply_chat_template(prompt_messages(EXAMPLE), tokenize=False, add_generation_prompt=True)
    assert prompt == PROMPT
    whole = made.apply_chat_template(chat_row(EXAMPLE)["messages"], tokenize=False)
    assert whole == f"{PROMPT}friend<|end|>"


def test_without_input_the_first_sentence_speaks_of_none_and_a_system_message_takes_its_place() -> None:
    made = tokenizer()
    messages = prompt_messages(make_example("Name a river.", "Nile"))
    assert "paired with an input" not in made.apply_chat_template(messages, tokenize=False)
    system = {"role": "system", "content": "Write SQL."}
    turns = [system, *messages, {"role": "assistant", "content": "Nile"}, *messages]
    assert made.apply_chat_template(turns, tokenize=False, add_generation_prompt=True) == (
        "Write SQL.\n\n### Instruction:\nName a river.\n\n### Response:\nNile<|end|>\n\n"
        "### Instruction:\nName a river.\n\n### Response:\n"
    )


def test_a_begin_token_stands_once_at_the_start_unless_it_is_the_end_token() -> None:
    one = tokenizer(bos_token="<|begin|>").apply_chat_template(chat_row(EXAMPLE)["messages"], tokenize=False)
    assert one.startswith("<|begin|>Below") and one.count("<|begin|>") == 1
    same = tokenizer(bos_token="<|end|>").apply_chat_template(chat_row(EXAMPLE)["messages"], tokenize=False)
    assert same.count("<|end|>") == 1


@pytest.mark.slow
def test_what_axolotl_trains_on_is_the_answer_and_the_end_token() -> None:
    from axolotl.prompt_strategies.chat_template import ChatTemplatePrompter, ChatTemplateStrategy

    made = tokenizer()
    mapping = {"role": "role", "content": "content"}
    prompter = ChatTemplatePrompter(made, chat_template=made.chat_template, message_property_mappings=mapping)
    strategy = ChatTemplateStrategy(
        prompter, made, train_on_inputs=False, sequence_len=512, roles_to_train=["assistant"], train_on_eos="turn"
    )
    row = strategy.tokenize_prompt(chat_row(EXAMPLE))
    trained = [token for token, label in zip(row["input_ids"], row["labels"], strict=True) if label != -100]
    assert made.decode(trained) == "friend<|end|>"
    assert row["labels"][-1] == made.eos_token_id != made.pad_token_id
