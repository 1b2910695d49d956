"""Sphinx configuration: MyST pages, furo theme, reference from docstrings."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from partydoc import __version__

project = "partydoc"
copyright = "partydoc contributors"  # noqa: A001  Sphinx's name
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "schema"]
nitpicky = False
# Docstrings write code in single backticks, as Markdown does.
default_role = "code"

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"partydoc {release}"
