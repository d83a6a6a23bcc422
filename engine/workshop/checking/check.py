"""`wenze rules check`: all remarks on a rules folder, in words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.model.base import Words
from engine.model.check import Category, CheckReport, Counts, Remark, Severity, Told
from engine.model.problems import Location, Problem
from engine.rulebook.gather import gather
from engine.rulebook.report import said
from engine.workshop.checking.excepting import UNUSED, standing, weighted
from engine.workshop.checking.mend import yaml_files
from engine.workshop.checking.settings import settings
from engine.workshop.checking.unverified import unverified_in
from engine.workshop.checks import checks
from engine.workshop.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.rulebook.gather import Gathered

_DEEPEST = 4
"""A file of a version, its folder, its regulation's folder, the rules folder."""


class Asked(NamedTuple):
    """A rules folder, and the part of it that is asked about."""

    root: Path
    within: Path

    @property
    def whole(self) -> bool:
        """Whether all of the folder is asked about."""
        return self.within == self.root

    def holds(self, file: str) -> bool:
        """Whether a file is asked about."""
        return self.whole or Path(file).absolute().is_relative_to(self.within.absolute())


def around(path: Path) -> Asked:
    """Return the rules folder in which a folder or a file of rules lies; by itself if in none."""
    near = (path, *path.parents) if len(path.parents) > 1 else (path, *path.absolute().parents)
    root = next((each for each in near[:_DEEPEST] if _holds_regulations(each)), path)
    return Asked(root, path)


def _holds_regulations(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*/regulation.yaml"))


def check(asked: Asked) -> CheckReport:
    """Return all remarks on what is asked about: what is found by reading, then by the checks."""
    return remarked(gather(asked.root), asked)


def remarked(gathered: Gathered, asked: Asked) -> CheckReport:
    """Return all remarks on what was gathered, of the part of it that is asked about."""
    desk = Desk(gathered)
    found = (*_nothing(asked), *_remarks(desk))
    remarks = [each for each in _ordered(found) if asked.holds(each.problem.location.file)]
    codes = {remark.problem.code for remark in remarks}
    return CheckReport(
        rules=str(asked.root),
        within=str(asked.within),
        usable=not desk.gathered.problems,
        counts=_counts(desk, asked, remarks),
        remarks=tuple(map(told, remarks)),
        pages=tuple(each.page for each in checks() if each.code in codes),
    )


def _nothing(asked: Asked) -> Iterator[Remark]:
    """Yield that a part asked about holds nothing; of the whole folder, reading says so."""
    part = asked.within
    if not asked.whole and not yaml_files(part):
        there = "no-rules" if part.is_dir() else "stray-file"
        code = there if part.exists() else "no-file"
        where = Location(file=str(part), line=0)
        yield from remarks_of_reading((Problem(code=code, location=where),))


def _remarks(desk: Desk) -> Iterator[Remark]:
    yield from remarks_of_reading((*desk.gathered.problems, *settings(desk).problems))
    yield from standing(desk).remarks
    of_exceptions = next(each for each in checks() if each.code == UNUSED)
    unused = (weighted(each, settings(desk).file) for each in of_exceptions.remarks(desk))
    yield from (each for each in unused if each)


def remarks_of_reading(problems: Iterable[Problem]) -> Iterator[Remark]:
    """Yield what keeps files from being read as remarks."""
    paged = {each.code: each.category for each in checks()}
    for problem in problems:
        category = paged.get(problem.code, Category.READING)
        yield Remark(problem=problem, category=category, severity=Severity.ERROR)


def _ordered(remarks: Iterable[Remark]) -> list[Remark]:
    """Return remarks by file and place, each once."""
    placed = {(each.problem.location, each.problem.code): each for each in remarks}
    return sorted(placed.values(), key=_place)


def _place(remark: Remark) -> tuple[str, int, int, str]:
    where = remark.problem.location
    return where.file, where.line, where.column, remark.problem.code


def told(remark: Remark) -> Told:
    """Return a remark in words of both languages."""
    zh, en = said(remark.problem, "zh"), said(remark.problem, "en")
    return Told(
        code=remark.problem.code,
        category=remark.category,
        severity=remark.severity,
        where=remark.problem.location,
        wrong=Words.made(zh[0], en[0]),
        to_do=Words.made(zh[1], en[1]),
        nearest=remark.problem.nearest,
    )


def _counts(desk: Desk, asked: Asked, remarks: Iterable[Remark]) -> Counts:
    by_severity = Counter(remark.severity for remark in remarks)
    return Counts(
        files=len(yaml_files(asked.within)),
        rules=_declared(desk, asked, "rules"),
        tables=_declared(desk, asked, "tables"),
        unverified=unverified_in(desk, asked.holds),
        errors=by_severity[Severity.ERROR],
        warnings=by_severity[Severity.WARNING],
        notes=by_severity[Severity.NOTE],
        excepted=sum(asked.holds(each.problem.location.file) for each in standing(desk).excepted),
        slips=sum(remark.category is Category.SLIP for remark in remarks),
    )


def _declared(desk: Desk, asked: Asked, section: str) -> int:
    """Return how much stands in a section of the files asked about."""
    return sum(
        asked.holds(entry.document.file)
        for version in desk.gathered.versions
        for entry in version.folder.sections[section]
    )
