"""How the checks of a rules folder are weighed: its file `check.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.model.check import SettingsFile
from engine.rulebook.gather import SETTINGS
from engine.rulebook.models import read_model
from engine.rulebook.nearest import nearest
from engine.workshop.checks import checks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path
    from engine.workshop.desk import Desk

_BOUNDS = ("file", "rule", "fact")


class Settings(NamedTuple):
    """The settings of a rules folder, where they stand, and what is wrong with them."""

    file: SettingsFile
    document: Document | None
    problems: tuple[Problem, ...]


@lru_cache(maxsize=2)
def settings(desk: Desk) -> Settings:
    """Return the settings of the rules on a desk; without a file, or where it cannot be read, none.

    What is wrong with the file are problems of it.
    """
    none = SettingsFile(schema_="check-settings.v1")
    path = desk.gathered.root / SETTINGS
    if not path.is_file():
        return Settings(none, None, ())
    file, document, problems = read_model(path, SettingsFile)
    if file is None or document is None:
        return Settings(none, None, tuple(problems))
    return Settings(file, document, (*problems, *_faults(file, document)))


def _faults(file: SettingsFile, document: Document) -> Iterator[Problem]:
    for code in file.severity:
        yield from _code_faults(document, ("severity", code), code)
    for index, each in enumerate(file.exceptions):
        yield from _code_faults(document, ("exceptions", index, "code"), each.code)
        if all(getattr(each, bound) is None for bound in _BOUNDS):
            yield document.problem("exception-unbound", ("exceptions", index))


def _code_faults(document: Document, path: Path, code: str) -> Iterator[Problem]:
    """Yield what is wrong with the code of a check: there is none, or it cannot be set."""
    known = {check.code: check for check in checks()}
    settable = [name for name, check in known.items() if not check.category.loads]
    if code not in known:
        near = nearest(code, settable)
        yield document.key_problem("unknown-check", path, *near, check=code)
    elif code not in settable:
        yield document.key_problem("check-fixed", path, check=code)
