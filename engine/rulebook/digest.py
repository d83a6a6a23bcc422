"""The SHA-256 of files, so that a result can say what it was made from."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def digest(*paths: Path, without: tuple[str, ...] = ()) -> str:
    """Return one SHA-256 over files, and the YAML files of folders, by relative name and bytes.

    The files whose relative names are in `without` are left out.
    """
    total = sha256()
    for name, path in sorted(each for each in _named(paths) if each[0] not in without):
        content = path.read_bytes()
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _named(paths: tuple[Path, ...]) -> Iterator[tuple[str, Path]]:
    for path in paths:
        if path.is_dir():
            for file in path.rglob("*.yaml"):
                yield file.relative_to(path).as_posix(), file
        else:
            yield path.name, path
