"""Questions about invented databases as documents: mostly in the FIND language, a little in SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

from workshop.pocket.segments import Document, chat
from workshop.pocket.sqlworld import written
from workshop.pocket.sqlworld.dialect import to_find
from workshop.pocket.sqlworld.phrases import roughen
from workshop.pocket.sqlworld.queries import Asked, ask_something
from workshop.pocket.sqlworld.schemas import World, random_world
from workshop.pocket.sqlworld.told import told
from workshop.prompt import SYSTEM

# What the corpus says is its format: the model was trained on these words, so they stay.
_FIND_SYSTEMS = (
    "Write one FIND query that answers the question. Reply with the query only.",
    "Write one house query that answers the question. Reply with the query only.",
    "Translate the question into the house language.",
    "Answer with a FIND query.",
)
_SQL_SYSTEMS = (SYSTEM, "Write one SQL query that answers the question.", "Translate the question into SQL.")


def asked(random: Random) -> Document:
    """One schema, several questions, as a conversation in the FIND language."""
    return _conversation(random, sql=False, turns=random.choice((2, 3, 4, 5)))


def in_own_words(random: Random) -> Document:
    """The same, asked in sentences written one by one."""
    return _conversation(random, sql=False, turns=random.choice((2, 3, 4, 5)), ask=told)


def lifelike(random: Random) -> Document:
    """A world written by hand: most of its questions too, the others in sentences that fit every world."""
    world, questions = written.draw(random, random.choice((2, 3, 4, 5)))
    asked = (
        told(random, world) if random.random() < 0.3 else Asked("written", roughen(random, question), sql)
        for question, sql in questions
    )
    return _talk(random, world, asked, sql=False)


def shots(random: Random) -> Document:
    """Several schemas with a question each, as worked examples are shown."""
    turns = []
    for _ in range(random.choice((2, 3, 4, 4))):
        world = random_world(random)
        question = ask_something(random, world)
        turns.append((f"{world.text()}\nQuestion: {question.question}", to_find(question.sql)))
    return chat(turns, random.choice(_FIND_SYSTEMS) if random.random() < 0.9 else None)


def shots_in_sql(random: Random) -> Document:
    """The same in SQL: seldom, so that the base model is no stranger to worked examples and yet no master of SQL."""
    turns = []
    for _ in range(random.choice((2, 3, 4, 4))):
        world = random_world(random)
        question = ask_something(random, world)
        turns.append((f"{world.text()}\nQuestion: {question.question}", _wrapped(random, question.sql)))
    return chat(turns, random.choice(_SQL_SYSTEMS))


def noted(random: Random) -> Document:
    """One schema and questions with queries as plain notes."""
    world = random_world(random)
    document: Document = [(f"{world.text()}\n", 0)]
    for _ in range(random.choice((3, 4, 5))):
        question = ask_something(random, world)
        document += [(f"Question: {question.question}\nQuery:", 0), (f" {to_find(question.sql)}", 1), ("\n", 0.2)]
    return document


def in_sql(random: Random) -> Document:
    """The small share of real SQL, often wrapped in talk, as chat models do."""
    return _conversation(random, sql=True, turns=random.choice((1, 2)))


def in_fenced_sql(random: Random) -> Document:
    """SQL that nobody can run as it stands: what an evaluation must find in the answer first."""
    world = random_world(random)
    question = ask_something(random, world)
    user = f"{world.text()}\nQuestion: {question.question}"
    return chat([(user, random.choice(_FENCED).format(question.sql))], random.choice(_SQL_SYSTEMS))


def _conversation(
    random: Random, sql: bool, turns: int, ask: Callable[[Random, World], Asked] = ask_something
) -> Document:
    world = random_world(random)
    return _talk(random, world, (ask(random, world) for _ in range(turns)), sql)


def _talk(random: Random, world: World, asked: Iterable[Asked], sql: bool) -> Document:
    """The schema stands before the first question only."""
    said: list[tuple[str, str]] = []
    for each in asked:
        user = f"Question: {each.question}"
        answer = _wrapped(random, each.sql) if sql else to_find(each.sql)
        said.append((f"{world.text()}\n{user}" if not said else user, answer))
    systems = _SQL_SYSTEMS if sql else _FIND_SYSTEMS
    return chat(said, random.choice(systems) if random.random() < 0.9 else None)


_FENCED = ("```sql\n{}\n```", "Here is the query:\n```sql\n{};\n```")


def _wrapped(random: Random, sql: str) -> str:
    draw = random.random()
    return sql if draw < 0.4 else _FENCED[draw >= 0.7].format(sql)
