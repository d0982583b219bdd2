"""What answers: a model in this process, or a server. One small protocol for all of them."""
