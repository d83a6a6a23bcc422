"""Which remarks stand, once the settings of the rules are followed."""

from __future__ import annotations

from bisect import bisect_right
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.model.check import Remark, Severity, Weight
from engine.rulebook.folder import name_of
from engine.rulebook.shape import SECTIONS
from engine.workshop.checking.settings import settings
from engine.workshop.checks import checks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.check import Excepted, SettingsFile
    from engine.model.problems import Location, Problem
    from engine.workshop.desk import Desk

UNUSED = "exception-unused"

Named = tuple[int, str, str]
"""The line where something declared begins, its section, its name."""


class Standing(NamedTuple):
    """The remarks that stand, those excepted, and the exceptions that except nothing."""

    remarks: tuple[Remark, ...]
    excepted: tuple[Remark, ...]
    unused: tuple[Problem, ...]


@lru_cache(maxsize=2)
def standing(desk: Desk) -> Standing:
    """Return what all checks but the one of unused exceptions remark, as the settings have it.

    While something cannot be read no exception is unused: what it excepts may stand there.
    """
    file, document, _ = settings(desk)
    names = _names(desk)
    used, kept, left_out = set[int](), list[Remark](), list[Remark]()
    raw = (each for check in checks() if check.code != UNUSED for each in check.remarks(desk))
    for remark in raw:
        by = _excepting(remark, file, names, desk.gathered.root)
        used |= set(by)
        (left_out if by else kept).append(remark)
    told = range(len(file.exceptions)) if desk.gathered.whole else ()
    unused = (index for index in told if index not in used)
    problems = tuple(
        document.problem(UNUSED, ("exceptions", index), check=file.exceptions[index].code)
        for index in unused
        if document is not None
    )
    weighed = tuple(each for each in (weighted(each, file) for each in kept) if each)
    return Standing(weighed, tuple(left_out), problems)


def weighted(remark: Remark, file: SettingsFile) -> Remark | None:
    """Return a remark with the severity that the settings give its code; None where it is off."""
    setting = file.severity.get(remark.problem.code)
    if setting is None:
        return remark
    if setting.weight is Weight.OFF:
        return None
    return remark.model_copy(update={"severity": Severity(setting.weight.value)})


def _excepting(
    remark: Remark, file: SettingsFile, names: Mapping[str, list[Named]], root: Path
) -> tuple[int, ...]:
    """Return the numbers of the exceptions that cover a remark."""
    code, where = remark.problem.code, remark.problem.location
    return tuple(
        index
        for index, each in enumerate(file.exceptions)
        if each.code == code and _covers(each, where, names, root)
    )


def _covers(each: Excepted, where: Location, names: Mapping[str, list[Named]], root: Path) -> bool:
    section, name = _around(where, names)
    return (
        (each.file is None or fnmatchcase(_relative(where.file, root), each.file))
        and (each.rule is None or (section, name) == ("rules", each.rule))
        and (each.fact is None or (section, name) == ("vocabulary", each.fact))
    )


def _relative(file: str, root: Path) -> str:
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _around(where: Location, names: Mapping[str, list[Named]]) -> tuple[str, str]:
    """Return the section and the name of what is declared around a place."""
    declared = names.get(where.file, [])
    at = bisect_right(declared, where.line, key=lambda each: each[0])
    return declared[at - 1][1:] if at else ("", "")


def _names(desk: Desk) -> dict[str, list[Named]]:
    """Return, by file, what is declared in it, in the order of its lines."""
    found: dict[str, list[Named]] = {}
    for file, named in _declared(desk):
        found.setdefault(file, []).append(named)
    return {file: sorted(each) for file, each in found.items()}


def _declared(desk: Desk) -> Iterator[tuple[str, Named]]:
    for section in SECTIONS:
        shared = desk.gathered.shared.values() if section == "vocabulary" else ()
        for entry in (*shared, *desk.entries(section)):
            line = entry.document.value_at(entry.path).line
            yield entry.document.file, (line, section, name_of(entry.item))
