"""Markdown has no table without a head: rows alone are a list."""

from __future__ import annotations

from engine.reports.blocks import Table, View
from engine.reports.markdown import markdown


def test_rows_without_columns_are_a_list() -> None:
    view = View(
        (
            Table(
                (),
                (("12", "the organ", "not proposed"), ("13", "", "*")),
            ),
        )
    )
    assert markdown(view) == "- **12** the organ · not proposed\n- **13** \\*\n"
    assert markdown(View((Table((), (("alone",),)),))) == "- alone\n"


def test_a_table_after_a_table_is_one_of_its_own() -> None:
    view = View((Table(("a",), (("1",),)), Table(("b",), (("2",),))))
    assert markdown(view) == "| a |\n| --- |\n| 1 |\n\n| b |\n| --- |\n| 2 |\n"
