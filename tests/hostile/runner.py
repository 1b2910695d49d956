"""Loads hostile files, each in a process of its own: a request a line comes in, what it cost and touched goes out.

The processes are forked from one that has imported everything, for that takes longer than most files. Started by its
path.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

import partydoc

ALWAYS = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "urllib.")
WHERE_OURS = ("ftplib.", "http.", "ssl.", "pickle.", "marshal.loads", "webbrowser.", "ctypes.dlopen")
"""Events that a file must not cause: wherever they come from, and in the code of partydoc."""

WRITING = frozenset("wax+")
PATIENCE = 300  # seconds of the clock, which only end what hangs


def main() -> None:
    """Answer one request after the other."""
    partydoc.load(b"<html><p>\xe4\xb8\x80</html>")  # loading what is used once and for all is no doing of a file's
    for line in sys.stdin:
        sys.stdout.write(json.dumps(in_a_child(**json.loads(line))) + "\n")
        sys.stdout.flush()


def in_a_child(path: str, environment: dict[str, str]) -> dict[str, Any]:
    """Load a file in a child; give its exit code, what it complained of, and the outcome."""
    said, complaint = Path(f"{path}.said"), Path(f"{path}.complaint")
    if not (child := os.fork()):
        try:
            os.environ.update(environment)
            _speak_to(complaint)
            signal.alarm(PATIENCE)
            said.write_text(json.dumps(loaded(path)), "utf-8")
        except BaseException:  # noqa: BLE001 — the child must not go on as its parent
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    outcome = json.loads(said.read_text("utf-8")) if code == 0 else {}
    return {"code": code, "complaint": complaint.read_text("utf-8", "replace"), "outcome": outcome}


def _speak_to(complaint: Path) -> None:
    place = os.open(complaint, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(place, 2)


def loaded(path: str) -> dict[str, Any]:
    """Load a file, and tell what came of it."""
    touched: list[str] = []
    sys.addaudithook(lambda event, arguments: _watch(event, arguments, touched))
    outcome: dict[str, Any] = {"error": "", "message": "", "nodes": 0, "text": "", "diagnostics": []}
    try:
        document = partydoc.load(path)
        outcome["nodes"] = sum(1 for _ in document.walk())
        outcome["text"] = (document.raw or "")[:2000]
        outcome["diagnostics"] = sorted({found.code for found in document.diagnostics})
        outcome["lossless"] = document.raw is None or partydoc.unparse(document) == document.raw
    except partydoc.PartydocError as error:
        outcome["error"], outcome["message"] = type(error).__name__, str(error)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return outcome | {"seconds": usage.ru_utime, "bytes": _peak(usage.ru_maxrss) * 1024, "touched": list(touched)}


def _watch(event: str, arguments: tuple[Any, ...], touched: list[str]) -> None:
    if event.startswith(ALWAYS) or (event.startswith(WHERE_OURS) and _ours(sys._getframe(2))):
        touched.append(event)
    elif event == "open" and isinstance(arguments[0], str) and set(arguments[1] or ()) & WRITING:
        touched.append(f"open {arguments[0]}")


def _ours(frame: FrameType) -> bool:
    return "partydoc" in str(frame.f_globals.get("__name__", "partydoc"))


def _peak(kilobytes: int) -> int:
    """Give the peak of memory; the one that the system counts knows of the parent, too."""
    with suppress(OSError), open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    return kilobytes


if __name__ == "__main__":
    main()
