"""Raw data to chat JSONL; the one place where a question becomes messages."""
