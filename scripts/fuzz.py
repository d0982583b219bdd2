"""Throws random replies at the SQL scorer for a while: nothing may hang, raise, change a file or spoil a good answer.

make fuzz [SECONDS=60] [SEED=42]

A reply that breaks a promise is written to runs/fuzz/, and the exit code is 1.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from core.databases import Databases
from core.errors import run_main
from core.files import write_text
from core.hashing import hash_tree
from core.records.example import Example
from core.runs import RUNS
from custom_metrics.sql.extraction import extract_sql
from custom_metrics.sql.hardness import LEVELS, hardness
from custom_metrics.sql.official import prepare_prediction
from custom_metrics.sql.reasons import REASONS
from custom_metrics.sql.sandbox.limits import STATUSES, Limits
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.scoring import Reply, Score, score
from scripts.cli.read import arguments

LIMITS = Limits(seconds=0.3)
AT_ONCE = 40  # replies in one scoring; every fourth is a good one
SECONDS_FOR_A_REPLY = 2.0  # of processor time, to find its query and prepare it
GOLD = "SELECT name, price FROM item WHERE price > 3 ORDER BY price DESC LIMIT 2"
GOOD = (GOLD, f"```sql\n{GOLD};\n```", f"The query is:\n{GOLD}\n\nIt lists items.", GOLD.lower())

SCRIPT = """
    CREATE TABLE item (item_id INTEGER PRIMARY KEY, name TEXT, price INTEGER);
    CREATE TABLE sale (sale_id INTEGER PRIMARY KEY, item_id INTEGER, day TEXT, amount REAL);
    INSERT INTO item VALUES (1, 'cup', 4), (2, 'pot', 9), (3, 'jar', 1), (4, NULL, 7);
    INSERT INTO sale VALUES (1, 1, '2020-01-01', 2.5), (2, 2, '2020-01-02', 9), (3, 2, NULL, 1e300);
