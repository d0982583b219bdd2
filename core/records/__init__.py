"""What crosses from one stage to the next: one dataclass, one reader and one writer for each kind of file."""
