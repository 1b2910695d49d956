"""Builds the citations while the parser reduces: one method a rule of `citation.lark`."""

from __future__ import annotations

from typing import cast

from partydoc.numbering.families import BY_TERMINAL, Ordinal, ordinal
from partydoc.numbering.numerals import read_numeral
from partydoc.references.citations import RANKS, UNITS, Citation, Name, NameKind, Place, Range, Step
from partydoc.references.lexer import Token
from partydoc.references.model import CitedNumber
from partydoc.references.passages import Passage

Parts = list[Token]


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
        name = _name("title", token, token.text[1:-1])
        if len(children) > 1:
            remark = cast("_Remark", children[1])
            name = name._replace(end=remark.end, number=remark.number, short=remark.short)
        return _Named(name, _passage(token))

    def remark(self, children: Parts) -> _Remark:
        """Read the number and the short name in the brackets behind a title."""
        short = next((token.text for token in children if token.type == "SHORT"), None)
        return _Remark(_number(children), short, children[0].end)

    def number(self, children: Parts) -> _Named:
        """Make a name of a document number."""
        number = _number(children)
        first, last = children[0], children[-1]
        return _Named(Name("number", str(number or ""), first.start, last.end, number), _passage(first))

    def law(self, children: Parts) -> _Named:
        """Make a name of the words before a place."""
        return _Named(_name("law", children[0], children[0].text), _passage(children[0]))

    def self(this, children: Parts) -> _Named:  # noqa: N805  the rule's name
        """Make a name of 本条例, 该办法."""
        return _Named(_name("self", children[0], children[0].text), _passage(children[0]))

    def quoted(self, children: Parts) -> _Named:
        """Make a name of words in quotes."""
        return _Named(_name("quoted", children[0], children[0].text[1:-1]), _passage(children[0]))

    def annex(self, children: list[Token | tuple[Range, ...]]) -> _Named:
        """Make a name of 附件2."""
        token = cast("Token", children[0])
        name = _name("annex", token, token.text)
        if len(children) > 1:
            name = name._replace(annexes=cast("tuple[Range, ...]", children[1]))
        return _Named(name, _passage(token))
