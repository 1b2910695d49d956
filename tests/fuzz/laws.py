"""The laws that each text is held to; a law says what is wrong with a text, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from time import process_time

import partydoc
from partydoc.recognition.lines.hinted import bold_words, heading_marks
from partydoc.repairs import read_text
from partydoc.testing.laws import tiling_problems
from partydoc.tree.nodes import Document

NETS = ("recognition-failed", "repair-failed")
"""The codes of the last nets: what they caught is a fault of ours."""

UNDECIDED = ("splice-unclear", "repair-stopped")
"""The codes of what a repair left for lack of evidence or of time."""

A_PIECE, A_CHARACTER = 0.15, 60e-6
"""Seconds of the processor that a text may take, and that each of its characters may; twice what real texts take."""

TRIES = 3

Law = Callable[[str, Document], str]


def caught(_: str, document: Document) -> str:
    return ", ".join(each.message for each in document.diagnostics if each.code in NETS)


def tiles(raw: str, document: Document) -> str:
    if partydoc.unparse(document) != raw:
        return "unparse gives another text"
    return "; ".join(tiling_problems(document))


def survives_json(_: str, document: Document) -> str:
    written = partydoc.to_json(document, source=True)
    back = partydoc.from_json(written)
    if back != document:
        return "JSON gives another tree"
    return "" if partydoc.to_json(back, source=True) == written else "JSON written again is another"


def reverts(raw: str, document: Document) -> str:
    return "" if document.text.revert() == raw else "undoing all edits gives another text"


def refers(_: str, document: Document) -> str:
    places = [each.span for each in partydoc.find_references(document)]
    return "" if places == sorted(places) else "references are out of order"


def stands(_: str, document: Document) -> str:
    """Hold the clean text to it that no repair changes it again, and that it has the same tree.

    Where a splice was reported as unclear, or a repair stopped at its budget, a look at what was simplified may decide;
    where a repair took out the marks of a heading (## 书), which say its level, or of bold words, the clean text says
    less.
    """
    if any(each.code in UNDECIDED for each in document.diagnostics):
        return ""
    clean = document.text.clean
    again = read_text(clean)
    if again.edits:
        edit = again.edits[0]
        shown = clean[max(0, edit.span.start - 8) : edit.span.end + 8]
        return f"{edit.reason} changes the clean text again: {edit.span.slice(clean)!r} to {edit.text!r} in {shown!r}"
    if again.clean != clean:
        return "the clean text is simplified to another"
    if any(heading_marks(document.text)) or bold_words(document.text):
        return ""
    return "" if partydoc.parse(clean) == document else "the clean text has another tree"


LAWS: tuple[Law, ...] = (caught, tiles, survives_json, reverts, refers, stands)


def digest(raw: str) -> str:
    """Give the digest of a text's tree, the same in every process."""
    written = partydoc.to_json(partydoc.parse(raw), source=True)
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def broken(raw: str, *, clock: bool = False) -> tuple[str, str] | None:
    """Give the first law that a text breaks, by its name, and how; None where it keeps all.

    With *clock* its time is a law too: only where the machine has nothing else to do.
    """
    return next(_broken(raw, clock=clock), None)


def _broken(raw: str, *, clock: bool) -> Iterator[tuple[str, str]]:
    try:
        document = partydoc.parse(raw)
    except Exception as error:  # noqa: BLE001  whatever it is: that is what is looked for
        yield "raises", f"{type(error).__name__}: {error}"[:300]
        return
    for law in (*LAWS, hurries) if clock else LAWS:
        try:
            problem = law(raw, document)
        except Exception as error:  # noqa: BLE001  as above
            problem = f"{type(error).__name__}: {error}"[:300]
        if problem:
            yield law.__name__, problem


def hurries(raw: str, _: Document) -> str:
    allowed = A_PIECE + A_CHARACTER * len(raw)
    seconds = next((each for each in (timed(raw) for _ in range(TRIES)) if each <= allowed), None)
    return "" if seconds is not None else f"{TRIES} times more than {allowed:.2f} s for {len(raw)} characters"


def timed(raw: str) -> float:
    started = process_time()
    partydoc.parse(raw)
    return process_time() - started
