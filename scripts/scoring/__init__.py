"""The parts of make score: its files, and what it shows."""
