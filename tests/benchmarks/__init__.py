"""Measurements, run by hand: `python -m tests.benchmarks.speed`. Ratios within one run count, not single figures."""
