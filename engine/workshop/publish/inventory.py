"""What lies in a folder, file by file, and what must not lie in a folder that is published.

Nothing outside the folder is opened: files are found by walking it, never by a name somebody wrote,
and no link is followed.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from engine.model.release import ReleasedFile, fault_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.release import ReleaseFault

MOST_FILES = 5_000
MOST_BYTES = 16 * 1024 * 1024
MOST_IN_ALL = 256 * 1024 * 1024

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?\Z", re.IGNORECASE)
_UNPORTABLE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]|[. ]\Z')
_LONGEST = 200


@dataclass(slots=True)
class Inventory:
    """The files of a folder by name, what each holds, and what is no plain file."""

    files: dict[str, bytes] = field(default_factory=dict)
    faults: list[ReleaseFault] = field(default_factory=list)

    def listed(self) -> tuple[ReleasedFile, ...]:
        """Return the files as a manifest has them, by name."""
        return tuple(released(name, content) for name, content in sorted(self.files.items()))


def released(name: str, content: bytes) -> ReleasedFile:
    """Return a file as a manifest has it."""
    return ReleasedFile(path=name, size=len(content), sha256=sha256(content).hexdigest())


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of the lines that `sha256sum` prints of files, by name."""
    listed = (released(name, content) for name, content in sorted(files.items()))
    lines = "".join(f"{each.sha256}  {each.path}\n" for each in listed)
    return sha256(lines.encode()).hexdigest()


def inventory(folder: Path, *, hidden: bool = True) -> Inventory:
    """Return what lies in a folder; past the bounds the rest is not looked at, which is a fault.

    Hidden folders are left out where `hidden` is not wanted. Raises OSError for what cannot be
    read.
    """
    found = Inventory()
    room = MOST_IN_ALL
    for number, (name, path) in enumerate(_walk(folder, hidden=hidden)):
        if number >= MOST_FILES:
            found.faults.append(fault_of("too-many-files", limit=str(MOST_FILES)))
            break
        content = _content(name, path, found)
        if content is None:
            continue
        room -= len(content)
        if room < 0:
            found.faults.append(fault_of("too-much", limit=_mega(MOST_IN_ALL)))
            break
        found.files[name] = content
    return found


def _walk(folder: Path, *, hidden: bool) -> Iterator[tuple[str, Path]]:
    """Yield all that is no folder, by its name from the top; a link to a folder is a link."""
    for place, folders, files in os.walk(folder, onerror=_raise):
        seen = [name for name in folders if hidden or not name.startswith(".")]
        links = [name for name in seen if (Path(place) / name).is_symlink()]
        folders[:] = sorted(set(seen) - set(links))
        for name in sorted((*files, *links)):
            path = Path(place) / name
            yield _text(path.relative_to(folder).as_posix()), path


def _text(name: str) -> str:
    """Return a name as text; bytes of it that are no UTF-8 are spelt out."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _raise(error: OSError) -> None:
    raise error


def _content(name: str, path: Path, found: Inventory) -> bytes | None:
    """Return what a plain file holds; what is none, or is too large, is kept as a fault."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        found.faults.append(fault_of("link", file=name))
    elif not stat.S_ISREG(mode):
        found.faults.append(fault_of("not-a-file", file=name))
    else:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
        if len(content) <= MOST_BYTES:
            return content
        found.faults.append(fault_of("too-large", file=name, limit=_mega(MOST_BYTES)))
    return None


def unfit_names(names: Iterable[str]) -> Iterator[ReleaseFault]:
    """Yield names that are not the same name on every machine that may read the release."""
    first: dict[str, str] = {}
    for name in names:
        if not portable(name):
            yield fault_of("unportable-name", file=name)
        alike = unicodedata.normalize("NFKC", name).casefold()
        if alike in first:
            yield fault_of("alike-names", file=name, other=first[alike])
        first.setdefault(alike, name)


def portable(name: str) -> bool:
    """Return whether a name stands for the same file, inside the folder, on every machine."""
    parts = name.split("/")
    within = all(part not in {"", ".", ".."} for part in parts) and len(name) <= _LONGEST
    plain = not any(_UNPORTABLE.search(part) or _RESERVED.match(part) for part in parts)
    return within and plain and unicodedata.normalize("NFC", name) == name


def _mega(size: int) -> str:
    return str(size // 1024 // 1024)
