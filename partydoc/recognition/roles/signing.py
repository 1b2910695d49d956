"""Where the parties of a contract sign: labels with what is filled in behind them, or is to be, in one column or two.

甲方（公章）：____  乙方（公章）：____ ⏎ 法定代表人：____  法定代表人：____ ⏎ 签订日期：____.
"""

from __future__ import annotations

from itertools import takewhile

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import DATES
from partydoc.recognition.roles.state import State

FEWEST, MOST = 2, 30  # lines
FEWEST_TO_FILL_IN = 3
FEWEST_PARTIES = 2
LONGEST = 160
LONGEST_ALONE = 16  # letters and blanks of a party behind which no sign stands: 甲    方
SEALED = ("签章", "签字", "签名", "盖章")  # 公司总经理签章
_SIGNING = frozenset({"FIELD", "CONTACT", "SIGN_LINE", "DATED"})
_BEHIND = frozenset({"ATTACHMENT_HEAD", "ATTACHMENT_LIST", "NOTE", "IMPRINT", "COPIES_TO", "PAGE_NUMBER", "TITLE_LINE"})
_REMARK = "注"  # how what stands below may begin
_SIGNS = frozenset(":(_\t")  # each of _SIGNING has one of them
_SENTENCE = frozenset("。;!?")
_WIDE = r"\x20{0,8}"  # 甲    方
_PARTY = compile_late(
    rf"(?<![{HANZI}])(?:[甲乙丙丁供需买卖]{_WIDE}方|[{HANZI}]{{1,6}}(?:方|者|(?<!联系)(?<!负责)(?<!发布)人))\x20?(?:\([^()]{{1,20}}\))?\x20?(?:[:_]|$)"
)
# What those who sign say of themselves: 法定代表人, 地址, 帐号, 开户银行, 身份证号码, 签约时间.
_SAID = compile_late(
    rf"[{HANZI}、/\x20]{{0,12}}[方人者位表章字址号行话码真间期点关名称编箱证户](?:\([^()]{{1,20}}\))?\x20?(?::|_{{2}})"
)


def to_sign(state: State, reading: TypedLine) -> str | None:
    """Take the block where parties are to sign, in labels alone or with what they have filled in; it ends the body.

    What a clause asks of both goes on with the next clause.
    """
    if not _may_sign(reading):
        return None
    if state.at >= state.signing_end:
        state.signing_end = state.at + _block(state)
    if state.at >= state.signing_end and not (state.role_before == "SIGNATURE" and _is_to_fill_in(reading)):
        return None
    state.zone = "tail"
    return "ISSUE_DATE" if reading.edge_cue in DATES else "SIGNATURE"


def _block(state: State) -> int:
    """Count the lines of the block that begins here; none where it is no such block."""
    ahead = state.lines[state.at : state.at + MOST + 1]
    block = list(takewhile(_may_sign, ahead[:MOST]))
    parties = {party[0] for line in block for party in _PARTY.finditer(line.text)}
    signed = sum(line.edge_cue == "SIGN_LINE" for line in block)
    if not any(map(names_party, block[:FEWEST])) or len(parties) + signed < FEWEST_PARTIES:
        return 0
    behind = ahead[len(block)] if len(block) < len(ahead) else None
    blanks = list(takewhile(_is_to_fill_in, block))
    if len(blanks) >= FEWEST_TO_FILL_IN and not (behind is not None and behind.line.marked):
        return len(blanks)
    return len(block) if len(block) >= FEWEST and _may_follow(behind) else 0


def names_party(line: TypedLine) -> bool:
    """Tell whether a line names one of the parties, or is signed."""
    return line.edge_cue == "SIGN_LINE" or _PARTY.match(line.text) is not None


def _may_follow(behind: TypedLine | None) -> bool:
    """Tell whether a document may have ended above the line."""
    return behind is None or behind.of_page or behind.cue in _BEHIND or behind.text.startswith(_REMARK)


def _may_sign(line: TypedLine) -> bool:
    text = line.text
    if line.line.marked or len(text.replace("_", "")) > LONGEST:
        return False
    if line.cue in DATES or (line.bare and (line.cue == "ORGAN_LINE" or text.endswith(SEALED))):
        return True
    signs = not _SIGNS.isdisjoint(text)
    if not signs and len(text) > LONGEST_ALONE:  # as most running text: neither pattern can match
        return False
    said = _PARTY.match(text) is not None
    if signs:
        if line.edge_cue in _SIGNING:
            return True
        said = said or _SAID.match(text) is not None
    return said and _SENTENCE.isdisjoint(text)


def _is_to_fill_in(line: TypedLine) -> bool:
    return line.mark == ":" and line.edge_cue in _SIGNING and not line.line.marked
