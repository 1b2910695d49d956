"""`partydoc schema`: the JSON Schema of what `partydoc parse` writes."""

from __future__ import annotations

import json

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the trees that parse writes."""
    from partydoc.tree.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
