"""Supervision: work on many documents in processes of their own, where a bad one costs itself and nothing else.

Every command over many files, and the runner of corpora, stand on `supervise`: each worker is at one document at a
time, with a deadline and memory for each, one retry, outcomes in the order of the tasks.
"""

from __future__ import annotations

from partydoc.corpus.supervision.limits import WorkerLimits
from partydoc.corpus.supervision.process import StartError
from partydoc.corpus.supervision.supervisor import Outcome, cores, supervise

__all__ = ["Outcome", "StartError", "WorkerLimits", "cores", "supervise"]
