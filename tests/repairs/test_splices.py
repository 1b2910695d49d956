"""Readings put between the bytes of two characters come out, and the characters come back."""

from __future__ import annotations

import sys
from random import Random

import pytest

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit, Edits
from partydoc.readings import word_pairs
from partydoc.repairs import find_edits, part, read_text
from partydoc.repairs.pinyin.notes import Note, find_notes
from partydoc.repairs.splices import splices
from partydoc.repairs.splices.sequences import Sequences, sequences
from partydoc.repairs.splices.symbols import symbols
from partydoc.repairs.splices.wording import Wording, read_so
from partydoc.spans import Span
from partydoc.testing.damages import DAMAGES
from partydoc.testing.traditional import traditional
from partydoc.work import budget
from tests.memory import peak

SENTENCES = (
    "各馆要把图书馆建设作为重要任务，认真研究读者的需求，切实解决开放时间短、座位少、数字资源不足的问题。"
    "市图书馆负责统筹，县区图书馆负责落实，社区书屋负责服务。书屋因为离居民近，读者最多。总馆每月检查一次，发现问题及时处理。"
)
MOST_REMEMBERED = 200
"""Bytes for a character behind two others, with the room that a growing dictionary takes."""


def clean(text):
    return part(splices(text))[0].rewrite(text)


@pytest.mark.parametrize(
    ("damaged", "undone"),
    [
        ("因?yàn)橹v", "因為講"),
        ("變?yōu)楝F", "變為現"),
        ("部?jī)?yōu)秀", "部優秀"),
        ("謀劃?rùn)C(jī)器", "謀劃機器"),
        ("當(dāng)?shù)狞h", "當(dāng)的黨"),
        ("控?zé)狳c", "控熱點"),
        ("們?cè)诳h", "們在縣"),
    ],
)
def test_the_characters_around_a_splice_come_back(damaged, undone):
    assert clean(damaged) == undone


def test_a_sentence_cut_behind_a_question_mark_that_is_none_is_joined():
    text = "各縣圖書館開(kāi)放到九時(shí)。縣(區)館另行通知。市館(guǎn)照舊?h(區)館每月報(bào)送。館內不得飲食，照舊。"
    assert "市館照舊。縣(區)館每月報送。" in read_text(text, script="original").clean


def test_an_edit_names_its_reason_and_covers_what_was_read_wrongly():
    assert list(splices("因?yàn)橹v政治")) == [Edit((1, 8), "為講", "splices")]


@pytest.mark.parametrize("text", ["因?yàn)", "?yàn)橹v", "因?xyz)橹v", "因?yàn)，講", "?", "甲?a)"])
def test_what_cannot_be_solved_stays(text):
    assert clean(text) == text


def test_a_splice_whose_bytes_are_gone_is_reported_with_the_likely_character():
    edits, (found,) = part(splices("因?yàn)，講"))
    assert edits == ()
    assert isinstance(found, Diagnostic)
    assert (found.code, found.span) == ("splice-unclear", (1, 6))
    assert "驗" in found.message


def test_two_solutions_that_are_as_good_are_none():
    edits, doubts = part(splices("軌?lǒng)湔{整"))
    assert (edits, [doubt.code for doubt in doubts]) == ((), ["splice-unclear"])


@pytest.mark.parametrize("seed", range(20))
def test_what_the_tool_did_to_a_text_is_undone(seed):
    original = traditional(SENTENCES)
    damaged = DAMAGES["splices"](original, Random(seed))
    text = read_text(damaged, script="original")
    assert text.clean == original or text.noticed
    assert text.revert() == damaged


@pytest.fixture
def _no_pypinyin(monkeypatch):
    read_so.cache_clear()
    monkeypatch.setattr("partydoc.readings._table", dict)
    yield
    read_so.cache_clear()


@pytest.mark.usefixtures("_no_pypinyin")
def test_without_pypinyin_the_readings_of_the_text_are_used():
    assert clean("試驗(yàn)成功，因?yàn)橹v政治") == "試驗(yàn)成功，因為講政治"
    assert clean("因?yàn)橹v政治") == "因?yàn)橹v政治"


def test_a_text_that_no_tool_converted_costs_no_search():
    assert list(splices("你們知道嗎?縣裡來人了。")) == []


