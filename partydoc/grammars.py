"""The grammar files: where they are, and the parsers that Lark makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

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


def make_parser(name: str, *, lexer: type, builder: object, start: str) -> Lark:
    """Make the LALR parser of a grammar file; `lexeme` is the rule that holds what only the lexer reads."""
    from lark import Lark

    options: dict[str, Any] = {"parser": "lalr", "regex": True, "maybe_placeholders": False}
    path = grammar_folder() / f"{name}.lark"
    return Lark(
        path.read_text(encoding="utf-8"),
        source_path=str(path),
        lexer=lexer,
        transformer=builder,
        start=[start, "lexeme"],
        **options,
    )


def read_terminals(name: str) -> dict[str, str]:
    """Give the patterns of the terminals that the `lexeme` of a grammar file names, those of higher priority first."""
    from lark import Lark
    from lark.lexer import Lexer

    class Unused(Lexer):
        """Nothing is parsed by this grammar: its terminals are all that is wanted."""

        def __init__(self, lexer_conf: object) -> None: ...

        def lex(self, lexer_state: object, parser_state: object) -> Iterator[Any]:  # noqa: ARG002  Lark's signature
            return iter(())

    path = grammar_folder() / f"{name}.lark"
    text = path.read_text(encoding="utf-8")
    terminals = Lark(text, source_path=str(path), lexer=Unused, parser="lalr", regex=True, start="lexeme").terminals
    return {str(each.name): each.pattern.to_regexp() for each in sorted(terminals, key=lambda each: -each.priority)}


class Lexeme:
    """What Lark asks of a token besides its type; partydoc says places by spans."""

    line: ClassVar[int] = 0
    column: ClassVar[int] = 0
    end_line: ClassVar[int] = 0
    end_column: ClassVar[int] = 0
    end_pos: ClassVar[int] = 0
    start_pos: ClassVar[int] = 0
    __slots__ = ()
