"""Readings in brackets: where they stand, behind which character, and what speaks for a tool that put them there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from partydoc.characters import ALL_HANZI
from partydoc.patterns import compile_late
from partydoc.readings import LETTERS, is_read, toneless
from partydoc.spans import Span

_OPENINGS = tuple(re.compile(f"{bracket}[ 　]{{0,2}}[{LETTERS}]{{1,9}}[ 　]{{0,2}}[)）]") for bracket in (r"\(", "（"))
_NOTE = compile_late(f"[(（](?<=[{ALL_HANZI})）][(（])[ 　]{{0,2}}([{LETTERS}]{{1,9}})[ 　]{{0,2}}[)）]")

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


@frozen
class Note:
    """A reading in brackets: behind which character, as it is written, without its tone, and where it stands.

    *brackets* are both, with a blank where there is one: a tool writes all its notes in one manner.
    """

    base: str
    reading: str
    plain: str
    span: Span
    brackets: str

    @property
    def is_toned(self) -> bool:
        """Tell whether the tone is written, or a letter that only readings have."""
        return not self.reading.isascii()

    @property
    def manner(self) -> tuple[str, bool]:
        """How it is written: its brackets, and whether with a capital letter."""
        return self.brackets, self.reading != self.reading.lower()

    @property
    def is_label(self) -> bool:
        """Tell whether it looks like the label of an item, (a)."""
        return len(self.reading) == 1 and not self.is_toned

    @property
    def is_strong(self) -> bool:
        """Tell whether it looks like no label and no name: not (a), not (E), not (AI)."""
        return not self.manner[1] and not self.is_label

    @property
    def contradicts(self) -> bool:
        """Tell whether the character is known to be read in other ways."""
        return is_read(self.base, self.plain) is False


def find_notes(text: str) -> list[Note]:
    """List the syllables in brackets behind Han characters, also the second of two alike: 會(hui)(hui).

    >>> [(note.base, note.plain) for note in find_notes("開創(chuàng)新時( shí )代(UPS)，大會(hui)(hui)（一）")]
    [('創', 'chuang'), ('時', 'shi'), ('會', 'hui'), ('會', 'hui')]
    """
    return list(_notes(text)) if any(opening.search(text) for opening in _OPENINGS) else []


def _notes(text: str) -> Iterator[Note]:
    before: Note | None = None
    same: dict[str, str] = {}  # a text has few readings, and many notes
    for match in _NOTE.finditer(text):
        start, end = match.span()
        reading = same.setdefault(match[1], match[1])
        again = before if before and before.span.end == start else None
        base = again.base if again else same.setdefault(text[start - 1], text[start - 1])
        plain = same.setdefault(spoken := toneless(reading), spoken)
        before = None
        if plain in _SYLLABLES and base not in ")）" and not (again and again.plain != plain):
            brackets = _brackets(match[0], reading)
            before = Note(base, reading, plain, Span(start, end), same.setdefault(brackets, brackets))
            yield before


def _brackets(written: str, reading: str) -> str:
    return written.replace(reading, "", 1)
