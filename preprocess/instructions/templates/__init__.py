"""Chat templates (Jinja) for base models that have none: `chat_template_jinja` of a model file names one."""

from __future__ import annotations

from pathlib import Path

ALPACA = Path(__file__).parent / "alpaca.jinja"
