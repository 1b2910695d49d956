"""Hypothesis strategies for whoever tests with documents: numerals, markers, outlines, documents, damage, any text.

Needs Hypothesis: `pip install "partydoc[testing]"`. What the strategies draw is our own wording.
"""

from __future__ import annotations

from partydoc.testing.damaging import Damaged, damage, damaged_documents
from partydoc.testing.documents import documents
from partydoc.testing.numbers import markers, numerals
from partydoc.testing.outlines import outlines
from partydoc.testing.soup import any_text
from partydoc.testing.wording import headings, paragraphs, sentences

__all__ = [
    "Damaged",
    "any_text",
    "damage",
    "damaged_documents",
    "documents",
    "headings",
    "markers",
    "numerals",
    "outlines",
    "paragraphs",
    "sentences",
]
