"""What all tests share: Hypothesis profiles and the way to the reference texts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Documents are slow to draw by Hypothesis's own measure, and a busy machine makes any deadline fail.
settings.register_profile("dev", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", settings.get_profile("dev"), max_examples=40, derandomize=True, database=None, print_blob=True
)
settings.register_profile("deep", settings.get_profile("dev"), max_examples=20_000)
settings.register_profile("deepest", settings.get_profile("dev"), max_examples=1_000_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of reference texts beside the repository; skip where there is none."""
    if not SHARED.is_dir():
        pytest.skip("the reference texts (../shared) are not here")
    return SHARED


@pytest.fixture(scope="session")
def samples() -> Path:
    """Give the folder of sample documents that the repository carries."""
    return Path(__file__).with_name("samples")
