"""The language in which a command speaks: English, or Chinese where the locale does or --lang says so."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final, Literal, TypeVar

import click
from attrs import define

_Command = TypeVar("_Command", bound=Callable[..., Any])
_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where the locale of messages is looked for: the first that is set holds (POSIX, 8.2)."""
_SLOT: Final = re.compile(r"\\\{(\w+)\\\}")


@define(slots=False)
class Language:
    """A language by its table: English templates, whose {slots} hold words of the document, and what they become.

    >>> language = Language("zh", {"{now} follows {before}": "{before}之后是{now}"})
    >>> language.say("三、 follows 一、"), language.say("没有译文")
    ('一、之后是三、', '没有译文')
    """

    name: Literal["en", "zh"]
    table: Mapping[str, str]

    def say(self, message: str) -> str:
        """Say an English message in this language; one that the table does not have stays as it is."""
        found = self.table.get(message)
        if found is not None:
            return found
        for pattern, template in self._patterns:
            if match := pattern.fullmatch(message):
                return template.format(**{slot: self.say(words) for slot, words in match.groupdict().items()})
        return message

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        return [(_pattern(english), said) for english, said in self.table.items() if "{" in english]


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile(_SLOT.sub(r"(?P<\1>.+?)", re.escape(english)), re.DOTALL)


ENGLISH: Final = Language("en", {})


def find_language(name: str | None = None) -> Language:
    """Give the language of that name, or else that of the locale."""
    said = name or next(filter(None, map(os.environ.get, _LOCALE)), "")
    if not said.startswith("zh"):
        return ENGLISH
    from partydoc.cli.languages.chinese import CHINESE

    return Language("zh", CHINESE)


def language_option(command: _Command) -> _Command:
    """Add --lang, whose value is the language."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["en", "zh"]),
        callback=lambda _context, _option, value: find_language(value),
        help="Speak English or Chinese; by default that of the locale.",
    )(command)
