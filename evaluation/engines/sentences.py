"""Says why a server's answers end or are missing, what is kept, and how to go on."""

from __future__ import annotations

from evaluation.engines.failures import Failure

GO_ON = "What was answered is kept; the same command asks only for the rest."
SHOWN = 3  # failed questions named in a message


def too_long(failure: Failure) -> str | None:
    """Returns what a server says of a prompt that does not fit into the model's window."""
    said = failure.detail.lower()
    words = ("context length", "context size", "context window", "maximum context", "too long", "max_model_len")
    return failure.detail if failure.kind == "bad_request" and any(word in said for word in words) else None


def ending_sentence(failure: Failure, base_url: str, model: str, answered: int) -> str:
    """Says why the work ends here, what is kept, and how to go on."""
    kept = f"{answered} answers are kept" if answered else "Nothing was answered yet"
    sentences = {
        "unreachable": f"The server at {base_url} stopped answering ({failure.detail}). Start it again",
        "rate_limited": f"The server at {base_url} has refused requests for too long ({failure.detail}). Wait",
        "other_model": (
            f"The server at {base_url} answers with another model: {failure.detail}. Check what it serves; if that is "
            "its name for the right model, say so with ANSWERS_AS"
        ),
        "retired": f"The server at {base_url} does not offer the model {model!r} ({failure.detail}). Choose another",
        "key_refused": f"The server at {base_url} refuses the key ({failure.detail}). Export the right one",
    }
    why = sentences.get(
        failure.kind, f"The server at {base_url} answers no question any more ({failure.detail}). Look at it"
    )
    return f"{why}. {kept}; the same command goes on from there."


def failed_sentence(failed: list[tuple[str, Failure]], base_url: str) -> str:
    shown = "; ".join(f"{name}: {failure.detail}" for name, failure in failed[:SHOWN])
    more = f"; and {len(failed) - SHOWN} more" if len(failed) > SHOWN else ""
    return f"The server at {base_url} gave no answer to {len(failed)} questions ({shown}{more}). {GO_ON}"
