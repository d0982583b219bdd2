"""Protects several machines that train together: each knows its place, and what cannot be one training is refused."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from core.errors import UserError
from core.runs import Run
from training.machines import Host, Machines, read_hosts, read_machines, warn
from training.ranks import environment_among


def hostfile(folder: Path, *lines: str) -> Path:
    path = folder / "hosts"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_the_form_is_deepspeeds(tmp_path: Path) -> None:
    path = hostfile(tmp_path, "# two machines", "", "10.0.0.1 slots=8  # the first", "node-b   slots=4")
    assert read_hosts(path) == (Host("10.0.0.1", 8), Host("node-b", 4))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["10.0.0.1 slots=8", "10.0.0.2"], "hosts:2: '10.0.0.2' is not a host and its processes"),
        (["10.0.0.1 slots=0", "10.0.0.2 slots=1"], "hosts:1: '10.0.0.1 slots=0'"),
        (["10.0.0.1 slots=1", "10.0.0.1 slots=2"], "hosts:2: 10.0.0.1 stands here for the second time"),
        (["10.0.0.1 slots=2"], "NPROC="),
        ([], "names 0 machines"),
    ],
)
def test_a_hostfile_that_says_less_is_refused(tmp_path: Path, lines: list[str], said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_hosts(hostfile(tmp_path, *lines))


def test_a_machine_that_is_not_named_is_refused_with_its_addresses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.machines.own_addresses", lambda: {"127.0.0.1": "lo", "10.1.2.3": "eth0"})
    path = hostfile(tmp_path, "192.0.2.1 slots=1", "192.0.2.2 slots=1")
    with pytest.raises(UserError, match=r"this machine \(.*10\.1\.2\.3\) is not in it.*192\.0\.2\.1"):
        read_machines(path)


def test_a_machine_that_is_named_twice_is_refused(tmp_path: Path) -> None:
    path = hostfile(tmp_path, "127.0.0.1 slots=1", f"{socket.gethostname()} slots=1")
    with pytest.raises(UserError, match="stands in it 2 times"):
        read_machines(path)


def test_a_machine_finds_its_place_by_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.machines.own_addresses", lambda: {"127.0.0.1": "lo", "10.1.2.3": "eth0"})
    monkeypatch.setattr("training.machines.own_address_towards", lambda other: "10.1.2.3")
    found = read_machines(hostfile(tmp_path, "192.0.2.1 slots=2", "10.1.2.3 slots=3"))
    assert (found.place, found.first_rank, found.slots, found.processes) == (1, 2, 3, 5)
    assert found.interface == "eth0"


def machines(place: int) -> Machines:
    return Machines((Host("10.0.0.1", 2), Host("10.0.0.2", 3)), place, "eth1")


def test_ranks_are_counted_over_all_machines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MASTER_PORT", raising=False)
    found = environment_among(machines(1), 2)
    assert (found["RANK"], found["LOCAL_RANK"], found["WORLD_SIZE"], found["LOCAL_WORLD_SIZE"]) == ("4", "2", "5", "3")
    assert (found["MASTER_ADDR"], found["MASTER_PORT"]) == ("10.0.0.1", "29500")
    assert found["GLOO_SOCKET_IFNAME"] == found["NCCL_SOCKET_IFNAME"] == "eth1"


def test_only_the_first_works_in_the_runs_own_folder(tmp_path: Path) -> None:
    """A cluster's machines often share a disk: two that wrote to one folder would spoil it."""
    run = Run("pocket", "lora_r16", 42, root=tmp_path)
    assert machines(0).run_here(run) == run
    assert machines(1).run_here(run).training_folder == tmp_path / ".machines" / "2" / "pocket" / "lora_r16" / "seed42"


def test_it_is_said_that_the_network_is_open_and_a_taken_port_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        monkeypatch.setenv("MASTER_PORT", str(taken.getsockname()[1]))
        with pytest.raises(UserError, match=r"is in use\. Set MASTER_PORT"):
            warn(machines(0))
    said = " ".join(capsys.readouterr().out.split())
    assert "without a password" in said and "behind a firewall" in said


def test_machines_that_would_train_something_else_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = pytest.importorskip("torch")
    from training.callbacks import TrainingStopped
    from training.process_group import check_same

    store = torch.distributed.HashStore()
    equal: dict[str, Any] = {"configs": "a", "training data": "b", "hostfiles": "c"}
    store.set("started_with/0", json.dumps(equal))
    store.set("started_with/1", json.dumps(equal))
    store.set("started_with/2", json.dumps(equal | {"training data": "other"}))
    monkeypatch.setenv("SQLOTL_STARTED_WITH", json.dumps(equal))
    check_same(store, 1, 2)
    with pytest.raises(TrainingStopped, match="ranks 0 and 2 have other training data"):
        check_same(store, 1, 3)


def test_what_is_compared_holds_every_input(monkeypatch: pytest.MonkeyPatch) -> None:
    from training.machines import started_with

    rows = SimpleNamespace(hash="x")
    data = SimpleNamespace(train=rows, validation=SimpleNamespace(hash="y"))
    base = SimpleNamespace(fingerprint="f")
    plan: Any = SimpleNamespace(variant="v", seed=1, config={"lora_r": 8}, data=data, base=base)
    before = started_with(machines(0), plan, None)
    assert before == started_with(machines(1), plan, None)
    rows.hash, base.fingerprint, plan.config = "other", "other", {"lora_r": 9}
    after = started_with(Machines((Host("10.0.0.1", 1), Host("b", 1)), 0, "lo"), plan, 5)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == set(before) - {"versions of packages or of this project"}
