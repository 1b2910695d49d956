"""The stages of recognition, each asked about a text as it was read."""

from __future__ import annotations

import pytest

from tests.stages import Stages


@pytest.fixture(scope="session")
def stages() -> Stages:
    """Give the stages that `parse` uses."""
    return Stages()
