"""Write answers into a case file: whole or not at all, and only what reads back as it was meant."""

from __future__ import annotations

import codecs
import errno
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.superseded import superseded
from engine.rulebook.composed import FormError
from engine.rulebook.pen import pen_of
from engine.rulebook.source import file_bytes
from engine.rulebook.splice import spliced

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.model.case import Case, Judgement
    from engine.rulebook.tongue.names import Names

_MODE = 0o644
"""What may be done with a file that was not there before: everybody may read it."""


class NotWrittenError(Exception):
    """Answers were not written; `code` says why. The file is as it was."""

    def __init__(self, code: str, file: Path, answers: Sequence[Judgement] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.file = file
        self.answers = tuple(answers)


def answered_bytes(
    raw: bytes,
    case: Case,
    answers: Sequence[Judgement],
    names: Callable[[], Names] | None = None,
) -> bytes:
    """Return the bytes of a case file with answers in it. Raises FormError.

    `case` is what was read from the bytes. All but the answers, and what they take the place of,
    stays as it is. `names` is asked what facts are called where the file has Chinese keys.
    """
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(bom).decode("utf-8")
    found = superseded(case.judgements, answers)
    written = spliced(text, case.judgements, found, pen_of(raw, names))
    return bom + written.encode("utf-8")


class CaseFile(NamedTuple):
    """A case file, what it held when it was read, and the case that was read from that."""

    path: Path
    seen: bytes
    case: Case


def write_answers(
    read: CaseFile,
    answers: Sequence[Judgement],
    sound: Callable[[Path], bool],
    names: Callable[[], Names] | None = None,
) -> bytes:
    """Write answers into a case file in one step, and return what it then holds.

    `sound` says whether a file reads as it should, and is asked before the file is replaced and
    after; `names` as above. Raises NotWrittenError, and OSError where the file cannot be written;
    the file then holds what it held.
    """
    file = read.path.resolve()
    if file_bytes(file) != read.seen:
        raise NotWrittenError("changed-meanwhile", file)
    try:
        written = answered_bytes(read.seen, read.case, answers, names)
    except FormError:
        raise NotWrittenError("form", file, answers) from None
    if not replaced(file, written, sound):
        raise NotWrittenError("form", file, answers)
    if not sound(file):
        replaced(file, read.seen)
        raise NotWrittenError("otherwise", file, answers)
    return written


def replaced(file: Path, content: bytes, sound: Callable[[Path], bool] = lambda _: True) -> bool:
    """Put a file with some content in the place of another; leave that one unless it is sound.

    There need not be another yet. Raises OSError where it cannot be written, or says that it is
    not to be.
    """
    if file.exists() and not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, "", str(file))
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-", suffix=file.suffix)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        fits = sound(beside)
        if fits:
            _give_mode(beside, file)
            beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
    return fits


def _give_mode(beside: Path, file: Path) -> None:
    if file.exists():
        shutil.copymode(file, beside)
    else:
        beside.chmod(_MODE)
