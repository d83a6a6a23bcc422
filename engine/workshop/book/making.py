"""Put the rule book together from what lies on the desk."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from engine.model.book import Book, BookArticle, BookRegulation, BookRule, BookVersion, Place
from engine.rulebook.digest import digest
from engine.rulebook.gather import SETTINGS
from engine.workshop.book.sources import Sources
from engine.workshop.book.turning import Past, past
from engine.workshop.lookup.mentioning import mentions_among, scenarios_beside, told_of
from engine.workshop.lookup.showing import shown
from engine.workshop.lookup.wordbook import in_law

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.model.coverage import Coverage, RuleCoverage
    from engine.model.rules import ArticleEntry
    from engine.rulebook.gather import Version
    from engine.scenarios.mentions import Told
    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What the rules are looked up in while the book is made."""

    words: Wordbook
    sources: Sources
    scenarios: Sequence[Told]
    covered: Mapping[str, RuleCoverage]


def book(asked: Iterable[Written], words: Wordbook, coverage: Coverage | None = None) -> Book:
    """Return the book of some rules, by regulation, version and article.

    `coverage` may have been counted on other rules; the book tells so.
    """
    root = words.desk.gathered.root
    found = digest(root, without=(SETTINGS,))
    covered = {} if coverage is None else {each.key: each for each in coverage.rules}
    shelf = _Shelf(words, Sources(root), scenarios_beside(words), covered)
    return Book(
        rules_digest=found,
        regulations=tuple(_regulations(list(asked), shelf)),
        covered=coverage is not None,
        stale=coverage is not None and coverage.rules_digest != found,
        unread=len(words.desk.gathered.problems),
    )


def _regulations(asked: Sequence[Written], shelf: _Shelf) -> Iterator[BookRegulation]:
    """Yield the regulations that the rules are of; the versions stand by day."""
    keys = dict.fromkeys(each.version.pack.regulation for each in asked)
    for regulation, found in shelf.words.regulations.items():
        if regulation in keys:
            own = [each for each in asked if each.version.pack.regulation == regulation]
            own.sort(key=lambda each: each.version.pack.version)
            grouped = groupby(own, key=lambda each: each.version.pack.key)
            yield BookRegulation(
                id=found.id,
                title=found.title,
                short=found.short,
                regime=found.regime,
                versions=tuple(_version(list(rules), shelf) for _, rules in grouped),
            )


def _version(asked: Sequence[Written], shelf: _Shelf) -> BookVersion:
    version, pack = asked[0].version, asked[0].version.pack
    told = told_of(version, shelf.scenarios, shelf.words)
    placed: dict[Place, list[Written]] = {}
    for each in sorted(asked, key=lambda one: in_law(shelf.words.line(one))):
        placed.setdefault(place_of(each), []).append(each)
    whole = len(asked) == len(pack.rules)
    return BookVersion(
        version=pack.version,
        in_use=pack.in_use,
        in_force=pack.in_force,
        until=pack.until,
        articles=tuple(
            _article(place, rules, told, shelf)
            for place, rules in sorted(placed.items(), key=lambda each: each[0].of is not None)
        ),
        bare=tuple(_bare(version)) if whole else (),
        unread=tuple(_unread(version, shelf.words)),
    )


def place_of(written: Written) -> Place:
    """Return the article that a rule stands under in the book."""
    at = written.rule.provision
    return Place(at.article, at.regulation)


def _bare(version: Version) -> Iterator[ArticleEntry]:
    """Yield the entries of the register for articles that no rule stands under."""
    rules = version.pack.rules
    ruled = {each.provision.article for each in rules if each.provision.regulation is None}
    yield from (each for each in version.pack.articles if each.article not in ruled)


def _unread(version: Version, words: Wordbook) -> Iterator[str]:
    """Yield the places of the faults by which something of a version was left out."""
    if not version.whole:
        for each in words.desk.gathered.problems:
            if version.folder.path in Path(each.location.file).parents:
                yield f"{words.relative(each.location.file)}:{each.location.line}"


def _article(
    place: Place, rules: Sequence[Written], told: Sequence[Told], shelf: _Shelf
) -> BookArticle:
    version = rules[0].version
    behind = past(version, place, shelf.words)
    own = () if place.of else version.pack.articles
    return BookArticle(
        article=place.article,
        of=place.of,
        entries=tuple(each for each in own if each.article == place.article),
        stages=behind.stages,
        gone=behind.gone,
        gone_from=behind.gone_from,
        rules=tuple(_rule(each, told, behind, shelf) for each in rules),
    )


def _rule(written: Written, told: Sequence[Told], behind: Past, shelf: _Shelf) -> BookRule:
    key = f"{written.version.pack.key}:{written.rule.id}"
    return BookRule(
        shown=shown(written, shelf.words, mentions_among(told, written)),
        source=shelf.sources.of(written),
        coverage=shelf.covered.get(key),
        before=behind.turns.get(written.rule.id),
        new=written.rule.id in behind.new,
    )
