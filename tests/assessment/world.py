"""A small world for laws of assessment: one chain, two findings, a pack drawn at random.

Facts whose name begins with `for` only ever make things lighter in the drawn rules, those that
begin with `against` only heavier: the laws on adding a fact are about such rules.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from engine.model.base import Words
from engine.model.case import Case, Judgement
from engine.model.measures import Combination, Ladder, Lean, Measure, Merge, Operator, Reach
from engine.model.organisation import Organisation
from engine.model.provision import Provision, Regime
from engine.model.rules import Pack, Regulation, Rule, Rulebook, SlotSpec
from engine.model.values import Condition, Group, Op, SheetKind, SlotKind, Stage, Test, Verb
from engine.model.vocabulary import Direction, FactSpec, FactType

VERSION = date(2018, 1, 1)
GRADES = ("g1", "g2", "g3", "g4")
CIRCUMSTANCES = ("c1", "c2")
RESPONSIBILITIES = ("direct", "principal")
PEOPLE = ("secretary", "deputy", "clerk", "former")
FINDINGS = ("F1", "F2")
LINK_FACTS = ("conduct.breach", "against.link-1", "against.link-2")
CHARGE_FACTS = ("for.charge-1", "for.charge-2", "against.charge-1", "against.charge-2")
SUBJECT_FACTS = ("against.member",)


def words(text: str) -> Words:
    return Words(zh=text, en=text)


def organisation() -> Organisation:
    village = {"id": "village", "name": "village", "kind": "village-committee"}
    former = {"person": "former", "post": "deputy-post", "from": "2015-01-01"}
    return Organisation.model_validate(
        {
            "schema": "organisation.v1",
            "id": "small",
            "title": "small",
            "areas": [{"id": "money", "name": "money"}],
            "units": [
                {"id": "town", "name": "town", "kind": "party-organisation", "level": "township"},
                {"id": "office", "name": "office", "kind": "office", "level": "township"},
                {**village, "level": "village"},
            ],
            "posts": [
                {"id": "secretary-post", "title": "secretary", "unit": "town", "role": "secretary"},
                {"id": "deputy-post", "title": "deputy", "unit": "town", "role": "deputy",
                 "leading_group": True},
                {"id": "clerk-post", "title": "clerk", "unit": "office", "role": "staff"},
            ],
            "people": [{"id": name, "name": name} for name in PEOPLE],
            "tenures": [
                {"person": "secretary", "post": "secretary-post", "from": "2015-01-01"},
                {**former, "to": "2018-12-31"},
                {"person": "deputy", "post": "deputy-post", "from": "2019-01-01"},
                {"person": "clerk", "post": "clerk-post", "from": "2015-01-01"},
            ],
            "duties": [
                {"id": "d1", "holder": "town", "kind": "leads", "over": "office"},
                {"id": "d2", "holder": "office", "kind": "oversees", "over": "village"},
                {"id": "d3", "holder": "deputy-post", "kind": "in-charge", "over": "office"},
                {"id": "d4", "holder": "clerk-post", "kind": "executes", "over": "village"},
            ],
        }
    )  # fmt: skip


def spec(name: str, on: SheetKind) -> FactSpec:
    lean = Direction.FOR if name.startswith("for") else Direction.AGAINST
    return FactSpec(name=name, on=on, type=FactType.YES_NO, label=words(name), speaks=lean)


def vocabulary() -> tuple[FactSpec, ...]:
    return (
        *(spec(name, SheetKind.LINK) for name in LINK_FACTS),
        *(spec(name, SheetKind.CHARGE) for name in CHARGE_FACTS),
        *(spec(name, SheetKind.SUBJECT) for name in SUBJECT_FACTS),
    )


def yes(fact: str) -> Test:
    return Test(fact=fact, values=("yes",))


def every(*conditions: Condition) -> Group:
    return Group(kind="all", of=conditions)


def holds(family: str, *codes: str) -> Test:
    return Test(fact=family, op=Op.CONTAINS, values=codes)


_SHEETS = {
    Stage.APPLICABLE: SheetKind.CHARGE,
    Stage.QUALIFY: SheetKind.LINK,
    Stage.ATTRIBUTE: SheetKind.LINK,
    Stage.MEASURE: SheetKind.CHARGE,
    Stage.ADJUST: SheetKind.CHARGE,
    Stage.AUTHORISE: SheetKind.OPTION,
}


def rule(
    name: str,
    stage: Stage,
    when: Condition,
    then: dict[str, tuple[str, ...]],
    *,
    unless: Condition | None = None,
    overrides: tuple[str, ...] = (),
    verified: bool = True,
) -> Rule:
    return Rule(
        id=name,
        title=words(name),
        provision=Provision(article=1, verified=verified),
        stage=stage,
        sheet=_SHEETS[stage],
        verb=Verb.IS_GIVEN,
        when=when,
        unless=unless,
        then=then,
        because=words(name),
        overrides=overrides,
    )


def pack(rules: tuple[Rule, ...]) -> Pack:
    values = {code: words(code) for code in (*CIRCUMSTANCES, *RESPONSIBILITIES)}
    return Pack(
        regulation="small-regulation",
        version=VERSION,
        title=words("small regulation"),
        in_force=VERSION,
        operators={
            Lean.LENIENT: Operator.WITHIN,
            Lean.MITIGATED: Operator.ONE_BELOW,
            Lean.SEVERE: Operator.WITHIN,
            Lean.AGGRAVATED: Operator.ONE_ABOVE,
        },
        combination=Combination(merge=Merge.HIGHEST_PLUS_ONE, concurrence="heavier-provision"),
        ladders=(Ladder(id="ladder", measures=GRADES),),
        measures=tuple(Measure(id=code, label=words(code), family="grade") for code in GRADES),
        slots=(
            SlotSpec(
                name="circumstance",
                kind=SlotKind.SET,
                values={code: values[code] for code in CIRCUMSTANCES},
            ),
            SlotSpec(
                name="responsibility",
                kind=SlotKind.ONE,
                values={code: values[code] for code in RESPONSIBILITIES},
            ),
        ),
        rules=rules,
    )


def rulebook(rules: tuple[Rule, ...]) -> Rulebook:
    regulation = Regulation(
        id="small-regulation",
        title=words("small regulation"),
        short=words("small"),
        regime=Regime.PARTY_DISCIPLINE,
        first_in_force=VERSION,
        subjects=(Reach.PERSON,),
    )
    return Rulebook(regulations=(regulation,), packs=(pack(rules),), vocabulary=vocabulary())


def judgement(fields: dict[str, Any]) -> Judgement:
    return Judgement.model_validate({"status": "established", **fields})


def case(judgements: tuple[Judgement, ...], standing: str = "established") -> Case:
    return Case.model_validate(
        {
            "schema": "case.v1",
            "id": "small-case",
            "title": "small case",
            "handled_by": "town",
            "decided_on": "2020-06-01",
            "assumptions": [{"id": "A1", "text": "assumed"}],
            "evidence": [{"id": "E1", "title": "report", "kind": "document"}],
            "findings": [
                {
                    "id": name,
                    "title": name,
                    "unit": "village",
                    "area": "money",
                    "period": {"from": "2018-06-01", "to": "2019-06-01"},
                    "status": standing,
                    "evidence": ["E1"],
                }
                for name in FINDINGS
            ],
            "judgements": [item.model_dump(by_alias=True, mode="json") for item in judgements],
        }
    )


verified = st.sampled_from([True, True, True, False])
ranges = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(
    lambda ends: (GRADES[min(ends)], GRADES[max(ends)])
)


@st.composite
def rule_sets(draw: st.DrawFn) -> tuple[Rule, ...]:
    """Draw the rules of a pack, every stage with at least one."""
    return (
        rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)}),
        *(_qualify(draw, code) for code in CIRCUMSTANCES),
        *(_attribute(draw, code) for code in RESPONSIBILITIES),
        *_measures(draw),
        *_adjust(draw),
    )


def _qualify(draw: st.DrawFn, code: str) -> Rule:
    facts = draw(st.lists(st.sampled_from(LINK_FACTS), min_size=1, max_size=2, unique=True))
    kind = draw(st.sampled_from(["all", "any"]))
    when = Group(kind=kind, of=tuple(yes(fact) for fact in facts))
    then: dict[str, tuple[str, ...]] = {"circumstance": (code,)}
    return rule(f"qualify-{code}", Stage.QUALIFY, when, then, verified=draw(verified))


_RELATIONS = {"direct": ("executing",), "principal": ("head", "directly-in-charge")}


def _attribute(draw: st.DrawFn, code: str) -> Rule:
    when = every(
        yes("conduct.breach"),
        yes("link.own_duty"),
        Test(fact="link.in_office", values=("throughout", "partly")),
        Test(fact="link.relation", values=_RELATIONS[code]),
    )
    then: dict[str, tuple[str, ...]] = {"responsibility": (code,)}
    return rule(f"attribute-{code}", Stage.ATTRIBUTE, when, then, verified=draw(verified))


def _measures(draw: st.DrawFn) -> tuple[Rule, ...]:
    low, high = draw(ranges)
    base = rule(
        "range-base",
        Stage.MEASURE,
        every(holds("circumstance", *CIRCUMSTANCES), holds("responsibility", *RESPONSIBILITIES)),
        {"range": (low, high)},
        verified=draw(verified),
    )
    graver = rule(
        "range-graver",
        Stage.MEASURE,
        every(holds("circumstance", "c1"), yes("against.charge-1")),
        {"range": (high, GRADES[-1])},
        overrides=("range-base",),
        verified=draw(verified),
    )
    return base, graver


def _adjust(draw: st.DrawFn) -> tuple[Rule, ...]:
    excepted = draw(st.booleans())
    lighter = rule(
        "lighter", Stage.ADJUST, yes("for.charge-1"), {"lean": ("mitigated",)},
        verified=draw(verified),
    )  # fmt: skip
    option = rule("option", Stage.ADJUST, yes("for.charge-2"), {"options": ("g1",)})
    heavier = rule(
        "heavier",
        Stage.ADJUST,
        yes("against.charge-2"),
        {"lean": ("aggravated",)},
        unless=yes("for.charge-2") if excepted else None,
        verified=draw(verified),
    )
    return lighter, option, heavier


VALUES = st.sampled_from(["yes", "yes", "no", "unknown"])
STANDINGS = st.sampled_from(["established", "established", "established", "alleged", "refuted"])


@st.composite
def judgement_sets(draw: st.DrawFn) -> tuple[Judgement, ...]:
    """Draw facts for some people: some assumed, some only alleged, some left out."""
    made: list[Judgement] = []
    for person in PEOPLE:
        if draw(st.booleans()):
            made.extend(_of_person(draw, person))
    return tuple(made)


def _of_person(draw: st.DrawFn, person: str) -> list[Judgement]:
    made = [_judged(draw, {"subject": person}, SUBJECT_FACTS)]
    made += [
        _judged(draw, {"subject": person, "findings": [finding]}, LINK_FACTS)
        for finding in FINDINGS
    ]
    made.append(_judged(draw, {"subject": person}, CHARGE_FACTS))
    return made


def _judged(draw: st.DrawFn, scope: dict[str, Any], facts: tuple[str, ...]) -> Judgement:
    assumed = draw(st.sampled_from([False, False, True]))
    return judgement(
        {
            **scope,
            "facts": {fact: draw(VALUES) for fact in facts},
            "status": draw(STANDINGS),
            "evidence": ["E1"],
            "assumed": assumed,
            "assumption": "A1" if assumed else None,
        }
    )
