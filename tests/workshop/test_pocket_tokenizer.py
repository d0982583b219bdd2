"""The tokenizer loses nothing, and a word is the same token wherever it stands: copying names depends on both."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from workshop.pocket import tokenizer
from workshop.pocket.build import FOLDER
from workshop.prompt import SYSTEM


@pytest.fixture(scope="module")
def shipped() -> Tokenizer:
    return Tokenizer.from_file(str(FOLDER / "tokenizer.json"))


def test_the_committed_tokenizer_is_what_the_word_lists_give(tmp_path: Path) -> None:
    tokenizer.save(tokenizer.build(tokenizer.all_words()), tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(made) == {"tokenizer.json", "tokenizer_config.json", "chat_template.jinja"}
    assert [name for name, content in made.items() if content != (FOLDER / name).read_bytes()] == []


TEXTS = [
    "SELECT singer.name, count(*) FROM singer JOIN concert ON concert.singer_id = singer.singer_id WHERE age >= 25.5",
    "SELECT T1.name FROM \"my table\" AS T1 WHERE T1.x LIKE '%O''Brien%' AND y != -3;",
    "What is the capital of France?\nA. Paris\nB. Rome\nAnswer: A\n\n",
    "Naïve café, 日本語, emoji 🙂; tabs\tand  two  spaces, CamelCase and snake_case_names",
    "```sql\nSELECT 1\n```",
    " leading and trailing \n",
    "x",
    SYSTEM,
]


@pytest.mark.parametrize("text", TEXTS)
def test_decoding_gives_the_text_back(shipped: Tokenizer, text: str) -> None:
    assert shipped.decode(shipped.encode(text).ids, skip_special_tokens=False) == text


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters=tokenizer.JOINER)))
def test_any_text_survives(shipped: Tokenizer, text: str) -> None:
    if not any(special in text for special in tokenizer.SPECIAL):
        assert shipped.decode(shipped.encode(text).ids, skip_special_tokens=False) == text


@pytest.mark.parametrize("before", ["", " ", "_", ".", "(", "'", '"', "\n", "=", "id_"])
def test_a_word_is_one_token_everywhere(shipped: Tokenizer, before: str) -> None:
    assert shipped.token_to_id("Ġsinger") in shipped.encode(f"{before}singer").ids


def test_the_prompt_is_a_prefix_of_prompt_and_answer() -> None:
    """Otherwise training and generation would see different tokens at the same place."""
    from transformers import AutoTokenizer

    fast = AutoTokenizer.from_pretrained(FOLDER)
    asked = "singer (singer_id, name)\nQuestion: How many singers are there?"
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": asked}]
    prompt = fast.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    start, whole = (
        fast(text, add_special_tokens=False)["input_ids"] for text in (prompt, prompt + "SELECT 1<|im_end|>")
    )
    assert whole[: len(start)] == start
    assert fast.decode(whole) == prompt + "SELECT 1<|im_end|>"
