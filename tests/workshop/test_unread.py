"""A fault in one pack is told once: what it keeps from being known is not remarked elsewhere."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from engine.model.check import CheckReport
from engine.workshop.checking.check import around, check
from tests.village import ROOT
from tests.workshop.folder import replace

if TYPE_CHECKING:
    from pathlib import Path

HELD = "accountability-regulation/2019-09-01"
LAW = "disciplinary-regulation/2018-10-01"
FAULTS = {
    "a fact mistyped": (f"{HELD}/article-06.yaml", "conduct.breach", "conduct.breech"),
    "a rule that cannot be read": (f"{HELD}/article-06.yaml", "stage:", "staje:"),
    "a file that is no YAML": (f"{HELD}/register.yaml", "schema: ", "schema: ["),
    "a head that cannot be read": (f"{HELD}/pack.yaml", "version: ", "versoin: "),
    "a regulation": ("accountability-regulation/regulation.yaml", "short:", "shrot:"),
    "a law that local policy narrows": (f"{LAW}/article-121.yaml", "circumstance: ", "circum: "),
    "a term that rules use": (f"{HELD}/article-08.yaml", "responsibility: ", "responsible: "),
    "a measure": (f"{HELD}/measures.yaml", "- id: ", "- idd: "),
    "a group of conditions": (f"{LAW}/article-017-020.yaml", "    any:", "    anny:"),
    "a fact that all versions share": ("vocabulary.yaml", "  label:", "  lable:"),
}
"""A file, and what is mistyped in it."""

Told = set[tuple[str, str]]


def beside_errors(report: CheckReport) -> Told:
    told = (each for each in report.remarks if not each.category.loads)
    return {(each.code, each.where.file) for each in told}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    rules = tmp_path_factory.mktemp("unread") / "rules"
    shutil.copytree(ROOT / "rules", rules)
    return rules, beside_errors(check(around(rules)))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_brings_no_remark_but_itself(fault: str, sound: tuple[Path, Told]) -> None:
    rules, before = sound
    name, old, new = FAULTS[fault]
    text = (rules / name).read_text(encoding="utf-8")
    replace(rules / name, old, new)
    try:
        report = check(around(rules))
    finally:
        (rules / name).write_text(text, encoding="utf-8")
    assert not report.usable
    assert beside_errors(report) - before == set()
