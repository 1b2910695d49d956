"""The rest of the page: search, overview, keys, head, and how it does in other windows, colours and on paper."""

from __future__ import annotations

from partydoc import parse
from tests.renderers.view.conftest import REPORT
from tests.renderers.view.seen import Seen


def seek(page, words):
    """Type into the search; its answer is awaited for all that was typed, since a slow machine answers parts of it."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.wait_for_function("words => document.getElementById('count').dataset.query === words", arg=words)


def test_search_counts_and_goes_round(opened, lit):
    page = opened()
    seek(page, "开放")
    assert Seen(page.locator("#count").inner_text) == "1 / 2"
    assert lit(page, "found") == ["開放", "开放"]
    assert lit(page, "current") == ["開放"]
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert Seen(page.locator("#count").inner_text) == "1 / 2"
    page.locator("#next").click()
    assert lit(page, "current") == ["开放"]
    page.keyboard.press("p")
    assert Seen(page.locator("#count").inner_text) == "1 / 2"


def test_search_finds_words_across_a_repair_and_what_was_taken_away(opened, lit):
    page = opened()
    seek(page, "时代在发展")
    assert lit(page, "current") == ["時(shí)代在發展"]
    page.keyboard.press("Escape")
    assert Seen(page.locator("#count").inner_text) == ""
    seek(page, "SHÍ")
    assert lit(page, "current") == ["shí"]


def test_search_finds_paths_of_any_width(opened, chosen):
    page = opened()
    seek(page, "一/(二)")
    assert Seen(page.locator("#path").inner_text) == "一/（二）"
    assert chosen(page) == "送书上门"


def test_search_says_when_there_is_nothing(opened):
    page = opened()
    seek(page, "飞机")
    assert Seen(page.locator("#count").inner_text) == "none"


def test_escape_leaves_the_search_for_the_tree(opened):
    page = opened()
    seek(page, "开放")
    page.keyboard.press("Escape")
    assert Seen(page.locator("#query").input_value) == ""
    assert Seen(lambda: page.evaluate("() => document.activeElement.role")) == "treeitem"


def test_keys_are_explained(opened):
    page = opened()
    page.keyboard.press("?")
    assert Seen(page.locator("#help").is_visible)
    assert "Search text or path" in Seen(page.locator("#help").inner_text)
    page.keyboard.press("Escape")
    assert Seen(page.locator("#help").is_hidden)
    page.locator("#ask").click()
    assert Seen(page.locator("#help").is_visible)


def at(page, path, document):
    """The spot of the overview where a section is drawn."""
    span = document.at(path).span
    box = page.locator("#icicle").bounding_box()
    middle = (span.start + span.end) / 2 / len(document.raw)
    return {"x": middle * box["width"], "y": 19 * path.count("/") + 8}


def test_a_click_on_the_overview_jumps_to_the_part(opened, chosen):
    document = parse(REPORT)
    page = opened(document)
    page.locator("#icicle").click(position=at(page, "一/（四）", document))
    assert chosen(page) == "读书活动"
    assert Seen(page.locator("#path").inner_text) == "一/（四）"


def test_pointing_at_the_overview_says_how_long_the_part_is(opened, lit, tip):
    document = parse(REPORT)
    page = opened(document)
    page.locator("#icicle").hover(position=at(page, "一", document))
    span = document.at("一").span
    length, share = span.end - span.start, 100 * (span.end - span.start) / len(REPORT)
    assert tip(page) == [f"{length} characters · {share:.1f} %", "一、 主要工作"]
    assert lit(page, "hover").holds(lambda passages: passages and passages[0].startswith("一、主要工作"))


def test_the_path_is_copied(opened, row):
    page = opened()
    row(page, "送书上门").click()
    page.evaluate(
        "() => { window.said = ''; navigator.clipboard.writeText = async (said) => { window.said = said; }; }"
    )
    page.locator("#copy").click()
    page.wait_for_function("() => document.getElementById('copied').textContent === 'copied'")
    assert page.evaluate("() => window.said") == "一/（二）"


def test_the_head_says_what_the_document_is(opened, samples):
    page = opened(parse((samples / "notice.txt").read_text("utf-8"), name="texts/notice.txt"))
    assert Seen(page.locator("#title").inner_text) == "青河市人民政府办公室关于规范机关办公打印管理的通知"
    assert Seen(lambda: page.locator("#facts span").all_inner_texts()[:3]) == [
        "notice",
        "青河政办发〔2026〕8号",
        "notice.txt",
    ]


def test_the_legend_names_what_the_tree_holds(opened):
    page = opened()
    said = " ".join(page.locator("#legend .key").all_inner_texts())
    assert "第一条 articles" in said
    assert "contents" not in said


def test_tabs_are_gone_through_by_keyboard(opened):
    page = opened()
    page.locator("#tab-tree").focus()
    page.keyboard.press("ArrowRight")
    assert Seen(lambda: page.locator("[role=tab][aria-selected=true]").get_attribute("id")) == "tab-diagnostics"
    page.keyboard.press("t")
    assert Seen(page.locator("#tree").is_visible)


def test_a_narrow_window_shows_both_sides_without_scrolling_sideways(opened):
    page = opened(viewport={"width": 390, "height": 800})
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("#source").bounding_box()["height"] > 100
    assert page.locator("#panels").bounding_box()["height"] > 100


def test_colours_follow_the_system(opened):
    grounds = [
        opened(color_scheme=scheme).evaluate("() => getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(244, 241, 236)", "rgb(20, 21, 23)"]


def test_on_paper_all_of_the_text_and_none_of_the_controls_stand(opened):
    page = opened("一、开放\n\n" + "各馆照办。\n\n" * 200)
    page.emulate_media(media="print")
    assert Seen(page.locator("#bar").is_hidden)
    assert page.locator("#source").evaluate("one => one.scrollHeight - one.clientHeight < 10")
    visibility = "all => all.map(one => getComputedStyle(one).contentVisibility)"
    assert set(page.locator(".line, .row").evaluate_all(visibility)) == {"visible"}
