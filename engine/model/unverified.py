"""What of a rule base has not been compared with its published text: `unverified.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.values import Stage

UnverifiedKind = Literal["in-force", "merge", "article", "duty", "measure", "rule"]
UNVERIFIED_KINDS: tuple[UnverifiedKind, ...] = get_args(UnverifiedKind)


class Dependent(Frozen):
    """What could rest on an entry: measures permitted, and what else a rule concludes.

    `whole` says that everything under the version does. `waiting` are measures that nothing
    verified permits: they are not proposed before the text is compared. `citing` are rules,
    measures and duties that cite a register entry.
    """

    whole: bool = False
    measures: tuple[Words, ...] = ()
    waiting: tuple[Words, ...] = ()
    conclusions: tuple[Words, ...] = ()
    citing: tuple[str, ...] = ()


class UnverifiedEntry(Frozen):
    """One thing whose text has to be compared; `source` names another regulation it cites."""

    regulation: str
    short: Words
    version: date
    title: Words
    kind: UnverifiedKind
    id: str
    article: int | None
    paragraph: int | None = None
    item: int | None = None
    source: Words | None = None
    to_verify: Words | None = None
    stage: Stage | None = None
    file: str | None = None
    line: int | None = None
    depends: Dependent


class VersionCount(Frozen):
    """How many of each kind are unverified in a version, of how many in all."""

    regulation: str
    short: Words
    version: date
    unverified: dict[UnverifiedKind, int]
    in_all: dict[UnverifiedKind, int]


class UnverifiedList(Frozen):
    """All that is unverified in a rule base, in a fixed order, and counts."""

    schema_: Literal["unverified.v1"] = Field(default="unverified.v1", alias="schema")
    rules: str
    entries: tuple[UnverifiedEntry, ...]
    counts: tuple[VersionCount, ...]
