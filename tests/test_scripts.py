"""The views of a text are as long as the text, and change nothing but the form of characters."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc import scripts
from partydoc.scripts import fold, half_width, simplify

ANY_TEXT = st.text(st.characters() | st.sampled_from("著着圖書館（，Ａ　\n\ud800\0"))


@pytest.mark.parametrize("view", [simplify, half_width, fold])
@given(text=ANY_TEXT)
def test_a_view_is_as_long_as_its_text(view, text):
    assert len(view(text)) == len(text)


@pytest.mark.parametrize("view", [simplify, half_width, fold])
def test_every_code_point_has_a_view_of_one_code_point(view):
    text = "\n".join(map(chr, range(0x110000)))
    assert view(text)[1::2] == text[1::2]
    assert len(view(text)) == len(text)


def test_no_code_point_is_simplified_twice():
    once = [simplify(chr(code)) for code in range(0x3400, 0x32000)]
    assert [one for one in once if simplify(one) != one] == []


@given(ANY_TEXT)
def test_lone_surrogates_pass_unchanged(text):
    places = [place for place, char in enumerate(text) if "\ud800" <= char <= "\udfff"]
    assert [simplify(text)[place] for place in places] == [text[place] for place in places]


def test_what_stands_beside_a_lone_surrogate_is_simplified():
    assert simplify("圖書\ud800館\udfff") == "图书\ud800馆\udfff"


@pytest.mark.parametrize("sign", ["\u2ffe", "\u2fff"])
def test_what_stands_beside_a_sign_of_mirroring_is_simplified(sign):
    assert simplify(f"圖書{sign}館{sign}\ud800時") == f"图书{sign}馆{sign}\ud800时"


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("本著便民的原則，延長開放時間", "本着便民的原则，延长开放时间"),
        ("意味著服務的改進，存在著不足，隨著需求增加", "意味着服务的改进，存在着不足，随着需求增加"),
        ("著力推進，著手準備，著眼長遠，著重培養，沉著應對", "着力推进，着手准备，着眼长远，着重培养，沉着应对"),
        ("取得顯著成績，著名專家的著作和論著", "取得显著成绩，著名专家的著作和论著"),
        ("彰顯著擔當，討論著方案，發揮著作用", "彰显着担当，讨论着方案，发挥着作用"),
        ("原著、編著、專著、名著、譯著、著述、著者、著書立說", "原著、编著、专著、名著、译著、著述、著者、著书立说"),
        ("何平 著，周樹　著", "何平 著，周树　著"),
        ("《書屋記》，何平著。窗開著。", "《书屋记》，何平著。窗开着。"),
        ("土著，卓著，昭著，以茶著稱，打著名義", "土著，卓著，昭著，以茶著称，打着名义"),
    ],
)
def test_zhu_stays_and_zhe_becomes_its_own_character(traditional, simplified):
    assert simplify(traditional) == simplified


def test_simplified_text_comes_back_as_the_same_object():
    text = "统筹推进图书馆建设，取得显著成绩。"
    assert simplify(text) is text


def test_words_are_not_replaced():
    assert simplify("程式、軟體、資訊") == "程式、软体、资讯"


def test_a_word_across_two_pieces_is_converted_as_a_whole(monkeypatch):
    text = "各館瞭解需求，" * 50
    expected = simplify(text)
    monkeypatch.setattr(scripts, "PIECE", 16)
    assert simplify(text) == expected


def test_threads_get_the_same_view():
    text = "圖書館的時間，" * 1000
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(simplify, [text] * 16)) == {"图书馆的时间，" * 1000}


def test_kangxi_radicals_are_folded_to_the_characters_they_stand_for():
    assert fold("第⼗⼆条　办⼯") == "第十二条 办工"


def test_marks_that_have_no_ascii_form_stay():
    assert half_width("、。“”《》—…·") == "、。“”《》—…·"


def test_a_no_break_space_behind_a_number_is_a_blank():
    assert half_width("1\xa0服务\u202f周到") == "1 服务 周到"
