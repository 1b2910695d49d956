"""Pages made to cost more than they are worth: each is refused with a clear error, or read as far as it goes."""

from __future__ import annotations

import pytest

import partydoc

HEAD = "<!doctype html><meta charset=utf-8><title>书屋</title>"
SENTENCE = "书屋全年开放，读者凭证入内。"

REFUSED = {
    "90,000 elements within each other": ("<div>" * 90_000, "html_depth"),
    "600 elements within each other": ("<div>" * 600, "html_depth"),
    "20,000 tables within each other": ("<table><tr><td>" * 20_000, "html_depth"),
    "end tags that close nothing": ("<div></b></i></div>" * 5_000 + "<span>" * 70_000, "html_depth"),
    "divisions behind walls": ("<div>" * 500 + "<object>" + "</div>" * 500 + "<div>" * 9000, "html_depth"),
    "a million tags": ("<p>" * 1_000_000, "html_tags"),
    "4 million line ends": ("<br>" * 4_000_000, "html_tags"),
    "a million end tags": ("</p>" * 1_000_000, "html_tags"),
    "unclosed tags": (f"<b><i><p>{SENTENCE}" * 20_000, "html_depth"),
    "links in links": (f"<a href=x>{SENTENCE}" * 20_000, "html_depth"),
    "unclosed quotes": ('<a b="' * 90_000, "html_attributes"),
    "a class of 10 MB without quotes": ("<p class=" + "x " * 5_000_000 + ">", "html_attributes"),
    "500,000 attributes": ("<p " + " ".join(f"a{at}=1" for at in range(500_000)) + ">", "html_attributes"),
    "a file of 17 MiB": ("书" * (6 << 20), "text"),
}
READ = {
    "30,000 paragraphs": f"<p>{SENTENCE}" * 30_000,
    "a text node of 12 MB": f"<p>{SENTENCE * 300_000}</p>",
    "entities": "<p>" + "&lt;&amp;&nbsp;&#20070;" * 400_000,
    "entities that are none": "<p>书" + "&bogus" * 1_000_000,
    "unclosed tags": f"<p><b><i>{SENTENCE}" * 1_500,
    "choices": "<select>" + f"<option>{SENTENCE}" * 20_000,
    "lists": "<ol>" * 200 + f"<li>{SENTENCE}" * 20_000,
    "a table of 80,000 cells": "<table border=1>" + ("<tr>" + "<td>书" * 10) * 8_000 + "</table>",
    "cells that reach far": "<table border=1>" + ("<tr>" + "<td colspan=99999 rowspan=99999>书" * 9) * 2_000,
    "text in a table, out of its cells": "<table>" + f"{SENTENCE}<tr>" * 90_000,
    "tables side by side": "<table><tr><td>书<td>册</table>" * 6_000,
    "comments": f"<p>{SENTENCE}" + "<!--x-->" * 90_000,
    "an unclosed comment": f"<p>{SENTENCE}<!-- " + "x" * 10_000_000,
    "an unclosed quote": f'<p>{SENTENCE}<a href="' + "x" * 10_000_000,
    "an unclosed script": f"<p>{SENTENCE}<script>" + "<p>" * 90_000,
    "less-than signs": f"<p>{SENTENCE}" + "< " * 90_000,
    "NUL": f"<p>{SENTENCE}" + "\0" * 5_000_000 + SENTENCE,
    "a style of 10 MB": f"<p style='{'display:none' * 800_000}'>{SENTENCE}<p>{SENTENCE}",
    "blanks": f"<p>{SENTENCE}" + " \n" * 6_000_000,
    "wraps": "<p>" + "书\n" * 500_000,
    "preformatted lines": "<pre>" + "书\n" * 15_000,
    "ruby": "<ruby>" + "书<rt>shū</rt>" * 20_000,
}
STRICT = {
    "addresses to fetch": (
        '<base href="http://192.0.2.1/"><link rel=stylesheet href="http://192.0.2.1/a.css">'
        '<script src="http://192.0.2.1/a.js"></script><iframe src="file:///etc/passwd"></iframe>'
        '<img src="http://192.0.2.1/a.png" onerror="alert(1)"><object data="file:///etc/passwd"></object>'
        '<meta http-equiv=refresh content="0;url=http://192.0.2.1/">'
        f'<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><p>{SENTENCE}'
    ),
    "a path in a name": f'<!--#include virtual="/etc/passwd" --><?php echo 1; ?><p>{SENTENCE}',
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_page_beyond_a_limit_is_refused_by_its_name(load_hostile, case):
    page, limit = REFUSED[case]
    outcome = load_hostile((HEAD + page).encode(), "page.html")
    assert (outcome.error, outcome.message.split()[0]) == ("LimitError", limit)


@pytest.mark.parametrize("case", READ)
def test_an_odd_page_is_read(load_hostile, case):
    outcome = load_hostile((HEAD + READ[case]).encode(), "page.html")
    assert outcome.error == ""
    assert "书" in outcome.text


@pytest.mark.parametrize("case", STRICT)
def test_nothing_is_fetched_and_no_path_is_followed(load_hostile, case):
    outcome = load_hostile((HEAD + STRICT[case]).encode(), "page.html")
    assert (outcome.error, outcome.text.strip()) == ("", SENTENCE)


def test_characters_that_gb_2312_lacks_are_read_in_a_page_that_claims_it(load_hostile):
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>书屋由朱镕負責。'
    assert "朱镕負責" in load_hostile(page.encode("gb18030"), "page.html").text


def test_bytes_that_are_in_no_encoding_are_an_error_that_names_the_place(load_hostile):
    outcome = load_hostile(b"<html><meta charset=utf-8><p>\xff\xff\xff\xff\xe4\xb8 " * 9, "page.html")
    assert (outcome.error, outcome.message.split()[:2]) == ("DecodingError", ["byte", "29"])


def test_a_page_cut_off_anywhere_is_read():
    page = f'{HEAD}<div class="x"><p align=center>{SENTENCE}<table border=1><tr><td>书<td>册<tr><td>'
    for end in range(len(HEAD), len(page)):
        document = partydoc.load(page[:end].encode())
        assert partydoc.unparse(document) == document.raw
