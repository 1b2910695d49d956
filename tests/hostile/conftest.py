"""What a hostile file may cost: measured around the reading itself, in this process."""

from __future__ import annotations

import resource
import sys
from contextlib import contextmanager
from time import process_time

import pytest

SECONDS = 5
MEGABYTES = 512
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "pickle.find_class")
_watching = []


def _audit(event, _):
    if _watching and event.startswith(_FORBIDDEN):
        _watching.append(event)


sys.addaudithook(_audit)


def _peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


@contextmanager
def _watched():
    begun, before = process_time(), _peak()
    _watching.append("")
    try:
        yield
    finally:
        events, spent, grown = _watching[1:], process_time() - begun, _peak() - before
        _watching.clear()
        assert (events, spent < SECONDS, grown < MEGABYTES) == ([], True, True), f"{spent:.1f} s, {grown} MB"


@pytest.fixture
def hostile():
    """Give a context in which reading must be cheap, fetch nothing and start nothing."""
    return _watched