def test_the_edits_of_splices_and_readings_are_disjoint():
    damaged = DAMAGES["lossy_splices"](traditional(SENTENCES * 3), Random(3))
    assert isinstance(find_edits(damaged), Edits)


@pytest.mark.parametrize(
    ("damaged", "undone"),
    [
        ("爲(wèi)h(qī)ttp", "爲(wèi)http"),
        ("草案[(qiào)2]", "草案[2]"),
    ],
)
def test_a_reading_across_a_character_and_a_sign_goes(damaged, undone):
    noted = "開(kāi)館(guǎn)時(shí)間(jiān)，"
    assert clean(noted + damaged) == noted + undone


def test_a_reading_behind_a_splice_tells_homophones_apart():
    assert clean("企業兼?zhèn)阒亟M(zǔ)，企業兼併重組") == "企業兼併重組，企業兼併重組"


def test_a_cut_is_told_by_what_stands_beside_it():
    noted = "開(kāi)館(guǎn)時(shí)間(jiān)。成效顯著。科技館開館。成效好。"
    assert clean(noted + "取得成效?？萍紕?chuàng)新") == noted + "取得成效。科技創(chuàng)新".replace("(chuàng)", "")


def test_words_of_pypinyin_are_read_in_pairs():
    assert "应急" in word_pairs()


NOTED = "開(kāi)館(guǎn)時(shí)間(jiān)，"


def test_a_byte_that_the_end_of_a_line_took_is_told_by_the_words_around_it():
    assert clean(NOTED + "二、主要目?shàn)?\n各館照舊。") == NOTED + "二、主要目標\n各館照舊。"


def test_a_digit_that_went_with_a_byte_is_never_guessed():
    edits, doubts = part(splices(NOTED + "累計創建?càn)?2個書屋"))
    assert (edits, [doubt.code for doubt in doubts]) == ((), ["splice-unclear"])


def test_a_cut_that_may_be_behind_a_stop_or_another_character_is_reported():
    edits, doubts = part(splices(NOTED + "各地要確?？h館開放"))
    assert (edits, [doubt.code for doubt in doubts]) == ((), ["splice-unclear"])


def test_a_cut_that_cannot_be_undone_is_reported():
    edits, doubts = part(splices(NOTED + "各館?！鑣鑣鑣"))
    assert (edits, [doubt.code for doubt in doubts]) == ((), ["splice-unclear"])


def test_a_question_of_the_author_stays():
    text = NOTED + "各館準備好了嗎?縣館何時開館？市館呢?"
    assert list(splices(text)) == []


def test_what_was_seen_behind_something_is_likelier_than_what_was_not():
    assert sequences().behind("图", "书", 1e-4) > 100 * sequences().behind("图", "刚", 1e-4)


def test_a_frequent_character_that_is_never_seen_behind_another_is_not_likely_there():
    table = Sequences.of(["1000,0=8，书8的", "，1000,0=9书"])
    assert table.behind("，", "的", 0.3) <= 2 / 1000


def test_digits_letters_blanks_and_line_ends_count_as_kinds():
    assert symbols("２５a，\u3000\r\n") == "##a，_//"


def test_a_character_that_is_noted_twice_wherever_it_stands_may_yet_stand_without_a_note():
    text = "開(kāi)(kāi)放時(shí)(shí)間"
    notes = [
        Note(text[at], read, read, Span(at + 1 + skip, at + 1 + skip + len(read) + 2), "()")
        for at, read in ((0, "kāi"), (12, "shí"))
        for skip in (0, len(read) + 2)
    ]
    wording = Wording(text, notes)
    assert wording.is_noted("開") < 1
    assert wording.unnoted("開時") < 0


def test_a_text_of_cuts_takes_so_much_work_and_then_is_left_alone():
    edits, doubts = part(splices("會(huì)?" * 800))
    (stopped,) = [doubt for doubt in doubts if doubt.code == "repair-stopped"]
    assert 0 < stopped.span.start < stopped.span.end == 800 * 7
    assert max((doubt.span.start for doubt in doubts), default=0) == stopped.span.start
    assert all(edit.span.end <= stopped.span.start for edit in edits)


