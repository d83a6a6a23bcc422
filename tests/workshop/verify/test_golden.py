"""What is said of the bad examples of the manual, in words that were read and approved.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.model.base import LANGS, Lang
from engine.reports.verify import verify_text
from engine.rulebook.report import columns_of
from engine.workshop.verify.findings import finders
from engine.workshop.verify.run import verify
from tests.rulebook.corpus import standing_in
from tests.workshop.verify.seeding import of_page, seeded

GOLDEN = Path(__file__).parents[1] / "golden"
REGENERATE = os.environ.get("WENZE_REGENERATE") == "1"


def told(lang: Lang, folder: Path) -> str:
    """Return what is said of each bad example under its own code."""
    said = []
    for finder in finders():
        for number, example in enumerate(finder.page.examples):
            if not example.good:
                place = folder / f"{finder.code}-{number}"
                place.mkdir()
                with standing_in(place):
                    rules = seeded(of_page(example.text, example.file), Path("rules"))
                    only = (finder.code, "gap-measure")
                    said.append(verify_text(verify(rules, only), lang))
    return "\n".join(said)


@pytest.mark.parametrize("lang", LANGS)
def test_a_finding_is_told_in_the_approved_words(lang: Lang, tmp_path: Path) -> None:
    words = told(lang, tmp_path)
    golden = GOLDEN / f"proof.{lang}.txt"
    if REGENERATE:
        golden.write_text(words, encoding="utf-8", newline="\n")
    assert words == golden.read_text(encoding="utf-8")
    assert all(columns_of(line) <= 108 for line in words.splitlines())
