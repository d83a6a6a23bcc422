"""Whatever a diff may say has words."""

from __future__ import annotations

from typing import get_args

from engine.model.rules_diff import EXTENTS, SHIFTS, How, WitnessKind
from engine.model.values import Op, SheetKind, Status, Verb
from engine.rulebook.conclusions import STAGE_SLOTS
from engine.rulebook.shape import SECTIONS
from engine.text.catalogue import table
from engine.workshop.diff.altered import KEYS

PAGE = {
    *(f"extent:{each}" for each in EXTENTS),
    *(f"shift:{each}" for each in SHIFTS),
    *(f"how:{each}" for each in get_args(How)),
    *(f"witness:{each}" for each in get_args(WitnessKind)),
    *(f"key:{each}" for each in KEYS),
    *(f"declared:{each}" for each in (*SECTIONS, "pack", "regulation") if each != "rules"),
}
WORDS = {
    *(f"status:{each}" for each in Status),
    *(f"verb:{each}" for each in Verb),
    *(f"sheet:{each}" for each in SheetKind),
    *(f"op:{each}" for each in Op if each is not Op.CONTAINS),
    *(f"slot:{each}" for slots in STAGE_SLOTS.values() for each in slots),
}


def test_the_page_has_words_for_all_there_is() -> None:
    assert PAGE - set(table("rules_diff_report")) == set()
    assert WORDS - set(table("rules_diff")) == set()