"""
KEYWORDS = (
    "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET UNION ALL INTERSECT EXCEPT JOIN LEFT ON USING AND OR NOT IN "
    "IS NULL LIKE GLOB BETWEEN EXISTS CASE WHEN THEN ELSE END AS DISTINCT WITH RECURSIVE VALUES DELETE DROP PRAGMA"
)
NAMES = (
    "item sale name price item_id day amount t0 t1 x count( sum( max( hex( zeroblob( randomblob( printf( group_concat("
)
SIGNS = "1 0 -1 2.5 9e999 9223372036854775808 'a' '' 'it''s' \"name\" `x` [x] * , ; ( ) = <> + - || . -- /* */ ' \" ` ["
PROSE = "``` ```sql <think> </think> <|im_end|> The query Here is that. SELECT é 日本 \x1b[31m \0 \ud800 \u202e"
SPACE = ["\n", "\n\n", "\t", " " * 50]
WORDS = [*KEYWORDS.split(), *NAMES.split(), *SIGNS.split(), *PROSE.split(" "), *SPACE]
QUERIES = (
    GOLD,
    "SELECT count(*) FROM item JOIN sale USING (item_id) GROUP BY name",
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c LIMIT 5",
    "SELECT name FROM item WHERE price = (SELECT max(price) FROM item) OR name LIKE '%u%'",
    "SELECT day, sum(amount) FROM sale GROUP BY day HAVING sum(amount) > 1 ORDER BY 2",
    "SELECT name FROM item EXCEPT SELECT name FROM item WHERE item_id IN (1, 2, 3)",
)


def replies(seed: int) -> Iterator[str]:
    """Yields one reply after the other, the same ones for the same seed."""
    rng = random.Random(seed)
    while True:
        yield rng.choice((_soup, _mutated, _repeated, _nested, _wrapped))(rng)


def _soup(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(0, 60)))


def _mutated(rng: random.Random) -> str:
    """A query with words dropped, doubled, swapped and put in."""
    words = rng.choice(QUERIES).split(" ")
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(words) + 1)
        words[at : at + rng.randint(0, 2)] = rng.choices(WORDS, k=rng.randint(0, 2))
    return " ".join(words)


def _repeated(rng: random.Random) -> str:
    """A piece of a query many times, where it belongs or anywhere."""
    piece = " ".join(rng.choices(WORDS, k=rng.randint(1, 4))) + rng.choice(("", " ", ",", "\n", " AND ", " JOIN "))
    times = rng.choice((10, 100, 1000, 20_000))
    start = rng.choice(("", "SELECT ", "SELECT name FROM item WHERE ", "SELECT 1 FROM item t "))
    return start + piece * min(times, 400_000 // len(piece))


def _nested(rng: random.Random) -> str:
    opening, closing = rng.choice(
        (("(", ")"), ("(SELECT ", ")"), ("CASE WHEN 1 THEN ", " END"), ("NOT ", ""), ("abs(", ")"))
    )
    depth = rng.choice((3, 30, 300, 3000))
    return "SELECT " + opening * depth + "1" + closing * rng.choice((depth, depth - 1, 0))


def _wrapped(rng: random.Random) -> str:
    query = rng.choice((_mutated, _soup))(rng)
    before, after = rng.choice(
        (("```sql\n", "\n```"), ("Sure! ", "\nThis query"), ("<think>", "</think>"), ("`", "`"), ("", ";;"))
    )
    return before + query + after


def fuzz(seconds: float, seed: int, folder: Path) -> tuple[Counter[str], list[tuple[str, str]]]:
    """Returns how often each status came, and the replies that broke a promise, each with the promise."""
    databases = _shop(folder)
    before = hash_tree(folder)
    seen: Counter[str] = Counter()
    broken: list[tuple[str, str]] = []
    source = replies(seed)
    end = time.monotonic() + seconds
    while time.monotonic() < end and not broken:
        texts = [GOOD[at // 4 % len(GOOD)] if at % 4 == 0 else next(source) for at in range(AT_ONCE)]
        texts = [text for text in texts if not _too_slow(text, broken)]
        examples = [Example(str(at), "shop", "", GOLD) for at in range(len(texts))]
        pairs = [Reply(example, text) for example, text in zip(examples, texts, strict=True)]
        for scored in score(pairs, databases, LIMITS, ScoreCache(folder.parent / "cache")):
            seen[scored.predicted.status] += 1
            if problem := _problem(scored):
                broken.append((scored.reply.text, problem))
    if hash_tree(folder) != before:
        broken.append(("", "a file of the database's folder changed"))
    return seen, broken


def _shop(folder: Path) -> Databases:
    path = folder / "shop" / "shop.sqlite"
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.executescript(SCRIPT)
    connection.close()
    return Databases(folder)


def _too_slow(text: str, broken: list[tuple[str, str]]) -> bool:
    start = time.process_time()
    level = hardness(prepare_prediction(extract_sql(text)))
    slow = time.process_time() - start > SECONDS_FOR_A_REPLY
    if slow or level not in LEVELS:
        broken.append((text, "it took too long to find its query"))
    return slow


def _problem(scored: Score) -> str:
    if scored.reply.text in GOOD and not (scored.strict and scored.test_suite and scored.bird):
        return f"a good answer is called wrong: {scored.predicted}, {scored.message}"
    if scored.predicted.status not in STATUSES or (scored.reason and scored.reason not in REASONS):
        return f"status {scored.predicted.status}, reason {scored.reason}"
    if scored.strict and not scored.bird:
        return "right by the strict rule and wrong by BIRD's"
    return "" if bool(scored.message) == (not scored.strict) else f"the sentence does not fit: {scored.message!r}"


def main() -> int:
    from core.console import done, error_line, note

    options = arguments("fuzz")
    note(f"random replies for {options.seconds} s, seed {options.seed}")
    with tempfile.TemporaryDirectory() as folder:
        seen, broken = fuzz(options.seconds, options.seed, Path(folder) / "database")
    for number, (text, problem) in enumerate(broken, start=1):
        path = RUNS / "fuzz" / f"{options.seed}-{number}.txt"
        write_text(path, text)
        error_line(f"{path}: {problem}")
    if broken:
        return 1
    done(f"{sum(seen.values())} replies: " + ", ".join(f"{status} {count}" for status, count in seen.most_common()))
    return 0


if __name__ == "__main__":
    run_main(main)
