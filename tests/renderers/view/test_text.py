"""The text: as read or as repaired, with its edits, diagnostics and references in place."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from partydoc import find_references, parse
from partydoc.testing import any_text
from partydoc.testing.damages import DAMAGES, TRADITIONAL
from partydoc.testing.traditional import traditional
from partydoc.tree.nodes import Attachment, Document, Heading, Num, Paragraph, Section
from tests.renderers.view.conftest import REPORT
from tests.renderers.view.seen import Seen

LINES = "() => [...document.querySelectorAll('#source .line .body')].map(line => line.textContent)"


def shown(page):
    return Seen(lambda: "\n".join(page.evaluate(LINES)))


def switch(page, name):
    page.get_by_role("radio", name=name).click()


def test_the_text_is_shown_as_read_and_as_repaired(opened):
    page = opened()
    assert shown(page) == REPORT.rstrip("\n")
    switch(page, "Repaired")
    assert shown(page) == parse(REPORT).text.clean.rstrip("\n")
    page.keyboard.press("r")
    assert shown(page) == REPORT.rstrip("\n")


@pytest.mark.parametrize("name", sorted(DAMAGES))
def test_both_states_of_a_damaged_text_are_shown(opened, name):
    text = DAMAGES[name](traditional(REPORT) if name in TRADITIONAL else REPORT, Random(7))
    document = parse(text)
    page = opened(document)
    assert shown(page) == text.rstrip("\n")
    switch(page, "Repaired")
    assert shown(page) == document.text.clean.rstrip("\n")


def test_line_ends_are_shown_as_they_were_read(opened):
    page = opened("开放。\r\n服务。\r借阅。\n办证。")
    assert page.locator(".end").evaluate_all("all => all.map(one => one.dataset.end)") == ["␍↵", "␍", "↵"]
    switch(page, "Repaired")
    assert Seen(page.locator(".end").count) == 0


@given(text=any_text())
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_text_is_shown_character_for_character(opened, text):
    page = opened(text)
    units = "() => [...document.querySelector('#source').querySelectorAll('.line .body')].map(line => line.textContent)"
    page_lines = page.evaluate(units)
    page.close()
    wanted = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    wanted = wanted[:-1] if len(wanted) > 1 and not wanted[-1] else wanted
    assert [plain(line) for line in page_lines] == [plain(line) for line in wanted]


def plain(line):
    """Lone surrogates do not travel from a browser."""
    return line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\ufffd", "?")


def test_edits_stand_in_the_text_as_read_and_as_repaired(opened):
    page = opened()
    cut = page.locator("#source .cut[data-edit]")
    assert Seen(lambda: [words for words in cut.all_text_contents() if words]) == [
        "(shí)",
        "(chuàng)",
        "(shū)",
        "\N{ZERO WIDTH SPACE}",
        "笫",
    ]
    assert Seen(page.locator("#source .end.cut").count) == 1
    assert Seen(lambda: cut.last.get_attribute("data-new")) == "第"
    assert Seen(lambda: page.locator("#source .cut[data-unseen]").get_attribute("data-unseen")) == "‹U+200B›"
    switch(page, "Repaired")
    assert Seen(page.locator("#source .new").all_text_contents) == ["第"]
    assert Seen(page.locator("#source .gone").count) == 5


def test_pointing_at_an_edit_says_why(opened, tip):
    page = opened()
    page.locator("#source .cut", has_text="(shí)").hover()
    assert tip(page) == ["pinyin", "(shí)"]
    page.locator("#title").hover()
    assert Seen(page.locator("#tip").is_hidden)


def test_edits_are_listed_and_lead_to_their_place(opened, lit):
    page = opened()
    page.keyboard.press("e")
    entries = page.locator("#panel-edits .entry")
    assert Seen(entries.count) == len(parse(REPORT).text.edits)
    assert Seen(lambda: entries.first.inner_text().split()) == ["5", "時(shí)代在發展，開創(ch", "pinyin"]
    entries.nth(1).click()
    assert lit(page, "current") == ["(chuàng)"]


def test_diagnostics_stand_in_the_text_and_are_listed(opened, lit, tip):
    document = parse(REPORT)
    page = opened(document)
    page.keyboard.press("d")
    entries = page.locator("#panel-diagnostics .entry")
    assert Seen(lambda: [text.split("\n")[1:] for text in entries.all_inner_texts()]) == [
        [one.severity, one.message, one.code] for one in document.diagnostics
    ]
    at = next(place for place, one in enumerate(document.diagnostics) if one.code == "numbering-gap")
    entries.nth(at).click()
    assert lit(page, "current") == [document.diagnostics[at].span.slice(document.raw)]
    page.locator(f"#source [data-diagnostic='{at}']").first.hover()
    assert tip(page) == [
        "warning · numbering-gap",
        document.diagnostics[at].message,
    ]
    assert Seen(page.locator("#source .line[data-severity=warning]").count) == 1


def test_a_row_counts_the_diagnostics_below_it(opened, row):
    page = opened()
    badge = row(page, "主要工作").locator(".badge")
    assert Seen(badge.inner_text) == "1"
    assert Seen(lambda: badge.get_attribute("class")) == "badge warning"


def test_a_reference_leads_to_what_it_points_to(opened, chosen, tip):
    page = opened()
    inside = page.locator("#source .reference.inside", has_text="第一条")
    inside.hover()
    assert tip(page) == ["reference · provision", "→ 二/第一条"]
    inside.click()
    assert Seen(page.locator("#path").inner_text) == "二/第一条"
    assert chosen(page) == "各馆照办。"
    assert "#" in Seen(lambda: page.url)


def test_references_are_listed_with_what_they_point_to(opened):
    document = parse(REPORT)
    page = opened(document)
    page.keyboard.press("f")
    entries = page.locator("#panel-references .entry .reference")
    assert Seen(entries.all_inner_texts) == [one.text for one in find_references(document)]
    page.locator("#panel-references .target", has_text="第二条").click()
    assert Seen(page.locator("#tree").is_visible)
    assert Seen(page.locator("#path").inner_text) == "二/第二条"


def test_a_path_behind_the_address_opens_its_node(opened):
    page = opened(to="#一/（二）")
    assert Seen(page.locator("#path").inner_text) == "一/（二）"


def test_a_tree_made_by_hand_is_shown_by_its_canonical_text(opened, row, lit):
    item = Section(Num("（一）", "han-paren", 1), Heading("借阅"), [Paragraph("一次十册。")])
    page = opened(Document([Section(Num("一、", "han-comma", 1), Heading("服务"), [item, item]), Attachment([item])]))
    assert shown(page).holds(lambda text: text.split("\n")[0] == "一、服务")
    row(page, "服务").hover()
    assert lit(page, "hover").holds(lambda passages: passages and passages[0].startswith("一、服务（一）借阅"))
    page.locator("#tree .row", has_text="借阅").last.click()
    assert Seen(page.locator("#path").inner_text) == "附件/（一）"


@pytest.mark.parametrize(
    "text", ["", "\n", "\0", "\U00020000一、好。\n", "一、\U0001f600开放。正文。\n\n二、\U0001f600服务"]
)
def test_small_and_strange_texts_open(opened, text):
    page = opened(text)
    assert Seen(page.locator("#tree .row").count) >= 1


def test_places_hold_behind_characters_of_two_units(opened, row, lit):
    page = opened(
        "\U0001f600\U0001f600图书馆报告\n\n一、开放\N{ZERO WIDTH SPACE}时间\n\n每周六天。\n\n二、借阅\n\n一次十册。\n"
    )
    row(page, "借阅").hover()
    assert lit(page, "hover") == ["二、借阅一次十册。"]
    row(page, "开放").click()
    assert Seen(page.locator("#measure").inner_text).holds(lambda said: said.endswith("· 14 characters"))
