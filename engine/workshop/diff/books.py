"""What OLD and NEW name becomes a state of the rules: a folder, one version of it, a revision."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.model.unreadable import UnreadableError
from engine.rulebook.folder import PACK
from engine.rulebook.gather import gather
from engine.rulebook.library import REGULATION
from engine.rulebook.packs import rulebook_of
from engine.workshop.diff.edition import Book, edition_of
from engine.workshop.diff.revision import names_in, revision_of, unpack

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from engine.model.problems import Problem
    from engine.rulebook.gather import Gathered, Version


@dataclass
class Reader:
    """Reads states of the rules; a folder that both are in is read once."""

    rules: Path
    problems: list[Problem] = field(default_factory=list)
    _read: dict[Path, Gathered] = field(default_factory=dict)

    def book(self, named: str) -> Book:
        """Return the state that a folder or a revision names; its faults are kept for `sound`.

        Raises RevisionError for what is neither.
        """
        path = Path(named)
        if not path.is_dir():
            return self._of_revision(named)
        up = _up({each.name for each in path.iterdir()})
        whole = path.resolve()
        root = whole.parents[up - 1] if up else whole
        gathered = self._gathered(root, path if not up else _shortened(path, up))
        return _book(named, gathered, whole.relative_to(root).parts)

    def sound(self) -> None:
        """Raise UnreadableError with the faults of all that was read, if there are any."""
        if self.problems:
            raise UnreadableError(tuple(self.problems))

    def _gathered(self, root: Path, shown: Path) -> Gathered:
        if root not in self._read:
            self._read[root] = gather(shown)
            self.problems += self._read[root].problems
        return self._read[root]

    def _of_revision(self, named: str) -> Book:
        revision = revision_of(named, self.rules)
        folder = revision.folder
        up = _up(names_in(revision, folder))
        root = folder.parents[up - 1] if up else folder
        with TemporaryDirectory() as place:
            unpack(revision, root, Path(place))
            gathered = gather(Path(place))
            at = f"{revision.revision}:{root.as_posix()}"
            self.problems += (_placed(each, place, at) for each in gathered.problems)
            return _book(named, gathered, folder.relative_to(root).parts)


def _up(names: AbstractSet[str]) -> int:
    """Return how far above a folder the rules folder is that it is part of."""
    return 2 if PACK in names else 1 if REGULATION in names else 0


def _shortened(path: Path, up: int) -> Path:
    """Return the folder above, as it would be typed where that can be."""
    parts = path.parts[:-up]
    return (
        Path(*parts)
        if len(path.parts) > up and ".." not in parts
        else path.resolve().parents[up - 1]
    )


def _placed(problem: Problem, place: str, at: str) -> Problem:
    """Return a problem with its file named as it is in the revision."""
    rest = problem.location.file.removeprefix(place).replace("\\", "/")
    location = problem.location.model_copy(update={"file": at + rest})
    return problem.model_copy(update={"location": location})


def _book(named: str, gathered: Gathered, part: tuple[str, ...]) -> Book:
    sound = () if gathered.problems else gathered.versions
    versions = [each for each in sound if _within(each, part)]
    return Book(
        name=named,
        editions=tuple(edition_of(gathered, each) for each in versions),
        rulebook=rulebook_of(gathered),
        shared=() if part else tuple(entry.item for entry in gathered.shared.values()),
        single=len(part) > 1,
    )


def _within(version: Version, part: tuple[str, ...]) -> bool:
    at = (version.pack.regulation, PurePosixPath(version.folder.path.as_posix()).name)
    return at[: len(part)] == part
