"""The skills without content: copying, lists, letters for options, reading a schema. Stage one of pre-training.

This stage comes before any knowledge, and its output is frozen: a change here changes every token after it.
"""

from __future__ import annotations

from random import Random

from workshop.pocket import lexicon
from workshop.pocket.segments import LETTERS, Document, chat, marked_choice, multiple_choice, options_text

_SEPARATORS = (" ", ", ", "; ", " and ", " - ", " / ")


def repetition(random: Random) -> Document:
    """Words, then the same words again, from the start or from the middle."""
    words = [_word(random) for _ in range(random.randint(4, 24))]
    separator = random.choice(_SEPARATORS)
    document: Document = [(" " + separator.join(words), 0), (" |", 0.1)]
    for _ in range(random.choice((1, 2, 3))):
        start = random.randrange(max(1, len(words) - 3)) if random.random() < 0.5 else 0
        rest = separator + separator.join(words[start + 1 :])
        document += [(f" {words[start]}", 0), (rest, 1), (" |", 0.1)]
    return document


def _word(random: Random) -> str:
    word = random.choice(lexicon.anything())
    draw = random.random()
    if draw < 0.2:
        return f"{word}_{random.choice((random.choice(lexicon.words('nouns')), 'id', 'name'))}"
    if draw < 0.3:
        return lexicon.plural(word)
    if draw < 0.4:
        return str(random.randint(1, 2030))
    if draw < 0.45:
        return f"{word}.{random.choice(lexicon.words('nouns'))}"
    return word


# From "the letter stands right after the option" to "after a question and a word", in small steps.
_STEPS = (
    "{x}", "{x}", "{x}:", "{x} is", "{x}? It is", "{x} =", "{x} is option", "{x}.\nAnswer:", "{x}\nAnswer:",
    "Which letter is {x}? Answer:", "Where is {x}?\nAnswer:",
)  # fmt: skip


def letters(random: Random) -> Document:
    """From an option to its letter and back."""
    document: Document = []
    for _ in range(random.choice((1, 2, 3))):
        options = _options(random)
        document.append((options_text(options) + "\n", 0))
        for _ in range(random.choice((3, 5, 7))):
            place = random.randrange(4)
            option, letter = options[place], LETTERS[place]
            if random.random() < 0.15:
                document += [(f"Option {letter} is", 0), (f" {option}", 1), ("\n", 0)]
            else:
                document += [(random.choice(_STEPS).format(x=option), 0), (f" {letter}", 2), ("\n", 0)]
        document.append(("\n", 0))
    return document


_CHOICES = (
    "Which of the following is {x}?", "Identify {x}.", "Choose {x}.", "Which option says {x}?", "{x} is", "Name {x}.",
    "Find {x} among the options.", "Select {x}.", "Where is {x}?", "Pick the option with {x}.",
)  # fmt: skip


def choice(random: Random) -> Document:
    """Multiple choice on fresh words: the question names the option, the answer is its letter."""
    heading = "The following are multiple choice questions (with answers) about words.\n\n"
    document: Document = [(heading, 0)] if random.random() < 0.7 else []
    asked, marked = random.choice(_CHOICES), random.random() < 0.3
    for _ in range(random.choice((3, 5, 6))):
        options = _options(random)
        right = random.randrange(4)
        question = asked.format(x=options[right])
        document += (
            marked_choice(question, options, right) if marked else multiple_choice(question, options, right, weight=3)
        )
    return document


def _options(random: Random) -> list[str]:
    lists = (lexicon.words("nouns"), lexicon.words("names"), lexicon.words("adjectives"), lexicon.anything())
    options = random.sample(random.choice(lists), 4)
    if random.random() < 0.3:
        options = [f"{option} {random.choice(lexicon.words('nouns'))}" for option in options]
    return options


def lists(random: Random) -> Document:
    """Small list exercises in chat form."""
    return chat([_list_exercise(random) for _ in range(random.choice((2, 3, 4)))])


def _list_exercise(random: Random) -> tuple[str, str]:
    words = random.sample(lexicon.anything(), random.randint(2, 6))
    listed = ", ".join(words)
    place = random.randrange(len(words) - 1)
    keys = random.sample(lexicon.words("nouns"), len(words))
    record = ", ".join(f"{key} = {word}" for key, word in zip(keys, words, strict=True))
    return random.choice(
        (
            (f"Repeat these words: {listed}", listed),
            (f"Reverse the order of these words: {listed}", ", ".join(reversed(words))),
            (f"What is the first word in this list: {listed}", words[0]),
            (f"What is the last word in this list: {listed}", words[-1]),
            (f"How many words are in this list: {listed}", str(len(words))),
            (f"Which word comes after {words[place]} in this list: {listed}", words[place + 1]),
            (f"Which word comes before {words[place + 1]} in this list: {listed}", words[place]),
            (f"Record: {record}. What is the {keys[place]}?", words[place]),
            (f"Record: {record}. Which key has the value {words[place]}?", keys[place]),
        )
    )


def schema_reading(random: Random) -> Document:
    """Which table has a column, which columns a table has, how two tables are linked."""
    tables, links = _schema(random)
    lines = [f"{table} ({', '.join(columns)})" for table, columns in tables.items()]
    lines += [f"{child}.{key} = {parent}.{key}" for child, key, parent in links]
    shown = "\n".join(lines)
    exercises = [_schema_exercise(random, tables, links) for _ in range(random.choice((3, 4, 5)))]
    if random.random() < 0.4:
        question, answer = exercises[0]
        return chat([(f"{shown}\nQuestion: {question}", answer)])
    document: Document = [(f"{shown}\n", 0)]
    for question, answer in exercises:
        document += [(f"Question: {question}\nAnswer:", 0), (f" {answer}", 1), ("\n", 0.2)]
    return document


def _schema(random: Random) -> tuple[dict[str, list[str]], list[tuple[str, str, str]]]:
    words = iter(random.sample(lexicon.words("nouns"), 24))
    tables: dict[str, list[str]] = {}
    links: list[tuple[str, str, str]] = []
    for _ in range(random.choice((1, 2, 2, 3))):
        table = next(words)
        columns = [f"{table}_id"]
        for _ in range(random.randint(2, 4)):
            column = next(words)
            columns.append(f"{column}_{random.choice(lexicon.words('nouns'))}" if random.random() < 0.2 else column)
        if random.random() < 0.5:
            columns[1] = "name"
        if tables and random.random() < 0.85:
            parent = random.choice(list(tables))
            columns.append(tables[parent][0])
            links.append((table, tables[parent][0], parent))
        tables[table] = columns
    return tables, links


def _schema_exercise(
    random: Random, tables: dict[str, list[str]], links: list[tuple[str, str, str]]
) -> tuple[str, str]:
    table = random.choice(list(tables))
    column = random.choice(tables[table][1:])
    owners = ", ".join(name for name, columns in tables.items() if column in columns)
    exercises = [
        (f"List the columns of {table}.", ", ".join(tables[table])),
        (f"Which table has the column {column}?", owners),
        (f"What is the key of {table}?", tables[table][0]),
        ("List the tables.", ", ".join(tables)),
        (f"Copy the columns of {table} with the table name.", ", ".join(f"{table}.{name}" for name in tables[table])),
    ]
    if links:
        child, key, parent = random.choice(links)
        exercises += [
            (f"How is {child} linked to {parent}?", f"{child}.{key} = {parent}.{key}"),
            (f"Join {parent} and {child}.", f"{parent} JOIN {child} ON {child}.{key} = {parent}.{key}"),
            (f"Which column links {child} and {parent}?", key),
        ]
    return random.choice(exercises)
