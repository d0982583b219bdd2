"""Weights that cannot be used: said of one run, so that the others are evaluated all the same."""

from __future__ import annotations

from core.errors import UserError


class RunRefused(UserError):
    """The weights of one run cannot answer; another run's may."""
