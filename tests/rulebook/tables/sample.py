"""A discretion table among the good rules."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from textwrap import dedent

from engine.model.problems import Problem
from engine.model.rules import Pack, Rule
from engine.rulebook.folder import Entry
from engine.rulebook.gather import Gathered, Version, gather
from engine.rulebook.load import load_bytes
from engine.rulebook.models import validate
from engine.rulebook.shape import PackFile
from engine.rulebook.tables.trial import tried
from tests.rulebook.corpus import GOOD

VERSION = "sample/2020-01-01"
TRAINING = """\
schema: pack.v1
tables:
# 参考线由本单位自定 / lines of our own
- id: training
  title: {zh: 培训天数参考线, en: Training lines}
  provision: {article: 3, verified: false}
  stage: measure
  verb: shall
  hit: one
  effect: {zh: 只供参考, en: for orientation}
  when: {responsibility: direct}
  columns:
  - {text: title, label: {zh: 档次, en: tier}}
  - {fact: subject.trained_days, test: at_least}
  - {fact: subject.trained_days, test: less_than}
  - {fact: charge.remedied}
  - {then: range, end: low}
  - {then: range, end: high}
  rows:
  - [一档, "", 10, "", light, middle]   # 少于十天
  - [二档, 10, 30, yes, middle, middle]
  # 第三档还没有定
  - [三档, 30, 待填, "", middle, heavy]
  - [四档, 10, 30, no, heavy, heavy]
  because: {zh: "依{provision}", en: "under {provision}"}
  examples:
  - {say: 十天, responsibility: direct, subject.trained_days: 10, charge.remedied: yes, row: 2}
  - {say: 没有查, responsibility: direct, subject.trained_days: 10, row: 4, expect: open}
  - {say: 三十天, responsibility: direct, subject.trained_days: 30, row: none}
"""


def rules_with(folder: Path, table: str = TRAINING) -> Path:
    """Return the good rules with a file of tables in the version of the sample."""
    rules = folder / "rules"
    shutil.copytree(GOOD / "rules", rules)
    (rules / VERSION / "tables.yaml").write_text(dedent(table), encoding="utf-8")
    return rules


def read(folder: Path, table: str = TRAINING) -> tuple[Pack, tuple[Problem, ...]]:
    """Return the pack of the sample with a table in it, and what is wrong with the rules."""
    found = gather(rules_with(folder, table))
    return pack_of(found), found.problems


def pack_of(found: Gathered) -> Pack:
    return next(each.pack for each in found.versions if each.pack.key == VERSION)


@cache
def good() -> Gathered:
    """Return the good rules, read once."""
    return gather(GOOD / "rules")


def version() -> Version:
    return next(each for each in good().versions if each.pack.key == VERSION)


def table_of(text: str = TRAINING) -> Entry:
    """Return the first table of a file."""
    document, problems = load_bytes("tables.yaml", text.encode())
    assert document is not None
    assert problems == []
    shape, faults = validate(document, PackFile)
    assert shape is not None, faults
    return Entry(shape.tables[0], document, ("tables", 0))


def tried_rows(text: str) -> tuple[Pack, tuple[Problem, ...]]:
    """Return the pack of the sample with a table in it; nothing is read from a folder anew."""
    made, problems = tried(good(), version(), table_of(text))
    return made.pack, problems


def lines(rows: Iterable[Iterable[object]], text: str = TRAINING) -> str:
    """Return a file of tables with other rows and without examples."""
    start, end = text.index("  - [一档"), text.index("  because:")
    written = "".join(f"  - [{', '.join(map(_cell, row))}]\n" for row in rows)
    return text[:start] + written + text[end : text.index("  examples:")]


def _cell(value: object) -> str:
    return '""' if value in ("", None) else str(value)


def rows(pack: Pack) -> dict[int, Rule]:
    return {rule.row: rule for rule in pack.rules if rule.row}
