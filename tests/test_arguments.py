"""What a caller gives wrongly is named where it comes in, with what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

import partydoc
from partydoc import Document, Heading, Limits, Num, Paragraph, Section
from partydoc.tree.containers import VIEWED

DOCUMENT = partydoc.parse("一、开放\n\n每周六天。\n\n二、借阅\n\n每次五册。\n")
VIEW = DOCUMENT["一"]

TYPES = {
    "parse(None)": (lambda: partydoc.parse(None), "parse takes a str, not NoneType"),
    "parse(bytes)": (lambda: partydoc.parse(b"x"), "load takes bytes"),
    "parse(Path)": (lambda: partydoc.parse(Path("x")), "load takes bytes and paths"),
    "a name that is no str": (lambda: partydoc.parse("", name=5), "name is a str, not 5"),
    "limits that are none": (lambda: partydoc.parse("", limits=None), "limits is a Limits"),
    "limits in a dict": (lambda: partydoc.load(b"", limits={"work": 5}), "limits is a Limits"),
    "repairs that are no names": (lambda: partydoc.parse("", repairs=5), "each of repairs is a str, not 5"),
    "load(None)": (lambda: partydoc.load(None), "load takes a path, bytes or a stream"),
    "a number as a path": (lambda: DOCUMENT[0], "not int: children"),
    "no path": (lambda: DOCUMENT[None], "a path is a str such as"),
    "no path below a view": (lambda: VIEW[None], "a path is a str such as"),
    "bytes looked for": (lambda: DOCUMENT.find(b"x"), "what is looked for is a str"),
    "a number looked for": (lambda: VIEW.find_all(5), "what is looked for is a str"),
    "a heading that is no pattern": (lambda: DOCUMENT.find_all(heading=5), "heading is a str or Pattern"),
    "a level in words": (lambda: DOCUMENT.sections(level="1"), "level is an int"),
    "levels": (lambda: DOCUMENT.find_all(level=[1, 2]), "level is an int"),
    "families": (lambda: DOCUMENT.find_all(family=["run-in"]), "family is a str"),
    "the path of nothing": (lambda: DOCUMENT.path(None), "path takes a node or a view"),
    "a depth in words": (lambda: DOCUMENT.outline(depth="x"), "depth is an int"),
    "a view cut into chunks": (lambda: partydoc.chunk(VIEW), "chunk takes a Document, not View: render and parse"),
    "a list as rows": (lambda: partydoc.to_rows([DOCUMENT]), "give it one after the other"),
    "no document in a frame": (lambda: partydoc.to_pandas(None), "to_rows takes a Document, not NoneType"),
    "a path in a frame": (lambda: partydoc.to_arrow("x.txt"), "to_rows takes a Document, not str: parse"),
    "a day in words": (lambda: partydoc.lint(DOCUMENT, on="2026-03-01"), "on is a date"),
    "a path linted": (lambda: partydoc.lint(Path("x")), "load makes one of it"),
    "no number of tokens": (lambda: partydoc.chunk(DOCUMENT, None), "max_tokens is an int, not None"),
    "no start": (lambda: partydoc.renumber(DOCUMENT, start="x"), "start is an int, not 'x'"),
    "bytes of lines": (lambda: partydoc.from_jsonl(b"x"), "from_jsonl takes a str"),
    "a limit in words": (lambda: Limits(work="x"), "Limits(work=…) is an int"),
    "no words": (lambda: Paragraph(None), "the text of a Paragraph is a str, not NoneType"),
    "a number as a heading": (lambda: Heading(5), "the text of a Heading is a str"),
    "a str as a number": (lambda: Section("一、"), "a section takes a Num and a Heading"),
    "a str among children": (lambda: Document(["x"]), "put it into a Paragraph"),
    "one node as children": (lambda: Document(Section(Num("一、", "han-comma", 1))), "children are nodes in a list"),
    "children that are none": (lambda: Document(5), "children are nodes in a list"),
}
VALUES = {
    "a script": (lambda: partydoc.parse("", script="trad"), "'simplified' or 'original'"),
    "errors": (lambda: partydoc.load(b"", errors="ignore"), "'strict' or 'replace'"),
    "a reader": (lambda: partydoc.load(b"", reader="x"), "there are docx"),
    "a repair": (lambda: partydoc.parse("", repairs="pinyin, x"), "no repair is called 'x'; there are"),
    "a pattern": (lambda: DOCUMENT.find_all(heading="["), "find_all(words) takes words"),
    "a level": (lambda: DOCUMENT.sections(level=0), "counted from 1"),
    "a family": (lambda: DOCUMENT.find_all(family="han-coma"), "the nearest are han-comma"),
    "families": (lambda: partydoc.renumber(DOCUMENT, families="x"), "no family is called 'x'; there are"),
    "a rule": (lambda: partydoc.lint(DOCUMENT, select="numbering-gp"), "the nearest is numbering-gap"),
    "rules": (lambda: partydoc.lint(DOCUMENT, select=["Z"]), "there are N, P, E, L, R, Q"),
    "a start": (lambda: partydoc.renumber(DOCUMENT, start=0), "at least 1"),
    "a depth": (lambda: DOCUMENT.outline(depth=0), "counted from 1"),
    "a limit": (lambda: Limits(nodes=-1), "counted from 0"),
    "a form": (lambda: partydoc.render(DOCUMENT, "md"), "there are text, json"),
    "rows": (lambda: partydoc.to_rows(DOCUMENT, "section"), "there are documents, sections"),
    "few tokens": (lambda: partydoc.chunk(DOCUMENT, 0), "at least 16"),
    "a tree without its text": (lambda: partydoc.unparse(Document()), "source=True"),
}


@pytest.mark.parametrize("what", TYPES)
def test_a_value_of_another_type_is_named(what):
    call, said = TYPES[what]
    with pytest.raises(TypeError) as caught:
        call()
    assert said in str(caught.value)


@pytest.mark.parametrize("what", VALUES)
def test_a_value_that_is_none_is_told_what_there_is(what):
    call, said = VALUES[what]
    with pytest.raises(ValueError) as caught:  # noqa: PT011  the words are compared
        call()
    assert said in str(caught.value)


def test_one_name_or_some_with_commas_between_are_names():
    numbers = partydoc.lint(partydoc.parse("一、书屋\n\n三、馆舍"), select="N")
    assert numbers == partydoc.lint(partydoc.parse("一、书屋\n\n三、馆舍"), select=["N"])
    assert [found.code for found in numbers] == ["PDN001"]
    assert partydoc.lint(DOCUMENT, select=None, ignore="N,P") == partydoc.lint(DOCUMENT, ignore=["N", "P"])
    assert (
        partydoc.renumber(partydoc.parse("一、书屋\n\n三、馆舍"), families="han-comma").text == "一、书屋\n\n二、馆舍"
    )


@pytest.mark.parametrize("name", sorted(VIEWED))
def test_what_only_a_view_of_a_section_says_is_told(name):
    with pytest.raises(
        AttributeError, match=f"no attribute '{name}': document.sections\\(\\) and document\\[path\\] give"
    ):
        getattr(DOCUMENT.sections[0], name)
    assert hasattr(VIEW, name)


def test_another_name_that_a_section_has_not_is_named():
    with pytest.raises(AttributeError, match=r"a Section has no attribute 'txt'$") as caught:
        DOCUMENT.sections[0].txt  # noqa: B018
    assert caught.value.name == "txt"


def test_types_that_chunks_leave_out_may_be_named_in_one_str():
    assert partydoc.chunk(DOCUMENT, skip="furniture, contents") == partydoc.chunk(
        DOCUMENT, skip=["furniture", "contents"]
    )


def test_the_path_of_a_view_is_that_of_its_node():
    assert DOCUMENT.path(VIEW) == DOCUMENT.path(VIEW.node) == VIEW.path
