"""HTML says all that the tree says, and nothing of the document is live in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest
from hypothesis import given

from partydoc import parse, render
from partydoc.renderers.layout import lines
from partydoc.testing import any_text, documents
from partydoc.tree.elements import ELEMENTS
from partydoc.tree.nodes import (
    NODES,
    Attachment,
    Document,
    Heading,
    IssueDate,
    Metadata,
    Num,
    Paragraph,
    Section,
    Signature,
    Table,
    Title,
)
from partydoc.xml_text import from_xml_text
from tests.renderers.injections import INJECTIONS

TAGS = {
    *("article", "section", "header", "footer", "div", "span", "strong", "p", "br", "wbr", "table", "tr", "td"),
    *(f"h{level}" for level in range(1, 7)),
}
ATTRIBUTES = {
    *("class", "id", "style", "role", "aria-level"),
    *("data-kind", "data-family", "data-span", "data-section"),
}
CLASSES = {
    *("head", "signed", "tail", "line", "continued"),
    *NODES,
}


class Seen(HTMLParser):
    """What a browser would see: elements with their attributes, what is neither element nor text, the text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.strange: list[str] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in ("br", "meta", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.strange.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment

    @property
    def text(self) -> str:
        return from_xml_text("".join(self.words))


def assert_inert(page: str) -> Seen:
    """Fail where a page has an element, an attribute or a class that is not of ours, or an element left open."""
    seen = Seen(page)
    assert {tag for tag, _ in seen.elements} <= TAGS
    assert {name for _, attributes in seen.elements for name in attributes} <= ATTRIBUTES
    assert {name for _, attributes in seen.elements for name in (attributes.get("class") or "").split()} <= CLASSES
    styles = {attributes["style"] for _, attributes in seen.elements if "style" in attributes}
    assert all(re.fullmatch(r"--length: [0-9]+", style) for style in styles)
    assert (seen.strange, seen.open) == ([], [])
    return seen


def squeezed(words: str) -> str:
    return "".join(words.split())


def shown(document: Document) -> str:
    """Give the words of a document as they are laid out, tables by their cells."""
    pieces = [piece for line in lines(document) for piece in line]
    return squeezed(
        "".join(
            "".join(map("".join, piece.leaf.rows)) if isinstance(piece.leaf, Table) and piece.leaf.rows else piece.text
            for piece in pieces
        )
    )


def everywhere(words: str) -> Document:
    """Put the same words into every field of every node."""
    item = Section(Num(words, words, 1), Heading(words), [Paragraph(words), Table(words, [[words, words]])])
    elements = [element(words) for element in ELEMENTS]
    metadata = Metadata(words, words, words)
    return Document([*elements, metadata, item, Attachment([Title(words), item])], kind=words)


def test_there_are_three_hundred_injections():
    assert len(set(INJECTIONS)) >= 300


@pytest.mark.parametrize("options", [{}, {"style": "none"}], ids=["styled", "plain"])
def test_no_injection_is_live_in_any_field(options):
    for injection in INJECTIONS:
        document = everywhere(injection)
        assert_inert(render(document, "html", fragment=True))
        page = Seen(render(document, "html", **options))
        assert {tag for tag, _ in page.elements} <= TAGS | {"html", "head", "meta", "title", "style", "body"}


def test_no_injection_is_live_in_a_browser(tmp_path):
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no Chromium here")
    page = "".join(render(everywhere(injection), "html", fragment=True) for injection in INJECTIONS)
    (tmp_path / "page.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><title>{'书'}</title>{page}", "utf-8")
    switches = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run(
        [browser, *switches, "--virtual-time-budget=2000", "--dump-dom", (tmp_path / "page.html").as_uri()],
        capture_output=True,
        check=True,
        timeout=300,
    )
    html, _, body = done.stdout.decode().partition("<body>")
    assert "data-live" not in html
    assert body.count("</article>") == len(INJECTIONS)
    assert {tag for tag, _ in Seen(body.partition("</body>")[0]).elements} <= TAGS | {"tbody"}


def test_a_page_forbids_scripts_and_needs_nothing_else():
    page = render(everywhere("好"), "html")
    assert "default-src 'none'" in page
    assert re.findall(r"(?:src=|href=|url\(|@import|<link)", page) == []


def test_sections_are_nested_and_have_their_paths_as_ids():
    item = Section(Num("（一）", "han-paren", 1), Heading("开放"), [Paragraph("每周六天。")])
    document = Document([Section(Num("一、", "han-comma", 1), Heading("服务"), [item, item]), Attachment([item])])
    page = render(document, "html", fragment=True)
    ids = [attributes["id"] for tag, attributes in Seen(page).elements if tag == "section"]
    assert ids == ["s-一", "s-一/（一）", "s-一/（一）[2]", "s-附件", "s-附件/（一）"]
    assert page.index('id="s-一/（一）"') < page.index("</section>")


def test_headings_have_the_level_of_their_depth_and_say_so_beyond_six():
    tree = Section(None, Heading("七"), [])
    for name in "六五四三二一":
        tree = Section(None, Heading(name), [tree])
    seen = Seen(render(Document([Title("题"), tree]), "html", fragment=True))
    headings = [(tag, attributes.get("aria-level")) for tag, attributes in seen.elements if tag[0] == "h"]
    assert headings == [
        ("h1", None), ("h2", None), ("h3", None), ("h4", None), ("h5", None), ("h6", None), ("h6", "7"), ("h6", "8"),
    ]  # fmt: skip


def test_items_inside_a_paragraph_stay_in_it():
    text = "一、服务\n\n（一）开放。一是延长时间。每周六天。二是错时开放。晚上到九点。\n\n（二）借阅。一次十册。\n"
    page = render(parse(text), "html", fragment=True)
    (line, _) = re.findall(r'<p class="line">.*', page)
    assert re.findall(r'<span class="section" id="([^"]*)"', line) == [
        "s-一/（一）/一是",
        "s-一/（一）/二是",
    ]
    assert squeezed(Seen(line).text) == "（一）开放。一是延长时间。每周六天。二是错时开放。晚上到九点。"


def test_what_an_item_inside_a_line_holds_below_it_says_whose_it_is():
    below = [Paragraph("每周六天："), Section(Num("（1）", "arabic-paren", 1), None, [Paragraph("中心馆；")])]
    items = [
        Section(Num("一是", "run-in", 1), None, below),
        Section(Num("二是", "run-in", 2), None, [Paragraph("错时。")]),
    ]
    page = render(Document([Paragraph("要求："), *items]), "html", fragment=True)
    assert 'id="s-一是"' in page
    assert (
        '<span class="section continued" data-section="s-一是">' in page
        or '<section class="section" id="s-一是/' in page
    )
    assert_inert(page)


def test_head_tail_and_signature_are_elements_of_their_own(samples):
    page = render(parse((samples / "notice.txt").read_text("utf-8")), "html", fragment=True)
    assert [re.findall(r'class="(\w+)"', part) for part in re.findall(r"<header.*?</header>", page, re.DOTALL)] == [
        ["head", "letterhead", "document_number"]
    ]
    assert [re.findall(r'class="(\w+)"', part) for part in re.findall(r"<footer.*?</footer>", page, re.DOTALL)] == [
        ["tail", "copies_to", "imprint"]
    ]
    signed = render(Document([Signature("市图书馆"), IssueDate("2026年4月10日")]), "html", fragment=True)
    assert signed.splitlines()[1:-1] == [
        '<div class="signed">',
        '<p class="signature">市图书馆</p>',
        '<p class="issue_date">2026年4月10日</p>',
        "</div>",
    ]


def test_the_places_in_the_raw_text_are_there(samples):
    document = parse((samples / "law.txt").read_text("utf-8"))
    seen = Seen(render(document, "html", fragment=True))
    spans = [
        [*map(int, attributes["data-span"].split())] for _, attributes in seen.elements if "data-span" in attributes
    ]
    section = document.at("第一章")
    assert [*section.span] in spans
    assert [*section.heading.span] in spans


def test_a_table_has_its_cells():
    page = render(Document([Table("", rows=[["馆", "<b>"], ["册"]])]), "html", fragment=True)
    assert "<tr><td>馆</td><td>&lt;b&gt;</td></tr>\n<tr><td>册</td></tr>" in page


@given(documents())
def test_a_page_shows_all_of_a_tree_made_by_hand(document):
    assert squeezed(assert_inert(render(document, "html", fragment=True)).text) == shown(document)


@given(any_text())
def test_a_page_shows_all_of_any_text_and_none_of_it_is_live(text):
    document = parse(text)
    assert squeezed(assert_inert(render(document, "html", fragment=True)).text) == shown(document)


@given(any_text())
def test_every_field_takes_any_text(text):
    assert_inert(render(everywhere(text), "html", fragment=True))
    render(everywhere(text), "html").encode("utf-8")
