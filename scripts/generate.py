"""Writes instructions from documents through an engine.   make generate DOCUMENTS=<file or folder> OUT=<file.jsonl>"""

from __future__ import annotations

from core.console import done, hint, note
from core.errors import UserError, run_main
from core.runs import shown
from evaluation.engines.asking import asker, named_engine
from preprocess.instructions.documents import read_paragraphs
from preprocess.instructions.generate import COUNT, generate
from scripts.cli.read import arguments


def main() -> int:
    args = arguments("generate")
    if args.out.suffix != ".jsonl":
        raise UserError(f"OUT is {args.out}; a file that ends in .jsonl is needed.")
    paragraphs = read_paragraphs(args.documents)
    engine, model = named_engine(args.model, args.base_url, args.writer)
    note(f"{len(paragraphs)} paragraphs; {model} writes, {shown(args.out)} keeps what is there already")
    try:
        results = generate(paragraphs, asker(engine), model, args.out, args.count or COUNT)
    finally:
        engine.close()
    failed = [result for result in results if result.problem]
    written = sum(len(result.examples) for result in results)
    done(f"{shown(args.out)}: {written} instructions from {len(results) - len(failed)} paragraphs")
    if failed:
        note(f"{len(failed)} paragraphs gave no usable reply ({failed[0].problem}); the same command asks them again")
    hint(f"in a recipe: {{source: generated, path: {shown(args.out)}}}")
    return 1 if failed else 0


if __name__ == "__main__":
    run_main(main)
