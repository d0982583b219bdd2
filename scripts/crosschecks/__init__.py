"""Our results beside those of other programs, item by item: docs/studies/README.md says how each is called."""
