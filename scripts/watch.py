"""Shows trainings and evaluations while they run, on a page that only this machine can open.   make watch"""

from __future__ import annotations

from core.config import load_model
from core.console import done, hint, note
from core.errors import run_main
from core.runs import REPORTS, RUNS
from evaluation.compare import Study
from evaluation.report.html import page
from evaluation.report.so_far import page_so_far
from evaluation.report.write import report_folder
from evaluation.run.from_config import study_of
from evaluation.words import language_of
from evaluation.words.data import words_for
from scripts.cli.read import arguments
from scripts.live.server import LOOPBACK, Pages, serve
from scripts.live.states import runs_now
from scripts.overview.find import all_runs
from scripts.view import open_in_browser


def main() -> None:
    args = arguments("watch")
    study = study_of(load_model(args.model, args.data), args.runs or RUNS, args.limit)
    server = serve(pages_of(study, language_of(args.lang or "en")), args.port or 0)
    url = f"http://{LOOPBACK}:{server.server_address[1]}/"
    done(url)
    if not open_in_browser(url):
        hint(f"open {url}")
    try:
        note("Ctrl-C ends it; what runs goes on")
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        done("Ended. What runs goes on")
    finally:
        server.server_close()


def pages_of(study: Study, language: str) -> Pages:
    """Everything is made when it is asked for, from the files as they are then."""
    words = words_for(study.context, language)
    report = report_folder(study, language, REPORTS) / "report.html"

    def live() -> str:
        title = words("live.title", study=study.name)
        runs = runs_now(study, words)
        return page("live.html.j2", words, runs=runs, title=title, questions="", report=report.is_file())

    return {
        "/": live,
        "/now": lambda: page("live_now.html.j2", words, runs=runs_now(study, words)),
        "/questions": lambda: page_so_far(study, list(all_runs(study.name, study.root)), words),
        "/report": lambda: report.read_text(encoding="utf-8") if report.is_file() else None,
    }


if __name__ == "__main__":
    run_main(main)
