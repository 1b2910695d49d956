"""Hypothesis strategies for whoever tests with documents: numerals, markers, outlines, documents, damage, any text.

The laws of a parsed document are there too: `assert_lossless`.

Needs Hypothesis: `pip install "partydoc[testing]"`. What the strategies draw is our own wording.
"""

from __future__ import annotations

from partydoc.extras import needs

with needs("testing"):
    from partydoc.testing.damages import DAMAGES, Damage
    from partydoc.testing.damaging import Damaged, damage, damaged_documents
    from partydoc.testing.documents import documents
    from partydoc.testing.laws import assert_lossless, tiling_problems
    from partydoc.testing.numbers import markers, numerals
    from partydoc.testing.outlines import outlines
    from partydoc.testing.soup import any_text
    from partydoc.testing.traditional import traditional
    from partydoc.testing.wording import headings, paragraphs, sentences

__all__ = [
    "DAMAGES",
    "Damage",
    "Damaged",
    "any_text",
    "assert_lossless",
    "damage",
    "damaged_documents",
    "documents",
    "headings",
    "markers",
    "numerals",
    "outlines",
    "paragraphs",
    "sentences",
    "tiling_problems",
    "traditional",
]
