"""What is remarked of the bad examples of the manual, in words that were read and approved.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.model.base import LANGS, Lang
from engine.model.check import Category
from engine.reports.check import block
from engine.rulebook.report import columns_of
from engine.workshop.checks import checks
from tests.workshop.template import tried

GOLDEN = Path(__file__).parent / "golden"
REGENERATE = os.environ.get("WENZE_REGENERATE") == "1"


def remarked(category: Category, lang: Lang) -> str:
    """Return the remarks that each bad example of a category gets from its own check."""
    return (
        "\n\n".join(
            "\n".join(block(remark, lang))
            for check in checks()
            if check.category is category
            for example in check.page.examples
            for remark in tried(check.code, example).remarks
        )
        + "\n"
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("category", [each for each in Category if each.checked])
def test_a_bad_example_is_remarked_in_the_approved_words(category: Category, lang: Lang) -> None:
    words = remarked(category, lang)
    golden = GOLDEN / f"{category}.{lang}.txt"
    if REGENERATE:
        golden.write_text(words, encoding="utf-8", newline="\n")
    assert words == golden.read_text(encoding="utf-8")
    assert all(columns_of(line) <= 108 for line in words.splitlines())
