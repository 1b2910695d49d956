"""A fuzzer of real texts: cuts, swaps, joins and damages them, and holds what `parse` makes of them to the laws.

    python -m tests.fuzz --seconds 120            texts of a fresh seed, which it prints
    python -m tests.fuzz --seconds 120 --seed 7   the same texts again; .ci/run runs some of one seed
    python -m tests.fuzz --seconds 120 --clock    time is a law too, on a machine without other work

Texts are those of ../shared where that is, else the samples of the repository. The first text that breaks a law is made
small and printed as Python writes it, with the law; then the next. It ends with 1 where any did.
"""
