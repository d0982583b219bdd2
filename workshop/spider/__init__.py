"""A small Spider of our own: `build` makes it from `sources/`; `kinds.KINDS` are the templated question kinds."""
