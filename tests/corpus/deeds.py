"""What the tests let workers do: each is found by its name in the process of a worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from partydoc.corpus.supervision.limits import memory


def do(task):
    """Do what a task says: a name, and perhaps an argument."""
    name, *arguments = task.split(" ", 1)
    return DEEDS[name](*arguments)


def die_once(path):
    """Die where that was not done before, which a file tells."""
    if not os.path.exists(path):
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "alive"


def spin():
    """Take the processor for ever."""
    while True:
        pass


def complain():
    """Say to standard error what a process without memory says."""
    sys.stderr.write("out of memory\n" * 1000)
    return "said"


def cut_off():
    """Empty the file that is standard error, as `> /dev/stderr` does, and leave no page of it."""
    os.ftruncate(2, 0)
    return "cut"


def speak():
    """Write and read where the messages pass, if nobody takes care."""
    sys.stdout.write("words")
    sys.stdout.flush()
    os.write(1, b"more words")
    return sys.stdin.read()


def later(function, *arguments):
    """Give what a thread does meanwhile."""
    return ThreadPoolExecutor(1).submit(function, *arguments)


def later_once(path):
    """Give what never comes where that was not asked for before, which a file tells."""
    if os.path.exists(path):
        return later(str, "again")
    Path(path).touch()
    return Future()


def claim_of_threads(count):
    """Tell how many bytes so many threads claim that are at work at the same time."""
    before, together = memory()[0], Barrier(int(count))
    with ThreadPoolExecutor(int(count)) as threads:
        list(threads.map(lambda _: len(bytes(1 << 12)) + together.wait(), range(int(count))))
        return memory()[0] - before


def descriptors():
    """Tell which files a child has that closes none of those it is given."""
    asked = "import os; print([each for each in range(64) if os.path.exists(f'/dev/fd/{each}')])"
    started = [sys.executable, "-c", asked]
    return json.loads(subprocess.run(started, stdout=subprocess.PIPE, check=True, close_fds=False).stdout)


def own_pid():
    """Tell which process this is."""
    return os.getpid()


DEEDS = {
    "echo": str,
    "fail": lambda message: [][int(message)],
    "cut_off": cut_off,
    "descriptors": descriptors,
    "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "leave": lambda: os._exit(3),
    "sleep": lambda: time.sleep(600),
    "spin": spin,
    "hog": lambda: len(bytearray(3 << 30)),
    "die_once": die_once,
    "complain": complain,
    "speak": speak,
    "later": lambda text: later(str, text),
    "later_fail": lambda message: later(DEEDS["fail"], message),
    "later_once": later_once,
    "threads": claim_of_threads,
    "unpicklable": lambda: sys.stderr,
    "pid": own_pid,
}
