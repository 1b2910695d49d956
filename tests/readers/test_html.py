"""Pages are read as a browser shows them: line by line, with what the tags say beside the characters."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.options import Limits
from partydoc.readers import choose
from partydoc.readers.files import File
from partydoc.readers.html import read
from partydoc.readers.sniffing import is_page

SENTENCE = "各区社区书屋要在每天晚上开放，周末不休息，节日另行通知。"


def page(body, head=""):
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def lines(body, head=""):
    return read(File(page(body, head))).text.split("\n")


def hints(body, kind, head=""):
    decoded = read(File(page(body, head)))
    return [(hint.span.slice(decoded.text), hint.level or hint.label) for hint in decoded.hints if hint.kind == kind]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>一\n  <b>二</b>三</p>", ["一二三"]),
        ("<p>one\n  two</p>", ["one two"]),
        ("<p> 书屋 <b> 开放 </b> 。</p>", ["书屋 开放 。"]),
        ("书屋<br>开放<br/><br>借阅", ["书屋", "开放", "借阅"]),
        ("<div>书屋<div>开放</div>借阅</div>", ["书屋", "开放", "借阅"]),
        ("<p>　　缩进&nbsp;二</p>", ["　　缩进\xa0二"]),
        ("<pre>书屋\n  开放\r\n借阅</pre>", ["书屋", "  开放", "借阅"]),
        ("<p>&#19968;&hellip;&lt;二&gt;&amp;&bogus;</p>", ["一…<二>&&bogus;"]),
        ("<ruby>书<rp>（</rp><rt>shū</rt><rp>）</rp></ruby>", ["书(shū)"]),
        ("<table><tr><td>书屋<td><table><tr><td>开放</table></table>", ["书屋", "开放"]),
        ("<p>书屋<style>p{}</style><script>x()</script>开放", ["书屋开放"]),
    ],
)
def test_lines_are_those_that_a_browser_shows(body, expected):
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=9><li>甲<li value=3>乙<li>丙</ol>", ["9. 甲", "3. 乙", "4. 丙"]),
        ("<ol type=a><li>甲<li type=I>乙</ol>", ["a. 甲", "II. 乙"]),
        ("<ol reversed start=2><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol><li>甲<ol type=i><li>乙</ol><li>丙</ol>", ["1. 甲", "i. 乙", "2. 丙"]),
        ("<ol style='list-style: none'><li>甲</ol>", ["甲"]),
        ("<ol><li>1.1 甲<li>1.2乙<li>3.1 丙</ol>", ["1.1 甲", "1.2乙", "3. 3.1 丙"]),
        ("<ol><li>一、甲<li>（二）乙</ol>", ["一、甲", "（二）乙"]),
        ("<ul><li>甲</ul>", ["甲"]),
        ("<ol type=A start=27><li>甲</ol>", ["AA. 甲"]),
    ],
)
def test_items_carry_the_numbers_that_a_browser_shows(body, expected):
    assert lines(body) == expected


def test_computed_numbers_are_hints():
    assert hints("<ol><li>甲<ol><li>乙</ol></ol>", "number") == [("1. ", 1), ("1. ", 2)]


DATA = (
    "<table border=1><caption>藏书</caption><tr><th>馆名<th colspan=2>册数"
    "<tr><td rowspan=2>中心馆<!--x--><td>图书<td>9<tr><td>报刊<td>8</table>"
)


def test_a_table_of_data_is_written_a_row_a_line_and_keeps_its_columns():
    decoded = read(File(page(f"<p>{SENTENCE}</p>{DATA}")))
    rows = ["馆名\t册数\t", "中心馆\t图书\t9", "\t报刊\t8"]
    assert decoded.text.split("\n")[1] == "藏书"
    assert "1 characters of comments" in decoded.diagnostics[0].message
    assert [hint.span.slice(decoded.text) for hint in decoded.hints if hint.kind == "table"] == ["\n".join(rows)]


def test_a_table_of_a_page_is_a_table_of_the_tree_with_its_empty_cells():
    document = partydoc.load(page(f"<p>{SENTENCE}</p>{DATA}<p>{SENTENCE}</p>"))
    tables = [node for node, _ in document.walk() if node.type == "table"]
    assert [node.rows for node in tables] == [(("馆名", "册数", ""), ("中心馆", "图书", "9"), ("", "报刊", "8"))]


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><td>菜单<td><p>{SENTENCE * 9}</table>",
        "<table><tr><td><a href=a>首页</a><td>|<tr><td><a href=a>书屋</a><td><a href=b>借阅</a></table>",
        "<table><tr><td>来源：<td>书屋<tr><td>时间：<td>今天</table>",
        "<table border=1><tr><td>一格</table>",
    ],
)
def test_a_table_that_only_places_things_is_no_table(body):
    assert hints(body, "table") == []


def test_styles_are_hints():
    body = (
        "<h2>书屋安排</h2><p style='text-align: center'>居中</p><p align=right>书屋办</p>"
        "<p><span style='font-weight:700'>一、时间。</span>晚上<b></b></p><center>也居中</center>"
    )
    assert hints(body, "heading") == [("书屋安排", 2)]
    assert hints(body, "centred") == [("居中", ""), ("也居中", "")]
    assert hints(body, "right") == [("书屋办", "")]
    assert hints(body, "bold") == [("书屋安排", ""), ("一、时间。", "")]


def test_bold_runs_that_touch_are_one():
    assert hints("<p><b>一、</b><b>时间</b> <strong>安排。</strong>晚上", "bold") == [("一、时间 安排。", "")]


MENU = "<ul><li><a href=a>首页</a><li><a href=b>政务公开</a><li><a href=c>办事服务</a></ul>"
TEXT = f"<div id=x>{''.join(f'<p>{number}、{SENTENCE}' for number in '一二三四')}</div>"


def test_what_surrounds_the_text_is_furniture_by_its_links_and_places():
    body = f"{MENU}<h1>关于书屋开放的通知</h1>{TEXT}<p><a href=x>附件：书屋一览表</a></p>{MENU}<p>书屋办主办"
    found = hints(body, "furniture")
    assert [label for _, label in found] == ["navigation"] * 6 + ["footer"]
    assert hints(body, "title") == [("关于书屋开放的通知", "")]


def test_controls_and_the_elements_made_for_it_are_furniture():
    controls = "<select><option>甲<option>乙</select><textarea>丙</textarea><input type=submit value=查>"
    assert hints(f"<nav>导航</nav>{TEXT}{controls}<footer>丁</footer>", "furniture") == [
        ("导航", "navigation"),
        *((word, "control") for word in "甲乙丙查"),
        ("丁", "footer"),
    ]


def test_code_that_a_server_runs_is_no_text():
    page = '<%@ page %><html><body><h3>书屋运动会通知</h3><?php if ($a > 1) { ?><p>各馆：<?= "照办" ?></body>'
    assert read(File(page.encode())).text == "书屋运动会通知\n各馆："
    assert partydoc.load(page.encode()).title == "书屋运动会通知"


@pytest.mark.parametrize("hidden", ["visibility: hidden", "display:none"])
def test_a_page_that_is_hidden_as_a_whole_is_shown_by_its_scripts(hidden):
    decoded = read(
        File(f"<html><body style='{hidden}'><p>各馆：</p><p style='{hidden}'>陷阱</p></body></html>".encode())
    )
    assert decoded.text == "各馆："


def test_the_way_to_the_page_is_no_title():
    path = "您当前所在的位置：首页 &gt; 新闻 &gt; 通知公告"
    found = partydoc.load(page(f"<h1>{path}</h1><p>夜间开放的通知</p><p>各馆：</p><p>每晚开到九时，周末照常。</p>"))
    assert [node.text for node, _ in found.walk() if node.type == "title"] == ["夜间开放的通知"]


def test_the_title_is_the_line_that_the_page_names():
    assert hints(
        f"<p>市书屋网<p>关于书屋开放的通知{TEXT}", "title", head="<title>关于书屋开放的通知_市书屋网</title>"
    ) == [("关于书屋开放的通知", "")]


def test_the_first_great_heading_is_the_title_and_the_others_head_their_text_if_all_are_alike():
    body = "<h1>书屋章程</h1><p>全文如下。</p><h1>序言</h1><p>书屋免费。</p><h1>第五节 读者</h1><p>凭证借书。</p>"
    assert hints(body, "title") == [("书屋章程", "")]
    assert hints(body, "heading") == [("序言", 1), ("第五节 读者", 1)]
    assert hints("<h1>书屋开放通知</h1><h1>2026年3月1日</h1><p>全文如下。</p>", "heading") == []


def test_further_lines_of_an_item_of_a_numbered_list_are_its_own():
    body = (
        "<ol><li><p>开放</p><p>到九时。</p><ol><li>周末</li></ol>照办。</li></ol><ul><li><p>一</p><p>二</p></li></ul>后"
    )
    assert hints(body, "item") == [("到九时。", 1), ("照办。", 1)]
    assert hints(body, "number") == [("1. ", 1), ("1. ", 2)]


def test_the_words_under_a_picture_are_its_caption():
    picture, named = "<p><img src=a.jpg></p>", "<p class=photo_title>3月1日，书屋开放。</p>"
    body = (
        f"{picture}{named}{picture}<p>图为夜间的书屋</p>{picture}<p>{SENTENCE}</p><p class=photo_title>{SENTENCE}</p>"
    )
    assert hints(body, "furniture") == [("3月1日，书屋开放。", "caption"), ("图为夜间的书屋", "caption")]
    assert hints("<figure><img><figcaption>书屋</figcaption></figure>", "furniture") == [("书屋", "caption")]


def test_links_behind_the_text_are_a_menu_unless_they_name_attachments():
    related = "<p><a href=a>书屋开放的消息</a></p><p><a href=b>书屋建设的消息</a></p>"
    body = f"<div><p>{SENTENCE}</p><p>{SENTENCE}</p>{{}}</div>"
    assert [label for _, label in hints(body.format(related), "furniture")] == ["navigation"] * 2
    assert hints(body.format("<p>附件：</p><p><a href=a.doc>书屋名单.doc</a></p>"), "furniture") == []


def test_the_day_behind_a_link_makes_it_no_text():
    dated = "<ul><li><a href=a>3.8借书日</a><span>[03-08]</span><li><a href=b>书屋开放</a><span>2026-03-09</span></ul>"
    assert [label for _, label in hints(f"{dated}<h1>关于书屋开放的通知</h1>{TEXT}", "furniture")] == ["navigation"] * 2


def test_a_title_between_two_menus_is_no_part_of_them():
    head = "<title>书屋开放的通知_市书屋网</title>"
    assert hints(f"{MENU}<p>书屋开放的通知{MENU}{TEXT}", "title", head) == [("书屋开放的通知", "")]


TRAPS = {
    "template": ("<template>陷阱</template>", False),
    "noscript": ("<noscript>陷阱</noscript>", True),
    "textarea": ("<textarea>陷阱</textarea>", True),
    "select": ("<select><optgroup label=x><option>陷阱</select>", True),
    "iframe": ("<iframe>陷阱</iframe>", False),
    "a comment": ("<!-- 陷阱 -->", False),
    "CDATA": ("<![CDATA[陷阱]]>", False),
    "a processing instruction": ("<?x 陷阱 ?>", False),
    "svg": ("<svg><text>陷阱</text></svg>", True),
    "CDATA in svg": ("<svg><text><![CDATA[陷阱]]></text></svg>", True),
    "math": ("<math><mi>陷阱</mi></math>", True),
    "ruby": ("<ruby>陷阱<rt>x</rt></ruby>", True),
    "xmp": ("<xmp>陷阱</xmp>", True),
    "noframes": ("<noframes>陷阱</noframes>", False),
    "object": ("<object>陷阱</object>", False),
    "a video": ("<video>陷阱</video>", False),
    "details": ("<details><summary>陷阱</summary>x</details>", True),
    "a hidden element": ("<p hidden>陷阱</p>", False),
    "no display": ("<p style='COLOR:red; display : none'>陷阱</p>", False),
    "an unknown element": ("<o:p>陷阱</o:p>", True),
    "text in a table, out of its cells": ("<table>陷阱<tr><td>x</table>", True),
    "text in a list, out of its items": ("<ul>陷阱</ul>", True),
    "a button": ("<button>陷阱</button>", True),
    "a fieldset": ("<fieldset><legend>陷阱</legend></fieldset>", True),
    "marquee": ("<marquee>陷阱</marquee>", True),
    "NUL": ("陷\0阱", True),
    "an end tag that closes nothing": ("</p></div></table>陷阱", True),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_no_trap_of_the_parser_loses_text_without_a_word(trap):
    body, shown = TRAPS[trap]
    decoded = read(File(page(f"<div>前{body}后</div>")))
    assert ("陷阱" in decoded.text) is shown
    assert [found.code for found in decoded.diagnostics] == ([] if shown else ["hidden-text"])
    assert decoded.text[0] == "前"
    assert decoded.text[-1] == "后"


@pytest.mark.parametrize(
    ("data", "encoding", "evidence"),
    [
        ("<meta charset='GB2312'><p>镕基".encode("gb18030"), "gb18030", "the page declares GB2312"),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=gbk'><p>书屋".encode("gbk"),
            "gb18030",
            "the page declares gbk",
        ),
        ("<meta charset=big5><p>書屋開放".encode("big5"), "big5hkscs", "the page declares big5"),
        ("<html><p>书屋开放".encode("utf-16"), "utf-16-le", "a byte order mark"),
        ("<html><meta charset=gb2312><p>书屋".encode("utf-8-sig"), "utf-8", "a byte order mark"),
        ("<?xml version='1.0' encoding='gbk'?><html><p>书屋".encode("gbk"), "gb18030", "the page declares gbk"),
    ],
)
def test_the_encoding_is_the_one_that_the_page_declares(data, encoding, evidence):
    source = read(File(data)).source
    assert (source.encoding, source.evidence) == (encoding, evidence)


@pytest.mark.parametrize(("label", "codec"), [("utf-8", "gb18030"), ("gb2312", "utf-8"), ("no-such", "utf-8")])
def test_a_page_that_declares_the_wrong_encoding_is_read_by_its_bytes(label, codec):
    decoded = read(File(f"<html><meta charset={label}><p>{SENTENCE}".encode(codec)))
    assert (decoded.text, decoded.source.encoding) == (SENTENCE, codec)
    assert [found.code for found in decoded.diagnostics] == ["encoding-misdeclared"] * (label != "no-such")


def test_the_caller_outweighs_what_the_page_declares():
    data = f"<html><meta charset=gb2312><p>{SENTENCE}".encode()
    assert read(File(data, encoding="utf-8")).text == SENTENCE


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf\n<!-- x --><HTML lang=zh>", True),
        ("<html>".encode("utf-16"), True),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", True),
        (b"<p>", False),
        ("一、<html>".encode(), False),
        (b"", False),
    ],
)
def test_a_page_is_told_by_its_first_tag(data, expected):
    assert is_page(data) is expected
    assert (choose(data, "a.txt").name == "html") is expected


def test_a_piece_of_a_page_is_told_by_its_name():
    assert choose(b"<td>", "piece.shtml").name == "html"


def test_depth_up_to_the_limit_is_read():
    limits = Limits(html_depth=20)
    document = partydoc.load(page("<div>" * 17 + "书屋"), limits=limits)
    assert document.raw == "书屋"
    with pytest.raises(partydoc.LimitError, match="html_depth is 21"):
        partydoc.load(page("<div>" * 19 + "书屋"), limits=limits)


def test_pages_of_the_corpus_keep_their_text(shared):
    for file in [
        *sorted((shared / "corpus" / "html_gov").glob("*.html"))[::9],
        *(shared / "corpus").glob("html_cctv/*8.shtml"),
    ]:
        document = partydoc.load(file)
        kept = "".join(document.raw.split())
        wanted = file.with_suffix(".txt").read_text(encoding="utf-8")
        sentences = ["".join(line.split()) for line in wanted.split("\n") if line.rstrip().endswith("。")]
        assert [sentence for sentence in sentences if sentence not in kept] == []
        assert partydoc.unparse(document) == document.raw


def test_what_a_page_shows_when_its_tab_is_chosen_is_read():
    tabs = "<div class=tab>概况</div><div class=tab style='display:none'>章程</div><div class=tab hidden>机构</div>"
    assert lines(f"{tabs}<div class=box style='display:none'>登录</div>") == ["概况", "章程", "机构"]


CLOSED = f"<div id=rules style='display:none'><p>{SENTENCE * 3}</div>"


@pytest.mark.parametrize(
    "opener",
    [
        "<script>document.getElementById('rules').style.display = 'block'</script>",
        "<script>$('#rules').show()</script>",
        '<a href="#rules">书屋规定</a>',
    ],
)
def test_the_text_of_a_page_that_a_click_opens_is_read_where_the_page_shows_no_other(opener):
    assert lines(f"<p>书屋</p>{CLOSED}{opener}")[1] == SENTENCE * 3
    assert SENTENCE * 3 not in lines(f"<p>{SENTENCE * 5}</p>{CLOSED}{opener}")
    assert lines(f"<p>书屋</p>{CLOSED}") == ["书屋"]


def test_a_dialogue_that_a_click_opens_is_no_text():
    dialogue = "<div id=login style='display:none'>请先登录。再借阅。</div><a href='#login'>登录</a>"
    assert lines(f"<p>书屋</p>{dialogue}") == ["书屋", "登录"]


def test_terms_in_a_field_are_read_and_what_a_field_opens_with_is_a_control():
    terms = "一、按时开放。\n二、爱护图书。\n三、按期归还。"
    body = f"<h1>书屋借阅协议</h1><textarea readonly>{terms}</textarea><textarea>请写意见。</textarea>"
    assert lines(body)[1:4] == terms.split("\n")
    assert hints(body, "furniture") == [("请写意见。", "control")]


def test_a_table_that_sets_numbers_beside_their_text_is_no_table():
    rows = "<tr><td>第一條<td>本會會址設於書屋。<tr><td>第二條<td>本會以讀書為宗旨。"
    assert lines(f"<table>{rows}</table>") == ["第一條", "本會會址設於書屋。", "第二條", "本會以讀書為宗旨。"]
    assert hints("<table><tr><td>1<td>书屋<tr><td>2<td>报刊</table>", "table") == [("1\t书屋\n2\t报刊", "")]
