"""The key of a server: read from the environment, sent to that server only, written nowhere."""

from __future__ import annotations

import os
import re
from urllib.parse import urlsplit

from core.errors import UserError

# Which variable holds the key of which host. A key is never sent to a host that it was not made for.
VARIABLES = {
    "api.openai.com": "OPENAI_API_KEY",
    "api.groq.com": "GROQ_API_KEY",
    "generativelanguage.googleapis.com": "GEMINI_API_KEY",
    "api.mistral.ai": "MISTRAL_API_KEY",
    "api.together.xyz": "TOGETHER_API_KEY",
    "openrouter.ai": "OPENROUTER_API_KEY",
    "router.huggingface.co": "HF_TOKEN",
}
OTHERS = "SQLOTL_API_KEY"
NO_KEY = "none"  # the client library wants one even where the server asks for none
HIDDEN = "[key]"


def check_base_url(base_url: str) -> str:
    """Returns the address without its last slash; refuses one that is none, or that carries a key."""
    try:
        parts = urlsplit(base_url.strip())
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise UserError("BASE_URL is not an address of a server. Write it like http://127.0.0.1:8000/v1.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UserError(
            "BASE_URL holds a name, a key or a query. Write only the address "
            f"(as {parts.scheme}://{parts.hostname}/v1) "
            f"and put the key into the environment: export {variable_of(f'{parts.scheme}://{parts.hostname}')}=..."
        )
    return base_url.strip().rstrip("/")


def variable_of(base_url: str) -> str:
    """Returns the name of the environment variable in which the key of this server is looked for."""
    return VARIABLES.get(urlsplit(base_url).hostname or "", OTHERS)


def key_of(base_url: str, variable: str | None = None) -> str:
    """Returns the key from the environment; servers of one's own machine need none."""
    name = variable or variable_of(base_url)
    key = os.environ.get(name, "").strip()
    if not key and (variable or variable_of(base_url) != OTHERS):
        raise UserError(f"{urlsplit(base_url).hostname} needs a key: export {name}=... and start the command again.")
    return key or NO_KEY


def scrub(text: str, key: str) -> str:
    """Removes the key, and what a server shows of a key, from a text that a person or a file will see."""
    if key and key != NO_KEY:
        text = text.replace(key, HIDDEN)
        # Servers quote a wrong key with its middle masked: its ends are as secret as the rest.
        text = re.sub(rf"{re.escape(key[:4])}\S*", HIDDEN, text) if len(key) >= 8 else text
    return re.sub(r"\b(sk|gsk|key|hf|xai|AIza)[-_]?[A-Za-z0-9*_-]{12,}", HIDDEN, text)
