"""The sides of benchmarks, each run in a process of its own."""
