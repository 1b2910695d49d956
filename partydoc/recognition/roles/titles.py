"""Titles of a document: which lines of its head they are, and what the other bare lines there are.

Each question of `QUESTIONS` is asked in order; the first that answers gives the line its role.
"""

from __future__ import annotations

from partydoc.lexer.terminals import TELLING
from partydoc.recognition.lines.typed import LONGEST_TITLE, TypedLine
from partydoc.recognition.role_names import ATTACHMENT, FURNITURE, HEADING, PARAGRAPH, TITLE
from partydoc.recognition.roles.evidence import CALLS, SHORTEST_TITLE, SUBTITLED, is_source, may_title
from partydoc.recognition.roles.state import Rule, State, apply_rules, heads

OF_WHAT = "关于"
SENTENCE_SIGNS = frozenset("。,")
AROUND = ("()", "“”", "「」", "《》", "【】")
SHORTEST_WHOLE_TITLE = 4  # of a line that is a title by its words
SHORTEST_NAMED = 2  # of the first line, where no other can be the title: 通知
LONGEST_PERSON = 3
SHORTEST_PIECE = 10  # letters of a line that is no title by itself
SHORTEST_COPIED_PIECE = 6  # letters of a piece of the title that the page has whole
BETWEEN = (FURNITURE, "METADATA")  # what stands between the title of the page and that of the document
MOST_PIECES = 4  # lines of a broken title
MOST_LINES = 6  # that could be titles, one below the other: more are verse, or a list
SENTENCE_MARKS = "。;!?"
TAG = " #"  # 关键词 #书屋
WAY = ">"  # ends each line of a way through a site that is broken into lines: 首页 > ⏎ 课程 > ⏎ 读书课
FELLOW = 3  # lines: text, a line like this one, its text


def title(state: State, reading: TypedLine) -> str | None:
    """Tell titles, repeated and broken ones too, from subtitles, headings and the furniture around them."""
    if not reading.bare and (reading.mark or reading.cue != "TITLE_LINE"):
        return None
    return None if _is_wrapped(state, reading) else apply_rules(QUESTIONS, state, reading)


def named_title(state: State, reading: TypedLine) -> str | None:
    """Take the words that open the file for its title, where the links of its page name them: 特色 ⏎ … ⏎ 特色."""
    first = state.named and not state.done and not reading.mark and len(reading.text) <= LONGEST_TITLE
    return _take(state, reading, whole=True) if first and not state.front.title_ahead(state.at) else None


def calling_title(state: State, reading: TypedLine) -> str | None:
    """Take a call that the text begins with, right over its title, for a title too: 让书屋亮起来！ ⏎ …的倡议书.

    So it is over what a page says of its text: 书屋何时开放？ ⏎ 来源：… 发布时间：….
    """
    following = state.following()
    over = following is not None and following.cue == "TITLE_LINE" and following.bare and not following.line.spaced
    sourced = following is not None and is_source(following) and reading.chinese
    calls = reading.mark in CALLS and not state.titles and len(reading.text) <= LONGEST_TITLE
    one = not any(mark in reading.text[:-1] for mark in SENTENCE_MARKS)
    return _take(state, reading, whole=True) if calls and (sourced or (over and one)) else None


def _above_title(state: State, reading: TypedLine) -> str | None:
    """Set apart what stands above a title that is known to come, and what leads through a site.

    Who issues it may stand right over it, as its first line: 青河市图书馆办公室 ⏎ 关于印发…的通知.
    """
    following = state.following()
    issuing = reading.cue == "ORGAN_LINE" and following is not None and following.text.startswith(OF_WHAT)
    if issuing and state.title_at == state.at + 1:
        return _take(state, reading, whole=False)
    return FURNITURE if state.awaits_title or reading.linked else None


def _subtitle(state: State, reading: TypedLine) -> str | None:
    """Take what stands in brackets or behind a dash under a title for its subtitle."""
    bracketed = reading.text[0] == "(" and reading.text[-1] == ")" and state.role_before in (TITLE, "SUBTITLE")
    return "SUBTITLE" if state.titles and (reading.text[0] in SUBTITLED or bracketed) else None


def _copy(state: State, reading: TypedLine) -> str | None:
    """Take a title that stands again: right behind the first it is furniture, further down the title itself.

    The page may have it in one line, and the document in several.
    """
    if reading.letters in state.titles:
        return FURNITURE if state.role_before == TITLE else TITLE
    if len(reading.letters) < SHORTEST_COPIED_PIECE or not any(reading.letters in title for title in state.titles):
        return None
    if state.role_before in BETWEEN or (state.role_before == TITLE and state.pieces):
        state.pieces = True
        return TITLE
    return None


def _over_address(state: State, reading: TypedLine) -> str | None:
    """Take the line over the address to the readers that says what the page's title says, in fewer or more words."""
    following = state.following()
    over = following is not None and following.cue in ("ADDRESSEE", "SALUTATION") and state.role_before in BETWEEN
    alike = over and any(_says_all(title, reading.letters) for title in state.titles)
    return TITLE if alike and may_title(reading) else None


def _over_subtitle(state: State, reading: TypedLine) -> str | None:
    """Take the line over the title of the page, where that stands again as a subtitle: 读书为先 ⏎ ——书屋工作报告."""
    return _take(state, reading, whole=True) if stands_over_title(state) else None


