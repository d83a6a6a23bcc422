"""The SHA-256 of files, so that a result can say what it was made from."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def digest(*paths: Path) -> str:
    """Return one SHA-256 over files, and the YAML files of folders, by relative name and bytes."""
    total = sha256()
    for name, path in sorted(_named(paths)):
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
