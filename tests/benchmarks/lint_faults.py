"""Texts that faults are put into, and the faults that are drawn for each rule of lint: the same for whatever looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import partydoc
from partydoc.edits import Edit
from partydoc.rules import RULES
from partydoc.rules.rule import Finding
from partydoc.rules.running import run
from partydoc.rules.subject import Subject
from partydoc.testing.faults import places
from partydoc.tree.nodes import Document
from tests.benchmarks.framed import framed_documents

SEED = 20260301
LONGEST = 12_000
"""Characters of the texts that faults are put into, at most: the others take too long."""
FEW = 20
"""Published texts that offer a place for a fault; with fewer, framed ones take part."""
SERIES = ("N001", "N002", "N003", "N004", "N005")
"""Rules of which any may find what is wrong with a number: a double leaves a gap too."""


class Read(NamedTuple):
    """A text with its document and what the rules find in it."""

    name: str
    document: Document
    found: tuple[Finding, ...]


class Texts(NamedTuple):
    """Texts that faults are put into: published ones, and official documents made around their units."""

    plain: tuple[Read, ...]
    framed: tuple[Read, ...]


def sources(texts: Sequence[Read]) -> Texts:
    """Choose the texts that faults are put into."""
    plain = tuple(text for text in texts if _is_plain(text))
    framed = framed_documents([text.document for text in plain], Random(SEED))
    return Texts(plain, tuple(Read("framed", document, run(document, RULES)) for document in framed))


def drawn(texts: Texts, code: str, many: int) -> Iterator[tuple[Read, Edit]]:
    """Draw faults of a rule, each with the text that it is put into; the first are the same however many they are."""
    random, able = Random(SEED), able_texts(texts, code)
    for _ in range(many if able else 0):
        text, edits = random.choice(able)
        yield text, random.choice(edits)


def able_texts(texts: Texts, code: str) -> list[tuple[Read, tuple[Edit, ...]]]:
    """Give the texts that a fault of a rule can be put into, with all its places; framed ones where few others can."""
    able = [(text, edits) for text in texts.plain if (edits := _faults_of(text, code))]
    if len(able) < FEW:
        able += [(text, edits) for text in texts.framed if (edits := _faults_of(text, code))]
    return able


def is_found(text: Read, edit: Edit, code: str) -> bool:
    """Tell whether lint finds a fault: the rule has a finding more than without it."""
    wanted = SERIES if code in SERIES else (code,)
    rules = [rule for rule in RULES if rule.code in wanted]
    before = Counter(each.code for each in text.found if each.code[2:] in wanted)
    faulty = partydoc.parse(edit.apply(text.document.raw or ""))
    return bool(Counter(each.code for each in run(faulty, rules)) - before)


def _faults_of(text: Read, code: str) -> tuple[Edit, ...]:
    """Give the faults that can be put into a text for a rule that finds nothing there; each is one edit."""
    return () if any(each.code[2:] == code for each in text.found) else places(text.document, code)


def _is_plain(text: Read) -> bool:
    """Tell whether a text is of the mainland, short, and as its author left it: no repair changed it."""
    read = text.document.text
    plain = read is not None and not read.hints and not read.edits
    return plain and len(text.document.raw or "") <= LONGEST and Subject(text.document).is_mainland
