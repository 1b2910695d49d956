"""DOCX: the text as Word shows it, with automatic numbers, and hints from its styles."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.readers.decoding import Decoded
from partydoc.readers.docx.assembling import assemble
from partydoc.readers.docx.context import Context
from partydoc.readers.docx.counting import Counters
from partydoc.readers.docx.lines import Line, join
from partydoc.readers.docx.names import w
from partydoc.readers.docx.package import Package, refuse_encrypted, relation_id
from partydoc.readers.docx.story import read_story
from partydoc.readers.files import File
from partydoc.readers.xml_parts import Element
from partydoc.readers.zipped import Archive
from partydoc.spans import Span


def read(file: File) -> Decoded:
    """Read a DOCX file: headers, the text with its notes behind it, footers.

    Revisions count as accepted; what is left out (comments, pictures, hidden text …) is reported.

    Raises FormatError where nothing can be read, LimitError beyond `file.limits`, MissingDependencyError where lxml
    is not installed.
    """
    refuse_encrypted(file.data)
    package = Package(Archive(file.data, file.limits))
    text, hints, diagnostics = assemble(list(_lines(Context(package))))
    source = file.source(text, encoding="docx", evidence="a zip archive with Word's folder in it")
    return Decoded(text, source, (*_damage(package), *diagnostics), hints)


def _lines(context: Context) -> Iterator[Line]:
    main = context.package.main
    yield from _furniture(context, main, "header")
    yield from read_story(context, main, Counters(context.lists))
    counters = Counters(context.lists)
    for mark, note in context.referred:  # a note may refer to another, which comes behind it
        yield _note(mark, read_story(context, note, counters))
    yield from _furniture(context, main, "footer")


def _furniture(context: Context, main: Element, kind: str) -> Iterator[Line]:
    """Yield the lines of the headers or footers of all sections; what several pages repeat stands once."""
    names: set[str] = set()
    texts = {""}
    for reference in main.iter(w(f"{kind}Reference")):
        name, root = context.package.by_id(relation_id(reference))
        if root is None or name in names:
            continue
        names.add(name)
        for line in read_story(context, root, Counters(context.lists)):
            if line.text not in texts:
                texts.add(line.text)
                yield line.marked("furniture", label=kind)


def _note(mark: str, lines: list[Line]) -> Line:
    body = join((line for line in lines if line.text), "\n")
    text = body.text.lstrip(" ")
    label = mark.strip("[]")
    marks = tuple(found.moved(len(text) - len(body.text)) for found in body.marks)
    shown = Line(text, tuple(found for found in marks if found.start >= 0)).marked("note", label=label)
    return join([Line(f"{mark} ").marked("number"), shown], "") if mark else shown


def _damage(package: Package) -> tuple[Diagnostic, ...]:
    damaged = package.all_damaged()
    if not damaged:
        return ()
    message = f"the file is damaged; only a part could be read of: {', '.join(damaged)[:200]}"
    return (Diagnostic("docx-damaged", message, Span(0, 0), "error"),)
