"""The interview as a state machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.superseded import answered
from engine.inquiry.asking.effect import effects
from engine.inquiry.asking.items import Place, items, judged, on_record, place_of
from engine.inquiry.asking.reply import BasisError, basis, choices, value_of, word
from engine.inquiry.asking.session import Session, begun, saved, take
from engine.inquiry.brief import Brief
from engine.inquiry.change import changed
from engine.model.base import Words
from engine.model.case import ChargeStatement, Judgement, Standing
from engine.model.change import SetFact
from engine.model.values import SheetKind
from engine.model.vocabulary import FactSpec, FactType
from engine.text.catalogue import table
from tests.inquiry.asked import asked
from tests.inquiry.drawn import briefs
from tests.inquiry.village import village

DAY = date(2020, 12, 1)


def start(who: str | None = "p-deputy") -> Session:
    return begun(village(), asked(), "office", DAY, who)


def after(session: Session, *lines: str) -> Session:
    for line in lines:
        session = take(session, line).session
    return session


def told(session: Session, line: str) -> list[str]:
    return [each.code for each in take(session, line).told]


def test_the_order_is_that_of_what_is_missing_and_each_place_comes_once() -> None:
    found = items(village(), asked())
    order = [each.fact for each in asked().facts if each.fact in village().vocabulary]
    assert list(dict.fromkeys(each.spec.name for each in found)) == order
    assert len({each.key for each in found}) == len(found)
    asked_of = {each.place for each in found if each.spec.name == "finding.loss"}
    assert asked_of == {Place(finding=name) for name in ("F1", "F2", "F3", "F4")}


def test_of_one_subject_nothing_is_asked_that_does_not_settle_it() -> None:
    for item in items(village(), asked(), "p-deputy"):
        assert "p-deputy" in {each.subject for each in item.fact.settles}
        assert item.place.subject in (None, "p-deputy")
        assert item.place.finding in (None, "F3", "F4")


def test_what_only_the_files_can_say_is_not_asked_but_named() -> None:
    named = {each.fact for each in on_record(village(), asked())}
    assert "finding.established" in named
    assert named.isdisjoint(each.spec.name for each in items(village(), asked()))


@pytest.mark.parametrize(
    ("on", "of", "place"),
    [
        (SheetKind.CASE, "case", Place()),
        (SheetKind.SUBJECT, "p", Place("p")),
        (SheetKind.FINDING, "F1", Place(finding="F1")),
        (SheetKind.LINK, "p@F1", Place("p", "F1")),
        (SheetKind.CHARGE, "p/1", Place("p")),
        (SheetKind.CHARGE, "p", Place("p")),
        (SheetKind.CHARGE, "p/K1", Place("p", charge="K1")),
        (SheetKind.CHARGE, "K1", Place("p", charge="K1")),
    ],
)
def test_the_name_of_a_sheet_leads_to_its_place(on: SheetKind, of: str, place: Place) -> None:
    stated = ChargeStatement(id="K1", subject="p", findings=("F1",))
    case = village().case.model_copy(update={"charges": (stated,)})
    assert place_of(case, on, of) == place


@pytest.mark.parametrize("subject", [None, "p-deputy"])
def test_an_answer_on_a_stated_charge_takes_the_place_of_what_was_said_of_it(
    subject: str | None,
) -> None:
    fact = "charge.remedied"
    said = Judgement(subject=subject, charge="K1", facts={fact: "no"}, status=Standing.ESTABLISHED)
    case = village().case.model_copy(update={"judgements": (said,)})
    assert judged(case, (fact, Place("p-deputy", charge="K1"))) == said
    assert judged(case, (fact, Place("p-deputy"))) is None
    answer = said.model_copy(update={"subject": "p-deputy", "facts": {fact: "yes"}})
    assert answered(case, [answer]).judgements == (answer,)


def test_an_answer_is_asked_its_basis_then_shown_then_saved() -> None:
    session = after(start(), "yes")
    assert session.step == "basis"
    session = after(session, "E1 minutes, page 3")
    assert session.step == "confirm"
    (answer,) = session.answers
    assert (answer.subject, answer.findings) == ("p-deputy", ("F3",))
    assert (answer.facts, answer.evidence) == ({"conduct.breach": "yes"}, ("E1",))
    assert answer.note == Words(zh="minutes, page 3", en="minutes, page 3")
    assert (str(answer.on), answer.assumed) == ("2020-12-01", False)
    assert take(session, "yes").save
    assert not any(take(session, line).save for line in ("no", "q", "<", "?", "", "1", "-"))


def test_what_is_shown_is_what_supposing_the_fact_comes_to() -> None:
    session = after(start(), "--", "1", "E1")
    item = session.now
    assert item.spec.name == "subject.official_kind"
    code = next(choices(item.spec))[0]
    supposed = changed(village(), [SetFact(fact=item.spec.name, value=code, subject="p-deputy")])
    assert session.changes == effects(village(), supposed)
    assert session.stale
    (law,) = [each for each in session.changes if each.matters]
    assert (law.before.standing, law.after.standing) == ("to-be-established", "proposed")
    assert law.after.measures
    assert not law.before.measures


def test_an_assumption_that_is_confirmed_changes_no_result() -> None:
    session = after(start(), "yes", "E1")
    assert not session.stale
    assert judged(village().case, session.now.key) is not None
    assert session.after is not None
    left = judged(session.after.case, session.now.key)
    assert left is not None
    assert not left.assumed


def test_a_finding_taken_back_for_a_person_is_told_before_anything_gained() -> None:
    session = after(start("p-accountant"), "no", "E1")
    (change, *_) = [each for each in session.changes if each.matters]
    assert change.before.standing == "proposed"
    assert change.after.standing != "proposed"


def test_the_same_for_all_is_one_entry_for_each_person_or_finding() -> None:
    session = after(start(None), "no*", "note")
    people = {each.place.subject for each in session.covered}
    assert [each.subject for each in session.answers] == list(dict.fromkeys(
        each.place.subject for each in session.covered
    ))  # fmt: skip
    assert len(session.answers) == len(people) > 5
    while session.now.spec.name != "finding.loss":
        session = after(session, "<", "--") if session.step == "confirm" else after(session, "--")
    session = after(session, "1 *", "note")
    assert [each.findings for each in session.answers] == [("F1",), ("F2",), ("F3",), ("F4",)]
    assert [each.subject for each in session.answers] == [None] * 4


def test_what_nobody_knows_is_not_asked_again_and_can_be_gone_back_to() -> None:
    first = start()
    session = after(first, "don't know")
    assert first.now.key in session.unsure
    assert first.now not in session.left
    back = after(session, "<")
    assert back.now == first.now
    assert not back.unsure
    assert told(first, "<") == ["first"]


def test_what_was_saved_is_dropped_and_what_is_missing_anew_is_asked() -> None:
    session = take(after(start(), "yes", "E1"), "yes").session
    assert session.after is not None
    following = saved(session, session.after)
    assert following.left == session.left[1:]
    assert following.step == "value"
    one = asked().model_copy(update={"facts": asked().facts[:1]})
    assert {each.spec.name for each in saved(session, session.after, one).left} == {
        "conduct.breach"
    }
    none = asked().model_copy(update={"facts": ()})
    assert saved(session, session.after, none).step == "done"


def test_going_back_to_a_saved_answer_asks_it_with_what_was_saved() -> None:
    session = take(after(start(), "yes", "E1"), "yes").session
    assert session.after is not None
    again = after(saved(session, session.after), "<")
    assert again.now.key == session.now.key
    held = judged(again.brief.case, again.now.key)
    assert held is not None
    assert held.evidence == ("E1",)
    other = after(again, "no", "E1")
    assert other.after is not None
    found = [
        each
        for each in other.after.case.judgements
        if each.subject == "p-deputy" and "F3" in each.findings and "conduct.breach" in each.facts
    ]
    assert [each.facts["conduct.breach"] for each in found] == ["no"]


@given(st.lists(st.sampled_from(
    ["yes", "1", "2", "99", "-", "--", "<", "?", "no", "E1", "E9", "", "a note", "是", "1*", "q"]
), max_size=12))  # fmt: skip
def test_whatever_is_typed_nothing_is_saved_but_a_shown_answer_with_a_basis(
    lines: list[str],
) -> None:
    session = start()
    for line in lines:
        turn = take(session, line)
        if turn.save:
            assert session.step == "confirm"
            assert session.answers
            assert all(each.evidence or each.note for each in session.answers)
            assert session.after is not None
            assert session.after.case == answered(session.brief.case, session.answers)
            session = saved(turn.session, session.after)
        else:
            assert turn.session.brief is session.brief
            session = turn.session
    assert (session.step == "done") is ("q" in lines or not session.left)


@pytest.mark.parametrize("code", ["no-value", "basis-needed", "no-evidence", "yes-or-no", "first"])
def test_what_is_told_has_words(code: str) -> None:
    assert code in table("ask")


def spec(kind: FactType, **values: str) -> FactSpec:
    named = {code: Words(zh=text, en=code.upper()) for code, text in values.items()}
    return FactSpec(
        name="a", on=SheetKind.CASE, type=kind, values=named, label=Words(zh="a", en="a")
    )


@pytest.mark.parametrize(
    ("asked_of", "typed", "value"),
    [
        (spec(FactType.YES_NO), "是", "yes"),
        (spec(FactType.YES_NO), " Y ", "yes"),
        (spec(FactType.YES_NO), "\uff12", "no"),
        (spec(FactType.YES_NO), "3", None),
        (spec(FactType.ONE_OF, big="重大", small="较小"), "较小", "small"),
        (spec(FactType.ONE_OF, big="重大", small="较小"), "Big", "big"),
        (spec(FactType.ONE_OF, big="重大", small="较小"), "yes", None),
        (spec(FactType.INTEGER), "-3", -3),
        (spec(FactType.INTEGER), "3.5", None),
        (spec(FactType.INTEGER), "\u00b2", 2),
        (spec(FactType.DATE), "2020-02-29", "2020-02-29"),
        (spec(FactType.DATE), "2020-02", None),
        (spec(FactType.DATE), "2020-02-30", None),
        (spec(FactType.DATE), "", None),
    ],
)
def test_a_value_is_read_as_its_number_code_or_name(
    asked_of: FactSpec, typed: str, value: str | int | None
) -> None:
    assert value_of(asked_of, typed) == value


def test_words_are_understood_in_both_languages_and_from_a_chinese_keyboard() -> None:
    assert [word(each) for each in ("\uff1f", "为什么", "why")] == ["explain"] * 3
    assert [word(each) for each in ("\uff0d", "不知道", "Don't know")] == ["unknown"] * 3
    assert [word(each) for each in ("\uff1c", "返回", "back")] == ["back"] * 3
    assert word("perhaps") is None


@pytest.mark.parametrize(
    ("typed", "evidence", "note"),
    [
        ("E1", ("E1",), None),
        ("E1, E1", ("E1",), None),
        ("E1\uff0c会议记录 第3页", ("E1",), "会议记录 第3页"),
        ("会议记录,E1", (), "会议记录,E1"),
    ],
)
def test_a_basis_is_evidence_then_a_note(
    typed: str, evidence: tuple[str, ...], note: str | None
) -> None:
    assert basis(village().case, typed) == (evidence, note)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "basis-needed"),
        ("  ", "basis-needed"),
        ("E9", "no-evidence"),
        ("E1 E9", "no-evidence"),
        ("x" * 2001, "note-too-long"),
        ("a\x1b[2Jb", "note-unfit"),
        ("a\u202eb", "note-unfit"),
        ("a\ufffdb", "note-unfit"),
    ],
)
def test_what_is_no_basis_is_refused(typed: str, code: str) -> None:
    with pytest.raises(BasisError) as refused:
        basis(village().case, typed)
    assert refused.value.args[0] == code
    assert code in table("ask")


@given(briefs, st.sampled_from(["yes", "no"]), st.sampled_from(["secretary", "deputy", "clerk"]))
def test_an_answer_in_place_of_another_comes_to_what_supposing_it_does(
    brief: Brief, value: str, who: str
) -> None:
    fact = {"conduct.breach": value}
    answer = Judgement(subject=who, findings=("F1",), facts=fact, status=Standing.ESTABLISHED)
    written = replace(brief, case=answered(brief.case, [answer]))
    change = SetFact(fact="conduct.breach", value=value, subject=who, findings=("F1",))
    supposed = changed(brief, [change])
    assert effects(written, supposed) == ()
    assert effects(brief, brief) == ()
    scopes = [
        (each.subject, finding)
        for each in written.case.judgements
        for finding in each.findings
        if "conduct.breach" in each.facts
    ]
    assert scopes.count((who, "F1")) == 1
