"""What is remarked of the shipped rules: nothing that anybody has to act on."""

from __future__ import annotations

from engine.model.check import Severity
from engine.workshop.checking.check import around, check
from tests.village import ROOT


def test_of_the_shipped_rules_nothing_but_notes_is_remarked() -> None:
    report = check(around(ROOT / "rules"))
    assert report.usable
    grave = [each for each in report.remarks if each.severity is not Severity.NOTE]
    assert [(each.code, each.where.file, each.where.line) for each in grave] == []
    assert report.counts.notes < 100
