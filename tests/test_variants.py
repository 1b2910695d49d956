"""What `t2s` leaves or gets wrong, and what is no traditional character."""

from __future__ import annotations

from pathlib import Path

import pytest

from partydoc.repairs import read_text
from partydoc.scripts import simplify
from partydoc.variants import _DOUBLE, _NEW, _OLD

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("衞生局、貪汚、選擧、敎育、戰畧、鑛業、砲兵、隄防", "卫生局、贪污、选举、教育、战略、矿业、炮兵、堤防"),
        ("羣眾、峯會、裏面、裡面、綫路、甚麼、祇有、巿場", "群众、峰会、里面、里面、线路、什么、只有、市场"),
        ("屬於單位，在於倫理，勇於坦承，關於戲劇，善於潛水", "属于单位，在于伦理，勇于坦承，关于戏剧，善于潜水"),
        (
            "乾坤、乾燥、瞭望、瞭解、慰藉、藉口、宮商角徵羽、徵收",
            "乾坤、干燥、瞭望、了解、慰藉、借口、宫商角徵羽、征收",
        ),
        ("答覆、覆蓋、反覆、覆核、一隻、神祇、二噁英、噁心", "答复、覆盖、反复、覆核、一只、神祇、二噁英、恶心"),
        ("藉著，藉着，憑藉著，慰藉著，一片狼藉著，蘊藉着", "借着，借着，凭借着，慰藉着，一片狼藉着，蕴藉着"),
    ],
)
def test_traditional_words_become_the_simplified_ones(traditional, simplified):
    assert simplify(traditional) == simplified


@pytest.mark.parametrize(
    "text",
    [
        "不得破坏土地和水体",
        "新建一批覆盖城乡的书屋",
        "乾县图书馆",
        "昇腾平台",
        "濛溪河堤防",
        "拚命苦干",
        "蒜薹保鲜库",
        "二噁英监测",
    ],
)
def test_simplified_text_keeps_characters_that_are_its_own(text):
    assert simplify(text) == text


def test_the_same_characters_change_in_a_traditional_line():
    assert simplify("昇級設備，餅乾與乾燥劑") == "升级设备，饼干与干燥剂"


def test_simplified_strays_in_a_traditional_text_stay_and_the_rest_changes():
    assert simplify("圖書館先后安排志愿服務，延長開放時間") == "图书馆先后安排志愿服务，延长开放时间"


def test_traditional_strays_in_a_simplified_text_change():
    assert simplify("各馆要延長开放时间，做好服務。") == "各馆要延长开放时间，做好服务。"


def test_the_tables_lead_from_what_is_not_simplified_to_what_is():
    assert (simplify(_OLD), simplify(_NEW)) == (_NEW, _NEW)
    assert not set(_DOUBLE) & set(_OLD)


def test_the_original_script_leaves_every_character():
    text = "衞生局屬於單位，破坏土地，乾县，著作，沿著"
    assert read_text(text, script="original").clean == text


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_a_simplified_view_is_simplified_already():
    for path in sorted(CORPUS.glob("*/*.txt"))[::5]:
        view = simplify(path.read_bytes().decode("utf-8"))
        assert simplify(view) == view, path.name
