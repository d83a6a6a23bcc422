"""Scenarios by regulation and article, each with its rules beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.scenarios.lexicon import folded
from engine.scenarios.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Pack, Rule
    from engine.scenarios.lexicon import Lexicon
    from engine.scenarios.result import Run, ScenarioRun


@dataclass(slots=True)
class OfArticle:
    """An article (None: the regulation as a whole), its scenarios and its rules."""

    number: int | None
    scenarios: list[ScenarioRun] = field(default_factory=list)
    rules: list[tuple[Pack, Rule]] = field(default_factory=list)


@dataclass(slots=True)
class OfRegulation:
    """A regulation (None: none is named) and its articles."""

    regulation: str | None
    articles: dict[int | None, OfArticle] = field(default_factory=dict)

    def article(self, number: int | None) -> OfArticle:
        """Return an article, begun if it is not there yet."""
        return self.articles.setdefault(number, OfArticle(number))

    def in_order(self) -> list[OfArticle]:
        """Return the articles in their order, the regulation as a whole first."""
        return [self.articles[key] for key in sorted(self.articles, key=lambda one: one or 0)]


def contents(run: Run, lexicon: Lexicon) -> list[OfRegulation]:
    """Return scenarios and rules by what the tags name: regulations in the order of the rules."""
    found: dict[str | None, OfRegulation] = {}
    for pack in lexicon.rulebook.packs:
        for rule in pack.rules:
            if rule.provision.regulation is None:
                of = found.setdefault(pack.regulation, OfRegulation(pack.regulation))
                of.article(rule.provision.article).rules.append((pack, rule))
    for each in run.scenarios:
        for regulation, article in _places(each, lexicon):
            of = found.setdefault(regulation, OfRegulation(regulation))
            of.article(article).scenarios.append(each)
    return sorted(found.values(), key=lambda one: (one.regulation is None, one.regulation or ""))


def _places(each: ScenarioRun, lexicon: Lexicon) -> Iterator[tuple[str | None, int | None]]:
    named = (lexicon.regulations.get(folded(tag.split("/")[0]), set()) for tag in each.tags)
    regulations = sorted({regulation for found in named for regulation in found})
    articles = sorted({number for tag in each.tags if (number := article_of(tag))})
    if not regulations:
        yield None, None
    for regulation in regulations:
        if not articles:
            yield regulation, None
        yield from ((regulation, article) for article in articles)
