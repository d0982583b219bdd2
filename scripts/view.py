"""Opens every question with every answer in the browser; of an evaluation that is running, what is there so far.

make view [MODEL=pocket]      make view RUN=lora_r16/seed42
"""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path

from core.console import done, hint
from core.errors import run_main
from core.files import write_text
from core.runs import base_run, shown
from evaluation.compare import Study
from evaluation.report.so_far import page_so_far
from evaluation.report.write import report_folder, write_report
from evaluation.words import language_of
from evaluation.words.data import words_for
from scripts.cli.read import arguments
from scripts.overview.changed import changed_variants
from scripts.overview.find import find_run
from scripts.overview.results import results_of


def main() -> None:
    args = arguments("view")
    results = results_of(args)
    study = results.study(args.limit)
    language, reports = language_of(args.lang or "en"), args.reports or results.reports
    if args.run:
        path = so_far(study, args.run, language, reports)
    else:
        path = write_report(study, language, reports, changed=changed_variants(results))[0]
    done(shown(path))
    if not open_in_browser(f"{path.resolve().as_uri()}#questions"):
        hint(f"open {shown(path)}")


def so_far(study: Study, name: str, language: str, reports: Path) -> Path:
    """Writes a page of its own: the report is not touched while its results are still being made."""
    run = find_run(name, study.name, study.root)
    base = base_run(study.name, study.root)
    runs = [run] if run.is_base else [base, run]
    path = report_folder(study, language, reports) / "so_far" / f"{run.name.replace(' ', '_')}.html"
    write_text(path, page_so_far(study, runs, words_for(study.context, language)))
    return path


def open_in_browser(url: str) -> bool:
    """Opens a browser with a window; one that would take over the terminal is not started."""
    has_screen = sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(has_screen) and sys.stdout.isatty() and webbrowser.open(url)


if __name__ == "__main__":
    run_main(main)
