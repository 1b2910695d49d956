"""The grammar files: where they are, and the Lark parser made of them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lark import Lark


@cache
def grammar_folder() -> Path:
    """Find the grammar files: inside the installed package, else in the checkout beside it."""
    package = Path(str(files("partydoc")))
    for folder in (package / "_grammars", package.parent / "grammars"):
        if (folder / "document.lark").is_file():
            return folder
    raise FileNotFoundError(f"the grammar files of partydoc are missing beside {package}")


@cache
def document_parser() -> Lark:
    """Make the LALR parser of `document.lark`, once in a process."""
    from lark import Lark

    from partydoc.lexer import DocumentLexer
    from partydoc.parser.builder import TreeBuilder

    return Lark(
        (grammar_folder() / "document.lark").read_text(encoding="utf-8"),
        source_path=str(grammar_folder() / "document.lark"),
        parser="lalr",
        lexer=DocumentLexer,
        transformer=TreeBuilder(),
        start=["document", "lexeme"],
        regex=True,
        maybe_placeholders=False,
    )
