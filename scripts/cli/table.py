"""All commands in one table. make's help, the parser, the completion and the check of variables come from it.

To add a command: write scripts/<name>.py and add one `Command` below (underscores of the file name become hyphens).
What it takes is written as a user reads it:

    CONFIG       needed                       CONFIG...    needed, several values allowed
    [SEED]       may be given                 [SEED=42]    may be given; 42 without it

`make train CONFIG=x` and `scripts/sqlotl train --config x` are the same; the script reads both with
`scripts.cli.read.arguments("train")` and finds the value as `.config`.
"""

from __future__ import annotations

from scripts.cli.command import Command
from scripts.cli.kinds import (
    COUNT,
    FOLDER,
    NAME,
    PATH,
    PLACE,
    choice,
    whole,
)

START, EXPERIMENTS, DATA, UPKEEP = "Start here", "Experiments", "Data and scores", "Upkeep"
JUDGE = "A judge model"

# How a judge is asked and what it may cost; understood by both commands that ask one.
SERVER = "[KEY_FROM] [ANSWERS_AS] [AT_ONCE] [PER_MINUTE] [TIMEOUT]"
JUDGING = (
    f"{SERVER} [PROMPTS] [ONLY] [CALIBRATE] [REPEAT] [ANYWAY] "
    "[MAX_REQUESTS] [MAX_TOKENS] [MAX_MONEY] [PRICE_IN] [PRICE_OUT]"
)

ANSWERED = {"A": "a run (base, instruct_full), or a file of answers", "B": "the other run, or its file of answers"}

COMMANDS = {
    command.name: command
    for command in (
        Command("setup", START, "install everything; the rest does it, too", "[PYTHON]"),
        Command("demo", START, "the whole story on the embedded model"),
        Command("demo-instruct", START, "instructions: much data, little, a judge"),
        Command("test", START, "all tests of the product", "[ARGS]"),
        Command("list", EXPERIMENTS, "variants, and what has been run", "[MODEL=pocket] [DATA]", also="[RUNS]"),
        Command("show", EXPERIMENTS, "everything about one run", "RUN [MODEL=pocket] [DATA]", also="[RUNS]"),
        Command("remove", EXPERIMENTS, "move runs to runs/.trash/", "RUN... [MODEL=pocket] [DATA]"),
        Command(
            "diff",
            EXPERIMENTS,
            "in which keys two variants differ",
            "A B [MODEL=pocket] [DATA]",
            kinds={"A": NAME, "B": NAME},
            says={"A": "a variant", "B": "another variant"},
        ),
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
            also="[DATA] [BASE] [RUNS] [NPROC] [HOSTFILE]",
            kinds={"RUNS": FOLDER},
        ),
        Command(
            "sweep",
            EXPERIMENTS,
            "write and train variants with other values",
            "CONFIG SET... [SEED=42...] [MODEL=pocket]",
            also="[DATA] [BASE] [RUNS]",
            kinds={"RUNS": FOLDER},
        ),
        Command("model", EXPERIMENTS, "write a model file from a checkpoint", "NAME BASE"),
        Command(
            "eval",
            EXPERIMENTS,
            "evaluate the base and all trained runs",
            "[CONFIG] [MODEL=pocket] [DATA] [LIMIT] [MEASURE...] [MMLU] [SCALE...]",
            also=f"[BASE] [REPEAT] [NPROC] [SHARD] [ENGINE=local] [BASE_URL] [MODEL_NAME] {SERVER}",
            kinds={"REPEAT": choice("1", "2")},
            says={"CONFIG": "a variant, such as lora_r16; or base: the base alone"},
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
            "[MODEL=pocket] [DATA] [LANG] [RUNS]",
            also="[LIMIT] [REPORTS] [MARGIN]",
        ),
        Command(
            "view",
            EXPERIMENTS,
            "every question in the browser",
            "[RUN] [MODEL=pocket] [DATA] [LANG] [RUNS]",
            also="[LIMIT] [REPORTS]",
        ),
        Command(
            "pack",
            EXPERIMENTS,
            "a study's results in one zip, no weights",
            "OUT [MODEL=pocket] [DATA] [TEXT]",
            also="[RUNS]",
        ),
        Command(
            "watch",
            EXPERIMENTS,
            "a live page of what is running",
            "[MODEL=pocket] [DATA] [LANG] [PORT]",
            also="[LIMIT] [RUNS]",
            kinds={"RUNS": FOLDER},
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
            kinds={"MMLU": PLACE},
        ),
        Command("own-data", DATA, "make data of your databases and questions", "NAME DATABASE... QUESTIONS"),
        Command(
            "instructions",
            DATA,
            "convert, curate and split instructions",
            "[DATA=instruct]",
            also="[BASE_URL] [JUDGE] [ANYWAY]",
            says={"JUDGE": "the model of the recipe's audit", "ANYWAY": "keep what the audit gives no verdict on"},
        ),
        Command(
            "generate",
            DATA,
            "write instructions from documents",
            "DOCUMENTS OUT [BASE_URL] [WRITER] [MODEL=pocket]",
            also="[COUNT]",
        ),
        Command(
            "answers",
            DATA,
            "all models' answers in one file",
            "[MODEL=pocket] [DATA=instruct]",
            also="[RUNS]",
            kinds={"RUNS": FOLDER},
        ),
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
            says=ANSWERED,
        ),
        Command(
            "judge-local",
            JUDGE,
            "a local model judges them",
            "A B MODEL",
            also=f"[STUDY=pocket] [DATA] [ITEMS] [OUT] [LIMIT] [DEVICE] {JUDGING}",
            kinds={"MODEL": PATH, "REPEAT": whole(0)},
            says=ANSWERED | {"MODEL": "the judge: the folder of a whole model"},
        ),
        Command(
            "judge-sheet",
            JUDGE,
            "a blind sheet for people to judge",
            "A B [COUNT=50] [MODEL=pocket]",
            also="[DATA] [ITEMS] [OUT] [LIMIT] [SEED=42]",
            says=ANSWERED,
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
        Command("study-pages", UPKEEP, "numbers of docs/studies/ from their results"),
        Command("pocket", UPKEEP, "pre-train the embedded model (three hours)", "[ARGS]"),
        Command("lock", UPKEEP, "renew requirements.txt"),
        Command(
            "draw-mmlu", UPKEEP, "draw the questions of mmlu_150 anew", "[SEED=42] [MMLU=hub]", kinds={"MMLU": PLACE}
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
            kinds={"LIMIT": COUNT, "MEASURE": choice("text_to_sql", "text_to_sql_3shot", "mmlu_150")},
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
