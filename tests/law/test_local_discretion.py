"""The sample of local policy: inert as shipped, labelled as local in every format once in use."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.logic.status import rule_status
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.base import Lang
from engine.model.case import Judgement
from engine.model.provision import Regime
from engine.model.rules import Rulebook
from engine.model.unreadable import UnreadableError
from engine.model.values import Status
from engine.reports.formats import render
from engine.rulebook.packs import read_rulebook
from tests.test_rule_examples import cells
from tests.village import DIGESTS, ROOT, changed, inputs, rulebook, shipped

SAMPLE = ROOT / "rules" / "local-discretion" / "2018-10-01" / "pack.yaml"
MARK: dict[Lang, str] = {"zh": "〔本地〕", "en": "[local]"}
FILLED = {
    "in_use: false": "in_use: true",
    "in_force_verified: false": "in_force_verified: true",
    "[to-be-filled, to-be-filled]": "[warning, warning]",
    "待填:写明每一档的条件。": "每一档的条件见文件。",
    "To be filled: the conditions of each tier.": "The conditions stand in the document.",
    "待填:本地文件的条号和文字": "核对条号和文字",
    "to be filled: number and wording of your document": "compare number and wording",
}


def read_with(changes: dict[str, str]) -> Rulebook:
    """Read the shipped rules with the sample changed, as policy staff would change their own."""
    with TemporaryDirectory() as scratch:
        rules = Path(scratch) / "rules"
        shutil.copytree(ROOT / "rules", rules)
        path = rules / SAMPLE.relative_to(ROOT / "rules")
        text = path.read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return read_rulebook(rules)


@cache
def filled() -> Rulebook:
    return read_with(FILLED)


def assessed(tier: str | None) -> Assessment:
    organisation, case = inputs()
    if tier is not None:
        fields = {"subject": "p-deputy", "facts": {"charge.local_tier": tier}}
        judgement = Judgement.model_validate({**fields, "status": "established"})
        case = changed(judgements=(*case.judgements, judgement))
    return assess(organisation, case, filled(), PlainMatcher(), DIGESTS)


@cache
def narrowed() -> Assessment:
    return assessed("lower")


def test_as_shipped_the_sample_is_checked_and_takes_no_part() -> None:
    assert "local-discretion" not in {pack.regulation for pack in rulebook().packs}
    assert Regime.LOCAL not in {law.regime for law in shipped().law}
    assert all(not each.measures.local for each in shipped().proposals)


def test_the_sample_holds_no_number_and_no_grade_of_any_place() -> None:
    rules = SAMPLE.read_text(encoding="utf-8").split("rules:\n", 1)[1]
    grades = [
        measure for pack in rulebook().packs for measure in (each.id for each in pack.measures)
    ]
    ends = [line for line in rules.splitlines() if "narrow:" in line]
    assert ends
    assert all(line.strip() == "then: {narrow: [to-be-filled, to-be-filled]}" for line in ends)
    assert not any(grade in line for line in ends for grade in grades)
    assert "at_least" not in rules
    assert "at_most" not in rules


def test_the_sample_cannot_be_switched_on_while_anything_is_blank() -> None:
    with pytest.raises(UnreadableError) as unreadable:
        read_with({"in_use: false": "in_use: true"})
    codes = [problem.code for problem in unreadable.value.problems]
    assert set(codes) == {"not-verified-in-use", "blank-in-use", "blank-left"}
    assert codes.count("blank-in-use") == 2


def test_the_examples_of_the_sample_come_to_what_they_say() -> None:
    pack = next(each for each in filled().packs if each.narrows is not None)
    assert pack.rules
    for rule in pack.rules:
        assert {example.expect for example in rule.examples} >= {Status.ESTABLISHED, Status.OPEN}
        for example in rule.examples:
            assert rule_status(rule, cells(pack, rule, example)) is example.expect


def test_in_use_it_narrows_within_the_law_and_both_ranges_are_shown() -> None:
    found = narrowed()
    measures = {each.subject.id: each.measures for each in found.proposals}
    own = measures["p-deputy"]
    assert [each.id for each in own.range] == ["warning"]
    assert [each.id for each in own.statutory] == ["warning", "serious-warning"]
    assert [each.effect for each in own.local] == ["narrows"]
    others = [each for who, each in measures.items() if who != "p-deputy"]
    assert all(each.range == each.statutory for each in others)
    assert all({policy.effect for policy in each.local} == {"open"} for each in others)
    assert check(found) == ()


def test_a_tier_that_is_found_not_to_be_met_narrows_nothing() -> None:
    found = assessed("neither")
    own = next(each for each in found.proposals if each.subject.id == "p-deputy")
    assert (own.measures.local, own.measures.range) == ((), own.measures.statutory)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["table", "md", "tree"])
@pytest.mark.parametrize("full", [True, False])
def test_policy_is_marked_as_local_beside_the_range_by_law(
    form: str, lang: Lang, *, full: bool
) -> None:
    text = render(narrowed(), form, lang, who="p-deputy", full=full).replace("\\", "")
    plain = " ".join(text.split())
    assert MARK[lang] in plain
    if form != "tree":
        assert {"zh": "法定幅度:警告至严重警告", "en": "by law: warning to serious warning"}[
            lang
        ] in plain
    assert MARK[lang] not in render(shipped(), form, lang, who="p-deputy", full=full)


def test_policy_is_labelled_as_local_in_json() -> None:
    data = json.loads(render(narrowed(), "json", "zh", who=None, full=True))
    laws = {law["regulation"]: law["regime"] for law in data["law"]}
    assert laws["local-discretion"] == "local-discretion"
    own = next(each for each in data["proposals"] if each["subject"]["id"] == "p-deputy")
    (policy,) = own["measures"]["local"]
    assert policy["citation"]["regulation"] == "local-discretion"
    assert [each["id"] for each in own["measures"]["statutory"]] == ["warning", "serious-warning"]
    assert [each["id"] for each in own["measures"]["range"]] == ["warning"]


def test_the_question_of_policy_is_asked_of_whom_it_may_concern() -> None:
    question = next(
        each for each in narrowed().questions if each.key == "unknown:charge.local_tier"
    )
    assert "p-accountant" in question.concerns
    assert "p-deputy" not in question.concerns
    assert question.settles == ()
