"""Protects the set-up: what is whole is left alone, what is not is never taken for whole, and one is made at a time."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.runs import ROOT

FILES = ("scripts/setup.sh", "requirements.txt", "overrides.txt", "requirements-gpu.txt")
# A Python that is right, and takes its time to make an environment.
SLOW = """\
#!/bin/sh
case "$*" in *venv*) mkdir -p "$3/bin"; exec sleep 9 ;; *) exec {python} "$@" ;; esac
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path / name)
    slow = tmp_path / "python"
    slow.write_text(SLOW.format(python=sys.executable))
    slow.chmod(0o755)
    return tmp_path


def start(project: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        ["sh", "scripts/setup.sh"],
        cwd=project,
        env={**os.environ, "PYTHON": str(project / "python")},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    while "1 of 4" not in process.stderr.readline():
        pass
    return process


def whole(project: Path) -> Path:
    """An environment that was made from the files as they are."""
    environment = project / ".setup" / "env-1"
    environment.mkdir(parents=True)
    layout = next(line.split("=")[1][0] for line in (project / FILES[0]).read_text().splitlines() if "layout=" in line)
    made_from = "".join((project / name).read_text() for name in FILES[1:])
    (environment / "made-from").write_text(f"layout {layout}\n{made_from}")
    (project / ".venv").symlink_to(".setup/env-1")
    return environment


def test_a_whole_environment_is_left_alone_at_once(project: Path) -> None:
    whole(project)
    result = subprocess.run(["sh", "scripts/setup.sh"], cwd=project, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("name", FILES[1:])
def test_a_changed_lock_makes_a_new_one_beside_the_old(project: Path, name: str) -> None:
    old = whole(project)
    with (project / name).open("a") as stream:
        stream.write("# changed\n")
    process = start(project)
    assert (old / "made-from").is_file() and (project / ".venv").resolve() == old
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=5)
    assert process.returncode == 130
    assert (project / ".venv").resolve() == old
    assert not (project / ".setup" / "lock").exists()
    assert [path.name for path in (project / ".setup").iterdir()] == ["env-1"], "the half one is gone"


def test_a_second_set_up_is_told_of_the_first(project: Path) -> None:
    first = start(project)
    second = subprocess.run(["sh", "scripts/setup.sh"], cwd=project, capture_output=True, text=True, check=False)
    assert second.returncode == 2 and f"Process {first.pid} is setting up here already" in second.stderr
    first.send_signal(signal.SIGTERM)
    first.communicate(timeout=5)


def test_a_killed_set_up_holds_nobody_up(project: Path) -> None:
    first = start(project)
    first.kill()
    first.wait()
    assert (project / ".setup" / "lock").exists()
    second = start(project)
    assert not (project / ".setup" / f"env-{first.pid}").exists(), "what it had begun is cleared away"
    second.send_signal(signal.SIGTERM)
    second.communicate(timeout=5)


def test_an_environment_of_a_worktree_is_not_touched(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """.venv may be a link to another checkout's."""
    other = tmp_path_factory.mktemp("other") / ".venv"
    (other / "bin").mkdir(parents=True)
    (project / ".venv").symlink_to(other)
    process = start(project)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=5)
    assert (other / "bin").is_dir() and (project / ".venv").resolve() == other


# A Python whose environments are made at once: every program in them does nothing, and well.
QUICK = """\
#!/bin/sh
case "$*" in
*venv*)
    mkdir -p "$3/bin" "$3/site"
    printf '#!/bin/sh\\ncase "$*" in *getsitepackages*) echo "%s/site" ;; esac\\n' "$PWD/$3" > "$3/bin/python"
    printf '#!/bin/sh\\nseq 0 299 | sed "s/^/ + package==/"; exit {uv}\\n' > "$3/bin/uv"
    chmod +x "$3/bin/python" "$3/bin/uv" ;;
*) exec {python} "$@" ;;
esac
"""


def nothing(project: Path) -> None:
    """The first set-up."""


def older_link(project: Path) -> None:
    whole(project)
    (project / "overrides.txt").write_text("# changed")


def real_folder(project: Path) -> None:
    """As earlier versions made it."""
    (project / ".venv" / "bin").mkdir(parents=True)


def link_elsewhere(project: Path) -> None:
    (project / "elsewhere" / "bin").mkdir(parents=True)
    (project / ".venv").symlink_to(project / "elsewhere")


@pytest.mark.parametrize("before", [nothing, older_link, real_folder, link_elsewhere])
def test_the_new_environment_takes_the_place_of_whatever_was_there(
    project: Path, before: Callable[[Path], None]
) -> None:
    before(project)
    python = project / "python"
    python.write_text(QUICK.replace("{python}", sys.executable).replace("{uv}", "0"))
    environment = {**os.environ, "PYTHON": str(python)}
    for _ in range(2):  # the second call finds it whole
        result = subprocess.run(
            ["sh", "scripts/setup.sh"],
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (result.returncode, result.stdout) == (0, ""), result.stderr
        assert "package==" not in result.stderr, "what uv says is in the log"
    assert result.stderr == ""
    (made,) = (project / ".setup").iterdir()
    assert (project / ".venv").is_symlink() and (project / ".venv").resolve() == made
    assert (made / "setup.log").read_text().count("package==") == 300
    assert (made / "site" / "sqlotl.pth").read_text() == f"{project}\n"
    assert before is not link_elsewhere or [path.name for path in (project / "elsewhere").iterdir()] == ["bin"]


def test_what_uv_said_of_its_failure_is_shown_and_kept(project: Path) -> None:
    python = project / "python"
    python.write_text(QUICK.replace("{python}", sys.executable).replace("{uv}", "1"))
    result = subprocess.run(
        ["sh", "scripts/setup.sh"],
        cwd=project,
        env={**os.environ, "PYTHON": str(python)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.endswith(
        "package==299\n✗ The packages could not be installed. What was said is in .setup/failed.log.\n"
    )
    assert len(result.stderr.splitlines()) < 20
    assert "package==0\n" in (project / ".setup" / "failed.log").read_text() and not (project / ".venv").exists()
