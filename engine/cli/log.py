"""A log of questions asked: one line of JSON for each run, added to the file that `--log` names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from engine.cli.options import helped, today

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.assessment import Digests

Command = TypeVar("Command", bound="Callable[..., Any]")


def log_option(command: Command) -> Command:
    """Add `--log FILE`."""
    file = click.Path(path_type=Path, dir_okay=False)
    return click.option("--log", type=file, help=helped("option:log"))(command)


def log_run(file: Path | None, command: str, digests: Digests, subject: str, count: int) -> None:
    """Add a line to a log: the day, the command, what it was run on, of whom, and how many answers.

    Without a file nothing is written. Raises OSError for a file that cannot be written.
    """
    if file is None:
        return
    line = {
        "day": today().isoformat(),
        "command": command,
        "digests": digests.model_dump(mode="json"),
        "subject": subject,
        "count": count,
    }
    with file.open("a", encoding="utf-8") as log:
        log.write(json.dumps(line, ensure_ascii=False) + "\n")
