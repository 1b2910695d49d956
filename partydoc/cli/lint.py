"""`partydoc lint`: what in documents is not as the standards have it, and its mending."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import Jobs, jobs_of, jobs_options
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.streams import say
from partydoc.cli.targets import STDOUT

if TYPE_CHECKING:
    from partydoc.cli.reports.reported import Reported
    from partydoc.cli.settings import LintSettings
    from partydoc.fixing import Fixed
    from partydoc.rules import Finding

_OWN = (
    *("rule", "select", "ignore", "mend", "unsafe_fixes", "diff", "output", "in_place"),
    *("form", "show_sources", "baseline", "update_baseline", "exit_zero", "language"),
)
UNREADABLE = 3
"""The exit code where a file could not be read or written."""
_FORMATS = ("text", "json", "sarif", "github")


def _split(_ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Read the names of rules, with commas between, and refuse those that are none."""
    from partydoc.rules.selecting import find

    names = tuple(filter(None, (name.strip() for value in values for name in value.split(","))))
    try:
        for name in names:
            find(name)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None
    return names


@click.command("lint", cls=SectionedCommand)
@click.argument("files", metavar="FILE...", nargs=-1, type=click.Path(allow_dash=True))
@click.option(
    "--select",
    metavar="RULES",
    multiple=True,
    callback=_split,
    help="Run only these: groups, codes or names, with commas between: N,P001,addressee-colon.",
)
@click.option("--ignore", metavar="RULES", multiple=True, callback=_split, help="Leave these rules out.")
@click.option("--fix", "mend", is_flag=True, help="Mend the form alone, never what the text says.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix, mend also what may change what the text says.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    default=STDOUT,
    type=click.Path(),
    help="Write the mended file here, or several into this folder.",
)
@click.option("--in-place", is_flag=True, help="Replace the files by the mended ones.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="The report.")
@click.option("--show-sources", is_flag=True, help="Show the lines that the findings are in.")
@click.option("--baseline", metavar="FILE", type=click.Path(), help="Pass over the findings that this file lists.")
@click.option("--update-baseline", is_flag=True, help="Write the findings to the baseline, and pass over all.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where there are findings.")
@click.option(
    "--rule", metavar="RULE", multiple=True, callback=_split, help="Explain a rule: what it finds, why, an example."
)
@language_option
@jobs_options
@reading_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Find what in documents is not as standards and use have it.

    N numbering, P punctuation, E elements, L items of laws, R references, Q quotations.
    A line names file, line, column and rule; [*] marks what --fix mends, [!] what --unsafe-fixes does.
    The files stay as they are, unless --in-place is said. Word files are mended as Word files.
    A project sets [tool.partydoc.lint] in pyproject.toml, or [lint] in partydoc.toml.
    Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 a file could not be read.

    \b
    partydoc lint notice.docx
    partydoc lint notice.docx --diff
    partydoc lint notice.docx --fix -o mended.docx
    partydoc lint notices/ --select N,E --format sarif
    partydoc lint --rule P001 --lang zh
    """  # noqa: D301  click reads this backspace
    if options["rule"]:
        _show_pages(options["rule"], options["language"])
        return
    if not files:
        raise click.UsageError("Missing argument 'FILE...'.")
    ctx.exit(_Run(files, options, jobs_of(ctx)).work())


class _Run:
    """One run over some files."""

    def __init__(self, files: tuple[str, ...], options: dict[str, Any], jobs: Jobs) -> None:
        from partydoc.cli.settings import find_settings

        self.options = {name: options.pop(name) for name in _OWN}
        self.reading = options
        self.settings: LintSettings = find_settings(Path.cwd())
        self.select = self.options["select"] or self.settings.select
        self.ignore = (*self.options["ignore"], *self.settings.ignore)
        self.baseline = self.options["baseline"] or self.settings.baseline
        self.many = several(files)
        bar, output = not sys.stdout.isatty(), self.options["output"]
        self.batch = Batch(files, suffixes(), bar=bar, output=output, suffix="", jobs=jobs)
        self.found: list[Reported] = []
        self.changed = False

    def work(self) -> int:
        """Do all, and give the exit code."""
        from partydoc.cli.rewriting import sink

        options = self.options
        if options["update_baseline"] and not self.baseline:
            raise click.UsageError("--update-baseline needs --baseline FILE.")
        if options["diff"]:
            self.batch.each(self._show_difference)
        elif options["mend"]:
            with sink(
                options["output"], self.batch.inputs, in_place=options["in_place"], many=self.many
            ) as self._write:
                self.batch.each(self._mend)
        else:
            work = partial(_found, select=self.select, ignore=self.ignore, reading=self.reading)
            self.batch.run(work, lambda item, found: self._add(item, *found))
        return self._finish()

    def _finish(self) -> int:
        found = self._against_baseline()
        if not self.options["diff"]:
            piped = self.options["mend"] and self.options["output"] == STDOUT and not self.options["in_place"]
            report = self._report(found)
            click.echo(report, nl=False, err=True) if piped else say(report)
        if self.batch.failed:
            return UNREADABLE
        wrong = self.changed if self.options["diff"] else any(not each.passed for each in found)
        return int(wrong and not self.options["exit_zero"])

    def _against_baseline(self) -> list[Reported]:
        from partydoc.atomic import atomic
        from partydoc.cli.baseline import pass_over, read_baseline, write_baseline

        if self.options["update_baseline"]:
            with atomic(self.baseline or "") as stream:
                stream.write(write_baseline(self.found).encode())
        return pass_over(self.found, read_baseline(self.baseline)) if self.baseline else self.found

    def _report(self, found: list[Reported]) -> str:
        from partydoc.cli.reports import FORMS
        from partydoc.cli.reports.text import report, with_sources

        if self.options["form"] == "text":
            return (with_sources if self.options["show_sources"] else report)(found, self.options["language"])
        return FORMS[self.options["form"]](found)

    def _fixed(self, item: Input) -> Fixed:
        from partydoc.api import fix

        ignore = (*self.ignore, *self.settings.ignored_in(item.path))
        document = load(item, **self.reading)
        limits = {"limits": self.reading["limits"]} if self.reading.get("limits") else {}
        return fix(document, select=self.select, ignore=ignore, unsafe=self.options["unsafe_fixes"], **limits)

    def _show_difference(self, item: Input) -> None:
        from partydoc.cli.rewriting import differences

        fixed = self._fixed(item)
        self.changed = self.changed or bool(fixed.edits)
        say(differences(item, fixed))

    def _mend(self, item: Input) -> None:
        from partydoc.cli.rewriting import read_bytes, rewritten

        original = read_bytes(item)
        fixed = self._fixed(item)
        reasons = {(each.finding.code, each.finding.span): each.difference for each in fixed.refused}
        self._write(item, rewritten(item, fixed, original))
        self._add(item, fixed.text, tuple(_explained(fixed.left, reasons)))

    def _add(self, item: Input, raw: str, findings: tuple[Finding, ...]) -> None:
        from partydoc.cli.reports.reported import Lines, Reported
        from partydoc.rules.selecting import find

        lines = Lines(raw)
        left_out = {rule.full_code for name in self.settings.ignored_in(item.path) for rule in find(name)}
        for finding in findings:
            passed = "per-file-ignores" if finding.code in left_out else ""
            self.found.append(Reported(item.path, lines, finding, passed))


def _found(
    item: Input, *, select: tuple[str, ...], ignore: tuple[str, ...], reading: dict[str, Any]
) -> tuple[str, tuple[Finding, ...]]:
    """Give the text of a file and what is found in it."""
    from partydoc.api import lint

    document = load(item, **reading)
    return document.raw or "", lint(document, select=select, ignore=ignore)


def _explained(left: tuple[Finding, ...], reasons: dict[Any, str]) -> Iterator[Finding]:
    """Add to the findings whose fix was refused why it was."""
    for each in left:
        why = reasons.get((each.code, each.span))
        yield evolve(each, message=f"{each.message}; not mended: {why}") if why else each


def _show_pages(names: tuple[str, ...], language: Language) -> None:
    from partydoc.rules.pages import pages
    from partydoc.rules.selecting import find

    wanted = {rule.code for name in names for rule in find(name)}
    for page in pages():
        if page.rule.code in wanted:
            say(page.as_chinese() if language.name == "zh" else page.as_text())
