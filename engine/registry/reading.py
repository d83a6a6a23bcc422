"""Read a file of our own making that may have been changed by anybody: within bounds."""

from __future__ import annotations

import errno
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DECISIONS = "decisions"
"""The folder beside a case that its decisions are kept in."""
MAX_BYTES = 64 * 1024 * 1024
"""An assessment of the largest case that may be assessed stays well below it."""


def bounded_bytes(file: Path) -> bytes:
    """Return what a file holds. Raises OSError for a device, a pipe or a file that is too large."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
        raise OSError(errno.EFBIG, "", str(file))
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES)
