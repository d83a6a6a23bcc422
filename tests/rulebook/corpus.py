"""The files under `tests/bad`, each read where a file of its kind would stand."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from engine.model.problems import Problem
from engine.model.session import Takes
from engine.model.unreadable import UnreadableError
from engine.rulebook.calendar import read_calendar
from engine.rulebook.packs import read_rulebook
from engine.rulebook.published import read_published
from engine.rulebook.read import read_inputs, read_organisation
from engine.rulebook.session import read_session

if TYPE_CHECKING:
    from collections.abc import Iterator

BAD = Path(__file__).parent.parent / "bad"
GOOD = Path(__file__).parent / "good"
FILES = sorted(BAD.rglob("*.yaml"))
NAMES = [file.relative_to(BAD).with_suffix("").as_posix() for file in FILES]

ASKED = {
    "propose": Takes(once=("who",)),
    "what-if": Takes(repeated=("set", "without", "tenure")),
    "procedure": Takes(needed=("who",), once=("measure",)),
}
"""Questions that the file of a meeting may ask, as the reader is given them."""

VERSION = Path("rules/sample/2020-01-01")
PLACES = {
    "pack": VERSION / "extra.yaml",
    "head": VERSION / "pack.yaml",
    "vocabulary": Path("rules/vocabulary.yaml"),
    "regulation": Path("rules/sample/regulation.yaml"),
}
"""Where a file goes in the good rules folder; the other kinds are read by themselves."""


def problems_of(name: str, scratch: Path) -> tuple[Problem, ...]:
    """Read one bad file, with places relative to a scratch folder; return what is wrong."""
    kind, _ = name.split("/")
    rulebook = read_rulebook(GOOD / "rules") if kind in ("case", "published") else None
    with standing_in(scratch):
        target = PLACES.get(kind, Path(f"{kind}.yaml"))
        if kind in PLACES:
            shutil.copytree(GOOD / "rules", "rules")
        shutil.copyfile(BAD / f"{name}.yaml", target)
        try:
            if kind == "organisation":
                read_organisation(target)
            elif rulebook is not None and kind == "published":
                organisation, case = read_inputs(GOOD, GOOD / "organisation.yaml", rulebook)
                read_published(target, case, organisation, rulebook)
            elif kind == "calendar":
                read_calendar(target)
            elif kind == "session":
                read_session(target, ASKED)
            elif rulebook is not None:
                read_inputs(target, GOOD / "organisation.yaml", rulebook)
            else:
                read_rulebook(Path("rules"))
        except UnreadableError as unreadable:
            return unreadable.problems
    return ()


@contextmanager
def standing_in(folder: Path) -> Iterator[None]:
    """Let relative paths begin at a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
