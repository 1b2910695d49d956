"""What a test lets the workers of a command do: it is found by its name in their processes."""

from __future__ import annotations

import os
import signal
from pathlib import Path


def read_or_die(item, *, mark):
    """Give what is to be written; die at the last file, where that was not done before, which a file tells."""
    if item.name == "5.txt" and not os.path.exists(mark):
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return f"{item.name}\n"
