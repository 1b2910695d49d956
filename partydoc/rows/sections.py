"""One row for each section: its number, its heading, its own text, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import PLACE, Column, Form, Row
from partydoc.rows.subject import Subject
from partydoc.tree.located import Located
from partydoc.tree.nodes import Section, Whole
from partydoc.tree.wording import own_text_of, text_of, title_of

COLUMNS = (
    Column("path", "string", "the path of the section: 二/（一）"),
    Column("parent", "string", "the path of the section that it stands in; empty at the top"),
    Column("level", "integer", "how deep it stands among sections, from 1"),
    Column("kind", "string", "the kind of the document, or of the part of the file, that it stands in"),
    Column("family", "string", "the numbering family", empty=True),
    Column("value", "integer", "the number that its marker says", empty=True),
    Column("marker", "string", "its marker as it stands: （一）", empty=True),
    Column("heading", "string", "its heading, without a final mark", empty=True),
    Column("title", "string", "marker and heading"),
    Column("own_text", "string", "marker, heading and what stands directly in it; nothing of the sections below"),
    Column("characters", "integer", "how many characters it has, with all below it"),
    Column("sections", "integer", "how many sections stand directly below it"),
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    for located in subject.located:
        if isinstance(located.node, Section):
            yield _row(subject, located.node, located)


def _row(subject: Subject, section: Section, located: Located) -> Row:
    above = [each for each in located.above if isinstance(each, Section)]
    whole = next((each for each in reversed(located.above) if isinstance(each, Whole)), subject.document)
    num, heading = section.num, section.heading
    return {
        "path": subject.path(section),
        "parent": subject.path(above[-1]) if above else "",
        "level": len(above) + 1,
        "kind": whole.kind,
        "family": num.family if num else None,
        "value": num.value if num else None,
        "marker": num.text if num else None,
        "heading": heading.text if heading else None,
        "title": title_of(section),
        "own_text": _with_title(section),
        "characters": len(text_of(section, subject.document.text)),
        "sections": len(section.sections),
        **subject.place(section.span),
    }


def _with_title(section: Section) -> str:
    own, title = own_text_of(section), title_of(section)
    runs_in = section.heading is None
    return f"{title}{own}" if runs_in else f"{title}\n{own}" if own else title


FORM = Form("sections", COLUMNS, _rows)
