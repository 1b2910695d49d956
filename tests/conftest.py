"""What all tests share: Hypothesis profiles and the way to the reference texts."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings

# Documents are slow to draw by Hypothesis's own measure, and a busy machine makes any deadline fail. The examples of a
# common run are the same each time, so that it is green for everybody or for nobody; chance has its own profiles.
settings.register_profile("dev", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "same", settings.get_profile("dev"), max_examples=30, derandomize=True, database=None, print_blob=True
)
settings.register_profile("deep", settings.get_profile("dev"), max_examples=20_000)
settings.register_profile("deepest", settings.get_profile("dev"), max_examples=1_000_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# What a shell starts in the background ignores SIGINT, and so does all that it starts: the commands under test too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

ONE_IN = 24  # of the real texts, unless all are asked for
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


@pytest.fixture(scope="session")
def real_texts(shared: Path, request: pytest.FixtureRequest) -> list[Path]:
    """Give the files of real texts: a sample that others do not move, or all with `--all-texts`."""
    files = sorted(shared.glob("corpus/*/*.txt"))
    return [file for file in files if request.config.getoption("all_texts") or crc32(file.name.encode()) % ONE_IN == 0]
