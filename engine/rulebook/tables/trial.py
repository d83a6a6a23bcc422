"""A discretion table held against its version before it is written there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.provision import RowProvision
from engine.rulebook.folder import Entry, Folder, add_rows, repeated
from engine.rulebook.gather import version_of
from engine.rulebook.local import local_problems
from engine.rulebook.read import in_order

if TYPE_CHECKING:
    from engine.model.problems import Problem
    from engine.rulebook.gather import Gathered, Version


def tried(found: Gathered, version: Version, table: Entry) -> tuple[Version, tuple[Problem, ...]]:
    """Return a version with a table in it, and what is wrong there with the file of the table.

    The table takes the place of the one with its id, or is added. Nothing is written.
    """
    folder = _with(version.folder, table)
    law = folder if version.law is version.folder else version.law
    problems: list[Problem] = [*folder.problems, *repeated(folder)]
    made = version_of(folder, law, found.shared, found.root, problems)
    others = (each.folder for each in found.versions if each is not version)
    regulations = [regulation for regulation, _ in found.regulations]
    problems += local_problems([folder, *others], regulations)
    own = (each for each in problems if each.location.file == table.document.file)
    return made, in_order(own)


def _with(folder: Folder, table: Entry) -> Folder:
    """Return a folder in which a table stands instead of the one with its id."""
    sections = {name: list(entries) for name, entries in folder.sections.items()}
    sections["rules"] = [each for each in sections["rules"] if not _is_row(each)]
    others = [each for each in sections["tables"] if each.item.id != table.item.id]
    sections["tables"] = [*others, table]
    made = Folder(folder.path, folder.regulation, list(folder.heads), sections)
    add_rows(made)
    return made


def _is_row(entry: Entry) -> bool:
    return isinstance(entry.item.provision, RowProvision)
