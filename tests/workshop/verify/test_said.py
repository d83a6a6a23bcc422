"""What is said of a finding is so on its sheet."""

from __future__ import annotations

from pathlib import Path

from tests.workshop.verify.defects import rule
from tests.workshop.verify.seeding import found

BREACH = {"circumstance": ["kept", "lost"], "conduct.breach": "yes"}
OF_ORGANISATIONS = ("leading-group", "supervising-organ", "superior-organisation")


def test_a_gap_names_values_that_can_be_on_its_sheet(tmp_path: Path) -> None:
    data = rule("art-2-direct", when={**BREACH, "link.relation": "executing"})
    told = [each.wrong.en for each in found(data, tmp_path, "gap-responsibility")]
    assert any("link.relation: member" in each for each in told)
    assert not [each for each in told if any(name in each for name in OF_ORGANISATIONS)]


def test_a_responsibility_without_a_measure_is_a_gap_and_no_tier(tmp_path: Path) -> None:
    when = {"circumstance": "kept", "responsibility": "direct"}
    told = found(rule("art-3-base", when=when), tmp_path, "gap-measure", "tier-missing")
    assert [(each.code, each.rules) for each in told] == [("gap-measure", ("art-3-base",))]
    assert "`leader`" in told[0].wrong.en
    assert told[0].sheet
