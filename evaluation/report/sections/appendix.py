"""What is missing, and how to make every number again."""

from __future__ import annotations

from core.records.comparison import VariantResult
from evaluation.compare.refusal import problem_sentence
from evaluation.report.document import Block, Bullets, Code, Heading, Paragraph
from evaluation.report.study import ReportStudy


def missing(study: ReportStudy) -> list[Block]:
    problems = study.comparison.problems
    if not problems:
        return []
    sentences = [problem_sentence(problem, study.words.language) for problem in problems]
    return [
        Heading(study.words("missing.title"), "missing"),
        Paragraph(study.words("missing.text")),
        Bullets(sentences),
    ]


def reproduce(study: ReportStudy) -> list[Block]:
    words, model = study.words, study.comparison.model
    trainings = [_train(model, item) for item in study.variants]
    commands = ["make setup", *trainings, f"make eval MODEL={model}", f"make report MODEL={model}"]
    text = words("reproduce.text", inputs=study.comparison.inputs)
    return [Heading(words("reproduce.title"), "reproduce"), Paragraph(text), Code("\n".join(commands))]


def _train(model: str, item: VariantResult) -> str:
    command = f"make train MODEL={model} CONFIG={item.variant} SEED="
    if len(item.seeds) == 1:
        return f"{command}{item.seeds[0]}"
    return f"for seed in {' '.join(map(str, item.seeds))}; do {command}$seed; done"
