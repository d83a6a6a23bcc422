"""Slips of a Chinese keyboard or a word processor, found line by line before YAML reads them.

YAML takes many of them for text: a key with a full-width colon is one long word to it. So they are
looked for first, and a repaired copy of the text goes on to the parser, that one run may find the
other faults too.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.model.problems import Problem
from engine.rulebook.bounds import MOST_FAULTS
from engine.rulebook.document import Place, located
from engine.rulebook.masking import Masker
from engine.rulebook.quoting import SHOWN
from engine.rulebook.typing_slips import SUSPECT, slips_of

if TYPE_CHECKING:
    from engine.rulebook.slip import Slip
    from engine.rulebook.source import Source

_SUSPECT_ANYWHERE = re.compile(SUSPECT.pattern, re.MULTILINE)
INDENTATION = ("tab-indent", "wide-indent")


@dataclass(slots=True)
class Slips:
    """The slips of a text: problems, the text repaired, and which lines they stand in."""

    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    lines: frozenset[int] = frozenset()
    moved: dict[int, tuple[int, ...]] = field(default_factory=dict)
    indentation: bool = False


def find_slips(source: Source) -> Slips:
    """Return the slips of a text and the text without them."""
    found = Slips(text=source.text)
    if not _SUSPECT_ANYWHERE.search(source.text):
        return found
    masker, repaired, rows = Masker(), list(source.lines), set[int]()
    for row, line in enumerate(source.lines):
        before = copy(masker)
        masked = masker.mask(line)
        if masked is None or not SUSPECT.search(masked):
            continue
        slips = slips_of(masked, line, opened=before.opened)
        if slips:
            rows.add(row + 1)
            repaired[row] = _repair(line, slips)
            masker = before
            masker.mask(repaired[row])  # what the next line continues is the line as it should be
            found.moved[row + 1] = _moved(line, slips)
            found.problems += _problems(source, row, slips)
            found.indentation |= any(slip.code in INDENTATION for slip in slips)
        if len(found.problems) >= MOST_FAULTS:
            found.indentation = True  # the rest is not repaired, so what YAML makes of it is moot
            break
    found.lines, found.text = frozenset(rows), "\n".join(repaired)
    return found


def _repair(line: str, slips: list[Slip]) -> str:
    for slip in reversed(slips):
        line = line[: slip.start] + slip.instead + line[slip.end :]
    return line


def _moved(line: str, slips: list[Slip]) -> tuple[int, ...]:
    """Return, for each column of the repaired line, the column it comes from."""
    columns: list[int] = []
    at = 0
    for slip in slips:
        columns += range(at, slip.start)
        width = slip.end - slip.start
        columns += [slip.start + min(each, width - 1) for each in range(len(slip.instead))]
        at = slip.end
    return (*columns, *range(at, len(line) + 1))


def _problems(source: Source, row: int, slips: list[Slip]) -> list[Problem]:
    """Return one problem for each kind of slip in a line, and how that stretch should read."""
    first = {slip.code: slip for slip in reversed(slips)}
    return [
        Problem(
            code=slip.code,
            location=located(
                source.file, source.lines, Place(row + 1, slip.start + 1, slip.end - slip.start)
            ),
            details={"better": _better(source.lines[row], slips, slip)},
        )
        for slip in sorted(first.values(), key=lambda slip: slip.start)
    ]


def _better(line: str, slips: list[Slip], slip: Slip) -> str:
    """Return a line without its slips; of a long one the stretch around one slip."""
    better = _repair(line, slips)
    if len(better.strip()) <= SHOWN:
        return better.strip()
    at = len(_repair(line[: slip.start], [each for each in slips if each.end <= slip.start]))
    start = max(at - SHOWN // 3, 0)
    end = at + len(slip.instead) + SHOWN // 3
    before, after = "…" if start else "", "…" if end < len(better) else ""
    return before + better[start:end].strip() + after
