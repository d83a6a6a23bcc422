"""What stands at a place is read off the lines, whole or half typed."""

from __future__ import annotations

import pytest

from engine.workshop.editing.spot import block_at, said, spot_at

TEXT = [
    "schema: pack.v1",
    "rules:",
    "- id: art-1",
    "  provision: {article: 6, verified: true}  # a note: {here}",
    "  when:",
    '    link.relation: [head, "the deputy"]',
    "    any:",
    "    - conduct.breach: yes",
    "      link.days: {at_least: 3}",
    "    - {finding.loss: minor, link.warned: no}",
    "    link.",
    "  overrides:",
    "  - art-3",
    "  examples:",
    '  - {say: {zh: "有,无", en: x}, finding.established: yes}',
    "- id: art-2",
    "  then: {range: [light, ]}",
    "",
    "",
]
WHEN = ("rules", "*", "when")


@pytest.mark.parametrize(
    ("row", "column", "path", "word", "key"),
    [
        (0, 2, (), "schema", True),
        (0, 10, ("schema",), "pack.v1", False),
        (2, 6, ("rules", "*", "id"), "art-1", False),
        (3, 16, ("rules", "*", "provision"), "article", True),
        (3, 35, ("rules", "*", "provision", "verified"), "true", False),
        (5, 8, WHEN, "link.relation", True),
        (5, 24, (*WHEN, "link.relation", "*"), "head", False),
        (5, 31, (*WHEN, "link.relation", "*"), "the deputy", False),
        (7, 8, (*WHEN, "any", "*"), "conduct.breach", True),
        (8, 20, (*WHEN, "any", "*", "link.days"), "at_least", True),
        (8, 28, (*WHEN, "any", "*", "link.days", "at_least"), "3", False),
        (9, 29, (*WHEN, "any", "*"), "link.warned", True),
        (10, 9, WHEN, "link.", True),
        (12, 5, ("rules", "*", "overrides", "*"), "art-3", True),
        (14, 16, ("rules", "*", "examples", "*", "say", "zh"), "有,无", False),
        (14, 30, ("rules", "*", "examples", "*"), "finding.established", True),
        (16, 24, ("rules", "*", "then", "range", "*"), "", False),
        (17, 2, ("rules", "*"), "", True),
        (99, 0, (), "", True),
    ],
)
def test_a_place_is_known_by_the_keys_around_it(
    row: int, column: int, path: tuple[str, ...], word: str, *, key: bool
) -> None:
    lines = [*TEXT[:17], "  "] if row == 17 else TEXT
    spot = spot_at(lines, row, column)
    assert (spot.path, spot.word, spot.key) == (path, word, key)


def test_an_item_is_found_around_a_line_and_lists_within_it_are_none() -> None:
    assert block_at(TEXT, 12) == (2, 15)
    assert said(TEXT, 2, 15, ("id", "编号")) == "art-1"
    assert said(TEXT, 15, 17, ("id", "编号")) == "art-2"
    assert said(TEXT, 15, 17, ("stage",)) == ""
