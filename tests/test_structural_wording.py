from __future__ import annotations

import pytest

from engine.model.structural import STRUCTURAL
from engine.text.structural import TABLE


@pytest.mark.parametrize("fact", list(STRUCTURAL))
def test_every_structural_fact_has_a_label(fact: str) -> None:
    assert fact in TABLE


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        (fact, value)
        for fact, spec in STRUCTURAL.items()
        for value in spec.domain
        if value not in ("yes", "no")
    ],
)
def test_every_value_a_person_may_read_has_a_label(fact: str, value: str) -> None:
    assert f"{fact}={value}" in TABLE
