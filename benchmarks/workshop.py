"""What the rule workshop costs on the shipped rules: reading, check, fmt, diff.

    python benchmarks/workshop.py

Check and diff are held against reading the same rules, fmt against ruamel.yaml reading and writing
the same files with their comments, in the same run, taking turns.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from ruamel.yaml import YAML

from benchmarks.machine import machine, seconds
from engine.model.values import Test
from engine.rulebook.gather import gather
from engine.rulebook.packs import rulebook_of
from engine.workshop.checking.check import around, remarked
from engine.workshop.diff.edition import Book, edition_of
from engine.workshop.diff.rulebooks import rules_diff
from engine.workshop.fmt import put_in_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.rules import Pack, Rule

RULES = Path(__file__).parents[1] / "rules"
ROUNDS = 3
ORGANISATION = Test(fact="subject.kind", values=("organisation",))


class Row(NamedTuple):
    """Something done, and what it is held against."""

    what: str
    against: str
    run: Callable[[], object]
    beside: Callable[[], object]


def book() -> Book:
    """Return the shipped rules as one side of a diff."""
    gathered = gather(RULES)
    editions = tuple(edition_of(gathered, each) for each in gathered.versions)
    shared = tuple(entry.item for entry in gathered.shared.values())
    return Book("rules", editions, rulebook_of(gathered), shared)


def edited(found: Book) -> Book:
    """Return rules of which every one has lost its exception, or gained one."""
    editions = tuple(replace(each, pack=_edited(each.pack)) for each in found.editions)
    return replace(found, editions=editions)


def _edited(pack: Pack) -> Pack:
    return pack.model_copy(update={"rules": tuple(map(_other, pack.rules))})


def _other(rule: Rule) -> Rule:
    return rule.model_copy(update={"unless": ORGANISATION if rule.unless is None else None})


def round_trip() -> None:
    """Read and write every file with its comments, as ruamel.yaml does it."""
    yaml = YAML()
    for file in RULES.rglob("*.yaml"):
        yaml.dump(yaml.load(file.read_text(encoding="utf-8")), io.StringIO())


def translated() -> None:
    """Put every file into Chinese keys, writing none."""
    for _ in put_in_form([RULES], "zh", RULES):
        pass


def rows() -> tuple[Row, ...]:
    """Return what is timed."""
    gathered, one = gather(RULES), book()
    two = edited(one)

    def read() -> object:
        return gather(RULES)

    return (
        Row("check", "reading", lambda: remarked(gathered, around(RULES)), read),
        Row(
            "fmt --keys zh",
            "ruamel.yaml",
            lambda: list(put_in_form([RULES], "zh", RULES)),
            round_trip,
        ),
        Row("diff, nothing changed", "reading", lambda: rules_diff(one, one), read),
        Row("diff, every rule changed", "reading", lambda: rules_diff(one, two), read),
    )


def main() -> None:
    """Print one row for each, with medians."""
    count = sum(len(version.pack.rules) for version in gather(RULES).versions)
    files = len(list(RULES.rglob("*.yaml")))
    print(f"{count} rules in {files} files. {machine()}; {ROUNDS} rounds.\n")
    print("| done | seconds | held against | seconds | ratio |\n|---|---:|---|---:|---:|")
    for row in rows():
        taken = [(seconds(row.run), seconds(row.beside)) for _ in range(ROUNDS)]
        done, beside = (median(each) for each in zip(*taken, strict=True))
        print(f"| {row.what} | {done:.2f} | {row.against} | {beside:.2f} | {done / beside:.1f} |")


if __name__ == "__main__":
    main()
