"""What the tests of corpora share."""

from __future__ import annotations

import pytest

from partydoc.corpus.local import conversion
from tests.corpus import faults


@pytest.fixture
def in_this_process(monkeypatch):
    """Let the work be done in this process, and give the ids of what was converted."""
    noted = []

    def here(work, tasks, **_):
        for outcome in faults.in_this_process(work, tasks):
            noted.append(outcome.task.id)
            yield outcome

    monkeypatch.setattr(conversion, "supervise", here)
    return noted
