"""The shipped case as a brief, read once."""

from __future__ import annotations

from functools import cache

from engine.inquiry.brief import Brief
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Digests
from engine.rulebook.packs import read_rulebook
from engine.rulebook.read import case_files, read_inputs
from tests.village import ROOT

DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")


@cache
def village() -> Brief:
    rules = read_rulebook(ROOT / "rules")
    files = case_files(ROOT / "examples" / "village-cashier", None)
    organisation, case = read_inputs(*files, rules)
    return Brief(organisation, case, rules, PlainMatcher(), DIGESTS)
