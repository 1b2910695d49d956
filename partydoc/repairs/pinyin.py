"""Take out the readings in brackets that a conversion tool left behind traditional characters: 時(shí)代."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.scripts import simplify
from partydoc.spans import Span

_TONES = str.maketrans(
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡɑ",
    "aaaaeeeeiiiioooouuuuvvvvvnnnmga",
)
_LETTERS = "a-z" + "".join(map(chr, _TONES))
_OPENINGS = tuple(re.compile(f"{bracket}[ 　]{{0,2}}[{_LETTERS}]") for bracket in (r"\(", "（"))
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_READING = re.compile(f"[(（](?<=[{_HAN}][(（])[ 　]{{0,2}}([{_LETTERS}]{{1,6}})[ 　]{{0,2}}[)）]")
_DENSE = 8
"""Readings that show a damaged document, if there is also one in each hundred characters."""

_SYLLABLES = frozenset(
    # A table of words reads better than a list of strings.
    """
    a ai an ang ao e ei en eng er o ou ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu pa pai pan
    pang pao pei pen peng pi pian piao pie pin ping po pou pu ma mai man mang mao me mei men meng mi mian miao mie
    min ming miu mo mou mu m fa fan fang fei fen feng fo fou fu da dai dan dang dao de dei den deng di dia dian diao
    die ding diu dong dou du duan dui dun duo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan
    tui tun tuo na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nun nv
    nve nue n ng la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo
    lv lve lue ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ka kai kan kang kao
    ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo ha hai han hang hao he hei hen heng hong hou hu hua
    huai huan huang hui hun huo hm hng ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun qi qia qian
    qiang qiao qie qin qing qiong qiu qu quan que qun xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
    zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo cha chai
    chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo sha shai shan shang
    shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo ran rang rao re ren reng ri rong
    rou ru rua ruan rui run ruo za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo ca cai can cang
    cao ce cei cen ceng ci cong cou cu cuan cui cun cuo sa sai san sang sao se sen seng si song sou su suan sui sun
    suo ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun wa wai wan wang wei wen weng wo wu
    """.split()  # noqa: SIM905
)


def pinyin(text: str) -> Iterator[Edit]:
    """Remove a bracketed reading behind a character that is not simplified, toned or not.

    Left alone: brackets that hold no single syllable, capital letters, labels (a), and a reading behind a simplified
    character, 尉（yù）犁; only in a text that is full of readings does a toned one go there too.

    >>> [edit.span.slice("開創(chuàng)新時( shi )代(UPS)") for edit in pinyin("開創(chuàng)新時( shi )代(UPS)")]
    ['(chuàng)', '( shi )']
    >>> list(pinyin("图书馆（AI）尉（yù）犁"))
    []
    """
    if not any(opening.search(text) for opening in _OPENINGS):
        return
    readings = [match for match in _READING.finditer(text) if _is_syllable(match[1])]
    bases = {text[match.start() - 1] for match in readings}
    unsimplified = {base for base in bases if simplify(base) != base}
    dense = len(readings) >= max(_DENSE, len(text) // 100)
    for match in readings:
        if text[match.start() - 1] in unsimplified or (dense and not match[1].isascii()):
            yield Edit(Span(*match.span()), "", "pinyin")


def _is_syllable(reading: str) -> bool:
    """Tell a syllable from other letters; a single letter without a tone is the label of an item, (a)."""
    return reading.translate(_TONES) in _SYLLABLES and not (len(reading) == 1 and reading.isascii())
