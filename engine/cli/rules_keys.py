"""`wenze rules keys`: keys to sign releases with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from engine.cli.console import told
from engine.cli.options import helped, lang_option
from engine.cli.signing import FILE, key_of, new_key_in, person
from engine.cli.table import Clauses
from engine.model.release import SignerRole
from engine.rulebook.write import written
from engine.text.catalogue import say

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.base import Lang

_help = partial(helped, topic="publish")
_role_option = click.option(
    "--role", "roles", multiple=True, type=click.Choice([role.value for role in SignerRole]),
    default=tuple(role.value for role in SignerRole), help=_help("option:role"),
)  # fmt: skip


@click.group("keys", cls=Clauses, help=_help("command:keys"))
def keys_command() -> None:
    """Make keys to sign with."""


@keys_command.command("new", help=_help("command:keys-new"))
@click.argument("name")
@click.option("--output", "-o", type=FILE, required=True, help=_help("option:key-file"))
@_role_option
@lang_option
def new_command(name: str, output: Path, roles: tuple[str, ...], lang: Lang) -> None:
    """Make a private key and print what lets others trust its public part."""
    entry = _entry(name, roles)
    key = new_key_in(output)
    told(say("publish", "entry-note", lang, file=str(output)))
    click.echo(written([{**entry, "key": key.public}]), nl=False)


@keys_command.command("show", help=_help("command:keys-show"))
@click.argument("name")
@click.option("--key", type=FILE, required=True, help=_help("option:key"))
@_role_option
@partial(lang_option, exposed=False)
def show_command(name: str, key: Path, roles: tuple[str, ...]) -> None:
    """Print what lets others trust the public part of a key."""
    click.echo(written([{**_entry(name, roles), "key": key_of(key).public}]), nl=False)


def _entry(name: str, roles: tuple[str, ...]) -> dict[str, object]:
    return {"name": person(name), "roles": [*roles]}
