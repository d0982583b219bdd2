"""The training examples as tokens: what is trained on, what is masked, and whether that is what is meant."""
