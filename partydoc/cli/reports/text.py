"""Findings for people: file:line:column, the code, what is wrong; [*] marks what --fix mends."""

from __future__ import annotations

from collections.abc import Sequence

import click

from partydoc.cells import cells, one_line
from partydoc.cli.languages import ENGLISH, Language
from partydoc.cli.reports.reported import Reported

_MARKS = {True: "[*] ", False: "[!] ", None: ""}


def report(found: Sequence[Reported], language: Language = ENGLISH) -> str:
    """Write a line for each finding, and a summary."""
    shown = [each for each in found if not each.passed]
    return "".join(f"{_line(each, language)}\n" for each in shown) + _summary(shown, language)


def with_sources(found: Sequence[Reported], language: Language = ENGLISH) -> str:
    """Write each finding with its line of the text, and a caret below it."""
    shown = [each for each in found if not each.passed]
    return "".join(f"{_line(each, language)}\n{_source(each)}" for each in shown) + _summary(shown, language)


def _line(each: Reported, language: Language) -> str:
    finding = each.finding
    line, column = each.start
    mark = _MARKS[finding.safe if finding.fix else None]
    where = f"{click.format_filename(each.file)}:{line}:{column}"
    return f"{where}: {finding.code} {mark}{one_line(language.say(finding.message))} ({finding.name})"


def _source(each: Reported) -> str:
    line, column = each.start
    words = each.lines.line(line).replace("\t", " ")
    end = each.end[1] - 1 if each.end[0] == line else len(words)
    carets = "^" * max(1, cells(words[column - 1 : end]))
    return f"    {words}\n    {' ' * cells(words[: column - 1])}{carets}\n"


def _summary(shown: Sequence[Reported], language: Language) -> str:
    if not shown:
        return ""
    safe = sum(each.finding.safe for each in shown)
    unsafe = sum(each.finding.fix is not None for each in shown) - safe
    words = f"{len(shown)} finding{'s' * (len(shown) > 1)}"
    if safe or unsafe:
        words += f"; [*] {safe} can be mended with --fix, [!] {unsafe} with --unsafe-fixes"
    return f"{language.say(words)}\n"
