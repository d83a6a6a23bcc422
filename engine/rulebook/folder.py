"""The files of a version folder, read and put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.model.problems import Location, Problem
from engine.rulebook.models import shaped
from engine.rulebook.salvage import parts_of
from engine.rulebook.shape import SECTIONS, PackFile
from engine.rulebook.tables.rows import Written, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from engine.rulebook.document import Document, Path
    from engine.rulebook.library import Library
    from engine.rulebook.shape import PackHead


PACK = "pack.yaml"


class Entry(NamedTuple):
    """One thing declared in a file, and where."""

    item: Any
    document: Document
    path: Path

    def problem(self, code: str, *inner: str | int, **details: str) -> Problem:
        """Return a problem at something inside the entry."""
        return self.document.problem(code, (*self.path, *inner), **details)


@dataclass(slots=True)
class Folder:
    """What the files of one version folder declare, section by section.

    `lost` are the names of what could not be read. One is not `whole` if its head is among that.
    """

    path: FilePath
    regulation: str
    heads: list[Entry] = field(default_factory=list)
    sections: dict[str, list[Entry]] = field(
        default_factory=lambda: {name: [] for name in SECTIONS}
    )
    problems: list[Problem] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        """Whether it says what it holds, so that it can be looked into."""
        return bool(self.heads)

    @property
    def head(self) -> PackHead:
        """Return the pack section. There is one: `read_folder` saw to that."""
        head: PackHead = self.heads[0].item
        return head

    def items(self, section: str) -> Iterator[Any]:
        """Yield what a section declares, each name once."""
        seen: set[str] = set()
        for entry in self.sections[section]:
            if (name := name_of(entry.item)) not in seen:
                seen.add(name)
                yield entry.item


def name_of(item: Any) -> str:  # noqa: ANN401 - an item of any section
    """Return what an item is called: its id, or its name."""
    return str(getattr(item, "id", None) or item.name)


def read_folder(path: FilePath, regulation: str, library: Library) -> Folder:
    """Return what the files of a version folder declare, and the faults of the files."""
    folder = Folder(path, regulation)
    for file in sorted(path.glob("*.yaml"), key=lambda file: (file.name != PACK, file.name)):
        add_file(folder, file, library)
    add_rows(folder)
    folder.problems += _heads(folder)
    folder.problems += repeated(folder)
    return folder


def add_file(folder: Folder, file: FilePath, library: Library) -> None:
    """Put what a file declares into a folder; of a file with faults, what has none."""
    loaded = library.load(file, PackFile)
    shape, document, problems = shaped(*loaded, PackFile, lambda: library.names(folder.path))
    folder.problems += problems
    parts = parts_of(shape, document)
    folder.lost |= parts.lost
    if document is None:
        return
    if parts.pack is not None:
        folder.heads.append(Entry(parts.pack, document, ("pack",)))
    for section, index, item in parts.items:
        folder.sections[section].append(Entry(item, document, (section, index)))


def add_rows(folder: Folder) -> None:
    """Put the rows of the tables of a folder among its rules."""
    for table in folder.sections["tables"]:
        rows, problems = rows_of(Written(*table))
        folder.sections["rules"] += [Entry(row.shape, row.document, ()) for row in rows]
        folder.problems += problems


def _heads(folder: Folder) -> Iterator[Problem]:
    if not folder.heads and not folder.lost:
        yield Problem(code="no-pack", location=Location(file=str(folder.path), line=0))
    for entry in folder.heads[1:]:
        first = folder.heads[0].document.file
        yield entry.document.key_problem("second-pack", entry.path, file=first)
    for entry in folder.heads[:1]:
        head: PackHead = entry.item
        if head.regulation != folder.regulation:
            details = {"name": head.regulation, "folder": folder.regulation}
            yield entry.problem("wrong-regulation", "regulation", **details)
        if head.version.isoformat() != folder.path.name:
            details = {"name": head.version.isoformat(), "folder": folder.path.name}
            yield entry.problem("wrong-version", "version", **details)
        if head.until is not None and head.until < head.in_force:
            details = {"start": head.in_force.isoformat(), "end": head.until.isoformat()}
            yield entry.problem("reversed-period", "until", **details)
        if head.transition and not head.transition.silent and not head.transition.provision:
            rule = head.transition.rule.value
            yield entry.document.key_problem(
                "transition-uncited", (*entry.path, "transition"), rule=rule
            )


def repeated(folder: Folder) -> Iterator[Problem]:
    """Yield what a folder declares twice."""
    facts = ("vocabulary", "tallies")
    alone = [(section,) for section in SECTIONS if section not in facts]
    for sections in (facts, *alone):
        first: dict[str, Entry] = {}
        for entry in (entry for section in sections for entry in folder.sections[section]):
            name = name_of(entry.item)
            if name in first:
                yield again(entry, first[name])
            first.setdefault(name, entry)


def again(entry: Entry, first: Entry) -> Problem:
    """Return the problem of a name declared before, naming the place of the first."""
    key = next(
        key for key in ("id", "name", "article", "form") if key in type(entry.item).model_fields
    )
    at = first.document.value_at((*first.path, key))
    place = f"{at.file}:{at.line}"
    return entry.problem("declared-twice", key, name=name_of(entry.item), place=place)
