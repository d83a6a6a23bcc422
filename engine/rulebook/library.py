"""The files of a rules folder, each loaded once, and what its words are called in Chinese."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.rulebook.load import load
from engine.rulebook.shape import PackFile, RegulationFile
from engine.rulebook.tongue.canonical import canonical
from engine.rulebook.tongue.names import Names, Shelf, Volume, names_in, names_of

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

    from engine.model.problems import Problem
    from engine.model.rules import Rulebook
    from engine.rulebook.document import Document

VOCABULARY = "vocabulary.yaml"
REGULATION = "regulation.yaml"
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)

Loaded = tuple["Document | None", "list[Problem]"]


@dataclass(slots=True)
class Library:
    """A rules folder. Files are loaded when they are asked for, and are kept."""

    root: Path
    kept: dict[Path, Loaded] = field(default_factory=dict)
    shelf: Shelf | None = None
    every: Names | None = None
    named: dict[Path, Names] = field(default_factory=dict)

    def load(self, file: Path, model: type[BaseModel]) -> Loaded:
        """Return a file, with what the models fix in canonical form, and what is wrong with it."""
        if file not in self.kept:
            document, problems = load(file)
            if document is not None and document.wide:
                problems = [*problems, *canonical(document, model, None)]
            self.kept[file] = document, problems
        document, problems = self.kept[file]
        return document, list(problems)

    def names(self, folder: Path) -> Names:
        """Return the names that the files of a folder may write: a version, or the whole."""
        if folder not in self.named:
            self.named[folder] = self._named(folder)
        return self.named[folder]

    def _named(self, folder: Path) -> Names:
        shelf = self._shelf()
        if self.every is None:
            self.every = names_of(shelf)
        at = (folder.parent.name, folder.name)
        volumes = (each for each in shelf.volumes if (each.regulation, each.version) == at)
        own = next(volumes, None)
        return self.every if own is None else names_in(shelf, self.every, own)

    def _shelf(self) -> Shelf:
        if self.shelf is None:
            self.shelf = Shelf(self._volumes(), self._regimes())
        return self.shelf

    def _volumes(self) -> tuple[Volume, ...]:
        files: dict[tuple[str, str], list[Path]] = defaultdict(list)
        shared = self.root / VOCABULARY
        if shared.exists():
            files["", ""].append(shared)
        for file in sorted(self.root.glob("*/*/*.yaml")):
            if VERSION.match(file.parent.name):
                files[file.parent.parent.name, file.parent.name].append(file)
        return tuple(Volume(*at, tuple(map(self._data, each))) for at, each in files.items())

    def _data(self, file: Path) -> object:
        document, _ = self.load(file, PackFile)
        return document.data if document is not None else None

    def _regimes(self) -> dict[str, str]:
        found = {}
        for file in sorted(self.root.glob(f"*/{REGULATION}")):
            document, _ = self.load(file, RegulationFile)
            if document is not None and isinstance(document.data, dict):
                found[file.parent.name] = str(document.data.get("regime"))
        return found


def rulebook_names(rulebook: Rulebook) -> Names:
    """Return what the words of a rulebook are called, as a case may write them."""
    declared = {"vocabulary", "tallies", "measures"}
    packs = [
        Volume(
            pack.regulation,
            pack.version.isoformat(),
            (pack.model_dump(mode="json", include=declared, exclude_none=True),),
        )
        for pack in rulebook.packs
    ]
    vocabulary = [spec.model_dump(mode="json", exclude_none=True) for spec in rulebook.vocabulary]
    shared = Volume("", "", ({"vocabulary": vocabulary},))
    regimes = {each.id: each.regime.value for each in rulebook.regulations}
    return names_of(Shelf((shared, *packs), regimes))
