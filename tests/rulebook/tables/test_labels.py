"""What is wrong with a workbook is told in the words that its reader sees there, not in codes."""

from __future__ import annotations

from typing import Any

import pytest

from engine.model.base import Lang
from engine.model.unreadable import UnreadableError
from engine.rulebook.report import said
from tests.rulebook.tables.books import brought, changed


def _cells(**cells: object) -> Any:  # noqa: ANN401 - what changes a workbook
    return lambda book: [book.worksheets[0].__setitem__(at, it) for at, it in cells.items()]


def told(lang: Lang, **cells: object) -> dict[str, str]:
    """Return what is said of a workbook, by code."""
    with pytest.raises(UnreadableError) as unreadable:
        brought(changed(_cells(**cells)), lang=lang)
    return {each.code: said(each, lang)[0] for each in unreadable.value.problems}


def test_an_overlap_names_facts_and_values_by_their_labels() -> None:
    assert told("zh", D7=12)["table-overlap"] == (
        "「培训天数参考线」第 4 行与第 1 行重叠，「培训天数(天):10」、「已补救:否」时两行都成立，"
        "而这张表只许中一行"
    )
    assert told("en", D7=12)["table-overlap"] == (
        "row 4 of `Training lines` overlaps row 1: both hold of `days (days): 10`, "
        "`remedied: no`, and the table lets one row hold"
    )


def test_a_row_that_never_holds_names_its_facts_by_their_labels() -> None:
    assert told("zh", C8=40)["table-row-never"] == (
        "「培训天数参考线」第 2 行永远不会成立：「培训天数(天)」的条件互相矛盾"
    )


def test_a_range_that_is_reversed_names_measures_and_their_order() -> None:
    assert told("zh", F10="重", G10="轻")["range-reversed"] == (
        "「重」重于「轻」（按「轻、中、重」），两端写反了"
    )
    assert told("en", F10="重", G10="轻")["range-reversed"] == (
        "`heavy` is heavier than `light` on the ladder `light, middle, heavy`: the ends are swapped"
    )


def test_tests_and_counts_are_named_by_their_labels() -> None:
    found = told("zh", C8="10、20", D10=-1)
    assert "「至少」" in found["one-bound"]
    assert found["fact-below-zero"].startswith("「培训天数(天)」")
    assert told("zh", D6=None)["xlsx-column-missing"] == (
        "少了「培训天数(天) 不足」这一列（编号「subject.trained_days less_than」）"
    )
