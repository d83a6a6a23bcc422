"""A fact drawn up for the vocabulary: named and typed, the rest to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from engine.model.base import Words
from engine.model.values import SheetKind
from engine.model.vocabulary import FactSpec
from engine.rulebook.conditions import GROUPS, TERM
from engine.rulebook.folder import PACK
from engine.rulebook.library import VOCABULARY
from engine.rulebook.shape import EXAMPLE_KEYS
from engine.workshop.drafting.draft import BLANK, DraftError, blank, blank_in, in_both
from engine.workshop.drafting.placing import added, article_file
from engine.workshop.drafting.rule import version_named
from engine.workshop.lookup.facts import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.drafting.draft import Piece
    from engine.workshop.lookup.wordbook import Wordbook


@dataclass(frozen=True, slots=True)
class NewFact:
    """What somebody says of a fact to be drawn up; without a regulation all packs share it."""

    name: str
    on: str
    type: str
    speaks: str
    label: str | None = None
    label_en: str | None = None
    regulation: str | None = None
    version: str | None = None
    article: int | None = None


def fact_draft(new: NewFact, words: Wordbook) -> Piece:
    """Return a fact to be filled in, added to its file. Raises NoSuchNameError and DraftError."""
    _checked(new, words)
    lines = list(fact_lines(new))
    if new.regulation is None:
        return added(words.desk.gathered.root / VOCABULARY, "vocabulary", lines, None, words)
    version = version_named(new.regulation, new.version, words)
    file = version.folder.path / PACK
    if new.article is not None:
        file = article_file(version, new.article)
    return added(Path(file), "vocabulary", lines, version, words)


def fact_lines(new: NewFact) -> Iterator[str]:
    """Yield the lines of a fact to be filled in, the dash in the first column."""
    yield f"- name: {new.name}"
    yield f"  on: {new.on}"
    yield f"  type: {new.type}"
    if new.type == "one-of":
        yield "  values:"
        for number in (1, 2):
            yield from in_both(f"    {BLANK}-{number}:", blank("value"))
    if new.type == "integer":
        yield f"  unit: {BLANK}"
    yield f"  speaks: {new.speaks}"
    zh = new.label or blank_in("label-zh", "zh")
    en = new.label_en or blank_in("label", "en")
    yield from in_both("  label:", Words.made(zh, en))
    for key in ("definition", "question", "judged_by", "ask"):
        yield from in_both(f"  {key}:", blank(key.replace("_", "-")))


def _checked(new: NewFact, words: Wordbook) -> None:
    """Raise DraftError for a name that is taken, or cannot be one."""
    if new.on == SheetKind.OPTION:
        raise DraftError("not-for-option")
    try:
        FactSpec.model_validate({"name": new.name, "on": new.on, "type": new.type, "label": "x"})
    except ValidationError as fault:
        raise DraftError("bad-fact-name", name=new.name) from fault
    if new.name in (*GROUPS, *EXAMPLE_KEYS) or new.name.startswith(TERM) or "/" in new.name:
        raise DraftError("bad-fact-name", name=new.name)
    place = _taken(new.name, words)
    if place is not None:
        raise DraftError("fact-taken", name=new.name, place=place)


def _taken(name: str, words: Wordbook) -> str | None:
    """Return where a fact of that name is declared, in any pack: names mean one thing.

    What nobody declares, and a pack has all the same, is counted or worked out there.
    """
    reading = (each.pack.key for each in words.versions if name in each.facts)
    return next(chain(places(name, words), reading), None)
