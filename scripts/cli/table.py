"""All commands in one table. make's help, the parser, the completion and the check of variables come from it.

To add a command: write scripts/<name>.py and add one `Command` below (underscores of the file name become hyphens).
What it takes is written as a user reads it:

    CONFIG       needed                       CONFIG...    needed, several values allowed
    [SEED]       may be given                 [SEED=42]    may be given; 42 without it

`make train CONFIG=x` and `scripts/sqlotl train --config x` are the same; the script reads both with
`scripts.cli.read.arguments("train")` and finds the value as `.config`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from core.commands import option
from scripts.cli.kinds import (
    COUNT,
    FLAG,
    MONEY,
    NAME,
    PART,
    PATH,
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

SCRIPTS = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Variable:
    """Something that may be typed after a command: CONFIG=x for make, --config x for scripts/sqlotl."""

    name: str
    kind: Kind
    help: str

    @property
    def option(self) -> str:
        return option(self.name)


@dataclass(frozen=True)
class Use:
    """How one command uses a variable."""

    variable: Variable
    required: bool
    many: bool
    default: str | None

    @property
    def name(self) -> str:
        return self.variable.name


@dataclass(frozen=True)
class Command:
    """One command. `also` holds what is understood but not shown in the list: for tests and for maintainers."""

    name: str
    section: str
    help: str
    takes: str = ""
    also: str = ""
    kinds: dict[str, Kind] = field(default_factory=dict)  # where a variable means something else here

    @property
    def script(self) -> Path:
        return SCRIPTS / f"{self.name.replace('-', '_')}.py"

    @property
    def uses(self) -> dict[str, Use]:
        """What may be typed after this command, by name."""
        return {use.name: use for use in (*self.shown, *map(self._use, self.also.split()))}

    @property
    def shown(self) -> tuple[Use, ...]:
        """What the help shows of it."""
        return tuple(map(self._use, self.takes.split()))

    def _use(self, word: str) -> Use:
        parts = re.fullmatch(r"(\[)?([A-Z_]+)(?:=(.+?))?(\.\.\.)?\]?", word)
        if parts is None:
            raise ValueError(f"{self.name}: {word} is not written as the table asks for")
        bracket, name, default, dots = parts.groups()
        variable = VARIABLES[name]
        if name in self.kinds:
            variable = Variable(name, self.kinds[name], variable.help)
        return Use(variable, bracket is None, dots is not None, default)


VARIABLES = {
    variable.name: variable
    for variable in (
        Variable("CONFIG", NAME, "a variant, such as lora_r16"),
        Variable("MODEL", NAME, "the base model; pocket is the embedded one"),
        Variable("A", NAME, "a variant"),
        Variable("B", NAME, "the variant to compare it with"),
        Variable("SEED", SEED, "the seed of the training"),
        Variable("STUDY", NAME, "the models that were evaluated"),
        Variable("DATA", NAME, "other data than the model's usual"),
        Variable("BASE", TEXT, "where the base model's weights lie"),
        Variable("NPROC", COUNT, "training processes on this machine"),
        Variable("NAME", NAME, "the name of what is new"),
        Variable("SET", TEXT, 'values: "learning_rate=1e-4,2e-4 lora_r=8,16"'),
        Variable("DATA_FRACTION", SHARE, "train on this share of the examples"),
        Variable("SCALE", SCALE, "adapter scale: 0 is the base, 1 as trained"),
        Variable("LIMIT", COUNT, "a quick look: so many items of each measure"),
        Variable("MMLU", choice("150", "600", "full"), "how many MMLU questions: 150, 600 or full"),
        Variable("MEASURE", choice("text_to_sql", "text_to_sql_3shot", "mmlu_150"), "a measure, or several"),
        Variable("LANG", choice("en", "pt"), "the report's language: en or pt"),
        Variable("RUN", TEXT, "a run: lora_r16/seed42, or its folder"),
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
        Variable("REPEAT", COUNT, "how many times"),
        Variable("TIMES", COUNT, "so many kills"),
        Variable("STUDIES", COUNT, "simulated studies of each setting"),
        Variable("SECONDS", COUNT, "for how long"),
        Variable("RUNS", PATH, "the folder of runs"),
        Variable("REPORTS", PATH, "the folder of reports"),
        Variable("PORT", whole(1, 65535), "a port of this machine; any that is free without it"),
        Variable("FAIL_IF", choice("worse", "not_better"), "exit code 1 if B is worse, or not better"),
        Variable("MARGIN", number(0, 100, "points from 0 to 100"), "points: the most that `no worse` may mean"),
        Variable("NO_TABLE", FLAG, "compute only, show no table"),
        Variable("A", TEXT, "a run (base, instruct_full), or a file of answers"),
        Variable("B", TEXT, "the other run, or its file of answers"),
        Variable("ITEMS", PATH, "what was asked, where A and B are files"),
        Variable("NPROC", COUNT, "so many processes share the work"),
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
        Variable("ANYWAY", FLAG, "judge with a judge that is not fit"),
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

START, EXPERIMENTS, DATA, UPKEEP = "Start here", "Experiments", "Data and scores", "Upkeep"
JUDGE = "A judge model"

# How a judge is asked and what it may cost; understood by both commands that ask one.
SERVER = "[KEY_FROM] [ANSWERS_AS] [AT_ONCE] [PER_MINUTE] [TIMEOUT]"
JUDGING = (
    f"{SERVER} [PROMPTS] [ONLY] [CALIBRATE] [REPEAT] [ANYWAY] "
    "[MAX_REQUESTS] [MAX_TOKENS] [MAX_MONEY] [PRICE_IN] [PRICE_OUT]"
)

COMMANDS = {
    command.name: command
    for command in (
        Command("setup", START, "install everything; the rest does it, too", "[PYTHON]"),
        Command("demo", START, "the whole story on the embedded model"),
        Command("demo-instruct", START, "instructions: much data, little, a judge"),
        Command("test", START, "all tests of the product", "[ARGS]"),
        Command("list", EXPERIMENTS, "variants, and what has been run", "[MODEL=pocket] [DATA]"),
        Command("show", EXPERIMENTS, "everything about one run", "RUN [MODEL=pocket] [DATA]"),
        Command("remove", EXPERIMENTS, "move runs to runs/.trash/", "RUN... [MODEL=pocket] [DATA]"),
        Command("diff", EXPERIMENTS, "in which keys two variants differ", "A B [MODEL=pocket] [DATA]"),
        Command(
            "new", EXPERIMENTS, "start a variant: a YAML file of a few lines", "CONFIG [FROM=lora_r16] [MODEL=pocket]"
        ),
        Command(
            "check",
            EXPERIMENTS,
            "is it right, and what is it trained on?",
            "CONFIG [MODEL=pocket] [DATA] [SEED=42]",
            also="[BASE]",
        ),
        Command(
            "config",
            EXPERIMENTS,
            "print the file that Axolotl gets",
            "CONFIG [MODEL=pocket] [DATA] [SEED=42]",
            also="[BASE]",
        ),
        Command(
            "train",
            EXPERIMENTS,
            "train a variant, or several",
            "CONFIG... [SEED=42...] [MODEL=pocket] [DATA_FRACTION]",
            also="[DATA] [BASE] [RUNS] [NPROC]",
        ),
        Command(
            "sweep",
            EXPERIMENTS,
            "write and train variants with other values",
            "CONFIG SET... [SEED=42...] [MODEL=pocket]",
            also="[DATA] [BASE] [RUNS]",
        ),
        Command("model", EXPERIMENTS, "write a model file from a checkpoint", "NAME BASE"),
        Command(
            "eval",
            EXPERIMENTS,
            "evaluate the base and all trained runs",
            "[CONFIG] [MODEL=pocket] [DATA] [LIMIT] [MMLU] [SCALE...]",
            also=f"[BASE] [REPEAT] [NPROC] [SHARD] [ENGINE=local] [BASE_URL] [MODEL_NAME] {SERVER} [NO_TABLE]",
            kinds={"REPEAT": choice("1", "2")},
        ),
        Command(
            "compare",
            EXPERIMENTS,
            "the table and the verdict",
            "[A] [B] [FAIL_IF] [MODEL=pocket] [DATA]",
            also="[LIMIT] [RUNS] [MARGIN] [LANG]",
        ),
        Command(
            "report",
            EXPERIMENTS,
            "write Markdown, HTML and PDF",
            "[MODEL=pocket] [DATA] [LANG]",
            also="[LIMIT] [RUNS] [REPORTS] [MARGIN]",
        ),
        Command(
            "view",
            EXPERIMENTS,
            "every question in the browser",
            "[RUN] [MODEL=pocket] [DATA] [LANG]",
            also="[LIMIT] [RUNS] [REPORTS]",
        ),
        Command(
            "watch",
            EXPERIMENTS,
            "a live page of what is running",
            "[MODEL=pocket] [DATA] [LANG] [PORT]",
            also="[LIMIT] [RUNS]",
        ),
        Command(
            "export", EXPERIMENTS, "an adapter at another scale", "CONFIG SCALE [MODEL=pocket] [SEED=42]", also="[DATA]"
        ),
        Command(
            "merge",
            EXPERIMENTS,
            "one model folder, adapter merged in",
            "CONFIG [SCALE=1] [MODEL=pocket] [SEED=42]",
            also="[DATA]",
        ),
        Command(
            "data",
            DATA,
            "take the real data sets, or the embedded",
            "[SPIDER] [MMLU]",
            kinds={"MMLU": TEXT},
        ),
        Command("own-data", DATA, "make data of your databases and questions", "NAME DATABASE... QUESTIONS"),
        Command(
            "instructions",
            DATA,
            "convert, curate and split instructions",
            "[DATA=instruct]",
            also="[BASE_URL] [JUDGE]",
        ),
        Command(
            "generate",
            DATA,
            "write instructions from documents",
            "DOCUMENTS OUT [BASE_URL] [WRITER] [MODEL=pocket]",
            also="[COUNT]",
        ),
        Command("answers", DATA, "all models' answers in one file", "[MODEL=pocket] [DATA=instruct]", also="[RUNS]"),
        Command("score", DATA, "score anyone's predictions", "PRED... SPIDER OUT", also="[GOLD] [FAIL_IF]"),
        Command(
            "test-sql",
            DATA,
            "the DeepEval suite with a run's gates",
            "[RUN] [MODEL=pocket] [DATA]",
            kinds={"RUN": PATH},
        ),
        Command(
            "judge",
            JUDGE,
            "a judge compares two runs' answers",
            "A B [BASE_URL] [JUDGE...] [MODEL=pocket]",
            also=f"[DATA] [ITEMS] [OUT] [LIMIT] {JUDGING}",
            kinds={"REPEAT": whole(0)},
        ),
        Command(
            "judge-local",
            JUDGE,
            "a local model judges them",
            "A B MODEL",
            also=f"[STUDY=pocket] [DATA] [ITEMS] [OUT] [LIMIT] [DEVICE] {JUDGING}",
            kinds={"MODEL": PATH, "REPEAT": whole(0)},
        ),
        Command(
            "judge-sheet",
            JUDGE,
            "a blind sheet for people to judge",
            "A B [COUNT=50] [MODEL=pocket]",
            also="[DATA] [ITEMS] [OUT] [LIMIT] [SEED=42]",
        ),
        Command(
            "judge-import",
            JUDGE,
            "read a filled sheet; agreement",
            "SHEET [PERSON] [MODEL=pocket]",
            also="[DATA] [OUT]",
        ),
        Command("lint", UPKEEP, "style, format and types"),
        Command("test-workshop", UPKEEP, "embedded data is what workshop/ makes", "[ARGS]"),
        Command("pocket", UPKEEP, "pre-train the embedded model (three hours)", "[ARGS]"),
        Command("lock", UPKEEP, "renew requirements.txt"),
        Command(
            "draw-mmlu", UPKEEP, "draw the questions of mmlu_150 anew", "[SEED=42] [MMLU=hub]", kinds={"MMLU": TEXT}
        ),
        Command("fuzz", UPKEEP, "random replies against the SQL scorer", "[SECONDS=60] [SEED=42]"),
        Command(
            "test-kills",
            UPKEEP,
            "kill a command again and again: nothing is lost",
            "COMMAND [TIMES=25] [SEED=1] [NPROC=1]",
            also="[OUT]",
            kinds={"COMMAND": choice("train", "eval", "score", "report", "data")},
        ),
        Command(
            "bench-generate",
            UPKEEP,
            "speed beside a plain loop and lm-eval",
            "[MODEL=pocket] [MEASURE...] [COUNT=200] [LIMIT=24] [REPEAT=1]",
            also="[DATA] [BASE]",
            kinds={"LIMIT": COUNT},
        ),
        Command(
            "bench-sql",
            UPKEEP,
            "speed of SQL scoring",
            "[SPIDER] [PRED...] [OFFICIAL]",
            also="[OFFICIAL_PYTHON]",
        ),
        Command("bench-statistics", UPKEEP, "test the verdict's rules by simulation", "[STUDIES=1000]"),
        Command(
            "bench-train",
            UPKEEP,
            "speed beside a bare loop and TRL",
            "CONFIG [MODEL=pocket] [LIMIT] [REPEAT=1]",
            also="[DATA] [BASE]",
        ),
        Command("clean", UPKEEP, "remove runs, reports and prepared data", "[YES]"),
        Command("clean-setup", UPKEEP, "remove the environment"),
    )
}

# Not a script: it is answered by scripts/sqlotl before anything is installed.
HELP = Command("help", START, "this list; COMMAND=train explains a command", "[COMMAND]")


def known_commands() -> dict[str, Command]:
    """Returns every command by its name, help included."""
    return {"help": HELP, **COMMANDS}
