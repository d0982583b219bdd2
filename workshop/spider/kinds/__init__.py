"""The question kinds by name: each is a function that makes SQL, with the phrasings that ask for it."""

from importlib import import_module

from workshop.spider.kinds.base import KINDS, Draft, Draw, Kind, NoFit

# In this order, whatever imports what: the seed deals the kinds in the order in which they were registered.
MODULES = ("plain", "conditions", "extremes", "grouped", "joined", "joined_groups", "joined_three", "nested", "sets")
for _module in MODULES:
    import_module(f"{__name__}.{_module}")

__all__ = ["KINDS", "MODULES", "Draft", "Draw", "Kind", "NoFit"]
