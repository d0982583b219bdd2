"""Model to predictions to numbers to verdict to report."""
