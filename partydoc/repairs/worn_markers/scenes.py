"""What stands around a worn marker: the series that are open there, and the next member of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from partydoc.numbering.families import ARABIC_DOT, ARABIC_PAREN, DECIMAL, HAN_COMMA, HAN_PAREN
from partydoc.repairs.worn_markers.tokens import UNITS, Key, Token

_BELOW_LAWS = (HAN_COMMA, HAN_PAREN, DECIMAL, ARABIC_DOT, ARABIC_PAREN)
_RANKS = {kind: rank for rank, kind in enumerate((*UNITS, *(family.name for family in _BELOW_LAWS)))}
"""The usual order of the levels: 立法法 第六十五条; GB/T 9704-2012, 7.3.3."""


@frozen(eq=False)
class Scene:
    """The known members of each series before and behind a marker.

    *opened*: the latest member of each series that is still open, the outermost first. *before*, *after*: the nearest
    of each series, open or not.
    """

    opened: dict[Key, Token]
    before: dict[Key, Token]
    after: dict[Key, Token]

    def holds(self, key: Key, inner: Key) -> bool:
        """Tell that a series is open, and another within it."""
        keys = list(self.opened)
        return key in keys and inner in keys[keys.index(key) :]

    def goes_on_to(self, key: Key) -> Token | None:
        """Give the next member of a series, unless a marker of a higher level stands before it and ends the series."""
        found = self.after.get(key)
        if found is None or any(found.start > end.start for end in self._ends(key)):
            return None
        return found

    def _ends(self, key: Key) -> Iterator[Token]:
        outer = True
        for each in self.opened:
            outer = outer and each != key
            if outer and each in self.after:
                yield self.after[each]
        yield from (end for each, end in self.after.items() if _rank(each) < _rank(key))


def scenes(tokens: Sequence[Token]) -> Iterator[tuple[Token, Scene]]:
    r"""Give the scene of each worn marker, in the order of the text.

    >>> from partydoc.repairs.worn_markers.tokens import read_tokens
    >>> [(token, scene)] = scenes(list(read_tokens("一、书屋\n(一)总馆\n二、馆舍\n(-)选址\n(二)建设")))
    >>> [key[0] for key in scene.opened], [key[0] for key in scene.before], [key[0] for key in scene.after]
    (['han-comma'], ['han-comma', 'han-paren'], ['han-paren'])
    """
    behind = _following(tokens)
    opened, before = dict[Key, Token](), dict[Key, Token]()
    seen = False
    for token in tokens:
        if not token.is_whole:
            yield token, Scene(opened, before, behind[token])
            seen = True
        if token.is_known:
            if seen:  # the scenes that were given hold these
                opened, before, seen = opened.copy(), before.copy(), False
            _open(opened, token)
            before[token.key] = token


def _following(tokens: Sequence[Token]) -> dict[Token, dict[Key, Token]]:
    after, found = dict[Key, Token](), dict[Token, dict[Key, Token]]()
    seen = False
    for token in reversed(tokens):
        if not token.is_whole:
            found[token] = after
            seen = True
        if token.is_known:
            if seen:
                after, seen = after.copy(), False
            after[token.key] = token
    return found


def _open(opened: dict[Key, Token], token: Token) -> None:
    """Open a series or go on with it: what was opened within it ends, and what usually stands below it."""
    key = token.key
    if key in opened:
        while next(reversed(opened)) != key:
            opened.popitem()
    for each in [each for each in opened if _rank(each) > _rank(key)]:
        del opened[each]
    opened[key] = token


@cache
def _rank(key: Key) -> int:
    kind, sign = key
    return _RANKS[sign if kind == "第" else kind]
