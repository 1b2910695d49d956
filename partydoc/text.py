"""A text in three views: as read, repaired, and folded for recognition. Every change is known and can be undone.

- raw: what was decoded
- clean: raw with its damage undone, in the wanted script; `offsets` lead back to raw
- folded: clean simplified and half-width, with . as 。 where it ends the sentences; as long as clean, for matching only
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256
from typing import Literal

from attrs import field, frozen

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit, Edits
from partydoc.hints import Hint
from partydoc.offsets import OffsetMap
from partydoc.scripts import half_width, simplify
from partydoc.stops import mark_sentence_ends

__all__ = ["Edit", "Edits", "Hint", "OffsetMap", "Script", "Source", "Text"]

Script = Literal["simplified", "original"]


@frozen
class Source:
    """Where a text came from, and how its characters were read.

    *evidence* says in plain words why *encoding* was taken; *length* counts the code points of the raw text; *sha256*
    is of the bytes, or of the raw text in UTF-8 when there were none.

    >>> import partydoc
    >>> source = partydoc.parse("每周开放六天。").text.source
    >>> source.length, source.sha256[:8], source.encoding
    (7, 'c459162d', None)
    """

    name: str | None = None
    encoding: str | None = None
    evidence: str | None = None
    sha256: str | None = None
    length: int = 0
    _digested: str | None = field(default=None, eq=False, repr=False)  # the text whose UTF-8 has this sha256, if known

    @classmethod
    def of(cls, raw: str, *, name: str | None = None) -> Source:
        """Describe a text that came as characters, not as bytes.

        >>> Source.of("图书馆").length
        3
        """
        try:
            data, digested = raw.encode(), raw
        except UnicodeEncodeError:
            data, digested = raw.encode("utf-8", "surrogatepass"), None
        return cls(name=name, sha256=sha256(data).hexdigest(), length=len(raw), digested=digested)

    def digest_of(self, raw: str) -> str:
        """Give the sha256 of a text in UTF-8; it is known already where the text is the very one that was read.

        >>> Source.of("图书馆").digest_of("图书馆") == Source().digest_of("图书馆")
        True
        """
        if raw is self._digested and self.sha256 is not None:
            return self.sha256
        return sha256(raw.encode("utf-8", "replace")).hexdigest()


def _collect(edits: Iterable[Edit]) -> Edits:
    return Edits.of(edits)


@frozen
class Text:
    """A text as read, repaired and folded, with what lies between.

    *noticed* is what the repairs left alone because they were not sure of it.

    >>> from partydoc.spans import Span
    >>> text = Text.of("努力開創(chuàng)新局面", edits=[Edit(Span(4, 12), "", "pinyin")])
    >>> text.clean
    '努力开创新局面'
    >>> text.offsets.to_raw(2, 4).slice(text.raw)
    '開創(chuàng)'
    >>> text.revert() == text.raw
    True
    """

    raw: str
    clean: str
    folded: str
    edits: Edits = field(factory=Edits, converter=_collect)
    offsets: OffsetMap = field(factory=OffsetMap, eq=False)
    source: Source | None = None
    hints: tuple[Hint, ...] = ()
    noticed: tuple[Diagnostic, ...] = field(default=(), eq=False)

    @classmethod
    def of(
        cls,
        raw: str,
        *,
        script: Script = "simplified",
        edits: Iterable[Edit] = (),
        repaired: str | None = None,
        source: Source | None = None,
        hints: Iterable[Hint] = (),
        noticed: Iterable[Diagnostic] = (),
    ) -> Text:
        """Make *edits* in *raw*, and the views. *repaired* is what the edits lead to, where that is known already.

        *hints* are what the reader saw besides, *noticed* what the repairs left alone, both in places of *raw*.
        `repairs.read_text` finds the edits first.
        Raises ValueError for edits that are not sorted, overlap or reach beyond the text, and for an unknown script.
        """
        made = Edits.of(edits)
        repaired = made.rewrite(raw) if repaired is None else repaired
        simplified = simplify(repaired)
        views: dict[str, str] = {"simplified": simplified, "original": repaired}
        if script not in views:
            raise ValueError(f"script is 'simplified' or 'original', not {script!r}")
        folded = mark_sentence_ends(half_width(simplified))
        return cls(raw, views[script], folded, made, made.offsets(), source, tuple(hints), tuple(noticed))

    def page_of(self, place: int) -> int | None:
        """Give the number of the page that a place of the raw text stands on; None where the file had no pages.

        >>> from partydoc.spans import Span
        >>> Text.of("图书馆", hints=[Hint(Span(0, 2), "page", 1), Hint(Span(2, 3), "page", 2)]).page_of(2)
        2
        """
        starts, numbers = self._pages
        at = bisect_right(starts, place) - 1
        return numbers[at] if at >= 0 else None

    @cached_property
    def _pages(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where the pages begin, and their numbers: among as many hints as a long file has, looked for once."""
        pages = [hint for hint in self.hints if hint.kind == "page"]
        return tuple(page.span.start for page in pages), tuple(page.level for page in pages)

    def revert(self, edits: Iterable[Edit] | None = None) -> str:
        r"""Undo *edits* (all, if none are named) and give the text; the characters stay in the script as read.

        >>> from partydoc.spans import Span
        >>> edits = [Edit(Span(2, 3), "", "controls"), Edit(Span(5, 9), "", "pinyin")]
        >>> text = Text.of("图书\u200b目錄(lù)", edits=edits)
        >>> text.revert(text.edits[:1])
        '图书\u200b目錄'
        """
        if edits is None:
            return self.raw
        undone = set(edits)
        return Edits(edit for edit in self.edits if edit not in undone).rewrite(self.raw)
