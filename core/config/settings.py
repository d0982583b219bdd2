"""What is ours and not Axolotl's, typed: the keys under `sqlotl:` and those of a data file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from core.config.gates import Gates


@dataclass(frozen=True)
class Instructions:
    """General chat examples, to be replayed in a training: a chat JSONL file, or a pinned data set of the Hub.

    `recipe` is another matter: what the instruction track trains and tests on (preprocess/instructions/recipe.py).
    """

    source: str = ""
    revision: str = ""  # the commit; a data set of the Hub needs one
    split: str = "train"
    prompt: tuple[str, ...] = ("instruction", "context")  # columns of a Hub data set, joined by an empty line
    answer: str = "response"
    recipe: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Data:
    """Which data is trained and evaluated on: the same for base and tuned.

    Data made for another task than the model's file names says so itself, and what must be kept beside it.
    """

    name: str = ""
    spider: str = "embedded/spider"  # a folder in Spider's layout
    task: str = ""  # the measure that is trained for on this data; without it, what the config says
    keep: tuple[str, ...] = ()
    split: str = "dev"  # what is evaluated: dev, or validation (databases held out of training)
    mmlu: str = "embedded/mmlu"  # a folder in Hendrycks's CSV layout, or `hub`
    lm_eval_tasks: str = ""  # a folder with further task files of lm-evaluation-harness
    instructions: Instructions = field(default_factory=Instructions)
    remove: tuple[str, ...] = ()  # from train: duplicates, near_duplicates, conflicts, leaks (preprocess/hygiene.py)
    allow_shared_databases: bool = False  # for data of one database: dev may ask of databases that train knows


@dataclass(frozen=True)
class Replay:
    """How much of the training file is general chat examples (`instructions` of the data)."""

    ratio: float = 0.0  # their share of all rows of the file


@dataclass(frozen=True)
class Retention:
    """What is looked at during a training, at each evaluation of the trainer, and what is done about it."""

    action: str = "off"  # off, continue, warn, stop
    examples: int = 24  # validation questions of the task, answered
    general: int = 16  # general examples of the data's `instructions`
    max_rise: float = 0.2  # of the loss on general text, in nats for each token


@dataclass(frozen=True)
class Weights:
    """What a point gained in the task is worth, and a point lost of what must be kept."""

    gain: float = 1.0
    loss: float = 1.0


@dataclass(frozen=True)
class Generation:
    max_new_tokens: int = 128


@dataclass(frozen=True)
class Settings:
    # What is wanted; in a model file or a variant.
    task: str = "text_to_sql"  # the measure that is trained for
    keep: tuple[str, ...] = ("mmlu_150",)  # measures that must not be lost; any lm-eval task
    gates: Gates = field(default_factory=Gates)
    adapter_scales: tuple[float, ...] = ()  # further scales at which the adapter is evaluated
    data_fraction: float = 1.0  # of the training questions
    examples: int | None = None  # so many training examples, on the instruction track; None: all
    replay: Replay = field(default_factory=Replay)
    retention: Retention = field(default_factory=Retention)
    save_minutes: float = 10.0  # a checkpoint is saved at least as often; 0: only when Axolotl's keys say so
    # The model and its machine; in a model file.
    processes: int = 1  # training processes on this machine; 0 = one for each GPU
    requires_gpu: bool = False
    dtype: str = "float32"  # at evaluation
    generation: Generation = field(default_factory=Generation)
    margin: float = 5.0  # points: the most that "no worse" may mean
    free_below: float | None = None  # points: only a loss that is shown to be smaller is called next to nothing
    weights: Weights = field(default_factory=Weights)  # of gain and loss, in a recommendation
    linear_layers: int | None = None  # in each block, what `lora_target_linear` covers
    plain_head: bool = False  # logits are the last hidden states times one matrix, and nothing else
    # From the data file.
    data: Data = field(default_factory=Data)

    def as_dict(self) -> dict[str, Any]:
        return json.loads(json.dumps(asdict(self), default=str))  # as it comes back from a file: lists, dates as text
