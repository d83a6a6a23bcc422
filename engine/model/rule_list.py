"""Rules by the line, as they are listed: `rule-list.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.provision import Provision
from engine.model.values import SheetKind, Stage, Verb


class RuleLine(Frozen):
    """A rule: which it is, where it stands in the law and in the files.

    One of a pack that is not `in_use` is read and checked, never applied.
    """

    regulation: str
    short: Words
    version: date
    id: str
    title: Words
    provision: Provision
    stage: Stage
    sheet: SheetKind
    verb: Verb
    in_use: bool
    file: str
    line: int


class RuleList(Frozen):
    """The rules that were asked for, by regulation, version and article.

    `unread` counts what was found wrong in the folder: what could not be read is not listed.
    """

    schema_: Literal["rule-list.v1"] = Field(default="rule-list.v1", alias="schema")
    rules: tuple[RuleLine, ...]
    in_all: int
    unread: int
