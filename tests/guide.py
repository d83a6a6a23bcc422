"""Follow a guide as its reader would: blocks of commands, of whole files, and of edits.

A block ```` ```console ```` holds lines `$ command`, each with the output that follows it. Before
any other block stands a line that names, in backticks, the file that it is for: lines to take out
and put in (`diff`), rules to add at the end (the first line begins with a dash), a section to put
in place of the one there (the first line is its key), or the whole file. `……` stands for text of
the output that is left out: lines, or part of one.
"""

from __future__ import annotations

import difflib
import io
import re
import shlex
import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.running import run

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

GAP = "……"
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([^`\s]+/[^`\s]+\.\w+)`")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a guide: where its text stands there, and the file it is for, if it is an edit."""

    start: int
    kind: str
    text: str
    file: str | None


def blocks(guide: str) -> Iterator[Block]:
    """Yield the blocks that a reader follows, in order."""
    for found in _FENCE.finditer(guide):
        before = guide[: found.start()].rstrip().rpartition("\n")[2]
        named = None if found[1] == "console" else _FILE.search(before)
        if found[1] == "console" or named:
            yield Block(found.start(2), found[1], found[2], named and named[1])


def steps(console: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command of a block with the lines it is said to print."""
    for piece in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, *output = piece.splitlines()
        yield command, output


def edit(file: Path, block: Block) -> None:
    """Do to a file what a block says. Raises AssertionError where its lines are not found once."""
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    first = block.text.split("\n", 1)[0]
    if block.kind == "diff":
        was, now = _side(block.text, "-"), _side(block.text, "+")
        assert old.count(was) == 1, f"{file}: not there once:\n{was}"
        new = old.replace(was, now)
    elif first.startswith("- "):
        new = f"{old.rstrip()}\n\n{block.text}"
    elif f"\n{first}\n" in old:
        new = re.sub(rf"^{first}\n(?:[- \n].*\n?)*", lambda _: block.text, old, flags=re.MULTILINE)
    else:
        new = block.text
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(new, encoding="utf-8")


def _side(diff: str, sign: str) -> str:
    lines = diff.splitlines(keepends=True)
    return "".join(line[1:] for line in lines if line[0] in (" ", sign))


def printed(command: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a command prints, as a terminal shows it."""
    name, *words = shlex.split(command)
    if name == "cp":
        shutil.copytree(words[1], words[2])
    elif name == "export":
        variable, _, value = words[0].partition("=")
        monkeypatch.setenv(variable, value)
    else:
        assert name == "wenze", command
        with redirect_stdout(io.StringIO()) as said, redirect_stderr(said):
            run(*words)
        return [line.rstrip() for line in said.getvalue().splitlines()]
    return []


def fits(shown: list[str], output: list[str]) -> bool:
    """Whether output is what is shown, but for what is left out."""
    lines = (r"(?:.*\n)*?" if line == GAP else _pattern(line) + r"\n" for line in shown)
    return re.fullmatch("".join(lines), "".join(f"{line}\n" for line in output)) is not None


def _pattern(line: str) -> str:
    return ".*".join(map(re.escape, line.split(GAP)))


def renewed(shown: list[str], output: list[str]) -> list[str]:
    """Return output with the lines left out that were left out before."""
    made: list[str] = []
    at, gap = 0, False
    for line in shown:
        close = difflib.get_close_matches(line, output[at:], 1)
        if close and line != GAP:
            here = output.index(close[0], at)
            made += [GAP] if gap and here > at else output[at:here]
            made.append(line if re.fullmatch(_pattern(line), close[0]) else close[0])
            at = here + 1
        gap = line == GAP or (gap and not close)
    return [*made, GAP] if gap and at < len(output) else [*made, *output[at:]]
