"""The living rule book: every rule by regulation, version and article, with all that holds it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from engine.model.article_history import By, RuleChange
from engine.model.base import Frozen, Words
from engine.model.coverage import RuleCoverage
from engine.model.provision import Regime
from engine.model.rule_shown import RuleShown
from engine.model.rules import ArticleEntry


class Place(NamedTuple):
    """An article of the book: of the pack's own regulation, or of another that rules cite."""

    article: int
    of: Words | None = None


class Source(Frozen):
    """A rule as its file has it, in either language of keys."""

    zh: str
    en: str


class Turn(Frozen):
    """What a rule was in the version before, and what changed, in words."""

    version: date
    rule: str
    changes: tuple[Words, ...]


class BookRule(Frozen):
    """A rule with what it depends on and what holds it.

    `before` is the rule it took the place of; `new` says that the version before has the article
    but no such rule. `coverage` is None where none was given.
    """

    shown: RuleShown
    source: Source
    coverage: RuleCoverage | None
    before: Turn | None
    new: bool


class BookStage(Frozen):
    """The same article in another version, if it is there."""

    version: date
    article: int | None
    by: By


class BookArticle(Frozen):
    """An article of a version: its entries of the register, its rules, and its other versions.

    `gone` are rules of the version before that have no successor here.
    """

    article: int
    of: Words | None
    entries: tuple[ArticleEntry, ...]
    stages: tuple[BookStage, ...]
    gone: tuple[RuleChange, ...]
    gone_from: date | None
    rules: tuple[BookRule, ...]


class BookVersion(Frozen):
    """A regulation in one version. `bare` are entries of the register without a rule.

    `unread` are the places of what could not be read of its files: rules may be missing there.
    """

    version: date
    in_use: bool
    in_force: date
    until: date | None
    articles: tuple[BookArticle, ...]
    bare: tuple[ArticleEntry, ...]
    unread: tuple[str, ...] = ()


class BookRegulation(Frozen):
    """A regulation with the versions that are in the book."""

    id: str
    title: Words
    short: Words
    regime: Regime
    versions: tuple[BookVersion, ...]


class Book(Frozen):
    """The rule book. `stale` says that the coverage given was counted on other rules."""

    rules_digest: str
    regulations: tuple[BookRegulation, ...]
    covered: bool
    stale: bool
    unread: int

    @property
    def rules(self) -> tuple[BookRule, ...]:
        """Return all rules in the order of the book."""
        return tuple(
            rule
            for regulation in self.regulations
            for version in regulation.versions
            for article in version.articles
            for rule in article.rules
        )
