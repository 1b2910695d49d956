"""Opens the page of a document in Chromium, and fails on errors in its scripts."""

from __future__ import annotations

import pytest

from partydoc import parse, render
from tests import browser
from tests.renderers.view.seen import Seen

REPORT = """關於延長圖書館開放時間的報告

各位代表：

　　時(shí)代在發展，開創(chuàng)新局面，要把讀者的需要放在第一位，把書(shū)送到
門口，讓大家讀得上、讀得起。根據《公共圖書館法》第三条和青政发〔2026〕3号，报告如下。

一、主要工作

（一）延长时间。一是中心馆开到晚上九点。二是分馆错时开放。三是节假日不断档。

（二）送书上门。第一，邮寄。第二，上门。依照第二条的规定\N{ZERO WIDTH SPACE}办理。

（四）读书活动。全年办了三百场。

二、下一步打算

笫一条　各馆照办。

第二条　依照第一条和《书屋办法》第三条办理。
"""


@pytest.fixture(scope="session")
def chromium():
    if not browser.is_here():
        pytest.skip(browser.MISSING)
    with browser.chromium() as program:
        yield program


@pytest.fixture
def opened(chromium, tmp_path):
    """Give a function that opens the page of a document or of a text; options are those of a browser's page."""
    pages, errors = [], []

    def open_page(document=REPORT, *, to="", **options):
        document = parse(document) if isinstance(document, str) else document
        path = tmp_path / f"{len(pages)}.html"
        path.write_text(render(document, "view"), encoding="utf-8", newline="")
        page = chromium.new_page(**{"viewport": {"width": 1280, "height": 800}} | options)
        pages.append(page)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: None if asked.url.startswith("file:") else errors.append(asked.url))
        page.goto(path.as_uri() + to)
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for page in pages:
        page.close()
    assert errors == []


LIT = """name => [...(CSS.highlights.get(name) ?? [])].map(range => {
  const part = range.cloneContents();
  return part.textContent;
})"""


@pytest.fixture
def lit():
    """Give a function that tells which passages of the text are lit as what."""
    return lambda page, name: Seen(lambda: page.evaluate(LIT, name))


@pytest.fixture
def tip():
    """Give a function that reads the lines of what shows beside the pointer."""
    return lambda page: Seen(lambda: [line for line in page.locator("#tip").inner_text().split("\n") if line])


@pytest.fixture
def row():
    """Give a function that finds the row of the tree that says something."""
    return lambda page, words: page.locator("#tree .row").filter(has_text=words).first


@pytest.fixture
def chosen():
    """Give a function that tells what the selected row says."""
    return lambda page: Seen(page.locator("#tree [aria-selected=true] > .row .words").inner_text)
