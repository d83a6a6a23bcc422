"""What an editor's questions are answered from: all that could be read, by file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.model.check import SettingsFile
from engine.rulebook.gather import SETTINGS, gather
from engine.rulebook.library import REGULATION
from engine.rulebook.models import read_model
from engine.rulebook.shape import PackFile, RegulationFile
from engine.rulebook.unsaved import unsaved
from engine.workshop.checking.check import remarks_of_reading, told
from engine.workshop.desk import Desk
from engine.workshop.editing.tongue import Tongue, names_for
from engine.workshop.lookup.wordbook import Wordbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic import BaseModel

    from engine.model.check import Told
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.gather import Gathered, Version
    from engine.workshop.desk import Written


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """A rules folder as it was read, with what its things are called."""

    words: Wordbook
    _tongues: dict[tuple[str, type[BaseModel]], Tongue] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        """Return what could be read."""
        return self.words.desk

    @property
    def gathered(self) -> Gathered:
        """Return what could be read, and what is wrong with it."""
        return self.desk.gathered

    def version_of(self, file: str) -> Version | None:
        """Return the version that a file is part of."""
        folder = os.path.dirname(whole(file))  # noqa: PTH120 - names alone are compared
        return next((each for each in self.gathered.versions if _in(each, folder)), None)

    def rule(self, version: Version, name: str) -> Written | None:
        """Return a rule of a version that could be read."""
        key = version.pack.key
        rules = (each for each in self.desk.rules() if each.rule.id == name)
        return next((each for each in rules if each.version.pack.key == key), None)

    def tongue(self, file: str) -> Tongue:
        """Return the words that may stand in a file, in both languages."""
        form, version = form_of(file), self.version_of(file)
        key = version.pack.key if version else "", form
        if key not in self._tongues:
            self._tongues[key] = Tongue(form, names_for(self.gathered, version))
        return self._tongues[key]

    def entries(self, version: Version | None, section: str) -> Iterator[Entry]:
        """Yield what stands in a section for a version: in it, in its law, in what all share."""
        for folder in folders(version):
            yield from folder.sections[section]
        if section == "vocabulary":
            yield from self.gathered.shared.values()


def bench(root: Path, texts: Mapping[str, bytes] | None = None) -> Bench:
    """Read a rules folder; texts stand for the files of the same absolute names."""
    with unsaved(texts or {}):
        return Bench(Wordbook(Desk(gather(root))))


def glimpse(file: Path, read: Bench, texts: Mapping[str, bytes]) -> tuple[Told, ...]:
    """Return what is wrong with the form of one file, beside a rules folder read before."""
    tongue = read.tongue(str(file))
    with unsaved(texts):
        _, _, problems = read_model(file, tongue.form, lambda: tongue.names)
    return tuple(told(each) for each in remarks_of_reading(problems))


def folders(version: Version | None) -> tuple[Folder, ...]:
    """Return the folders that a version is made of: its own, and that of the law it narrows."""
    if version is None:
        return ()
    own, law = version.folder, version.law
    return (own,) if own is law else (own, law)


def whole(file: str) -> str:
    """Return the absolute name of a file."""
    return os.path.abspath(file)  # noqa: PTH100 - links stay as they were named


def form_of(file: str) -> type[BaseModel]:
    """Return the model of a file of a rules folder, by its name."""
    forms: dict[str, type[BaseModel]] = {REGULATION: RegulationFile, SETTINGS: SettingsFile}
    return forms.get(os.path.basename(file), PackFile)  # noqa: PTH119 - names alone are compared


def _in(version: Version, folder: str) -> bool:
    return whole(str(version.folder.path)) == folder
