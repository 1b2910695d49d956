"""The commands speak Chinese where the locale does, or with --lang zh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import partydoc
from partydoc.cli.languages import ENGLISH, find_language
from partydoc.cli.languages.causes import CAUSES
from partydoc.parser.kind_words import ENDINGS
from partydoc.readers.docx.assembling import REPORTS
from partydoc.recognition import STAGES
from partydoc.recognition.findings import FINDINGS
from partydoc.recognition.levels.explaining import WORDS
from partydoc.recognition.roles import ZONES, find_contents, find_links, find_menus, join_tables
from partydoc.recognition.roles.attendance import find_attendance
from partydoc.recognition.roles.fields import find_facts
from partydoc.recognition.roles.further import text_of_collection
from partydoc.recognition.roles.titles import QUESTIONS
from partydoc.repairs import REPAIRS
from partydoc.rules.pages import pages
from partydoc.tree.nodes import ELEMENTS, Paragraph

GLOSSARY = Path(__file__).parents[2] / "docs" / "reference" / "glossary.md"
GAP = "关于开放书屋的通知\n\n一、书屋\n\n各馆照办。\n\n三、馆舍\n\n第 三 章 总则\n"
HAN = re.compile("[\N{CJK UNIFIED IDEOGRAPH-4E00}-\N{CJK UNIFIED IDEOGRAPH-9FFF}]")


@pytest.fixture
def chinese():
    return find_language("zh")


@pytest.fixture
def notice(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("notice.txt").write_text(GAP, encoding="utf-8")
    return "notice.txt"


def test_the_tree_is_labelled_in_chinese(run, notice):
    assert run("tree", "--marks", "--lang", "zh", notice).output.splitlines() == [
        "标题：关于开放书屋的通知",
        "一、书屋",
        "  各馆照办。",
        "三、馆舍  ! numbering-gap",
        "  第三章 总则  ~ torn_markers 2",
    ]


def test_what_was_noticed_is_said_in_chinese(run, notice):
    first = run("check", "--lang", "zh", notice).output.splitlines()[0]
    assert first == "notice.txt:7:1: [三] 警告 numbering-gap: “三、”接在“一、”之后，中间缺号"


def test_what_was_repaired_is_said_in_chinese(run, notice):
    assert run("explain", "--lang", "zh", notice).output.splitlines()[-1].endswith("去掉序号中间的空格和换行")


def test_why_a_marker_is_one_is_said_in_chinese(run, notice):
    lines = run("tree", "--explain", "--lang", "zh", notice).output.splitlines()
    markers = [line for line in lines if line.startswith(" " * 8)]
    assert all(re.search("第1级: |正文: ", line) for line in markers)
    assert "开始一个序列" in markers[0]


def test_why_a_line_is_what_it_is_is_said_in_chinese(run, notice):
    first = run("tree", "--explain", "--lang", "zh", notice).output.splitlines()[0]
    assert first.endswith("标题: 由文字或位置判定为标题 (assign_roles, title, TITLE_LINE)")


def test_every_rule_and_stage_that_gives_a_role_is_said_in_chinese(chinese):
    found = {*QUESTIONS, join_tables, find_facts, find_links, find_menus, find_contents}
    found |= {find_attendance, text_of_collection}
    rules = {rule for zone in ZONES.values() for rule in zone} | found
    names = {rule.__name__.lstrip("_") for rule in rules} | {stage.name for stage in STAGES if "role" in stage.sets}
    assert {f"by {name}" for name in names} - {"by title"} <= set(CAUSES)
    assert set(CAUSES) <= {f"by {name}" for name in names}
    assert chinese.say("by title") == "由文字或位置判定为标题"


def test_a_doubt_is_said_in_chinese(chinese):
    message = "1 is read as decimal at level 1; as text the document would cost only 0.10 more"
    assert chinese.say(message) == "“1”作第1级（decimal）；若作正文，全文代价只高0.10"


def test_json_is_the_same_in_every_language(run, notice):
    for command in ("check", "explain"):
        assert run(command, "--json", "--lang", "zh", notice).output == run(command, "--json", notice).output


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_GB.UTF-8"}, "zh"),
        ({}, "en"),
    ],
    ids=str,
)
def test_the_language_is_that_of_the_locale(monkeypatch, settings, name):
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in settings.items():
        monkeypatch.setenv(variable, value)
    assert find_language().name == name


def test_a_language_that_there_is_not_is_wrong_usage(run, notice):
    assert run("tree", "--lang", "tlh", notice).exit_code == 2


def test_english_says_what_it_is_given():
    assert ENGLISH.say("the series begins with 三、") == "the series begins with 三、"


def test_every_element_and_kind_is_called_what_the_glossary_calls_it(chinese):
    rows = [[cell.strip() for cell in line.split("|")] for line in GLOSSARY.read_text(encoding="utf-8").splitlines()]
    terms = {re.sub("[`,].*", "", row[3].lstrip("`")): row[2].partition(";")[0] for row in rows if len(row) > 4}
    said = {node.__name__: chinese.say(f"{node.type}: ") for node in ELEMENTS if node is not Paragraph}
    assert said == {name: f"{terms[name]}：" for name in said}
    kinds = {row[1].strip("`"): row[2].split()[0] for row in rows if len(row) == 5 and row[2]}
    assert {kind: chinese.say(f": {kind}") for _, kind in ENDINGS} == {kind: f"：{kinds[kind]}" for _, kind in ENDINGS}


def test_everything_that_has_a_table_is_translated(chinese):
    said = [
        *(found.words.format(now="一、", before="三、", above="二、") for found in FINDINGS.values()),
        *(words.format() for _, words in REPORTS.values() for words in (f"3 {words}", f"3 {words}: 甲 · 乙")),
        *WORDS.values(),
        *("info", "warning", "error"),
    ]
    assert [message for message in said if chinese.say(message) == message] == []
    assert [repair.__name__ for repair in REPAIRS if repair.__name__ not in chinese.table] == []


def test_every_slot_of_a_translation_is_one_of_its_original(chinese):
    slots = re.compile(r"\{(\w+)\}")
    assert [one for one, said in chinese.table.items() if set(slots.findall(said)) - set(slots.findall(one))] == []


def test_what_is_noticed_in_real_texts_is_translated(chinese, real_texts):
    found = {one.message: one.code for file in real_texts for one in partydoc.load(file).diagnostics}
    assert found
    assert [(code, message) for message, code in found.items() if chinese.say(message) == message] == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.rule.code)
def test_what_rules_find_is_said_in_chinese(chinese, page):
    for found in partydoc.lint(partydoc.parse(page.text("Example")), select=[page.rule.code]):
        assert not re.search("[a-z]{2}", chinese.say(found.message))


def test_findings_and_their_count_are_said_in_chinese(run, notice):
    assert run("lint", "--lang", "zh", notice).output.splitlines() == [
        "notice.txt:7:1: PDN001 “三、”接在“一、”之后，中间缺号 (numbering-gap)",
        "共1处",
    ]


def test_why_a_fix_was_not_made_is_said_in_chinese(run, notice):
    Path(notice).write_text("关于开放书屋的通知。\n\n各区人民政府：\n\n各馆照办。\n", encoding="utf-8")
    first = run("lint", "--lang", "zh", "--fix", "-o", "out.txt", notice).output.splitlines()[0]
    assert "标题末尾不用标点，这里多了“。”；未修改：" in first


def test_the_page_of_a_rule_is_said_in_chinese(run):
    output = run("lint", "--rule", "P001", "--lang", "zh").output
    assert output.startswith(
        "PDP001 pause-after-han-number（错误，规定）\n\n不带括号的汉字数字序号后应当用顿号。\n\n依据：GB/T"
    )
    assert "示例：\n\n    一．延长开放时间\n" in output


def test_what_renumbering_cannot_tell_is_said_in_chinese(run, notice):
    text = "第一条　书屋。\n\n第二条　馆舍。\n\n第三条　经费。\n\n第三条　报纸。\n\n第四条　依照第三条办理。\n"
    Path(notice).write_text(text, encoding="utf-8")
    assert "“第三条”原来所指不明" in run("renumber", "--lang", "zh", notice).stderr
