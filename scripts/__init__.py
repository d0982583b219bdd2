"""One entry point for each command. Every command is quiet: the engines that it imports send nothing home."""

import os

from core.engines import QUIET

os.environ.update(QUIET)
