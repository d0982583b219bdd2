"""From right and wrong answers to what may be claimed about them. Pure functions; no torch, no files."""
