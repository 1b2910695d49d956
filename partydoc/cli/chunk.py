"""`partydoc chunk`: documents in stretches that fit a model's window, one a line of JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache, partial
from importlib import import_module
from typing import Any

import click

from partydoc.cells import shorten
from partydoc.chunkers import FEWEST_TOKENS, STRATEGIES, Chunk, boundaries, chunk
from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.targets import STDOUT, one_stream
from partydoc.renderers.chunks import write_chunks

_SUFFIX = ".chunks.jsonl"
_WHY = 100  # cells
_KINDS = "chars, tiktoken:NAME or hf:PATH"


def _tokenizer(_ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """Refuse a tokenizer that cannot be loaded."""
    _counter(value)
    return value


@cache
def _counter(value: str) -> Any:
    """Load the tokenizer of that name."""
    kind, _, name = value.partition(":")
    if value == "chars":
        return len
    try:
        if kind == "tiktoken" and name:
            return import_module("tiktoken").get_encoding(name)
        if kind == "hf" and name:
            return import_module("tokenizers").Tokenizer.from_file(name)
    except ImportError as error:
        raise click.BadParameter(f"{value} needs a package that is not installed: {error}.") from None
    except Exception as error:  # noqa: BLE001  tokenizers raises nothing narrower
        raise click.BadParameter(f"{value} cannot be loaded: {error}.") from None
    raise click.BadParameter(f"{value!r} is none of {_KINDS}.")


@click.command("chunk", cls=SectionedCommand)
@files_argument
@click.option(
    "--max-tokens",
    type=click.IntRange(min=FEWEST_TOKENS),
    default=512,
    show_default=True,
    help="A chunk has at most so many.",
)
@click.option(
    "--strategy",
    type=click.Choice(list(STRATEGIES)),
    default="sections",
    show_default=True,
    help="Pack neighbours below one heading, or cut each article or each unit apart.",
)
@click.option("--parents", is_flag=True, help="Also write the sections that hold the chunks.")
@click.option("--tokenizer", metavar="NAME", default="chars", callback=_tokenizer, help=f"Count by {_KINDS}.")
@click.option("--explain", is_flag=True, help="Say where each chunk ends, and why, in place of the chunks.")
@click.option("-o", "--output", metavar="OUT", default=STDOUT, type=click.Path(), help="Write here, not to the screen.")
@jobs_options
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    files: tuple[str, ...],
    max_tokens: int,
    strategy: str,
    parents: bool,
    tokenizer: str,
    explain: bool,
    output: str,
    **reading: Any,
) -> None:
    """Cut documents into chunks for search.

    One chunk a line of JSON: its words, its context (title and headings above), its place.

    \b
    partydoc chunk law.txt --strategy articles -o chunks.jsonl
    partydoc chunk law.txt --explain
    partydoc chunk laws/ --max-tokens 256 --tokenizer hf:tokenizer.json
    """  # noqa: D301  click reads this backspace
    bar = output != STDOUT or not sys.stdout.isatty()
    batch = Batch(files, suffixes(), bar=bar, output=output, suffix=_SUFFIX, jobs=jobs_of(ctx))
    settings: dict[str, Any] = {"max_tokens": max_tokens, "strategy": strategy}
    work = partial(_why, **settings) if explain else partial(_lines, parents=parents, **settings)
    with one_stream(output, batch.inputs) as write:
        batch.run(partial(work, tokenizer=tokenizer, reading=reading), write)
    ctx.exit(int(batch.failed))


def _lines(item: Input, *, tokenizer: str, reading: dict[str, Any], **settings: Any) -> str:
    chunks = chunk(load(item, **reading), count=_counter(tokenizer), **settings)
    return write_chunks(chunks) if chunks else ""


def _why(item: Input, *, tokenizer: str, reading: dict[str, Any], **settings: Any) -> str:
    document, count = load(item, **reading), _counter(tokenizer)
    return _explained(chunk(document, count=count, **settings), boundaries(document, count=count, **settings))


def _explained(chunks: Sequence[Chunk], whys: Sequence[str]) -> str:
    """Give a line for each chunk: its number, its tokens, its place, its path and why it ends."""
    rows = zip(chunks, whys, strict=True)
    return "".join(
        f"{each.index}\t{each.tokens}\t{_place(each)}\t{each.path or '-'}\t{shorten(why, _WHY)}\n" for each, why in rows
    )


def _place(one: Chunk) -> str:
    return f"{one.span.start}-{one.span.end}" if one.span else "-"
