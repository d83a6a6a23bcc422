"""What an article and its rules were in the other versions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.model.book import BookStage, Turn
from engine.workshop.lookup.through_time import history

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from engine.model.article_history import ArticleHistory, ArticleStage, RuleChange
    from engine.model.book import Place
    from engine.rulebook.gather import Version
    from engine.workshop.lookup.wordbook import Wordbook


@dataclass(frozen=True, slots=True)
class Past:
    """The other versions of an article; what its rules were, which are new, which are gone."""

    stages: tuple[BookStage, ...] = ()
    turns: Mapping[str, Turn] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    gone: tuple[RuleChange, ...] = ()
    gone_from: date | None = None


def past(version: Version, place: Place, words: Wordbook) -> Past:
    """Return an article of a version through the versions; one of another regulation has none."""
    pack = version.pack
    if place.of is not None:
        return Past()
    found = history(pack.regulation, place.article, version, words)
    own = next(each for each in found.stages if each.version == pack.version)
    before = _before(found, own)
    stages = (_stage(each) for each in found.stages if each is not own)
    if before is None:
        return Past(tuple(stages))
    changed = [each for each in own.changes if each.after is not None]
    turns = {
        str(each.after): Turn(version=before.version, rule=each.before, changes=each.changes)
        for each in changed
        if each.before is not None
    }
    new = frozenset(str(each.after) for each in changed if each.before is None)
    gone = tuple(each for each in own.changes if each.after is None)
    return Past(tuple(stages), turns, new, gone, before.version)


def _before(found: ArticleHistory, own: ArticleStage) -> ArticleStage | None:
    """Return the last stage before one that has the article."""
    earlier = found.stages[: found.stages.index(own)]
    having = [each for each in earlier if each.article is not None]
    return having[-1] if having else None


def _stage(stage: ArticleStage) -> BookStage:
    return BookStage(version=stage.version, article=stage.article, by=stage.by)
