"""Text metrics: plain functions of an answer and its references, usable alone; some are DeepEval metrics too."""