def test_the_rounds_of_the_repairs_share_what_splices_may_take():
    units = []
    for times in (800, 3200):
        with budget(10**9) as meter:
            read_text("會(huì)?" * times)
        units.append(meter.spent)
    assert units[1] < 4 * 1.3 * units[0]


def test_a_text_that_a_tool_converted_is_read_to_its_end():
    damaged = DAMAGES["lossy_splices"](traditional(SENTENCES * 20), Random(3))
    assert [doubt for doubt in part(splices(damaged))[1] if doubt.code == "repair-stopped"] == []


def test_of_a_long_text_what_stands_around_the_damage_is_counted(monkeypatch):
    monkeypatch.setattr(sys.modules[Wording.__module__], "_COUNTED", 16)
    text = "縣" * 20 + "館(guǎn)屋" + "書" * 20
    notes = find_notes(text)
    around = Wording(text, notes, text.index("館"))
    assert [around.times(one) for one in "縣館屋書"] == [8, 1, 1, 0]
    assert around.is_noted("館") > Wording(text, notes).is_noted("館")
    assert [Wording(text, notes, place).times("書") for place in (0, len(text))] == [0, 16]


def test_how_likely_characters_are_is_remembered_in_little_memory():
    wording, many = Wording("書屋", []), 3000
    hanzi = "".join(map(chr, range(0x4E00, 0x4E00 + many)))
    Wording("書屋", []).score("書", hanzi)  # what is remembered of characters themselves is there now
    assert peak(lambda: wording.score("書", hanzi)) < MOST_REMEMBERED * many
    assert wording.newly_judged() == many
    assert wording.score("書", hanzi) == wording.score("書", hanzi)
    assert wording.newly_judged() == 0


OPENED = "為補(bǔ)充館員，現(xiàn)將有關(guān)事項(xiàng)公告如下：\n{}領(lǐng)導(dǎo)，開(kāi)門。各館照辦(bàn)。\n"


def cut_at_the_opening(words):
    """Show words as the tool leaves them that finds 。 across the blank and the bracket that open a paragraph."""
    data = f"\N{IDEOGRAPHIC SPACE}{words}".encode("gb18030")[1:]
    pairs = (data[at : at + 2].decode("gb18030", "replace") for at in range(0, len(data) - 1, 2))
    return "?" + "".join(one for one in pairs if not "\ue000" <= one <= "\uf8ff")


@pytest.mark.parametrize("number", ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十一"])
def test_the_number_of_a_paragraph_cut_behind_its_blank_comes_back(number):
    raw = OPENED.format(cut_at_the_opening(f"（{number}）加強") + "?qiáng)")
    assert f"\n\N{IDEOGRAPHIC SPACE}（{number}）加強領" in clean(raw).replace("(lǐng)", "")


def test_a_number_that_looks_like_others_is_reported():
    raw = OPENED.format(cut_at_the_opening("（十）加強") + "?qiáng)")
    assert [found.code for found in splices(raw) if isinstance(found, Diagnostic)] == ["splice-unclear"]


@pytest.mark.parametrize(
    ("damaged", "undone"),
    [
        ("各館領(lǐng)導，F(xiàn)將書屋經(jīng)驗匯報如下", "各館領(lǐng)導，現將書屋經(jīng)驗匯報如下"),
        ("皖I(lǐng)CP備案。領(lǐng)導經(jīng)驗", "皖ICP備案。領(lǐng)導經(jīng)驗"),
    ],
    ids=["a word", "letters"],
)
def test_a_letter_behind_a_comma_is_what_is_left_of_a_word(damaged, undone):
    edits = Edits(each for each in splices(damaged) if isinstance(each, Edit))
    assert edits.rewrite(damaged) == undone


def test_numbers_behind_lost_question_marks_come_back_also_where_the_words_do_not():
    raw = "書屋經(jīng)驗指導(dǎo)措施包括:\n。ㄒ唬w型控制;\n。ǘ┘∧w保養(yǎng);\n。ㄋ模┠槻棵廊荨⒒瘖y;\n。ㄎ澹┟撁;\n"
    restored = Edits(each for each in splices(raw) if isinstance(each, Edit)).rewrite(raw)
    assert [line.strip()[:3] for line in restored.splitlines()[1:]] == ["（一）", "（二）", "（四）", "（五）"]
    assert "肌膚保" in restored
