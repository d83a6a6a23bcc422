"""Run a command of wenze in this process, watched: what it prints, opens, starts, and how long."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

import icalendar  # noqa: F401 - its date library opens the C library when first loaded

from engine.cli import main

SECONDS = 10.0
"""How long any input may take; a case of thousands of findings is no reason to hang."""

_STARTS = ("os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn",
           "os.startfile", "subprocess.Popen", "pty.spawn", "ctypes.dlopen")  # fmt: skip
_CALLS_OUT = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.truncate", "os.link", "os.symlink",
            "os.chmod", "os.chown", "os.utime", "os.mkdir", "shutil.")  # fmt: skip


class TooLongError(BaseException):
    """An input took longer than any may."""


@dataclass(slots=True)
class Ran:
    """What a command came to."""

    code: object = None
    out: str = ""
    err: str = ""
    trace: str = ""
    written: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)


_WATCHED: list[Ran] = []


def _audit(event: str, args: tuple[Any, ...]) -> None:
    if not _WATCHED:
        return
    ran = _WATCHED[-1]
    if event == "open" and _writes(args):
        ran.written.append(str(args[0]))
    elif event.startswith(_CHANGES):
        ran.written.append(f"{event} {args[0]}")
    elif event.startswith((*_STARTS, *_CALLS_OUT)):
        ran.forbidden.append(f"{event} {args!r}")


def _writes(args: tuple[Any, ...]) -> bool:
    mode, flags = args[1], args[2]
    if isinstance(mode, str):
        return any(sign in mode for sign in "wax+")
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


sys.addaudithook(_audit)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TooLongError where what runs inside takes longer."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _as_before() -> Iterator[None]:
    thresholds, cwd = gc.get_threshold(), Path.cwd()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        os.chdir(cwd)


def ran(folder: Path, args: Sequence[str], seconds: float = SECONDS) -> Ran:
    """Run wenze in a folder and return what it did; nothing it raises gets out."""
    result = Ran()
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    environment = {"WENZE_LANG": "en", "HOME": str(folder)}
    with (
        _as_before(),
        patch.dict(os.environ, environment),
        patch.object(sys, "argv", ["wenze", *args]),
        patch.object(sys, "dont_write_bytecode", new=True),
        patch("click.utils.should_strip_ansi", return_value=False),  # as on a terminal
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        os.chdir(folder)
        _WATCHED.append(result)
        try:
            with within(seconds):
                main()
        except SystemExit as left:
            result.code = left.code
        except BaseException:  # noqa: BLE001 - whatever gets out is what is looked for
            result.trace = traceback.format_exc()
        finally:
            _WATCHED.pop()
    for stream in (out, err):
        stream.flush()
    result.out, result.err = (_text(stream) for stream in (out, err))
    return result


def _text(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
