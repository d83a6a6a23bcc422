"""An option with few values, typed as in rule files: by the English code or the Chinese word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.console import asked_language
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from click import Context, Parameter

    from engine.model.base import Lang


class Coded:
    """The codes of a kind, under their names in either language."""

    def __init__(self, kind: str, codes: Iterable[str]) -> None:
        """Take the names of the codes from the table of codes."""
        names = table("codes")
        self.names = {each: names[f"{kind}={each}"][0] for each in map(str, codes)}

    def ask(self, _ctx: Context, param: Parameter, typed: str | None) -> str | None:
        """Return the code that an option names. Raises BadParameter, which tells all names."""
        if typed is None:
            return None
        name = typed.strip()
        for code, zh in self.names.items():
            if name.casefold() in (code, zh):
                return code
        lang = asked_language()
        fault = say("look", "no-code", lang, name=typed, names=self.told(lang))
        raise click.BadParameter(fault, param=param)

    def told(self, lang: Lang) -> str:
        """Return all codes with their Chinese names."""
        return both_names(self.names, lang)


def both_names(names: dict[str, str], lang: Lang) -> str:
    """Return codes, each with its Chinese name, as one list."""
    every = (say("look", "code-named", lang, en=code, zh=zh) for code, zh in names.items())
    return say("report", "list", lang).join(every)
