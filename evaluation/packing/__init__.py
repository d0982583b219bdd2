"""A study in one zip: without weights, by default without the data's own texts, and read like a folder of runs."""
