"""The small rules folder of the tests, and states of it after an edit."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from engine.rulebook.gather import gather
from engine.rulebook.packs import rulebook_of
from engine.workshop.diff.edition import Book, edition_of
from engine.workshop.diff.rulebooks import rules_diff
from tests.rulebook.corpus import GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.rules import Rule
    from engine.model.rules_diff import RuleChange, RulesDiff
    from engine.workshop.diff.edition import Edition

RULES = GOOD / "rules"
VERSION = "sample/2020-01-01"


@cache
def book() -> Book:
    return read(RULES)


def read(folder: Path) -> Book:
    gathered = gather(folder)
    assert gathered.problems == ()
    editions = tuple(edition_of(gathered, each) for each in gathered.versions)
    shared = tuple(entry.item for entry in gathered.shared.values())
    return Book("rules", editions, rulebook_of(gathered), shared)


def edited(place: Path, file: str, *pairs: tuple[str, str]) -> Path:
    """Return a copy of the rules with texts of one file replaced."""
    folder = place / "rules"
    if not folder.exists():
        shutil.copytree(RULES, folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for was, now in pairs:
        assert text.count(was) == 1, was
        text = text.replace(was, now)
    path.write_text(text, encoding="utf-8")
    return folder


def after(place: Path, *pairs: tuple[str, str], file: str = "rules.yaml") -> RulesDiff:
    """Return what changed by an edit of the sample's rules."""
    return rules_diff(book(), read(edited(place, f"{VERSION}/{file}", *pairs)))


def only(found: RulesDiff) -> RuleChange:
    """Return the one rule that changed."""
    (changed,) = found.rules
    return changed


def sample() -> Edition:
    return next(each for each in book().editions if each.pack.regulation == "sample")


def with_rules(rules: tuple[Rule, ...]) -> Book:
    """Return the rules with others in the sample."""
    pack = sample().pack.model_copy(update={"rules": rules})
    changed = replace(sample(), pack=pack)
    editions = tuple(changed if each is sample() else each for each in book().editions)
    return replace(book(), editions=editions)
