"""The tree beside the text: what is pointed at or selected on one side is lit on the other; folding; the keyboard."""

from __future__ import annotations

import pytest

from partydoc import parse
from tests.renderers.view.conftest import REPORT
from tests.renderers.view.seen import Seen


def deepest_level(page):
    items = page.locator("#tree [role=treeitem]:visible")
    return Seen(lambda: max(items.evaluate_all("all => all.map(one => one.ariaLevel)")))


def visible(page):
    return Seen(page.locator("#tree .row:visible").count)


def test_pointing_at_a_row_lights_its_text(opened, row, lit):
    page = opened()
    row(page, "送书上门").hover()
    assert lit(page, "hover") == ["（二）送书上门。第一，邮寄。第二，上门。依照第二条的规定\N{ZERO WIDTH SPACE}办理。"]
    page.locator("#title").hover()
    assert lit(page, "hover") == []


def test_pointing_at_text_lights_its_row(opened):
    page = opened()
    page.locator("#source .leaf", has_text="全年办了三百场").hover()
    assert Seen(page.locator(".hover > .row .words").inner_text) == "全年办了三百场。"
    page.locator("#source .heading", has_text="读书活动").hover()
    assert Seen(page.locator(".hover > .row .words").inner_text) == "读书活动"


def test_pointing_at_text_whose_row_is_folded_lights_the_row_that_holds_it(opened):
    page = opened()
    page.keyboard.press("1")
    page.locator("#source .leaf", has_text="全年办了三百场").hover()
    assert Seen(page.locator(".hover > .row .words").inner_text) == "主要工作"


def test_a_selected_row_marks_its_lines_and_says_where_it_stands(opened, row, lit):
    page = opened()
    row(page, "读书活动").click()
    assert lit(page, "selected") == ["（四）读书活动。全年办了三百场。"]
    lines = page.locator(".line.on .body")
    assert Seen(lambda: [line.strip() for line in lines.all_text_contents()]) == ["（四）读书活动。全年办了三百场。"]
    assert Seen(page.locator("#crumbs button").all_inner_texts) == [
        "关于延长图书馆开放时间的报告",
        "一、 主要工作",
        "（四） 读书活动",
    ]
    assert Seen(page.locator("#path").inner_text) == "一/（四）"
    span = parse(REPORT).at("一/（四）").span
    assert (
        Seen(page.locator("#measure").inner_text)
        == f"han-paren · {span.start}–{span.end} · {span.end - span.start} characters"
    )


def test_a_crumb_selects_what_stands_above(opened, row, chosen):
    page = opened()
    row(page, "读书活动").click()
    page.locator("#crumbs button", has_text="主要工作").click()
    assert chosen(page) == "主要工作"


def test_clicking_on_text_selects_its_row_and_unfolds_what_holds_it(opened, chosen):
    page = opened()
    page.keyboard.press("1")
    page.locator("#source .leaf", has_text="全年办了三百场").click()
    assert chosen(page) == "全年办了三百场。"
    assert Seen(lambda: page.locator("#tree [aria-selected=true]").get_attribute("aria-level")) == "4"


def test_selecting_scrolls_the_text_to_its_place(opened, chosen):
    long = "".join(f"一、部分{n}\n\n" + "各馆照办。" * 60 + "\n\n" for n in range(1, 40))
    page = opened(long.replace("一、部分39", "二、末尾"))
    page.locator("#tree .row", has_text="末尾").click()
    assert chosen(page) == "末尾"
    pane = page.locator("#source").bounding_box()
    box = Seen(page.locator("#source .line.on").first.bounding_box)
    assert box.holds(lambda box: pane["y"] <= box["y"] <= pane["y"] + pane["height"])


@pytest.mark.parametrize(("key", "deepest"), [("1", "2"), ("2", "3"), ("0", "5")])
def test_the_tree_is_folded_to_a_level_by_key_and_by_button(opened, key, deepest):
    page = opened()
    page.keyboard.press(key)
    assert deepest_level(page) == deepest
    page.keyboard.press("1" if key != "1" else "0")
    page.locator("#levels button", has_text="All" if key == "0" else key).click()
    assert deepest_level(page) == deepest
    assert Seen(page.locator("#levels [aria-pressed=true]").inner_text) == ("All" if key == "0" else key)


def test_a_twist_folds_and_unfolds_one_node(opened, row):
    page = opened()
    before = visible(page).read()
    twist = row(page, "主要工作").locator(".twist")
    twist.click()
    assert visible(page) < before
    twist.click()
    assert visible(page) == before


def test_folding_what_holds_the_selected_node_selects_the_fold(opened, row, chosen):
    page = opened()
    row(page, "读书活动").click()
    row(page, "主要工作").locator(".twist").click()
    assert chosen(page) == "主要工作"


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_the_arrow_keys_go_through_the_tree(opened, chosen):
    page = opened()
    press(page, "1", "t", "End")
    assert chosen(page) == "下一步打算"
    press(page, "ArrowUp")
    assert chosen(page) == "主要工作"
    press(page, "ArrowRight")
    assert chosen(page) == "主要工作"
    press(page, "ArrowRight", "ArrowDown")
    assert chosen(page) == "送书上门"
    press(page, "ArrowLeft")
    assert chosen(page) == "主要工作"
    press(page, "ArrowLeft", "ArrowDown")
    assert chosen(page) == "下一步打算"
    press(page, "Home")
    assert Seen(lambda: page.locator("#tree [aria-selected=true]").get_attribute("aria-level")) == "1"


def test_enter_folds_and_a_star_unfolds_the_neighbours(opened):
    page = opened()
    press(page, "1", "t", "End", "*")
    unfolded = page.locator("#tree [aria-expanded=true] > .row .words")
    assert Seen(lambda: unfolded.all_inner_texts()[1:]) == ["主要工作", "下一步打算"]
    press(page, "Enter")
    assert Seen(lambda: page.locator("#tree [aria-selected=true]").get_attribute("aria-expanded")) == "false"


def test_the_tree_says_what_wai_aria_asks_for(opened, row):
    page = opened()
    row(page, "读书活动").click()
    items = page.locator("#tree [role=treeitem]")
    assert Seen(lambda: items.evaluate_all("all => all.filter(one => one.tabIndex === 0).length")) == 1
    item = row(page, "读书活动").locator("..")
    names = ("aria-level", "aria-posinset", "aria-setsize", "aria-selected")
    assert Seen(lambda: [item.get_attribute(name) for name in names]) == ["3", "3", "3", "true"]
    assert (
        page.locator("#tree [aria-expanded=true] > [role=group]").count()
        == page.locator("[aria-expanded=true]").count()
    )


def test_a_tree_of_five_thousand_nodes_opens_folded_and_unfolds_whole(opened):
    text = "关于开放的报告\n\n" + "".join(
        f"第{n}条　各馆照办。\n\n（一）延长时间；\n\n（二）送书上门。\n\n" for n in range(1, 850)
    )
    document = parse(text)
    nodes = sum(1 for node, _ in document.walk() if node.type not in ("num", "heading"))
    page = opened(document)
    assert nodes >= 5000
    assert Seen(page.locator("#tree .row").count) < 1000
    page.keyboard.press("0")
    assert Seen(page.locator("#tree .row").count) == nodes
