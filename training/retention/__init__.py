"""What is gained and forgotten while a training runs, on a small fixed sample."""
