"""The same article through the versions of a regulation: `history.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.rule_list import RuleLine
from engine.model.rules import ArticleEntry

By = Literal["asked", "number", "likeness", "none"]
"""Why an article of a version is taken for the same: it was asked for, it has the same number and
is alike, it is alike under another number; or none is."""


class RuleTold(Frozen):
    """A rule, and the whole of it in one sentence."""

    rule: RuleLine
    text: Words


class RuleChange(Frozen):
    """What became of a rule from one version to the next, in words.

    `before` and `after` are ids; what is only in one has no other.
    """

    before: str | None
    after: str | None
    title: Words
    changes: tuple[Words, ...]


class ArticleStage(Frozen):
    """An article in one version: its entries of the register, its rules, what changed."""

    version: date
    article: int | None
    by: By
    entries: tuple[ArticleEntry, ...]
    rules: tuple[RuleTold, ...]
    changes: tuple[RuleChange, ...]


class ArticleHistory(Frozen):
    """An article through the versions, oldest first."""

    schema_: Literal["history.v1"] = Field(default="history.v1", alias="schema")
    regulation: str
    short: Words
    stages: tuple[ArticleStage, ...]
    unread: int
