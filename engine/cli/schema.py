"""`wenze schema FORM`: the form of a file as JSON Schema, for an editor to check against."""

from __future__ import annotations

import click

from engine.cli.options import helped
from engine.rulebook.schema import FORMS, schema_text


@click.command("schema", help=helped("command:schema"))
@click.argument("form", type=click.Choice(list(FORMS)))
def command(form: str) -> None:
    """Print the JSON Schema of a form of file."""
    click.echo(schema_text(form), nl=False)
