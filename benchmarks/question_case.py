"""A case for timing questions: so many rules, subjects and unknown facts, always the same.

Everybody executes work over one village and has to do with its one finding; all facts of everybody
are judged but for the unknown ones, among them the breach of every third.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from engine.inquiry.brief import Brief
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Digests
from engine.model.case import Case, Judgement
from engine.model.organisation import Organisation
from engine.model.rules import Pack, Rule, SlotSpec
from engine.model.values import SheetKind, SlotKind, Stage
from engine.model.vocabulary import Direction, FactSpec, FactType
from tests.assessment.world import case, every, pack, rule, rulebook, words, yes

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES, SUBJECTS, UNKNOWN = 200, 30, 40
FACTS, SEED = 60, 20200701
_DIGESTS = Digests(case="", organisation="", rules="", engine="")
_CONDUCT = [f"conduct.f{number:02}" for number in range(FACTS)]
_CHARGE = [f"charge.f{number:02}" for number in range(FACTS)]
_CODES = [f"c{number:02}" for number in range(40)]
_GRADES = ("g1", "g2", "g3", "g4")


def brief() -> Brief:
    """Return the case with its rules, under the plain matcher."""
    dice = random.Random(SEED)  # noqa: S311 - a case, not a secret
    made = _rules(dice)
    whole = rulebook(()).model_copy(update={"packs": (_pack(made),), "vocabulary": _vocabulary()})
    people = [f"p{number:02}" for number in range(SUBJECTS)]
    return Brief(_organisation(people), _case(dice, people), whole, PlainMatcher(), _DIGESTS)


def _rules(dice: random.Random) -> tuple[Rule, ...]:
    made = [
        rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)}),
        rule("borne", Stage.ATTRIBUTE, yes("conduct.breach"), {"responsibility": ("direct",)}),
    ]
    made += [
        rule(f"q{at:03}", Stage.QUALIFY, every(*map(yes, dice.sample(_CONDUCT, 3))),
             {"circumstance": (dice.choice(_CODES),)})
        for at in range(100)
    ]  # fmt: skip
    made += [_range(dice, at, code) for at, code in enumerate(_CODES)]
    made += [
        rule(f"a{at:03}", Stage.ADJUST, every(*map(yes, dice.sample(_CHARGE, 2))),
             {"lean": (dice.choice(("lenient", "mitigated", "severe")),)})
        for at in range(RULES - len(made))
    ]  # fmt: skip
    return tuple(made)


def _range(dice: random.Random, at: int, code: str) -> Rule:
    low = dice.randrange(len(_GRADES))
    ends = (_GRADES[low], _GRADES[dice.randrange(low, len(_GRADES))])
    return rule(f"m{at:03}", Stage.MEASURE, yes(f"circumstance/{code}"), {"range": ends})


def _pack(made: tuple[Rule, ...]) -> Pack:
    circumstances = SlotSpec(
        name="circumstance", kind=SlotKind.SET, values={code: words(code) for code in _CODES}
    )
    bare = pack(made)
    others = (slot for slot in bare.slots if slot.name != "circumstance")
    return bare.model_copy(update={"slots": (circumstances, *others)})


def _vocabulary() -> tuple[FactSpec, ...]:
    on = {
        SheetKind.LINK: ["conduct.breach", *_CONDUCT],
        SheetKind.CHARGE: _CHARGE,
        SheetKind.SUBJECT: ["against.member"],
    }
    return tuple(
        FactSpec(
            name=name, on=sheet, type=FactType.YES_NO, label=words(name), speaks=Direction.EITHER
        )
        for sheet, names in on.items()
        for name in names
    )


def _organisation(people: list[str]) -> Organisation:
    village = {"id": "village", "name": "village", "kind": "village-committee"}
    return Organisation.model_validate(
        {
            "schema": "organisation.v1",
            "id": "many",
            "title": "many",
            "areas": [{"id": "money", "name": "money"}],
            "units": [
                {"id": "town", "name": "town", "kind": "discipline-organ", "level": "township"},
                {"id": "office", "name": "office", "kind": "office", "level": "township"},
                {**village, "level": "village"},
            ],
            "posts": [
                {"id": f"{who}-post", "title": who, "unit": "office", "role": "staff"}
                for who in people
            ],
            "people": [{"id": who, "name": who} for who in people],
            "tenures": [
                {"person": who, "post": f"{who}-post", "from": "2015-01-01"} for who in people
            ],
            "duties": [
                {"id": f"d-{who}", "holder": f"{who}-post", "kind": "executes", "over": "village"}
                for who in people
            ],
        }
    )


def _case(dice: random.Random, people: list[str]) -> Case:
    breaches = [(who, "conduct.breach") for who in people[::3]]
    cells = [(who, name) for who in people for name in (*_CONDUCT, *_CHARGE)]
    unknown = {*breaches, *dice.sample(cells, UNKNOWN - len(breaches))}
    whole = case(tuple(_judgements(dice, people, unknown)))
    return whole.model_copy(update={"findings": whole.findings[:1]})


def _judgements(
    dice: random.Random, people: list[str], unknown: set[tuple[str, str]]
) -> Iterator[Judgement]:
    for who in people:
        yield _judged(subject=who, facts={"against.member": "yes"})
        said = {name: dice.choice(("yes", "no")) for name in _CONDUCT} | {"conduct.breach": "yes"}
        known = {name: value for name, value in said.items() if (who, name) not in unknown}
        yield _judged(subject=who, findings=["F1"], facts=known)
        weighed = {name: "no" for name in _CHARGE if (who, name) not in unknown}
        yield _judged(subject=who, facts=weighed)


def _judged(**fields: Any) -> Judgement:  # noqa: ANN401 - the fields of a judgement
    return Judgement.model_validate({"status": "established", **fields})
