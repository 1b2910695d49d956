"""Documents that cost their worker: what is to become of them is said in the environment, so that workers know it."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

from partydoc.corpus.local import work as real

POISON = "PARTYDOC_TEST_POISON"
"""A JSON object: of each id a deed, or a folder for those that kill their worker once."""


def work(item, *, form, options):
    """Do what a worker does, after or before what is said of the document."""
    poison = json.loads(os.environ.get(POISON, "{}"))
    deed, _, folder = poison.get(item.id, "").partition(" ")
    if deed == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif deed == "hang":
        time.sleep(600)
    elif deed == "hog":
        bytearray(3 << 30)
    elif deed == "before":
        die_once(folder, item.id)
    done = real.work(item, form=form, options=options)
    if deed == "behind":
        die_once(folder, item.id)
    return done


def die_once(folder, name):
    """Be killed, but for the second time."""
    mark = Path(folder, name)
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
