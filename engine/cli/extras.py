"""What only some need: libraries that are installed as an extra, or not."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang


@contextmanager
def extra(topic: str, code: str, lang: Lang) -> Iterator[None]:
    """Tell of a library imported meanwhile that is not there how to install it.

    Raises ClickException. A module of our own that is not there is a fault, and told as one.
    """
    try:
        yield
    except ModuleNotFoundError as absent:
        if absent.name and absent.name.partition(".")[0] == "engine":
            raise
        raise click.ClickException(say(topic, code, lang)) from absent
