"""What a judge, or a person, said about answers; and what was not judged, which is neither a tie nor a loss.

<folder>/duels.jsonl         a line for each verdict on two answers, in one of the two orders
<folder>/scores.jsonl        a line for each score of one answer by one criterion
<folder>/calibration.jsonl   verdicts on pairs whose right outcome is known
<folder>/unjudged.jsonl      what got no verdict, each time it was tried, with the reason
<folder>/people/<name>.jsonl what a person said
<folder>/rows.jsonl          one Row for each pair: the mean of both orders
<folder>/judged.json         the summary; written last
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

JUDGE_AGAIN = "Judge again: make judge."

Order = Literal["ab", "ba"]
Winner = Literal["a", "b", "tie"]
Why = Literal[
    "not_json",  # no JSON object, or more than one, after the last try
    "not_the_schema",  # JSON of another shape
    "contradiction",  # a winner that the scores do not bear out
    "refused",  # the judge declined, or its content filter did
    "truncated",  # cut by the token limit
    "no_answer",  # the server failed on this request alone
    "not_asked",  # the work ended before there was a reply
]


@dataclass(frozen=True)
class Verdict:
    """Says which of two answers is better, as seen in one order. `a` and `b` are the models, whatever the order was."""

    RECORD: ClassVar[str] = "judge_verdict"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = JUDGE_AGAIN

    id: str
    order: Order  # ab: the answer of a stood first
    asked: str  # hash of every word that the judge saw
    winner: Winner
    score_a: float
    score_b: float
    justification: str
    judge: str
    repeat: int = 0
    requests: int = 1
    prompt_tokens: int = 0
    tokens: int = 0


@dataclass(frozen=True)
class CriterionScore:
    """Says how good one answer is by one criterion."""

    RECORD: ClassVar[str] = "judge_score"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = JUDGE_AGAIN

    id: str
    side: Literal["a", "b"]
    criterion: str
    asked: str
    value: float
    reason: str
    judge: str
    requests: int = 1
    prompt_tokens: int = 0
    tokens: int = 0


@dataclass(frozen=True)
class Unjudged:
    """Says what got no verdict, and why. It is asked again on the next call."""

    RECORD: ClassVar[str] = "unjudged"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = JUDGE_AGAIN

    id: str
    part: str  # duel/ab/0, calibration/shuffled/ba, rubric/ClarityUtility/a
    asked: str
    why: Why
    detail: str
    judge: str
    requests: int = 0
    prompt_tokens: int = 0
    tokens: int = 0


@dataclass(frozen=True)
class PersonVerdict:
    """Says what a person chose for one pair of a sheet."""

    RECORD: ClassVar[str] = "person_verdict"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Import the sheet again: make judge-import."

    id: str
    person: str
    winner: Winner
    note: str = ""
    answers_hash: str = ""  # of the two answers that the person saw; empty: made before this was noted


@dataclass(frozen=True)
class Interval:
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Case:
    """One pair as a reader of the report sees it."""

    id: str
    gain: float
    instruction: str
    input: str
    reference: str
    a: str
    b: str
    justification: str


@dataclass(frozen=True)
class DuelSummary:
    """Win, tie and loss of `b` against `a`; 0.5 is no preference. Position bias shows among inconsistent pairs."""

    pairs: int
    judged: int
    wins: int
    ties: int
    losses: int
    preference: Interval
    p_value: float
    gain: Interval  # mean difference of the judge's scores, b minus a
    consistent: float | None  # share of pairs with the same outcome in both orders
    inconsistent_first: int  # pairs where whatever stood first was preferred
    inconsistent_second: int
    position_p: float | None
    same_length_preference: Interval | None  # the preference expected of answers of equal length
    length_p: float | None  # is the preference related to the difference in length?
    noise_floor: float | None  # mean absolute change of a pair's value when it is judged again
    best: list[Case] = field(default_factory=list)
    worst: list[Case] = field(default_factory=list)


@dataclass(frozen=True)
class CriterionSummary:
    criterion: str
    scored: int
    mean_a: float
    mean_b: float
    gain: Interval
    p_value: float
    p_holm: float


@dataclass(frozen=True)
class Calibration:
    """How a judge did on pairs whose outcome is known; `problems` say why it is unfit, if it is."""

    pairs: int
    gold_over_shuffled: Interval | None
    gold_over_empty: Interval | None
    gold_ties_itself: float | None
    first_share: float | None  # of the decisions for one side: how often it was the first
    first_p: float | None
    consistent: float | None
    problems: list[str] = field(default_factory=list)

    @property
    def fit(self) -> bool:
        return not self.problems


@dataclass(frozen=True)
class Agreement:
    """Says how much raters agree beyond chance: kappa for two of them, alpha for several."""

    figure: str
    raters: list[str]
    pairs: int
    value: Interval


@dataclass(frozen=True)
class Corrected:
    """The preference for b: as people say, as the judge says, and the judge's corrected by the people's."""

    people: Interval
    judge: Interval
    corrected: Interval
    pairs: int  # judged by both


@dataclass(frozen=True)
class Judged:
    """The summary of one study by a judge: everything that the report says about it."""

    RECORD: ClassVar[str] = "judged"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = JUDGE_AGAIN

    a: str
    b: str
    judges: dict[str, int]  # verdicts by the name of the model that gave them
    built_in: bool  # the judge only measures agreement with the reference
    unfit_anyway: bool  # judged although the calibration called the judge unfit
    pairs: int
    limit: int | None  # of a quick look
    complete: bool
    duel: DuelSummary | None
    rubric: list[CriterionSummary]
    calibration: Calibration | None
    unjudged: dict[str, int]  # what has no verdict now, by reason
    requests: int
    prompt_tokens: int
    tokens: int
    money: float | None
    hashes: dict[str, str]  # items, answers of a and b, prompts
    endpoint: dict[str, Any] = field(default_factory=dict)
    agreements: list[Agreement] = field(default_factory=list)
    corrected: Corrected | None = None
    same_answers: int = 0  # pairs with one wrong answer twice, where more have it than two models would
