"""The SHA-256 of files, so that a result can say what it was made from."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_RULES = ".yaml"


def digest(*paths: Path, without: tuple[str, ...] = ()) -> str:
    """Return one SHA-256 over files, and the YAML files of folders, by relative name and bytes.

    The files whose relative names are in `without` are left out.
    """
    named = sorted(each for each in _named(paths) if each[0] not in without)
    return _digest((name, path.read_bytes()) for name, path in named)


def digest_held(files: Mapping[str, bytes], without: tuple[str, ...] = ()) -> str:
    """Return what `digest` returns for a folder, of what its files hold, by relative name."""
    named = sorted(name for name in files if name.endswith(_RULES) and name not in without)
    return _digest((name, files[name]) for name in named)


def _digest(named: Iterable[tuple[str, bytes]]) -> str:
    total = sha256()
    for name, content in named:
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _named(paths: tuple[Path, ...]) -> Iterator[tuple[str, Path]]:
    for path in paths:
        if path.is_dir():
            for file in path.rglob(f"*{_RULES}"):
                yield file.relative_to(path).as_posix(), file
        else:
            yield path.name, path
