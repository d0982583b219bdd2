"""Environment variables by which processes of this project tell those that they start who they are."""

from __future__ import annotations

GOALS = "SQLOTL_GOALS"  # set by the Makefile: the commands that were typed
MAKE = "SQLOTL_PARENT"  # set by the Makefile: the number of make's process
CHILD = "SQLOTL_CHILD"  # a parent shows what happens: an interrupt and the next command are its to tell
