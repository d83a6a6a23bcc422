"""Files of rules, cases and organisations put into one language of keys, each with what it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.form import form_of, formless
from engine.rulebook.library import VERSION, VOCABULARY, Library
from engine.rulebook.load import load_bytes
from engine.rulebook.shape import PackFile, RegulationFile
from engine.rulebook.source import read_bytes
from engine.rulebook.tongue.fmt import formatted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pydantic import BaseModel

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.rulebook.tongue.names import Names


class Shaped(NamedTuple):
    """A file as it is and as it should be; with problems it stays as it is."""

    file: Path
    before: bytes
    after: bytes
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether it would be written otherwise."""
        return self.before != self.after

    def diff(self) -> str:
        """Return what changes, as a unified diff."""
        name = self.file.as_posix()
        return "".join(
            map(_ended, unified_diff(_lines(self.before), _lines(self.after), name, name))
        )


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", errors="replace").splitlines(keepends=True)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


@dataclass(slots=True)
class Room:
    """What names are looked up in: the rules folder of a file, or the one that cases go by."""

    rules: Path
    libraries: dict[Path, Library] = field(default_factory=dict)

    def names(self, file: Path, model: type[BaseModel]) -> Names:
        """Return the names that a file may write."""
        root, folder = _stands(file, model) or (self.rules, self.rules)
        library = self.libraries.setdefault(root, Library(root))
        return library.names(folder)


def _stands(file: Path, model: type[BaseModel]) -> tuple[Path, Path] | None:
    """Return the rules folder that a file is part of, and its folder there."""
    folder = file.resolve().parent
    if model is RegulationFile:
        return folder.parent, folder.parent
    if model is PackFile and VERSION.match(folder.name):
        return folder.parent.parent, folder
    return (folder, folder) if model is PackFile and file.name == VOCABULARY else None


def put_in_form(paths: Iterable[Path], keys: Lang | None, rules: Path) -> Iterator[Shaped]:
    """Yield the files of some paths as they should be; of a folder all YAML files of a known form.

    `rules` is the rules folder that says what the facts of cases are called. Nothing is written.
    """
    room = Room(rules)
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob("*.yaml")):
                if not any(part.startswith(".") for part in file.relative_to(path).parts):
                    yield from _shaped(file, keys, room, named=False)
        else:
            yield from _shaped(path, keys, room, named=True)


def _shaped(file: Path, keys: Lang | None, room: Room, *, named: bool) -> Iterator[Shaped]:
    """Yield a file in form; one of no known form only where it was named, with its fault."""
    raw, faults = read_bytes(file)
    if raw is None:
        yield Shaped(file, b"", b"", tuple(faults))
        return
    document, faults = load_bytes(str(file), raw)
    form = form_of(document.data) if document is not None else None
    if document is None or form is None:
        problems = faults or [formless(file)]
        if faults or named:
            yield Shaped(file, raw, raw, tuple(problems))
        return
    found = formatted(str(file), raw, form, room.names(file, form), keys)
    yield Shaped(file, raw, found.content, found.problems)
