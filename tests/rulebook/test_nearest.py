"""A word that is not valid is met with those it may have meant, never with its opposite."""

from __future__ import annotations

import pytest

from engine.rulebook.nearest import nearest


@pytest.mark.parametrize(
    ("word", "valid"),
    [
        ("不成立", "成立"),
        ("未经核对", "已经核对"),
        ("未认定", "已认定"),
        ("非党员", "党员"),
        ("是主管", "不是主管"),
        ("本人未失职", "本人失职"),
        ("not-met", "met"),
        ("not_in_office", "in_office"),
        ("link.not_in_office", "link.in_office"),
    ],
)
def test_the_opposite_of_a_word_is_never_suggested(word: str, valid: str) -> None:
    assert nearest(word, [valid], alike=0.5) == ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("不成力", "不成立"),
        ("not-mett", "not-met"),
        ("breech", "breach"),
        ("conduct.notifed", "conduct.notified"),
        ("否", "no"),
    ],
)
def test_a_word_typed_wrongly_is_met_with_the_right_one(word: str, meant: str) -> None:
    assert nearest(word, ["成立", "不成立", "met", "not-met", "breach", meant])[0] == meant
