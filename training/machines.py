"""Several machines that train one model together: who they are, which of them this one is, and how ranks are numbered.

The same command is typed on each machine, with the same hostfile (DeepSpeed's form: `10.0.0.1 slots=8`). No machine
logs in to another one.
"""

from __future__ import annotations

import os
import re
import socket
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import psutil

from core.console import note
from core.errors import UserError
from core.files import read_text
from core.hashing import hash_value
from core.records.manifest import Manifest
from core.runs import Run
from training.config.weightless import what_weighs
from training.manifest import commit, versions

LINE = re.compile(r"(?P<name>\S+)\s+slots=(?P<slots>[1-9]\d*)")
PORT = 29500  # MASTER_PORT in the environment changes it


@dataclass(frozen=True)
class Host:
    name: str  # or an address
    slots: int  # its processes


@dataclass(frozen=True)
class Machines:
    hosts: tuple[Host, ...]
    place: int  # of this machine among them
    interface: str  # on which the others reach it

    @property
    def slots(self) -> int:
        """Processes of this machine."""
        return self.hosts[self.place].slots

    @property
    def first_rank(self) -> int:
        return sum(host.slots for host in self.hosts[: self.place])

    @property
    def processes(self) -> int:
        """Of all machines."""
        return sum(host.slots for host in self.hosts)

    @property
    def is_first(self) -> bool:
        return self.place == 0

    def run_here(self, run: Run) -> Run:
        """Returns where this machine works: the others beside the runs, as the folder may be on a disk of them all."""
        return run if self.is_first else replace(run, root=run.root / ".machines" / str(self.place + 1))


def port() -> int:
    return int(os.environ.get("MASTER_PORT") or PORT)


def read_machines(path: Path) -> Machines:
    """Reads a hostfile, and finds this machine in it by its name and addresses."""
    hosts = read_hosts(path)
    addresses = own_addresses()
    mine = [place for place, host in enumerate(hosts) if is_own(host.name, addresses, path)]
    if len(mine) != 1:
        there = ", ".join(host.name for host in hosts)
        own = ", ".join([socket.gethostname(), *(a for a in addresses if not a.startswith(("127.", "::1")))])
        found = "is not in it" if not mine else f"stands in it {len(mine)} times"
        raise UserError(f"{path}: this machine ({own}) {found}. It names {there}; each machine needs one line.")
    place = mine[0]
    other = hosts[0 if place else 1].name
    return Machines(hosts, place, addresses.get(own_address_towards(other), "lo"))


def read_hosts(path: Path) -> tuple[Host, ...]:
    hosts: list[Host] = []
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        text = line.split("#")[0].strip()
        if not text:
            continue
        match = LINE.fullmatch(text)
        if match is None:
            raise UserError(f"{path}:{number}: '{text}' is not a host and its processes. Write: 10.0.0.1 slots=8")
        if any(host.name == match["name"] for host in hosts):
            raise UserError(f"{path}:{number}: {match['name']} stands here for the second time. Give it more slots.")
        hosts.append(Host(match["name"], int(match["slots"])))
    if len(hosts) < 2:
        raise UserError(f"{path} names {len(hosts)} machines. For processes of one machine, type NPROC= instead.")
    return tuple(hosts)


def own_addresses() -> dict[str, str]:
    """Returns the interface of each address of this machine."""
    found = {}
    for interface, addresses in psutil.net_if_addrs().items():
        for address in addresses:
            if address.family in (socket.AF_INET, socket.AF_INET6):
                found[address.address.split("%")[0]] = interface
    return found


def is_own(name: str, addresses: dict[str, str], path: Path) -> bool:
    if name in addresses or name == socket.gethostname():
        return True
    try:
        resolved = {str(found[4][0]) for found in socket.getaddrinfo(name, None)}
    except OSError as error:
        raise UserError(f"{path}: {name} is not known on this machine ({error}). Write its address instead.") from None
    return bool(resolved & addresses.keys())


def own_address_towards(other: str) -> str:
    """Returns the address of this machine from which it would send to another. Nothing is sent."""
    family, kind, _, _, address = socket.getaddrinfo(other, port(), type=socket.SOCK_DGRAM)[0]
    try:
        with socket.socket(family, kind) as probe:
            probe.connect(address)
            return str(probe.getsockname()[0]).split("%")[0]
    except OSError as error:
        raise UserError(f"No network of this machine leads to {other} ({error}).") from None


def warn(machines: Machines) -> None:
    """Says what is open while the machines train, and refuses a port that something else listens on."""
    first = machines.hosts[0].name
    note(
        f"machine {machines.place + 1} of {len(machines.hosts)}; the ranks meet at {first}, port {port()}. That port "
        "listens on the network without a password, and whoever reaches it can run code here: only in a private "
        "network, behind a firewall"
    )
    if machines.is_first:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("", port()))
            except OSError:
                raise UserError(f"Port {port()} is in use. Set MASTER_PORT=<another> on all machines.") from None


def started_with(machines: Machines, plan: Manifest, step: int | None) -> dict[str, str]:
    """Returns what must be equal on all machines, by the name that a person knows it by."""
    return {
        "hostfiles": hash_value([asdict(host) for host in machines.hosts]),
        "configs": hash_value([plan.variant, plan.seed, what_weighs(plan.config)]),
        "training data": hash_value([plan.data.train.hash, plan.data.validation.hash]),
        "base models": plan.base.fingerprint,
        "versions of packages or of this project": hash_value([versions(), commit()]),
        "checkpoints to go on from": "none" if step is None else f"step {step}",
    }
