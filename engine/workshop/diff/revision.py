"""A state of the rules out of the history that git keeps: the files as they were, byte by byte."""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath
from shutil import which
from typing import NamedTuple

_FOLDER = "tree"
_FILE = "blob"


class RevisionError(ValueError):
    """A state cannot be had: `code` says why, `word` of what."""

    def __init__(self, code: str, word: str) -> None:
        super().__init__(code, word)
        self.code = code
        self.word = word


class Revision(NamedTuple):
    """A folder as it was: the repository, the revision, the folder within it."""

    root: Path
    revision: str
    folder: PurePosixPath


def revision_of(named: str, rules: Path) -> Revision:
    """Return what `REVISION` or `REVISION:FOLDER` names; without a folder it is that of the rules.

    Raises RevisionError where there is no git, no repository or no such revision.
    """
    revision, _, folder = named.partition(":")
    root = _root(rules) or _root(Path())
    if root is None:
        raise RevisionError("no-repository", named)
    if (
        revision.startswith("-")
        or _git(root, "rev-parse", "--verify", "-q", f"{revision}^{{tree}}") is None
    ):
        raise RevisionError("no-revision", named)
    if folder:
        return Revision(root, revision, PurePosixPath(folder))
    if not rules.resolve().is_relative_to(root):
        raise RevisionError("not-in-repository", str(rules))
    return Revision(root, revision, PurePosixPath(rules.resolve().relative_to(root).as_posix()))


def names_in(revision: Revision, folder: PurePosixPath) -> set[str]:
    """Return what a folder of a revision holds. Raises RevisionError if there is no such folder."""
    at = _at(revision, folder)
    listed = _git(revision.root, "ls-tree", "-z", "--name-only", at)
    if listed is None:
        raise RevisionError("no-folder", at)
    return {each for each in listed.decode(errors="replace").split("\0") if each}


def unpack(revision: Revision, folder: PurePosixPath, into: Path) -> None:
    """Write the rule files that a folder of a revision holds, links left out."""
    files = list(_files(revision, folder))
    shas = "".join(f"{sha}\n" for _, sha in files).encode()
    stream = _git(revision.root, "cat-file", "--batch", given=shas) or b""
    for name, _ in files:
        header, _, stream = stream.partition(b"\n")
        size = int(header.rsplit(b" ", 1)[1])
        file = into / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(stream[:size])
        stream = stream[size + 1 :]


def _files(revision: Revision, folder: PurePosixPath) -> list[tuple[PurePosixPath, str]]:
    at = _at(revision, folder)
    listed = (_git(revision.root, "ls-tree", "-r", "-z", at) or b"").decode(errors="replace")
    found = []
    for entry in filter(None, listed.split("\0")):
        about, _, name = entry.partition("\t")
        mode, kind, sha = about.split(" ")
        path = PurePosixPath(name)
        plain = kind == _FILE and mode.startswith("100") and ".." not in path.parts
        if plain and path.suffix in (".yaml", ".yml"):
            found.append((path, sha))
    return found


def _at(revision: Revision, folder: PurePosixPath) -> str:
    within = "" if folder == PurePosixPath() else folder.as_posix()
    return f"{revision.revision}:{within}"


def _root(folder: Path) -> Path | None:
    """Return the top of the repository that a folder is in, or None."""
    there = folder if folder.is_dir() else folder.parent
    if not there.is_dir():
        return None
    top = _git(there, "rev-parse", "--show-toplevel")
    return Path(top.decode().rstrip("\n")) if top else None


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what git answers, None where it refuses. Raises RevisionError without a git."""
    program = which("git")
    if program is None:
        raise RevisionError("no-git", arguments[-1])
    command = [program, "-C", str(folder), *arguments]
    ran = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - no shell; what is asked for is verified first
    return ran.stdout if ran.returncode == 0 else None
