"""What people type is understood by id or name in both languages, and never guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.inquiry.change import ChangeError, changed
from engine.inquiry.naming import fact_meant, value_meant
from engine.inquiry.suppose import changes_asked, fact_set, fallen, serving
from engine.model.base import Words
from engine.model.change import Falls, Serves, SetFact
from engine.model.dates import partial_date
from engine.model.values import SheetKind
from engine.model.vocabulary import FactSpec, FactType
from tests.inquiry.village import village

ALL = ("F1", "F2", "F3", "F4")


VILLAGE = village()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("finding.loss=major", SetFact(fact="finding.loss", value="major", findings=ALL)),
        ("损失档次=重大损失", SetFact(fact="finding.loss", value="major", findings=ALL)),
        ("Level of loss=Major loss", SetFact(fact="finding.loss", value="major", findings=ALL)),
        ("F2:损失档次=未知", SetFact(fact="finding.loss", value="unknown", findings=("F2",))),
        (
            "村监会监管不力:finding.loss=unknown",
            SetFact(fact="finding.loss", value="unknown", findings=("F2",)),
        ),
        (
            "时任分管副主任@F3:conduct.breach=否",
            SetFact(fact="conduct.breach", value="no", subject="p-deputy", findings=("F3",)),
        ),
        (
            "p-deputy:conduct.breach=no",
            SetFact(fact="conduct.breach", value="no", subject="p-deputy", findings=ALL),
        ),
        (
            " Village Party secretary at the time:行为时系党的领导干部=是",
            SetFact(fact="subject.leading_cadre", value="yes", subject="p-village-secretary"),
        ),
        (
            "南浦村党委:subject.managed_by=peer-committee",
            SetFact(fact="subject.managed_by", value="peer-committee", subject="village-party"),
        ),
    ],
)
def test_a_fact_is_set_as_it_is_typed(typed: str, meant: SetFact) -> None:
    assert fact_set(VILLAGE, typed) == meant


@pytest.mark.parametrize(
    ("typed", "code", "near"),
    [
        ("finding.lost=major", "no-fact", "finding.loss"),
        ("损失=重大损失", "no-fact", "损失档次"),
        ("finding.loss=大", "no-value", "重大损失"),
        ("finding.loss", "no-equals", None),
        ("link.in_office=throughout", "structural-fact", None),
        ("本人意见有记录=是", "structural-fact", None),
        ("relation.near-relative=yes", "not-here", None),
        ("conduct.breach=yes", "whose", "p-deputy"),
        ("F3:conduct.breach=yes", "whose", "p-deputy"),
        ("subject.party_member=yes", "whose", "p-deputy"),
        ("p-deputi:subject.party_member=yes", "no-subject", "p-deputy"),
        ("村原出纳:subject.party_member=yes", "no-subject", None),
        ("p-deputy@F3:subject.party_member=yes", "scope-subject", None),
        ("p-deputy:finding.loss=major", "scope-finding", None),
        ("p-deputy@F3:finding.loss=major", "scope-finding", None),
        ("F9:finding.loss=major", "no-finding", None),
        ("p-deputy@F9:conduct.breach=yes", "no-finding", None),
    ],
)
def test_what_cannot_be_set_is_refused_with_the_nearest(
    typed: str, code: str, near: str | None
) -> None:
    with pytest.raises(ChangeError) as refused:
        fact_set(VILLAGE, typed)
    assert refused.value.code == code
    assert near is None or near in refused.value.nearest


def test_a_fact_of_the_case_takes_no_scope() -> None:
    facts = [spec.name for spec in VILLAGE.vocabulary.values() if spec.on is SheetKind.CASE]
    assert facts
    assert fact_set(VILLAGE, f"{facts[0]}=yes") == SetFact(fact=facts[0], value="yes")
    with pytest.raises(ChangeError) as refused:
        fact_set(VILLAGE, f"p-deputy:{facts[0]}=yes")
    assert refused.value.code == "scope-case"


def test_a_name_of_two_people_is_refused_with_both_ids() -> None:
    people = [
        each.model_copy(update={"name": Words(zh="会计", en="clerk")})
        if each.id in ("p-accountant", "p-deputy")
        else each
        for each in VILLAGE.organisation.people
    ]
    organisation = VILLAGE.organisation.model_copy(update={"people": tuple(people)})
    with pytest.raises(ChangeError) as refused:
        fact_set(replace(VILLAGE, organisation=organisation), "会计:subject.party_member=yes")
    assert refused.value.code == "several"
    assert refused.value.nearest == ("p-accountant", "p-deputy")


def spec(kind: FactType, unit: str | None = None) -> FactSpec:
    words = Words(zh="数", en="number")
    return FactSpec(name="n", on=SheetKind.CASE, type=kind, label=words, unit=unit)


def test_numbers_and_days_are_read_as_their_facts_have_them() -> None:
    assert value_meant(spec(FactType.INTEGER), " 12 ") == 12
    assert value_meant(spec(FactType.INTEGER), "unknown") == "unknown"
    assert value_meant(spec(FactType.DATE), "2020-06-30") == "2020-06-30"
    with pytest.raises(ChangeError) as number:
        value_meant(spec(FactType.INTEGER, "days"), "1.5")
    assert (number.value.code, number.value.nearest) == ("no-number", ("days",))
    with pytest.raises(ChangeError) as day:
        value_meant(spec(FactType.DATE), "2020-02-30")
    assert day.value.code == "no-day"


def test_every_fact_of_the_shipped_rules_is_known_by_its_labels() -> None:
    for each in VILLAGE.vocabulary.values():
        for word in (each.name, each.label.zh, each.label.en):
            assert fact_meant(VILLAGE, word) == each


def test_a_day_that_is_none_is_refused_even_if_no_name_was_read() -> None:
    """A program may make the change itself; it would break the assessment."""
    day = FactSpec(name="n", on=SheetKind.CASE, type=FactType.DATE, label=Words(zh="日", en="day"))
    rules = VILLAGE.rulebook.model_copy(update={"vocabulary": (*VILLAGE.rulebook.vocabulary, day)})
    brief = replace(VILLAGE, rulebook=rules)
    assert changed(brief, [SetFact(fact="n", value="2020-06-30")]).case.judgements
    for wrong in ("2020-06", "soon", 3):
        with pytest.raises(ChangeError) as refused:
            changed(brief, [SetFact(fact="n", value=wrong)])
        assert refused.value.code == "no-day"


@pytest.mark.parametrize("typed", ["F3", "村级一般户未纳入监管"])
def test_a_finding_falls_by_id_or_title(typed: str) -> None:
    assert fallen(VILLAGE, typed) == Falls(what="F3")


@pytest.mark.parametrize(("typed", "what"), [("E1", "E1"), ("a5", "A5")])
def test_evidence_and_assumptions_fall_by_id(typed: str, what: str) -> None:
    assert fallen(VILLAGE, typed) == Falls(what=what)


def test_what_is_not_there_does_not_fall() -> None:
    with pytest.raises(ChangeError) as refused:
        fallen(VILLAGE, "F44")
    assert refused.value.code == "nothing-falls"
    assert "F4" in refused.value.nearest


def test_a_tenure_is_read_with_open_and_partial_days() -> None:
    assert serving(VILLAGE, "时任分管副主任@deputy-director=2019-10..") == Serves(
        person="p-deputy", post="deputy-director", start=partial_date("2019-10"), end=None
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("p-deputy=2019..2020", "no-tenure"),
        ("p-deputy@deputy-director=2019", "no-tenure"),
        ("p-deputy@deputy-director=2020..2019", "reversed"),
        ("p-deputy@deputy-director=19..2020", "bad-day"),
        ("p-nobody@deputy-director=..", "no-person"),
        ("p-deputy@deputy-directr=..", "no-post"),
    ],
)
def test_what_is_no_tenure_is_refused(typed: str, code: str) -> None:
    with pytest.raises(ChangeError) as refused:
        serving(VILLAGE, typed)
    assert refused.value.code == code


def test_all_that_is_supposed_is_read_together() -> None:
    found = changes_asked(VILLAGE, ["finding.loss=major"], ["F1"], ["p-deputy@deputy-director=.."])
    assert [each.kind for each in found] == ["set", "falls", "serves"]
