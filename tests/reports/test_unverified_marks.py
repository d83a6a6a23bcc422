"""What was not compared with its text bears its mark wherever its conclusion is shown.

Every unverified rule of the shipped packs is made to conclude in a small case, whatever it asks
for, and the case is printed in every format.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.provision import Provision
from engine.model.values import SheetKind, Stage
from engine.reports.citing import numbered
from engine.reports.formats import render
from engine.text.catalogue import say
from tests.assessment.every_measure import case, is_, organisation, permitting
from tests.reports.spoken import LANGUAGES
from tests.village import DIGESTS, assessed, inputs, rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.measures import Measure
    from engine.model.rules import DutyEntry, Pack, Rule
    from engine.model.values import Condition

Cited = TypeVar("Cited", "Rule", "Measure", "DutyEntry")
MARK: dict[Lang, str] = {"zh": "〔待核〕", "en": "[unverified]"}
TEXTS = ("table", "tree", "md")
RULES = [
    pytest.param(pack, rule, id=f"{pack.key}-{rule.id}")
    for pack in rulebook().packs
    for rule in pack.rules
    if not rule.provision.verified and rule.stage is not Stage.RECUSE
]
PROVEN: dict[SheetKind, Condition] = {
    SheetKind.CASE: is_("case.organ_kind", "discipline-organ"),
    SheetKind.SUBJECT: is_("subject.kind", "person"),
    SheetKind.FINDING: is_("finding.established", "yes"),
    SheetKind.LINK: is_("conduct.breach", "yes"),
    SheetKind.CHARGE: is_("applies", "yes"),
    SheetKind.OPTION: is_("option.kind", "measure", "option"),
}


def forced(rule: Rule) -> Rule:
    """Return a rule that concludes the same on every sheet of its kind."""
    when = PROVEN[rule.sheet]
    if rule.stage is Stage.APPLICABLE:
        when = is_("subject.kind", "person", "organisation")
    return rule.model_copy(update={"when": when, "unless": None, "overrides": ()})


def made(pack: Pack, *rules: Rule) -> Assessment:
    organ = organisation(kind="discipline-organ", level="district")
    made_of = permitting(pack, rulebook(), *map(forced, rules))
    return assess(organ, case("peer-committee"), made_of, PlainMatcher(), DIGESTS)


def flat(printed: str) -> str:
    """Return what is printed as one line, without escapes and branches."""
    lines = (re.sub(r"^[├└│ ]+", "", line) for line in printed.replace("\\", "").splitlines())
    joined = re.sub(r"\s+", " ", " ".join(lines))
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", joined)


def cited(found: Assessment, at: Provision, form: str, lang: Lang) -> list[str]:
    """Return what follows each citation of a provision in what is printed."""
    place = re.escape(numbered(at.article, at.paragraph, at.item, lang))
    pattern = place.replace(r"\ ", r"\s*") + r"(?![0-9]|\(| item|第)\s*(\S{0,12})"
    printed = flat(render(found, form, lang, full=True))
    return re.findall(pattern, printed)


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_an_unverified_rule_is_cited_with_its_mark(pack: Pack, rule: Rule, form: str) -> None:
    found = made(pack, rule)
    for lang in LANGUAGES:
        told = cited(found, rule.provision, form, lang)
        if form != "tree" or rule.title.in_(lang) in flat(render(found, form, lang, full=True)):
            assert any(each.startswith(MARK[lang]) for each in told), (lang, told)
        if lang == "en":  # titles in Chinese name articles in the same way, without being citations
            assert all(each.startswith(MARK[lang]) for each in told), told


@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_an_unverified_rule_says_so_in_json(pack: Pack, rule: Rule) -> None:
    data = json.loads(render(made(pack, rule), "json", "en"))
    places = [each for each in _provisions(data) if _same(each, rule.provision)]
    assert places
    assert not any(each["verified"] for each in places)


def _provisions(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON of any shape
    if isinstance(data, dict):
        if "verified" in data and "article" in data:
            yield data
        for value in data.values():
            yield from _provisions(value)
    elif isinstance(data, list):
        for value in data:
            yield from _provisions(value)


def _same(data: dict[str, Any], at: Provision) -> bool:
    return (data["article"], data["paragraph"], data["item"]) == (
        at.article,
        at.paragraph,
        at.item,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", TEXTS)
def test_where_no_rule_is_verified_no_report_cites_one_as_verified(form: str, lang: Lang) -> None:
    """The shipped case with every text unverified, but those that permit a measure."""
    packs = tuple(map(_all_unverified, rulebook().packs))
    measures = {
        numbered(at.article, at.paragraph, at.item, lang)
        for pack in rulebook().packs
        for at in (rule.provision for rule in pack.of(Stage.MEASURE))
    }
    made_of = rulebook().model_copy(update={"packs": packs})
    found = assess(*inputs(), made_of, PlainMatcher(), DIGESTS)
    assert {each.subject.id for each in found.proposals} == {
        each.subject.id for each in assessed().proposals
    }
    verified = "〔核〕" if lang == "zh" else " [verified]"
    for who in (None, found.proposals[0].subject.id):
        legend = flat(say("report", "legend", lang))
        printed = flat(render(found, form, lang, who=who, full=True))
        body = printed[printed.index(legend) + len(legend) :]
        for before in body.split(verified)[:-1]:
            assert any(before.endswith(place) for place in measures), before[-60:]


def _all_unverified(pack: Pack) -> Pack:
    """Return a pack in which nothing was compared with its text but what permits a measure."""
    doubted = {
        "rules": tuple(
            rule if rule.stage is Stage.MEASURE else _unverified(rule) for rule in pack.rules
        ),
        "measures": tuple(map(_unverified, pack.measures)),
        "duties": tuple(map(_unverified, pack.duties)),
    }
    return pack.model_copy(update=doubted)


def _unverified(cited: Cited) -> Cited:
    if cited.provision is None:
        return cited
    provision = cited.provision.model_copy(update={"verified": False})
    return cited.model_copy(update={"provision": provision})
