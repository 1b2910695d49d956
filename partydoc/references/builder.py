"""Builds the citations while the parser reduces: one method a rule of `citation.lark`."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias, cast

from partydoc.numbering.families import STANDARD
from partydoc.numbering.numerals import read_numeral
from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.references.citations import RANKS, UNITS, Citation, How, Name, NameKind, Place, Range, Step
from partydoc.references.lexer import Token
from partydoc.references.passages import Passage
from partydoc.tree.values.document_numbers import NumberParts

Parts: TypeAlias = list[Token]


class CitationBuilder:
    """The callbacks of the parser; each takes the children of a rule."""

    def citations(self, children: list[Citation]) -> tuple[Citation, ...]:
        """Give all citations, in order."""
        return tuple(children)

    def bare(self, children: list[_Places]) -> Citation:
        """Make the citation of places without a name."""
        places = children[0]
        return Citation(places.passage, places.start, places.end, None, places.places)

    def named(self, children: list[_Named | _Places]) -> Citation:
        """Make the citation of what is named, and of places in it."""
        named = cast("_Named", children[0])
        name = named.name
        if len(children) == 1:
            return Citation(named.passage, name.start, name.end, name, ())
        places = cast("_Places", children[1])
        return Citation(named.passage, name.start, places.end, name, places.places)

    # ---- names

    def title(self, children: list[Token | _Remark]) -> _Named:
        """Make a name of a title in 《》 and what the brackets behind it say."""
        token = cast("Token", children[0])
        name = _remarked(_name("title", token, token.text[1:-1]), children[-1])
        return _Named(name, _passage(token))

    def remark(self, children: Parts) -> _Remark:
        """Read the number and the short name in the brackets behind a title."""
        short = next((token.text for token in children if token.type == "SHORT"), None)
        return _Remark(_number(children), short, children[0].end)

    def number(self, children: list[Token | _Remark]) -> _Named:
        """Make a name of a document number."""
        tokens = [child for child in children if isinstance(child, Token)]
        name = Name("number", "", tokens[0].start, tokens[-1].end, _number(tokens))
        return _Named(_remarked(name, children[-1]), _passage(tokens[0]))

    def law(self, children: Parts) -> _Named:
        """Make a name of the words before a place."""
        return _Named(_name("law", children[0], children[0].text), _passage(children[0]))

    def self(this, children: Parts) -> _Named:  # noqa: N805  the rule's name
        """Make a name of 本条例, 该办法."""
        return _Named(_name("self", children[0], children[0].text), _passage(children[0]))

    def quoted(self, children: Parts) -> _Named:
        """Make a name of words in quotes."""
        return _Named(_name("quoted", children[0], children[0].text[1:-1]), _passage(children[0]))

    def note(self, children: Parts) -> _Named:
        """Make a name of the mark of a note."""
        return _Named(_name("note", children[0], children[0].text), _passage(children[0]))

    def date(self, children: Parts) -> _Named:
        """Make a name of a day or a month."""
        return _Named(_name("date", children[0], children[0].text), _passage(children[0]))

    def annex(self, children: list[Token | tuple[Range, ...]]) -> _Named:
        """Make a name of 附件2."""
        token = cast("Token", children[0])
        name = _name("annex", token, token.text)
        if len(children) > 1:
            name = name._replace(annexes=cast("tuple[Range, ...]", children[1]))
        return _Named(name, _passage(token))

    # ---- places

    def places(self, children: list[Place | Token]) -> _Places:
        """Make every place whole: 第三条第二款、第三款 is 第三条第二款 and 第三条第三款."""
        found: list[Place] = []
        joint = ""
        for child in children:
            if isinstance(child, Token):
                joint = child.type
                continue
            place = _inherit(found[-1], child) if found else child
            if joint == "TO" and _same_level(found[-1], place):
                place = _up_to(found.pop(), place)
            found.append(place)
        first, last = cast("Place", children[0])[0], cast("Place", children[-1])[-1]
        return _Places(tuple(found), first.start, last.end, first.passage)

    def place(self, children: list[Step]) -> Place:
        """Make a place of its steps."""
        return tuple(children)

    def elided(self, children: list[tuple[Range, ...] | Token | Step]) -> Place:
        """Make a place whose first step leaves out 第."""
        numbers, unit = cast("tuple[Range, ...]", children[0]), cast("Token", children[1])
        return (_step("nth", unit, numbers), *cast("list[Step]", children[2:]))

    def nth(self, children: list[tuple[Range, ...] | Token]) -> Step:
        """Make 第三条, 第十七、十八条, 第十条之一."""
        numbers, unit = cast("tuple[Range, ...]", children[0]), cast("Token", children[1])
        if len(children) > 2 and numbers:  # noqa: PLR2004  SUB stands behind the unit
            numbers = (*numbers[:-1], _suffixed(numbers[-1], cast("Token", children[2]).text))
        return _step("nth", unit, numbers)

    def last(self, children: list[tuple[Range, ...] | Token]) -> Step:
        """Make 前款, 前两款."""
        unit = cast("Token", children[-1])
        numbers = cast("tuple[Range, ...]", children[0]) if len(children) > 1 else ()
        return _step("last", unit, numbers or (_ONE,))

    def this(self, children: Parts) -> Step:
        """Make 本条."""
        return _step("this", children[0], ())

    def marked(self, children: Parts) -> Step:
        """Make “四、…”: the unit is the family of its marker."""
        token = children[0]
        said = ordinal(token.text)
        family = _MARKED[token.type]
        return Step(family, "marked", ((said, said),) if said else (), token.start, token.end, _passage(token))

    def numbers(self, children: Parts) -> tuple[Range, ...]:
        """Read 十七、十八至二十: pairs of the first and the last; () where one is no number."""
        found: list[Range] = []
        for at in range(0, len(children), 2):
            said = read_numeral(children[at].text.replace(*_TWO))
            if said is None:
                return ()
            number = Ordinal(said.value)
            if at and children[at - 1].type == "UP_TO":
                number, found[-1:] = found[-1][0], []
            found.append((number, Ordinal(said.value)))
        return tuple(found)


_TWO = ("两", "二")  # 前两款
_ONE: Range = (Ordinal(1), Ordinal(1))


class _Named(NamedTuple):
    name: Name
    passage: Passage


class _Places(NamedTuple):
    places: tuple[Place, ...]
    start: int
    end: int
    passage: Passage


class _Remark(NamedTuple):
    number: NumberParts | None
    short: str | None
    end: int


def _passage(token: Token) -> Passage:
    return cast("Passage", token.passage)


def _name(kind: NameKind, token: Token, text: str) -> Name:
    return Name(kind, text, token.start, token.end)


def _remarked(name: Name, last: Token | _Remark) -> Name:
    """Add what the brackets behind a name say, if there are any."""
    if isinstance(last, Token):
        return name
    return name._replace(end=last.end, number=last.number or name.number, short=last.short)


def _number(tokens: Parts) -> NumberParts | None:
    said = {token.type: token.text for token in tokens}
    if "SERIAL" not in said:
        return None
    organ = said.get("ORGAN", said.get("CITED_ORGAN", "")) + said.get("ORDER", "")
    return NumberParts(organ, int(said["YEAR"]) if "YEAR" in said else None, int(said["SERIAL"]))


def _step(how: How, unit: Token, numbers: tuple[Range, ...]) -> Step:
    return Step(UNITS[unit.type], how, numbers, unit.start, unit.end, _passage(unit))


def _suffixed(number: Range, sub: str) -> Range:
    said = read_numeral(f"一{sub}")
    last = number[1]._replace(sub=said.sub or 0) if said else number[1]
    return (last if number[0] == number[1] else number[0], last)


def _inherit(before: Place, place: Place) -> Place:
    """Put the wider steps of the place before in front of one that begins narrower."""
    first = RANKS.get(place[0].unit)
    if first is None or place[0].how != "nth":
        return place
    wider = tuple(step for step in before if RANKS.get(step.unit, first) < first)
    return wider + place


def _same_level(first: Place, last: Place) -> bool:
    return (first[-1].unit, first[-1].how) == (last[-1].unit, last[-1].how) and len(first) == len(last)


def _up_to(first: Place, last: Place) -> Place:
    if not first[-1].numbers or not last[-1].numbers:
        return last
    numbers = (*first[-1].numbers[:-1], (first[-1].numbers[-1][0], last[-1].numbers[-1][1]))
    return (*first[:-1], last[-1]._replace(numbers=numbers))


_MARKED = {family.name.upper().replace("-", "_"): family.name for family in STANDARD}
