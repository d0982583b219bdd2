"""What a training of ours is measured against: a bare PyTorch loop and a short TRL script, on the same rows."""
