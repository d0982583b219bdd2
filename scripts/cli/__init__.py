"""The command line: one table of commands, and how they are read, explained and completed.

Nothing that must be installed is imported here: help, completion and the check of a line come before the set-up.
"""
