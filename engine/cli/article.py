"""The number of an article, however it is typed: `37`, `第三十七条`, `第37条`, `Article 37`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.console import asked_language
from engine.text.catalogue import say
from engine.workshop.checking.cited import named

if TYPE_CHECKING:
    from click import Context, Parameter


def article_number(typed: str) -> int | None:
    """Return the number of the article that a text names and nothing else, or None."""
    text = typed.strip()
    if text.isdecimal():
        return int(text) or None
    found = list(named(text[:1].upper() + text[1:]))
    alone = len(found) == 1 and found[0].first and not (found[0].paragraph or found[0].item)
    return found[0].article if alone else None


def ask_article(_ctx: Context, param: Parameter, typed: str | None) -> int | None:
    """Return the number of the article that an option names. Raises BadParameter."""
    if typed is None:
        return None
    number = article_number(typed)
    if number is None:
        fault = say("look", "no-article", asked_language(), typed=typed)
        raise click.BadParameter(fault, param=param)
    return number
