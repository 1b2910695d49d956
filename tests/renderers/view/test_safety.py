"""Nothing of the document is live in the page, nothing is asked of a network, and the page is small."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given

from partydoc import load, parse, render
from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.spans import Span
from partydoc.testing import any_text
from partydoc.text import Source, Text
from partydoc.tree.nodes import Document, DocumentNumber, Paragraph, Part, Title
from tests.renderers.injections import INJECTIONS
from tests.renderers.test_html import everywhere


class Elements(HTMLParser):
    """The elements of a page, and the data in it."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.inside, self.said = [], "", {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(attrs)))
        self.inside = dict(attrs).get("id") or tag

    def handle_data(self, data):
        self.said[self.inside] = self.said.get(self.inside, "") + data

    @property
    def data(self):
        return json.loads(self.said["data"])


EMPTY = Elements(render(Document(), "view")).elements


def hostile(words):
    """Put the same words into every field that a page takes from a document."""
    tree = everywhere(words)
    text = Text.of(words, edits=[Edit(Span(0, 1), words, words)], source=Source(name=words, encoding=words))
    notes = [Diagnostic(words, words, Span(0, len(words)), "error")]
    parts = [Title(words), DocumentNumber(words), *tree.children, Part([Paragraph(words)], kind=words)]
    return Document(parts, kind=words, text=text, diagnostics=notes)


def read_from(words):
    """The same, with places in the text."""
    text = Text.of(words, edits=[Edit(Span(0, 1), words, words)], source=Source(name=words, encoding=words))
    notes = [Diagnostic(words, words, Span(0, len(words)), "error")]
    return Document([Paragraph(words, Span(0, len(words)))], kind=words, text=text, diagnostics=notes)


def test_no_injection_adds_an_element_or_an_attribute():
    for injection in INJECTIONS:
        for document in (hostile(injection), read_from(injection)):
            seen = Elements(render(document, "view"))
            assert seen.elements == EMPTY
            assert seen.data["kind"] == injection


UNKNOWN = """() => {
  const tags = new Set(), names = new Set();
  for (const one of document.querySelectorAll("*")) {
    tags.add(one.localName);
    for (const { name } of one.attributes) names.add(name);
  }
  return [[...tags], [...names]];
}"""
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "noscript", "script"),
    *("header", "main", "section", "footer", "nav", "figure", "canvas", "dialog", "form", "input", "output", "button"),
    *(
        "div",
        "h1",
        "h2",
        "p",
        "span",
        "i",
        "b",
        "small",
        "code",
        "kbd",
        "a",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "del",
        "ins",
    ),
}


# Forty fields of all that there are would be megabytes; each way to be live is among the first.
@pytest.mark.parametrize(("made", "words"), [(hostile, INJECTIONS[:50]), (read_from, INJECTIONS), (parse, INJECTIONS)])
def test_no_injection_is_live_in_a_browser(opened, made, words):
    page = opened(made("\n\n".join(words)))
    for key in "0defr0det":
        page.keyboard.press(key)
    for kind in ("[data-edit]", "[data-diagnostic]", "[data-reference]"):
        for marked in page.locator(f"#source {kind}").all()[:3]:
            marked.scroll_into_view_if_needed()
            marked.hover()
    page.locator("#tree .row").last.click()
    page.locator("#query").fill("script")
    page.wait_for_function("() => document.getElementById('count').dataset.query === 'script'")
    tags, names = page.evaluate(UNKNOWN)
    assert set(tags) <= TAGS
    assert [name for name in names if name.startswith("on") or name in ("src", "srcdoc", "action")] == []
    assert page.evaluate("() => document.documentElement.hasAttribute('data-live')") is False
    links = page.evaluate("() => [...document.querySelectorAll('[href]')].map(one => one.getAttribute('href')[0])")
    assert set(links) <= {"#"}


def test_the_page_allows_its_own_script_and_style_and_nothing_else():
    page = render(Document(), "view")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    script, style = (re.search(rf"<{tag}>(.*?)</{end}>", page, re.DOTALL)[1] for tag, end in _BLOCKS)
    assert rules == {
        "default-src": "'none'",
        "script-src": f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'",
        "style-src": f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


_BLOCKS = (('script type="module"', "script"), ("style", "style"))


def test_the_page_needs_nothing_else_and_reads_no_html():
    page = render(Document(), "view")
    assert (
        re.findall(r"\bsrc=|\bhref=\"|url\(|@import|<link|innerHTML|outerHTML|insertAdjacent|document\.write", page)
        == []
    )


@given(any_text())
def test_any_text_is_data_that_reads_back_equal(text):
    page = render(parse(text), "view")
    page.encode("utf-8")
    read = Elements(page).data.get("text", "")
    assert read.encode("utf-16-le", "surrogatepass") == text.encode("utf-16-le", "surrogatepass")


def test_a_page_is_no_larger_than_four_times_a_report(samples):
    reports = [(samples / name).read_text("utf-8") for name in ("work_report.txt", "speech.txt", "law.txt")]
    for text in reports:
        long = text * (20_000 // len(text) + 1)
        page = render(parse(long), "view")
        assert len(page.encode()) <= 4 * len(long.encode())


def test_pages_of_real_reports_are_no_larger_than_four_times_their_text(shared):
    found = sorted(shared.glob("corpus/*/*.txt"))[::40]
    documents = [document for document in map(load, found) if len(document.raw) >= 10_000]
    sizes = [len(render(document, "view").encode()) / len(document.raw.encode()) for document in documents]
    assert documents
    assert max(sizes) <= 4
