"""Runs measures: what is missing, the process that answers, answers that survive an interruption, grading."""
