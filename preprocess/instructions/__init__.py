"""Instruction data: from public formats to one kind of example, curated, split, and written as chat JSONL."""
