"""Each repair is one file and one line; together they undo damage and leave the rest alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partydoc.repairs
from partydoc.repairs import REPAIRS, find_edits, part, read_text

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
SIGNS = partydoc.repairs.signs()
FOLDER = Path(partydoc.repairs.__file__).parent
SOUP = st.text(
    st.sampled_from("图書時代，。；（）()shíè《》“”\n\r\u200b\ufeff\u200d\x0c \u3000一、1.a\ud800"), max_size=60
)
DAMAGED = """\ufeff開創(chuàng)新局面&nbsp;⼯作\ue001
å›¾ä¹¦é¦†
，好
（ 一 ）書屋
-、館舍
二、經費
因?yàn)橹v政治
# 館舍
+ O2 W- O: E/ I5 L9 Z
: i* e& e+ V! K' l) U* z
????各館每周開放六天。
????節假日不閉館。
各 館 每 周 開 放 六 天 ， 節 假 日 不 閉 館 。
""" + "\u3000\u3000".join(
    ["各館延長開放時間，讀者比上年增加兩成，流動書屋走進三十個社區，借閱四十萬冊。"] * 4
)  # something for every repair


def test_every_file_of_the_folder_is_a_repair_in_the_table():
    files = {path.stem for path in FOLDER.iterdir() if not path.name.startswith("__")}
    shared = {"allowances", "doubts", "walls"}
    assert files == {repair.__name__ for repair in REPAIRS} | shared


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.__name__)
def test_every_repair_names_itself_in_its_edits_and_says_what_it_leaves_alone(repair):
    edits, noticed = part(repair(DAMAGED))
    assert edits or noticed
    assert {edit.reason for edit in edits} <= {repair.__name__}
    assert "Left alone" in repair.__doc__


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.__name__)
@given(text=SOUP | st.text())
def test_the_edits_of_a_repair_are_sorted_disjoint_and_change_something(repair, text):
    edits, _ = part(repair(text))
    assert all(edit.span.slice(text) != edit.text for edit in edits)
    assert edits.rewrite(text) != text or not edits


@given(SOUP | st.text())
def test_a_repair_finds_nothing_in_a_text_without_its_signs(text):
    unasked = SIGNS.names - SIGNS.wanted_by(text)
    assert [each for repair in REPAIRS if repair.__name__ in unasked for each in repair(text)] == []


@given(SOUP | st.text())
def test_all_edits_of_a_text_make_its_clean_text_and_can_be_undone(raw):
    text = read_text(raw, script="original")
    assert text.edits.rewrite(raw) == text.clean
    assert text.revert() == raw


@given(SOUP)
def test_the_spans_of_the_characters_tile_the_raw_text(raw):
    text = read_text(raw)
    pieces = [text.offsets.to_raw(place, place + 1).slice(raw) for place in range(len(text.clean))]
    assert "".join(pieces) == (raw if text.clean else "")


def test_no_repairs_leave_the_text_as_it_is():
    assert read_text("\ufeff开(kāi)", repairs=(), script="original").clean == "\ufeff开(kāi)"


def test_only_the_named_repairs_run():
    assert find_edits("\ufeff開創(chuàng)", repairs=["pinyin"])[0].reason == "pinyin"


def test_a_name_that_is_no_repair_is_the_callers_mistake():
    with pytest.raises(ValueError, match="no repair is called"):
        read_text("图书", repairs=["pinyin", "splling"])


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_a_repaired_text_of_the_corpus_needs_no_more_repairs():
    for path in sorted(CORPUS.glob("*/*.txt"))[::7]:
        clean = read_text(path.read_bytes().decode("utf-8"), script="original").clean
        assert find_edits(clean) == (), path.name


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
@pytest.mark.parametrize("genre", ["article", "policy_mixed", "regulation_txt", "speech", "html_gov"])
def test_undamaged_genres_get_no_edit_but_for_hidden_characters_and_marks_of_markdown(genre):
    for path in sorted(CORPUS.glob(f"{genre}/*.txt")):
        raw = path.read_bytes().decode("utf-8")
        in_one_line = {"lost_lines"} if "\n" not in raw.strip() else set()
        cut = {"line_breaks"} if "身份证件种\n类和号码" in raw else set()  # a word of it stands on two lines
        reasons = {edit.reason for edit in find_edits(raw)}
        assert reasons <= {"controls", "markdown_marks", *in_one_line, *cut}, path.name


@given(SOUP | st.text(st.characters() | st.sampled_from("å›¾&nbsp;⼯\ue004(shí)時\n，")))
def test_reverting_any_text_gives_it_back_and_each_character_has_its_place(raw):
    text = read_text(raw)
    assert text.revert() == raw
    assert text.revert(text.edits) == raw
    pieces = [text.offsets.to_raw(place, place + 1).slice(raw) for place in range(len(text.clean))]
    assert "".join(pieces) == (raw if text.clean else "")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_every_text_of_the_corpus_reverts():
    for path in sorted(CORPUS.glob("*/*.txt"))[::3]:
        raw = path.read_bytes().decode("utf-8")
        text = read_text(raw)
        assert text.revert() == raw, path.name
        assert text.revert(text.edits) == raw, path.name
        assert read_text(raw, repairs=(), script="original").clean == raw, path.name
