"""Filters: one file each. A filter is its settings, and a method that says which examples to drop and why."""
