"""Local policy: it stands within the ranges of one version of a law, and adds nothing to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.provision import Regime
from engine.model.values import Stage
from engine.rulebook.conclusions import BLANK, conclusion
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.problems import Problem
    from engine.model.rules import Regulation
    from engine.rulebook.folder import Entry, Folder

ADDING = ("slots", "ladders", "measures", "tallies", "duties")
"""What a pack of local policy may not declare: it works with what the law declares."""


def laws(
    folders: Sequence[Folder], regulations: Iterable[Regulation]
) -> Iterator[tuple[Folder, Folder]]:
    """Yield each folder with the one whose facts and measures its rules use: mostly its own.

    Local policy that names no law that is there is left out.
    """
    local = {each.id for each in regulations if each.regime is Regime.LOCAL}
    for folder in folders:
        law = narrowed(folder, folders) if folder.regulation in local else folder
        if law is not None:
            yield folder, law


def narrowed(folder: Folder, folders: Iterable[Folder]) -> Folder | None:
    """Return the law within whose ranges local policy stays, or None if it is not there."""
    narrows = folder.head.narrows
    wanted = (narrows.regulation, narrows.version) if narrows else None
    found = (each for each in folders if each.head.narrows is None)
    return next((each for each in found if (each.regulation, each.head.version) == wanted), None)


def local_problems(
    folders: Sequence[Folder], regulations: Iterable[Regulation]
) -> Iterator[Problem]:
    """Yield what local policy may not do, and what only local policy may."""
    local = {each.id: each.regime is Regime.LOCAL for each in regulations}
    for folder in folders:
        if local.get(folder.regulation) is True:
            yield from _local(folder, folders)
        elif folder.regulation in local:
            yield from _law(folder)


def _law(folder: Folder) -> Iterator[Problem]:
    head = folder.heads[0]
    if not head.item.in_use:
        yield head.problem("law-not-in-use", "in_use")
    if head.item.narrows is not None:
        yield head.problem("law-narrows", "narrows")
    for entry in folder.sections["rules"]:
        if entry.item.stage is Stage.NARROW:
            yield entry.problem("narrow-not-local", "stage")


def _local(folder: Folder, folders: Sequence[Folder]) -> Iterator[Problem]:
    head = folder.heads[0]
    if head.item.narrows is None:
        yield head.document.key_problem("nothing-narrowed", head.path)
        return
    yield from _additions(folder)
    law = narrowed(folder, folders)
    if law is None:
        yield _no_such_law(head, folders)
    elif not any(law.items("ladders")):
        yield head.problem("no-ladder", "narrows", "regulation", name=law.regulation)
    else:
        yield from _again(folder, law)
    if head.item.in_use:
        yield from _unready(folder)


def _no_such_law(head: Entry, folders: Iterable[Folder]) -> Problem:
    narrows = head.item.narrows
    laws = [each for each in folders if each.head.narrows is None]
    names = sorted({each.regulation for each in laws})
    if narrows.regulation not in names:
        near = nearest(narrows.regulation, names)
        path = (*head.path, "narrows", "regulation")
        return head.document.problem("unknown-law", path, *near, name=shown(narrows.regulation))
    days = [each.head.version for each in laws if each.regulation == narrows.regulation]
    versions = sorted(day.isoformat() for day in days)
    path = (*head.path, "narrows", "version")
    details = {"name": narrows.version.isoformat(), "regulation": narrows.regulation}
    return head.document.problem("unknown-law-version", path, *versions[:3], **details)


def _additions(folder: Folder) -> Iterator[Problem]:
    for section in ADDING:
        for entry in folder.sections[section][:1]:
            yield entry.document.key_problem("local-section", (section,), section=section)
    for entry in folder.sections["rules"]:
        if entry.item.stage is not Stage.NARROW:
            yield entry.problem("local-stage", "stage", stage=entry.item.stage.value)


def _again(folder: Folder, law: Folder) -> Iterator[Problem]:
    """Yield the facts of local policy whose names the law already uses."""
    used = {spec.name for spec in law.items("vocabulary")}
    for entry in folder.sections["vocabulary"]:
        if entry.item.name in used:
            name, regulation = entry.item.name, law.regulation
            yield entry.problem("fact-of-law", "name", fact=name, regulation=regulation)


def _unready(folder: Folder) -> Iterator[Problem]:
    """Yield what has to be settled before a pack of local policy may be used."""
    if not folder.head.in_force_verified:
        yield folder.heads[0].problem("not-verified-in-use", "in_force_verified")
    for entry in folder.sections["rules"]:
        if BLANK in conclusion(entry.item.then).get("narrow", ()):
            yield entry.problem("blank-in-use", "then", "narrow", blank=BLANK)
