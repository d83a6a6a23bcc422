"""The manual of the checks: every page, and pages made of the wording where none is written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.check import Category, Page, Severity
from engine.rulebook.nearest import nearest
from engine.text.catalogue import PLACEHOLDER
from engine.text.problem import FRAME, TABLE
from engine.workshop.checks import checks
from engine.workshop.verify.findings import finders

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def manual() -> Mapping[str, Page]:
    """Return the written pages by code: those of the checks, then those of what is proven."""
    return {each.code: each.page for each in (*checks(), *finders())}


def page_for(code: str) -> Page | None:
    """Return the page of a code, made of its wording if none is written; None if there is none."""
    written = manual().get(code)
    if written is not None or code not in TABLE or code in FRAME:
        return written
    zh, en = (_blank(text).split("\n") for text in TABLE[code])
    return Page(
        code=code,
        category=Category.READING,
        severity=Severity.ERROR,
        title=Words.made(zh[0], en[0]),
        text=Words.made(zh[1], en[1]),
    )


def near(code: str) -> tuple[str, ...]:
    """Return the codes most like one that is not there."""
    return nearest(code, (*manual(), *TABLE.keys() - FRAME.keys()))


def _blank(text: str) -> str:
    return PLACEHOLDER.sub("…", text)
