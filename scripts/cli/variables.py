"""What may be typed after a command, by name: of which kind its values are, and what the help says of it."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands import option
from scripts.cli.kinds import (
    COUNT,
    FLAG,
    MONEY,
    NAME,
    PART,
    PATH,
    PLACE,
    REST,
    SCALE,
    SEED,
    SHARE,
    TEXT,
    URL,
    Kind,
    choice,
    number,
    whole,
)


@dataclass(frozen=True)
class Variable:
    """Something that may be typed after a command: CONFIG=x for make, --config x for scripts/sqlotl."""

    name: str
    kind: Kind
    help: str

    @property
    def option(self) -> str:
        return option(self.name)


VARIABLES = {
    variable.name: variable
    for variable in (
        Variable("CONFIG", NAME, "a variant, such as lora_r16"),
        Variable("MODEL", NAME, "the base model; pocket is the embedded one"),
        Variable("A", TEXT, "a variant, or a run such as lora_r16/seed42"),
        Variable("B", TEXT, "the one to compare it with"),
        Variable("SEED", SEED, "the seed of the training"),
        Variable("STUDY", NAME, "the models that were evaluated"),
        Variable("DATA", NAME, "other data than the model's usual"),
        Variable("BASE", PLACE, "where the base model's weights lie"),
        Variable("NPROC", COUNT, "processes on this machine that share the work"),
        Variable("NAME", NAME, "the name of what is new"),
        Variable("SET", TEXT, 'values: "learning_rate=1e-4,2e-4 lora_r=8,16"'),
        Variable("DATA_FRACTION", SHARE, "train on this share of the examples"),
        Variable("SCALE", SCALE, "adapter scale: 0 is the base, 1 as trained"),
        Variable("LIMIT", COUNT, "a quick look: so many items of each measure"),
        Variable("MMLU", choice("150", "600", "full"), "how many MMLU questions: 150, 600 or full"),
        Variable("MEASURE", NAME, "only this measure, or these, such as mmlu_150"),
        Variable("LANG", choice("en", "pt"), "the report's language: en or pt"),
        Variable("RUN", PLACE, "a run: lora_r16/seed42, or its folder"),
        Variable("FROM", NAME, "a variant to extend, or an example to copy"),
        Variable("SPIDER", PATH, "Spider: its folder or zip"),
        Variable("DATABASE", PATH, "a database: an SQLite file"),
        Variable("QUESTIONS", PATH, "a table with the columns question and query"),
        Variable("PRED", PATH, "prediction files, .sql or .jsonl"),
        Variable("GOLD", PATH, "another gold file than dev_gold.sql"),
        Variable("OUT", PATH, "where the results go"),
        Variable("ARGS", REST, 'options for pytest, such as ARGS="-k overlay"'),
        Variable("PYTHON", PATH, "a Python 3.10, 3.11 or 3.12"),
        Variable("COMMAND", NAME, "the command that is meant"),
        Variable("YES", FLAG, "do it without asking"),
        Variable("OFFICIAL", PATH, "a checkout of taoyds/test-suite-sql-eval"),
        Variable("OFFICIAL_PYTHON", PATH, "a Python with sqlparse and tqdm"),
        Variable("HOSTFILE", PATH, "machines that train together (host slots=8)"),
        Variable("REPEAT", COUNT, "how many times"),
        Variable("TIMES", COUNT, "so many kills"),
        Variable("STUDIES", COUNT, "simulated studies of each setting"),
        Variable("SECONDS", COUNT, "for how long"),
        Variable("RUNS", PATH, "a folder of runs, or a study from make pack"),
        Variable("TEXT", FLAG, "with the questions: for yourself, not to publish"),
        Variable("REPORTS", PATH, "the folder of reports"),
        Variable("PORT", whole(1, 65535), "a port of this machine; any that is free without it"),
        Variable("FAIL_IF", choice("worse", "not_better"), "exit code 1 if B is worse, or not better"),
        Variable("MARGIN", number(0, 100, "points from 0 to 100"), "points: the most that `no worse` may mean"),
        Variable("ITEMS", PATH, "what was asked, where A and B are files"),
        Variable("SHARD", PART, "answer one part only: 1/4, 2/4 ... on other machines"),
        Variable("ENGINE", choice("local", "served"), "what answers: local or served"),
        Variable("MODEL_NAME", TEXT, "the base's name on the server"),
        Variable("BASE_URL", URL, "a server of the OpenAI protocol"),
        Variable("JUDGE", TEXT, "the judge's name on that server"),
        Variable("KEY_FROM", NAME, "the environment variable with the key"),
        Variable("ANSWERS_AS", TEXT, "what the server calls the model in replies"),
        Variable("AT_ONCE", COUNT, "requests at the same time, at most"),
        Variable("PER_MINUTE", COUNT, "requests in a minute, at most"),
        Variable("TIMEOUT", COUNT, "seconds to wait for one reply"),
        Variable("PROMPTS", PATH, "a folder with your duel.yaml or rubric.yaml"),
        Variable("ONLY", choice("duel", "rubric"), "duel or rubric instead of both"),
        Variable("CALIBRATE", whole(0), "items that the judge is tested on; 0: none"),
        Variable("ANYWAY", FLAG, "judge although the judge is not fit, or many answers are equal"),
        Variable("MAX_REQUESTS", COUNT, "stop after so many requests"),
        Variable("MAX_TOKENS", COUNT, "stop after so many tokens"),
        Variable("MAX_MONEY", MONEY, "stop at this cost"),
        Variable("PRICE_IN", MONEY, "price of a million prompt tokens"),
        Variable("PRICE_OUT", MONEY, "price of a million answer tokens"),
        Variable("DOCUMENTS", PATH, "a text file, a folder of them, or rows"),
        Variable("WRITER", TEXT, "the writing model's name on that server"),
        Variable("COUNT", COUNT, "how many: pairs, or instructions a paragraph"),
        Variable("SHEET", PATH, "a filled sheet, .json or .csv"),
        Variable("PERSON", NAME, "who filled it in; else the file's name"),
        Variable("DEVICE", choice("cpu", "cuda"), "cpu or cuda"),
    )
}

# Another name for a variable: understood, but not shown.
ALIASES = {"STRENGTH": "SCALE"}
