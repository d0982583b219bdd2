"""Which names a server offers, and which of them is the base or an adapter."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError, unknown
from evaluation.engines.client import Client
from evaluation.engines.failures import Failure
from evaluation.engines.refused import RunRefused
from evaluation.engines.replies import same_model

SGLANG = "sglang"


@dataclass(frozen=True)
class Offered:
    """One line of the server's list. vLLM also says where an adapter lies and on which base."""

    name: str
    root: str | None = None
    parent: str | None = None
    owner: str | None = None


def offered_models(client: Client) -> list[Offered] | None:
    """Asks the server for its list; None where it keeps none. Also the first sign that the server is there."""
    try:
        listed = client.wait_for(client.models())
    except Failure as failure:
        if failure.kind in ("unreachable", "timeout"):
            raise UserError(
                f"No server answers at {client.base_url} ({failure.detail}). Start it, or check BASE_URL: "
                "it usually ends with /v1."
            ) from None
        if failure.kind == "key_refused":
            raise UserError(
                f"The server at {client.base_url} refuses the key ({failure.detail}). "
                "Put the right one in the environment."
            ) from None
        return None
    return [
        Offered(str(model.id), *(getattr(model, name, None) for name in ("root", "parent", "owned_by")))
        for model in listed
        if getattr(model, "id", None)
    ]


def find_base(offered: list[Offered] | None, name: str | None, base_url: str) -> str:
    """Returns the name of the base: the one that was given, or the only one there is."""
    if name is not None:
        if offered and not any(same_model(name, model.name, None) for model in offered):
            raise unknown("model", name, [model.name for model in offered], f"{base_url}: MODEL_NAME")
        return name
    bases = [model.name for model in offered or [] if model.parent is None]
    if len(bases) == 1:
        return bases[0]
    listing = f"It offers {', '.join(sorted(bases)[:20])}." if bases else "It keeps no list of its models."
    raise UserError(f"Which model of {base_url} is the base? {listing} Say it with MODEL_NAME.")


def find_adapter(offered: list[Offered] | None, adapter: Path, base: str, base_url: str) -> str:
    """Returns the name under which the server offers an adapter: by its folder, or by its run."""
    name = next((model.name for model in offered or [] if _is_at(model.root, adapter)), served_name(adapter))
    if name == base:
        raise RunRefused(f"The adapter {adapter} has the name of the base, {base!r}, on {base_url}. Give it its own.")
    if any(model.owner == SGLANG for model in offered or []):  # it may not list adapters, and has a way of its own
        return f"{base}:{name}"
    if offered is not None and not any(model.name == name for model in offered):
        raise RunRefused(
            f"The server at {base_url} does not offer the adapter {adapter} (looked for {name!r}; it offers "
            f"{', '.join(sorted(model.name for model in offered))}). Start vLLM with --enable-lora "
            f"--lora-modules {name}={adapter}"
        )
    return name


def served_name(adapter: Path) -> str:
    """Returns the name that the commands in docs/served.md give an adapter: `lora_r16-seed42`."""
    folder = adapter.parent
    return f"{folder.parent.name}-{folder.name}"


def _is_at(root: str | None, adapter: Path) -> bool:
    return root is not None and Path(root).is_absolute() and Path(root).resolve() == adapter.resolve()
