"""Read a rules folder into a rulebook, or report every fault of all its files."""

from __future__ import annotations

import os
from pathlib import Path

import engine
from engine.model.rules import Rulebook
from engine.model.unreadable import UnreadableError
from engine.rulebook.digest import digest
from engine.rulebook.gather import SETTINGS, Gathered, gather

ENVIRONMENT = "WENZE_RULES"


def rules_folder(option: Path | None) -> Path:
    """Return the folder asked for, or the environment's, the packaged one, the checkout's."""
    if option is not None:
        return option
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    package = Path(engine.__file__).parent
    packaged = package / "_rules"
    return packaged if packaged.is_dir() else package.parent / "rules"


def read_rulebook(folder: Path) -> Rulebook:
    """Return the rulebook of a folder. Raises UnreadableError with all that is wrong in it."""
    gathered = gather(folder)
    if gathered.problems:
        raise UnreadableError(gathered.problems)
    return rulebook_of(gathered)


def rulebook_of(gathered: Gathered) -> Rulebook:
    """Return the rulebook of what was gathered without a fault."""
    return Rulebook(
        regulations=tuple(regulation for regulation, _ in gathered.regulations),
        packs=tuple(each.pack for each in gathered.versions if each.pack.in_use),
        vocabulary=tuple(entry.item for entry in gathered.shared.values()),
        digest=digest(gathered.root, without=(SETTINGS,)),
    )
