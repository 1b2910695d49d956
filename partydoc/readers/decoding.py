"""Bytes to characters: byte order marks, then a ladder of strict decoders; what was guessed, and why, is kept."""

from __future__ import annotations

import codecs
import re
from hashlib import sha256
from typing import Literal, NamedTuple

from partydoc.diagnostics import Diagnostic
from partydoc.errors import DecodingError
from partydoc.familiarity import familiarity
from partydoc.hints import Hint
from partydoc.readers.stepping import BAD, fails_at, replace_bad
from partydoc.spans import Span
from partydoc.text import Source

Errors = Literal["strict", "replace"]

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)
_LADDER = ("utf-8", "gb18030", "big5", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030"}
_SAMPLE = 1 << 14
_PLAUSIBLE = 0.8
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(rb"[\0-\x08\x0b\x0e-\x1f]")


class Decoded(NamedTuple):
    """A text, where it came from, what was odd about its bytes, and what the reader saw besides characters."""

    text: str
    source: Source
    diagnostics: tuple[Diagnostic, ...] = ()
    hints: tuple[Hint, ...] = ()


class _Guess(NamedTuple):
    encoding: str
    evidence: str
    skip: int = 0


def decode(data: bytes, *, encoding: str | None = None, errors: Errors = "strict", name: str | None = None) -> Decoded:
    """Turn bytes into characters; line ends stay as they are, a byte order mark goes.

    Without *encoding* the encoding is found out; `source.evidence` says how. A file labelled GB 2312 or GBK is read
    as GB 18030, which holds both.

    Raises DecodingError, with the offset of the byte, where the bytes are not in the encoding; with
    *errors* "replace" each such place becomes U+FFFD and one diagnostic tells of them. Raises ValueError for an
    encoding that Python does not know.

    >>> decoded = decode("防汛工作".encode("gb18030"))
    >>> decoded.text, decoded.source.encoding
    ('防汛工作', 'gb18030')
    """
    guess = _named(data, encoding) if encoding else _by_mark(data) or _by_content(data)
    text, diagnostics = _convert(data, guess, errors)
    digested = text if guess.encoding == "utf-8" and not guess.skip and not diagnostics else None
    source = Source(name, guess.encoding, guess.evidence, sha256(data).hexdigest(), len(text), digested)
    return Decoded(text, source, diagnostics)


# ------------------------------------------------------------------------------------------------------------- guessing


def find_encoding(name: str) -> str:
    """Give the name that Python has for an encoding of texts; raises ValueError for all else.

    >>> find_encoding("UTF8")
    'utf-8'
    >>> find_encoding("rot13")
    Traceback (most recent call last):
    ValueError: unknown encoding: rot13
    """
    try:
        b"a\xff\0".decode(name, "replace")  # which codecs of other things than texts refuse
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise ValueError(f"unknown encoding: {name}") from None


def _named(data: bytes, encoding: str) -> _Guess:
    canonical = find_encoding(encoding)
    canonical = _WIDER.get(canonical, canonical)
    marked = _by_mark(data)
    if marked and marked.encoding.startswith(canonical.removesuffix("-sig")):
        return marked._replace(evidence="the caller named it")
    return _Guess(canonical, "the caller named it")


def _by_mark(data: bytes) -> _Guess | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark) and not (encoding.startswith("utf-32") and len(data) % 4):
            return _Guess(encoding, "a byte order mark", len(mark))
    return None


def _by_content(data: bytes) -> _Guess:
    if wide := _by_wide_units(data):
        return wide
    if data.isascii():
        return _Guess("utf-8", "only ASCII characters")
    if fails_at(data, "utf-8") is None and _is_certainly_utf_8(data):
        return _Guess("utf-8", "valid UTF-8")
    return _by_familiarity(data)


def _by_wide_units(data: bytes) -> _Guess | None:
    """Tell UTF-16 by bytes that no other text has: the zero bytes and controls that are halves of its characters."""
    if len(data) % 2 or not _CONTROLS.search(data):
        return None
    shares = {encoding: _known(data[:_SAMPLE].decode(encoding, "replace")) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda encoding: shares[encoding])
    if shares[best] < _PLAUSIBLE or fails_at(data, best) is not None:
        return None
    return _Guess(best, f"{shares[best]:.0%} of its characters are common ones when it is read as {best}")


def _known(sample: str) -> float:
    """Give the share of characters that are either printable ASCII or common."""
    plain = sum(" " <= char <= "~" or char in "\t\r\n" for char in sample)
    wide = sum(not char.isascii() for char in sample)
    return (plain + familiarity(sample) * wide) / len(sample)


def _is_certainly_utf_8(data: bytes) -> bool:
    """Tell valid UTF-8 from a few GBK characters that look like it: 联通 is C1 AA CD A8."""
    sample = data.decode("utf-8")[: 1 << 20]
    if any(char > "\u07ff" for char in sample) or len(sample) > _SAMPLE:
        return True
    return fails_at(data, "gb18030") is not None or familiarity(data.decode("gb18030")) < 1


def _by_familiarity(data: bytes) -> _Guess:
    """Take the encoding whose characters are the most common ones; among equals one that fits all bytes, then order."""
    high = _HIGH.search(data)
    start = high.start() if high else 0
    sample = data[start - start % 2 : start + _SAMPLE]
    narrow = data[start : start + _SAMPLE]
    shares: dict[str, float] = {}
    for encoding in _LADDER:
        shares[encoding] = familiarity((sample if "16" in encoding else narrow).decode(encoding, "replace"))
    likely = [encoding for encoding in _LADDER if "16" not in encoding or shares[encoding] >= _PLAUSIBLE]
    best = max(likely, key=lambda encoding: (round(shares[encoding], 2), fails_at(data, encoding) is None))
    rival = "big5" if best == "gb18030" else "gb18030"
    familiar = f"{shares[best]:.0%} of its characters are common ones when it is read as {best}"
    return _Guess(best, f"{familiar}, {shares[rival]:.0%} as {rival}")


# ----------------------------------------------------------------------------------------------------------- converting


def _convert(data: bytes, guess: _Guess, errors: Errors) -> tuple[str, tuple[Diagnostic, ...]]:
    body = data[guess.skip :] if guess.skip else data
    try:
        return body.decode(guess.encoding), ()
    except UnicodeDecodeError as error:
        offset = guess.skip + error.start
    if errors == "strict":
        reason = f"the encoding was told by this: {guess.evidence}"
        message = f"byte {offset} is no {guess.encoding} ({reason}); errors='replace' (--errors replace) shows U+FFFD"
        raise DecodingError(message, offset=offset, encoding=guess.encoding)
    text = replace_bad(body, guess.encoding)
    first = text.find(BAD)
    message = f"{text.count(BAD)} places are no {guess.encoding} and became U+FFFD, the first at byte {offset}"
    return text, (Diagnostic("undecodable-bytes", message, Span(first, first + 1), "error"),)