def stands_over_title(state: State) -> bool:
    """Tell whether the next line is a title that has been seen, behind a dash."""
    following = state.following()
    if following is None or following.text[0] not in SUBTITLED:
        return False
    return following.letters.lstrip(SUBTITLED) in state.titles


def _says_all(one: str, other: str) -> bool:
    """Tell whether the letters of the shorter stand in the longer, in their order."""
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    return all(letter in rest for letter in shorter)


def _outranked(state: State, reading: TypedLine) -> str | None:  # noqa: ARG001  every rule looks at a line
    """Wait for a better title, if the first line is the name of a site, or the title of the page."""
    return FURNITURE if title_below(state) else None


def title_below(state: State) -> bool:
    """Tell whether a title outranks what stands here, and note where it is."""
    better = -1 if state.titles else state.front.better_title(state.at)
    if better <= state.at:
        return False
    state.title_at = better
    if better == state.front.said_again(state.at):
        state.said_again_at = better
    return True


def _title(state: State, reading: TypedLine) -> str | None:
    """Take a line that is a title by its words, by its place, or as a piece of one."""
    opens = reading.opens_sentence()
    if opens == TELLING or (opens and "," in reading.text):  # running text, wrapped
        return None
    whole = reading.cue == "TITLE_LINE" or reading.spread or state.front.ends_way(state.at)
    if TAG in reading.text:
        return None
    short = whole and (not state.titles or state.role_before == TITLE)
    long_enough = len(reading.letters) >= (SHORTEST_WHOLE_TITLE if short else SHORTEST_TITLE)
    torn = state.role_before == TITLE and not state.whole_title and len(reading.letters) == 1  # 政府工作报 ⏎ 告
    torn = torn and reading.chinese
    begins = state.at == state.said_again_at or (long_enough and (whole or _expected(state)))
    begins = begins or (len(reading.letters) >= SHORTEST_PIECE and _goes_on(state))
    return _take(state, reading, whole=whole) if torn or begins or state.role_before == ATTACHMENT else None


def _is_wrapped(state: State, reading: TypedLine) -> bool:
    """Tell the first line of wrapped text: a bracket or quotation opens in it, and a sentence goes on in the next."""
    if reading.cue == "TITLE_LINE" or all(
        reading.text.count(pair[0]) <= reading.text.count(pair[1]) for pair in AROUND
    ):
        return False
    following = state.lines[state.at + 1 : state.at + 2]
    return bool(following) and not SENTENCE_SIGNS.isdisjoint(following[0].text)


def _expected(state: State) -> bool:
    """Tell whether a line here is a title whatever its words: the first, or the rest of a broken one."""
    broken = state.role_before == TITLE and not state.whole_title and not _is_verse(state)
    return not state.titles or broken or state.role_before == "DOCUMENT_NUMBER"


def _is_verse(state: State) -> bool:
    """Tell whether more lines that could be titles stand here, one below the other, than any title has."""
    row = 0
    for line in state.lines[max(0, state.at - MOST_LINES) : state.at + MOST_LINES + 1]:
        row = row + 1 if may_title(line) and line.bare and not line.line.marked else 0
        if row > MOST_LINES:
            return True
    return False


def _goes_on(state: State) -> bool:
    """Tell whether the lines right below make this one a title by their words: …关于做好防汛 ⏎ 工作的通知."""
    for line in state.lines[state.at + 1 : state.at + MOST_PIECES]:
        if line.line.spaced or line.line.marked or not line.bare or line.cue not in ("", "TITLE_LINE"):
            return False
        if line.cue:
            return True
    return False


def _take(state: State, reading: TypedLine, *, whole: bool) -> str:
    state.titles.add(reading.letters)
    state.whole_title = whole
    return TITLE


def _short_title(state: State, reading: TypedLine) -> str | None:
    """Take the first line for the title, however short, where no other can be: 通知, 读者须知."""
    if state.titles:
        return None
    following = state.following()
    over_title = following is not None and following.bare and not following.line.marked and may_title(following)
    if over_title and len(reading.letters) <= LONGEST_PERSON:
        return FURNITURE
    if state.front.title_ahead(state.at) or state.front.stands_over_page(state.at):
        return FURNITURE
    above = state.role_before != FURNITURE or (state.before is not None and state.before.text[-1] == WAY)
    named = above and reading.chinese and len(reading.letters) >= SHORTEST_NAMED
    return _take(state, reading, whole=True) if named else PARAGRAPH


def _under_title(state: State, reading: TypedLine) -> str:
    """Take any other line for text; only lines of a page set it apart."""
    long_enough = len(reading.letters) > SHORTEST_TITLE or _has_fellow(state)
    if long_enough and heads(reading, state.following()):
        state.zone = "body"
        return HEADING
    if state.front.stands_over_page(state.at):
        return FURNITURE
    if state.front.last_of_head <= state.at:
        state.zone = "body"
    return PARAGRAPH


def _has_fellow(state: State) -> bool:
    """Tell whether behind the text below the line another short line stands over text."""
    below = state.lines[state.at + 1 : state.at + 1 + FELLOW]
    return len(below) == FELLOW and below[0].prose and below[1].bare and heads(*below[1:])


QUESTIONS: tuple[Rule, ...] = (
    _above_title,
    _subtitle,
    _copy,
    _outranked,
    _over_address,
    _over_subtitle,
    _title,
    _short_title,
    _under_title,
)
