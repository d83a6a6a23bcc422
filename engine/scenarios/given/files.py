"""Start from files: a case, an organisation, rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.model.case import Case
from engine.model.organisation import Organisation
from engine.model.unreadable import UnreadableError
from engine.rulebook.library import rulebook_names
from engine.rulebook.load import load
from engine.rulebook.packs import rules_folder
from engine.rulebook.read import case_files, in_order
from engine.rulebook.tongue.canonical import canonical
from engine.scenarios.assessing import InvalidWorldError, lexicon_of
from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up, parts_of
from engine.scenarios.slip import SlipError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from engine.scenarios.doing import Told
    from engine.scenarios.world import Entry, World

EXAMPLES = "examples"


@does("given:case")
def case(world: World, told: Told) -> None:
    """Take a case and its organisation from their files."""
    case_file, organisation_file = case_files(_found(world, told["case"]), None)
    world.case = _data(world, case_file, Case)
    world.organisation = _data(world, organisation_file, Organisation)


@does("given:organisation")
def organisation(world: World, told: Told) -> None:
    """Take the organisation from a file."""
    world.organisation = _data(world, _found(world, told["file"]), Organisation)


@does("given:rules")
def rules(world: World, told: Told) -> None:
    """Go by the rules of a folder."""
    try:
        world.lexicon = lexicon_of(rules_folder(_found(world, told["folder"])))
    except UnreadableError as unreadable:
        raise InvalidWorldError(unreadable) from None


@does("given:only")
def only(world: World, told: Told) -> None:
    """Look at some regulations only."""
    known = world.lexicon.regulations
    for name in parts_of(told["regulations"], known):
        world.only |= looked_up(name, known, "no-regulation")


def _found(world: World, name: str) -> Path:
    """Return a path named in a scenario: beside it, or in a folder above it or its examples.

    A scenario names nothing by an absolute path, and never leads upwards by itself.
    """
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise SlipError("no-such-file", {"word": name})
    for folder in (world.home, *world.home.parents):
        for path in (folder / name, folder / EXAMPLES / name):
            if path.exists():
                return path
    raise SlipError("no-such-file", {"word": name})


def _data(world: World, path: Path, model: type[BaseModel]) -> Entry:
    document, problems = load(path)
    if document is not None and document.wide:
        names = rulebook_names(world.lexicon.rulebook)
        problems = problems + canonical(document, model, names)
    if document is None or problems or not isinstance(document.data, dict):
        raise InvalidWorldError(UnreadableError(in_order(problems)))
    return dict(document.data)
