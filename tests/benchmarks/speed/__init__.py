"""How fast and how large: `python -m tests.benchmarks.speed`. A part of the page each, all in one run."""
