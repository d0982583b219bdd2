"""A tokenizer in which a known word is one token wherever it stands.

Copying a name from the question into the query is the most important skill of a tiny model, and it is learned only if
`singer`, ` singer`, `_singer` and `'singer` are the same token. So a joiner is put before every word that no space
precedes (`singer_id` -> `␣singer`, `_joiner`, `␣id`), and taken out again after decoding. Digits stand alone.
Unknown words fall back to letters and bytes; nothing is ever lost.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from workshop.pocket import lexicon

VOCABULARY_SIZE = 10240
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|pad|>")
CHAT_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
_SQL = """SELECT FROM WHERE AND OR NOT IN LIKE BETWEEN ORDER BY ASC DESC LIMIT GROUP HAVING JOIN ON AS DISTINCT UNION
INTERSECT EXCEPT EXISTS IS NULL count avg sum min max COUNT AVG SUM MIN MAX ALL INNER LEFT SQL SQLite sql"""
_FIND = """FIND OF WHEN THEN PER TOP BOTTOM SORT UP DOWN EACH TOTAL MEAN BIGGEST SMALLEST VIA UNIQUE ALSO EITHER SHARED
MATCHES LACKS OWNS ABOVE BELOW WITHIN OVERLAP MERGE MINUS TYPICAL SHOW TAKE KEEP WITH RANGE NUMBER ISNT"""
_FORMS = "A B C D E F Answer Question Answers Questions Schema Table Tables Columns Query T1 T2 T3 id"
KEYWORDS = f"{_SQL} {_FIND} {_FORMS}".split()
JOINER = "\x1f"
_BEFORE_WORDS = "\n\t_.('\",;:!?=<>)[]{}/|+-*&#%$@~`\\0123456789"
_PIECES = rf" ?[_.('\"]{JOINER}|{JOINER}| ?[A-Za-z]+| ?[0-9]|\n| ?[^\sA-Za-z0-9{JOINER}]|\s"
_SUFFIXES = {
    "s": -2.0,
    "es": -3.0,
    "ed": -5.0,
    "ing": -5.0,
    "er": -5.5,
    "ers": -5.5,
    "ly": -5.5,
    "est": -5.5,
    "d": -5.5,
}
_WORD, _PIECE, _BYTE = -10.0, -14.0, -20.0


def base_words() -> list[str]:
    """The hand-written lists, with what capitals and plurals need. The order fixes the token numbers."""
    function = [word for word in lexicon.words("function_words") if word.isalpha()]
    nouns, qualities = list(lexicon.words("nouns")), list(lexicon.words("adjectives"))
    verbs = [form for pair in lexicon.words("verbs") for form in pair.split(":")]
    irregular = [lexicon.plural(noun) for noun in nouns if lexicon.plural(noun) not in (noun + "s", noun + "es", noun)]
    capitals = [word.capitalize() for word in (*function, *qualities, *nouns)]
    return list(
        dict.fromkeys(
            [*KEYWORDS, *function, *nouns, *irregular, *verbs, *qualities, *lexicon.words("names"), *capitals]
        )
    )


def all_words() -> list[str]:
    return [*base_words(), *lexicon.words("collected")]


def build(words: list[str]) -> Tokenizer:
    known = dict.fromkeys(SPECIAL, 0.0)
    known |= dict.fromkeys(sorted(pre_tokenizers.ByteLevel.alphabet()), _BYTE)
    known |= _SUFFIXES
    marks = [space + mark for mark in "_.('\"" for space in ("", " ")]
    known |= dict.fromkeys((_bytes(mark + JOINER) for mark in marks), _WORD)
    known |= dict.fromkeys((_bytes(" " + mark) for mark in "0123456789(),'\"=<>!?:;.-+*/_|#%&[]{}"), _WORD)
    known |= {_bytes(" " + word): known.get(_bytes(" " + word), _WORD) for word in words}
    known |= {piece: known.get(piece, _PIECE) for piece in _pieces(words)}
    if len(known) > VOCABULARY_SIZE:
        raise ValueError(f"vocabulary: {len(known)} tokens are more than {VOCABULARY_SIZE}. Raise VOCABULARY_SIZE.")
    tokenizer = Tokenizer(models.Unigram(list(known.items()), unk_id=len(SPECIAL), byte_fallback=False))
    tokenizer.normalizer = _joiners()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_PIECES), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.Sequence([decoders.ByteLevel(), decoders.Replace(JOINER + " ", "")])
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIAL])
    return tokenizer


def _joiners() -> normalizers.Normalizer:
    """Put the joiner and a space before each word that follows a mark or begins the text."""
    at_the_start = [
        normalizers.Prepend(JOINER),
        normalizers.Replace(Regex(f"^{JOINER}(?![A-Za-z])"), ""),
        normalizers.Replace(Regex(f"^{JOINER}(?=[A-Za-z])"), JOINER + " "),
    ]
    after_marks = [
        normalizers.Replace(Regex(rf"\x{ord(mark):02x}(?=[A-Za-z])"), mark + JOINER + " ") for mark in _BEFORE_WORDS
    ]
    return normalizers.Sequence(at_the_start + after_marks)


def save(tokenizer: Tokenizer, folder: Path) -> None:
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<|im_end|>",
        pad_token="<|pad|>",
        clean_up_tokenization_spaces=False,
        model_max_length=2048,
    )
    fast.chat_template = CHAT_TEMPLATE
    fast.save_pretrained(folder)


def _pieces(words: list[str], keep: int = 420) -> list[str]:
    """Frequent letter groups, for the words that nobody foresaw."""
    counts: Counter[str] = Counter()
    for word in words:
        text = "Ġ" + word
        for size in (2, 3, 4):
            counts.update(text[start : start + size] for start in range(len(text) - size + 1))
    ranked = sorted(counts, key=lambda piece: (-counts[piece] * (len(piece) - 1), piece))
    letters = [f"Ġ{letter}" for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    return letters + ranked[:keep]


@cache
def _byte_table() -> dict[int, str]:
    """GPT-2's printable stand-ins for bytes."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in plain]
    return {byte: chr(byte) for byte in plain} | {byte: chr(256 + place) for place, byte in enumerate(others)}


def _bytes(text: str) -> str:
    return "".join(_byte_table()[byte] for byte in text.encode())
