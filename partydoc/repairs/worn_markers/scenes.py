"""What stands around a worn marker: the series that are open there, and the next member of each."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from partydoc.numbering.families import ARABIC_DOT, ARABIC_PAREN, DECIMAL, HAN_COMMA, HAN_PAREN
from partydoc.repairs.worn_markers.tokens import RIVALS, UNITS, Key, Token

_BELOW_LAWS = (HAN_COMMA, HAN_PAREN, DECIMAL, ARABIC_DOT, ARABIC_PAREN)
_RANKS = {kind: rank for rank, kind in enumerate((*UNITS, *(family.name for family in _BELOW_LAWS)))}
"""The usual order of the levels: 立法法 第六十五条; GB/T 9704-2012, 7.3.3."""


@frozen(eq=False)
class Scene:
    """The known members of each series before and behind a marker, while the walk over the text stands there.

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

    def rivals(self, key: Key) -> frozenset[Token]:
        """Give the latest members of the other series that such a marker may belong to, and that are open in this."""
        return frozenset(self.opened[rival] for rival in RIVALS[key] if self.holds(key, rival))

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
    r"""Give the scene of each worn marker, in the order of the text; the next one takes its place.

    >>> from partydoc.repairs.worn_markers.tokens import read_tokens
    >>> for token, scene in scenes(list(read_tokens("一、书屋\n(一)总馆\n二、馆舍\n(-)选址\n(二)建设"))):
    ...     [key[0] for key in scene.opened], [key[0] for key in scene.before], [key[0] for key in scene.after]
    (['han-comma'], ['han-comma', 'han-paren'], ['han-paren'])
    """
    opened, before, after = dict[Key, Token](), dict[Key, Token](), dict[Key, Token]()
    known = bytearray(token.is_known for token in tokens)
    following = _following(tokens, known, after)
    scene = Scene(opened, before, after)
    for token, is_known, place in zip(tokens, known, following, strict=True):
        if is_known and place:
            after[token.key] = tokens[place]
        elif is_known:
            del after[token.key]
        if not token.is_whole:
            yield token, scene
        if is_known:
            _open(opened, token)
            before[token.key] = token


def _following(tokens: Sequence[Token], known: Sequence[int], first: dict[Key, Token]) -> Sequence[int]:
    """Give the place of the *known* member that follows each in its series, 0 where none does; put in the *first*."""
    following, nearest = array("I", bytes(4 * len(tokens))), dict[Key, int]()
    for place in range(len(tokens) - 1, -1, -1):
        if known[place]:
            key = tokens[place].key
            following[place] = nearest.get(key, 0)
            nearest[key] = place
    first.update((key, tokens[place]) for key, place in nearest.items())
    return following


def _open(opened: dict[Key, Token], token: Token) -> None:
    """Open a series or go on with it: what was opened within it ends, and what usually stands below it."""
    key = token.key
    if key in opened:
        if next(reversed(opened)) == key:  # as mostly: nothing stands within it
            opened[key] = token
            return
        while next(reversed(opened)) != key:
            opened.popitem()
    rank = _rank(key)
    for each in [each for each in opened if _rank(each) > rank]:
        del opened[each]
    opened[key] = token


@cache
def _rank(key: Key) -> int:
    kind, sign = key
    return _RANKS[sign if kind == "第" else kind]
