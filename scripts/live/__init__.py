"""A page on this machine alone that shows what trainings and evaluations are doing, read from the files of the runs."""
