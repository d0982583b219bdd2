"""The question kinds by name: each is a function that makes SQL, with the phrasings that ask for it."""

from embedded.spider.kinds import grouped, joined, joined_three, nested, sets, single
from embedded.spider.kinds.base import KINDS, Draft, Draw, Kind, NoFit

__all__ = ["KINDS", "Draft", "Draw", "Kind", "NoFit", "grouped", "joined", "joined_three", "nested", "sets", "single"]
