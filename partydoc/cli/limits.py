"""What a document may cost the process that reads it: options of every command that has such processes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import click

from partydoc.options import MEBIBYTE

Decorator: TypeAlias = Callable[[Any], Any]

_SECONDS: Final = click.FloatRange(0, min_open=True)
_LIMITS: Final = (
    ("cpu", "SECONDS", _SECONDS, "The processor's time that a document may take (20)."),
    ("wall", "SECONDS", _SECONDS, "The clock's time that it may take (30)."),
    ("memory", "MIB", click.IntRange(64), "What the process that reads it may claim (2048)."),
)


def kept(name: str, option: Callable[..., Decorator], **settings: Any) -> Decorator:
    """Make an option whose value is kept for `said`, and out of the arguments of the command."""

    def keep(ctx: click.Context, _option: click.Parameter, value: Any) -> None:
        ctx.meta[f"{__name__}.{name}"] = value

    return option(f"--{name}", expose_value=False, callback=keep, **settings)


def said(ctx: click.Context, name: str) -> Any:
    """Give what such an option says; None where it says nothing."""
    return ctx.meta[f"{__name__}.{name}"]


def limit_options(option: Callable[..., Decorator] = click.option) -> tuple[Decorator, ...]:
    """Make the options that say what a document may cost; `limits_of` gives what they say."""
    return tuple(kept(name, option, metavar=unit, type=kind, help=words) for name, unit, kind, words in _LIMITS)


def limits_of(ctx: click.Context) -> dict[str, Any]:
    """Give what they say as arguments of `WorkerLimits`."""
    found = {name: said(ctx, name) for name, *_ in _LIMITS}
    found["memory"] = found["memory"] and found["memory"] * MEBIBYTE
    return {name: value for name, value in found.items() if value is not None}
