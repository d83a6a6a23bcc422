"""Private keys on the command line: their files and passphrases."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import asked_language
from engine.model.release import LONGEST_NAME
from engine.reports.inert import inert
from engine.text.catalogue import say
from engine.workshop.publish.standing import can_verify

if TYPE_CHECKING:
    from engine.workshop.publish.keys import PrivateKey

PASSPHRASE = "WENZE_PASSPHRASE"  # noqa: S105 - the name of a variable
FILE = click.Path(path_type=Path, dir_okay=False)


def _passphrase(*, new: bool = False) -> str:
    """Return the passphrase of the environment, or ask for it; a new one twice."""
    if named := os.environ.get(PASSPHRASE):
        return named
    lang = asked_language()
    again = say("publish", "passphrase:again", lang) if new else False
    asked = say("publish", "passphrase", lang)
    return str(click.prompt(asked, hide_input=True, confirmation_prompt=again, err=True))


def key_of(file: Path) -> PrivateKey:
    """Return the private key of a file, its passphrase asked for. Raises ClickException."""
    _with_library()
    from engine.workshop.publish.keys import (  # noqa: PLC0415 - an extra that need not be there
        UnfitKeyError,
        read_key,
    )

    try:
        return read_key(file, _passphrase())
    except UnfitKeyError as unfit:
        raise refused("bad-key", file=inert(str(file))) from unfit


def new_key_in(file: Path) -> PrivateKey:
    """Return a new private key, kept in a new file, its passphrase asked for.

    Raises ClickException.
    """
    _with_library()
    from engine.workshop.publish.keys import (  # noqa: PLC0415 - an extra that need not be there
        SHORTEST,
        new_key,
    )

    if file.exists() or file.is_symlink():
        raise refused("there", place=inert(str(file)))
    phrase = _passphrase(new=True)
    if len(phrase) < SHORTEST:
        raise refused("short-passphrase", count=str(SHORTEST))
    return new_key(file, phrase)


def person(name: str) -> str:
    """Return the name of somebody who signs. Raises ClickException for one that is none."""
    if not 1 <= len(name) <= LONGEST_NAME or name != inert(name).strip():
        raise refused("bad-person")
    return name


def _with_library() -> None:
    """Raise ClickException where a library that keys need is not installed."""
    if not can_verify() or find_spec("bcrypt") is None:
        raise refused("no-library")


def refused(code: str, **details: str) -> click.ClickException:
    """Return the fault of a command that cannot be run, in words."""
    return click.ClickException(say("publish", code, asked_language(), **details))
