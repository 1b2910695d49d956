"""docling: documents as DoclingDocument and back, and right levels for the headings that docling found.

Needs docling-core, no more: `pip install 'partydoc[docling]'`.
"""

from __future__ import annotations

from partydoc.integrations.docling.reading import fix_levels, from_docling
from partydoc.integrations.docling.writing import to_docling

__all__ = ["fix_levels", "from_docling", "to_docling"]
