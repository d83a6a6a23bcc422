"""Defects for the small good pack, by the code that must find each."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Data = dict[str, Any]


class Defect(NamedTuple):
    """What is put into the pack, and the code and the words by which it has to be found."""

    name: str
    code: str
    data: Data
    about: str


def rule(ident: str, **keys: Any) -> Data:  # noqa: ANN401 - any keys of a rule
    return {"rules": [{"id": ident, **keys}]}


def adjust(ident: str, **keys: Any) -> Data:  # noqa: ANN401 - any keys of a rule
    return rule(ident, **{"stage": "adjust", "verb": "shall", "then": {"lean": "severe"}, **keys})


def never() -> Iterator[Defect]:
    """Rules that hold on no sheet."""
    conditions: dict[str, Data] = {
        "two values at once": {"finding.loss": "minor", "none": [{"finding.loss": "minor"}]},
        "an empty stretch": {"finding.amount": {"at_least": 100, "less_than": 100}},
        "a day before and after": {
            "subject.joined_on": {"before": "2020-01-01", "after": "2020-01-01"}
        },
        "an organisation linked as a person": {
            "subject.kind": "organisation",
            "link.relation": "head",
        },
        "a subject whom the law does not reach": {"subject.kind": "organisation"},
        "alternatives all ruled out": {
            "finding.loss": "none",
            "any": [{"finding.loss": "minor"}, {"finding.loss": "larger"}],
        },
    }
    for name, when in conditions.items():
        yield Defect(name, "rule-never-fires", rule("art-1-seed", when=when), "art-1-seed")
    waiting: dict[str, Data] = {
        "a circumstance nobody concludes": {"circumstance": "lent"},
        "two circumstances that exclude the responsibility": {
            "circumstance": "kept",
            "none": [{"responsibility": ["direct", "leader"]}],
        },
    }
    for name, when in waiting.items():
        yield Defect(name, "rule-never-fires", adjust("art-4-seed", when=when), "art-4-seed")
    yield Defect(
        "an exception that swallows it",
        "rule-never-fires",
        adjust(
            "art-4-seed", when={"charge.obstructed": "yes"}, unless={"charge.obstructed": "yes"}
        ),
        "art-4-seed",
    )
    yield Defect(
        "overridden wherever it holds",
        "rule-never-fires",
        {"rules": [{"id": "art-4-severe", "overrides": ["art-4-seed"]}, *_late()["rules"]]},
        "art-4-seed",
    )
    yield Defect(
        "overridden by two rules together",
        "rule-never-fires",
        {
            "rules": [
                *_late()["rules"],
                *_severe_when("art-4-one", "charge.repeated", "yes")["rules"],
                *_severe_when("art-4-two", "charge.repeated", "no")["rules"],
            ]
        },
        "art-4-seed",
    )
    yield Defect(
        "a combination declared impossible",
        "rule-never-fires",
        {
            "impossible": [
                {
                    "id": "not-both",
                    "when": {"charge.confessed": "yes", "charge.obstructed": "yes"},
                    "because": "示例",
                }
            ],
            **adjust("art-4-seed", when={"charge.confessed": "yes", "charge.obstructed": "yes"}),
        },
        "art-4-seed",
    )
    yield Defect(
        "a measure of another family",
        "rule-never-fires",
        rule(
            "art-5-seed",
            stage="authorise",
            when={"option.family": "fine", "option.measure": "light"},
            then={"authority": "decide"},
        )
        | {"measures": [{"id": "fine", "label": "罚款", "family": "fine"}]},
        "art-5-seed",
    )


def _late() -> Data:
    return adjust(
        "art-4-seed",
        when={"charge.obstructed": "yes", "subject.joined_on": {"before": "2000-01-01"}},
        then={"lean": "aggravated"},
    )


def _severe_when(ident: str, fact: str, value: str) -> Data:
    when = {"charge.obstructed": "yes", fact: value}
    return adjust(ident, when=when, overrides=["art-4-seed"])


def shadowed() -> Iterator[Defect]:
    """Rules that add nothing to what others conclude."""
    code = "rule-shadowed"
    narrower: dict[str, Data] = {
        "one more condition": {"charge.obstructed": "yes", "charge.repeated": "yes"},
        "a day as well": {"charge.obstructed": "yes", "subject.joined_on": {"after": "2010-01-01"}},
        "an alternative contained": {
            "charge.obstructed": "yes",
            "any": [{"charge.days_late": {"at_least": 3}}, {"charge.days_late": {"less_than": 2}}],
        },
    }
    for name, when in narrower.items():
        yield Defect(name, code, adjust("art-4-seed", when=when), "art-4-seed")
    by_two = {
        "rules": [
            {"id": "art-4-severe", "when": {"charge.obstructed": "yes", "charge.repeated": "yes"}},
            *adjust("art-4-b", when={"charge.obstructed": "yes", "charge.repeated": "no"})["rules"],
            *adjust(
                "art-4-seed",
                when={"charge.obstructed": "yes", "subject.joined_on": {"before": "2000-01-01"}},
            )["rules"],
        ]
    }
    yield Defect("two rules that cover it together", code, by_two, "art-4-seed")
    yield Defect(
        "one more condition on a link",
        code,
        rule("art-1-seed", when={"finding.loss": "minor", "finding.established": "yes",
                                 "finding.amount": {"at_least": 10}}),
        "art-1-seed",
    )  # fmt: skip
    yield Defect(
        "the same range for less",
        code,
        rule("art-3-seed", stage="measure", then={"range": ["middle", "heavy"]}, verb="shall",
             when={"circumstance": "lost", "responsibility": "direct"}),
        "art-3-seed",
    )  # fmt: skip


def exceptions() -> Iterator[Defect]:
    """Exceptions that can never apply."""
    code = "exception-never-applies"
    severe: dict[str, Data] = {
        "what the condition rules out": {"charge.obstructed": "no"},
        "a circumstance nobody concludes": {"circumstance": "lent"},
        "a subject whom the law does not reach": {"subject.kind": "organisation"},
        "an impossible stretch": {"charge.days_late": {"at_least": 5, "at_most": 4}},
    }
    for name, unless in severe.items():
        yield Defect(name, code, rule("art-4-severe", unless=unless), "art-4-severe")
    yield Defect(
        "contained in two other exceptions",
        code,
        rule(
            "art-4-severe",
            unless=[
                {"charge.confessed": "yes", "charge.repeated": "yes"},
                {"charge.confessed": "yes", "charge.repeated": "no"},
                {"charge.confessed": "yes"},
            ],
        ),
        "art-4-severe",
    )


def conflicts() -> Iterator[Defect]:
    """Rules that fill a slot of one value differently."""
    code = "slot-conflict"
    responsible: dict[str, Data] = {
        "a relation in two rules": {"link.relation": ["standing-in", "member"]},
        "no relation at all": {"finding.amount": {"at_least": 1000}},
        "a fact beside": {"conduct.deputy": "yes"},
    }
    base: Data = {"circumstance": ["kept", "lost"], "conduct.breach": "yes"}
    for name, more in responsible.items():
        data = rule("art-2-deputy", when={**base, **more})
        yield Defect(name, code, data, "art-2-direct")
    yield Defect(
        "whether the law applies",
        code,
        rule("art-1-seed", stage="applicable", when={"subject.joined_on": {"after": "2020-01-01"}},
             then={"applies": "no"}),
        "art-1-seed",
    )  # fmt: skip
    yield Defect(
        "who decides",
        code,
        rule("art-5-seed", stage="authorise", when={"option.measure": "heavy"},
             then={"authority": "recommend"}),
        "art-5-seed",
    )  # fmt: skip
    yield Defect(
        "a graver tier that overrides nothing",
        code,
        rule("art-3-seed", stage="measure", then={"range": ["heavy", "heavy"]},
             when={"circumstance": "kept", "charge.repeated": "yes"}),
        "art-3-seed",
    )  # fmt: skip
    yield Defect(
        "ranges that two findings bring together",
        code,
        rule("art-3-graver", overrides=None),
        "art-3-graver",
    )


def gaps() -> Iterator[Defect]:
    """Sheets with a circumstance and no responsibility, or no measure."""
    base: Data = {"circumstance": ["kept", "lost"], "conduct.breach": "yes"}
    direct = {"link.relation": ["executing", "member"]}
    narrower: dict[str, Data] = {
        "a relation left out": {"link.relation": ["executing"]},
        "a circumstance left out": {**direct, "circumstance": ["kept"]},
        "a condition too many": {**direct, "conduct.diligent": "no"},
        "a day too many": {**direct, "subject.joined_on": {"before": "2020-01-01"}},
    }
    for name, more in narrower.items():
        yield Defect(name, "gap-responsibility", rule("art-2-direct", when={**base, **more}), "")
    yield Defect(
        "an exception that leaves nobody",
        "gap-responsibility",
        rule("art-2-leader", unless={"conduct.diligent": "yes"}),
        "conduct.diligent",
    )
    lent = rule("art-1-lent", when={"finding.established": "yes", "finding.loss": "none"},
                then={"circumstance": "lent"})  # fmt: skip
    also = [{"id": each, "when": {**base, "circumstance": ["kept", "lost", "lent"], **more}}
            for each, more in (("art-2-direct", direct),)]  # fmt: skip
    yield Defect("no measure for it", "gap-measure", {"rules": [*lent["rules"], *also]}, "lent")
    yield Defect(
        "measures for the others taken away",
        "gap-measure",
        rule("art-3-base", when={"circumstance": ["lost"], "responsibility": ["direct", "leader"]}),
        "kept",
    )


def tiers() -> Iterator[Defect]:
    """Graver tiers with no base below."""
    code = "tier-missing"
    needed: dict[str, Data] = {
        "gravity alone": {"charge.repeated": "yes"},
        "a number": {"charge.days_late": {"at_least": 30}},
        "one responsibility alone": {"responsibility": "direct"},
    }
    base: Data = {"circumstance": "kept", "responsibility": ["direct", "leader"]}
    for name, more in needed.items():
        data = rule("art-3-base", when={**base, **more})
        yield Defect(name, code, data, "art-3-base")
    yield Defect(
        "a base tier with an exception",
        code,
        rule("art-3-base", unless={"charge.repaid": "yes"}),
        "art-3-base",
    )


def holes() -> Iterator[Defect]:
    """Stretches that no rule covers."""
    code = "threshold-hole"
    small = {"finding.established": "yes", "finding.loss": "larger"}
    for name, below, above in (
        ("the threshold itself", {"less_than": 100}, {"more_than": 100}),
        ("a stretch", {"less_than": 100}, {"at_least": 200}),
        ("one number", {"at_most": 99}, {"more_than": 100}),
    ):
        yield Defect(
            name,
            code,
            {
                "rules": [
                    {"id": "art-1-small", "when": {**small, "finding.amount": below}},
                    {"id": "art-1-lost", "when": {**small, "finding.amount": above}},
                ]
            },
            "finding.amount",
        )
    stretches: tuple[tuple[str, str, Data, Data], ...] = (
        ("days", "charge.days_late", {"at_most": 10}, {"more_than": 11}),
        ("a day", "subject.joined_on", {"before": "2020-01-01"}, {"after": "2020-01-01"}),
    )
    for name, fact, below_it, above_it in stretches:
        lighter = adjust("art-4-one", when={fact: below_it}, then={"cap": "light"})
        heavier = adjust("art-4-two", when={fact: above_it}, then={"cap": "middle"})
        yield Defect(name, code, {"rules": [*lighter["rules"], *heavier["rules"]]}, fact)


def idle() -> Iterator[Defect]:
    """Facts and measures that nothing turns on or gives."""
    tried: Data = {"name": "charge.tried", "on": "charge", "type": "yes-no", "label": "试验事实"}
    own: Data = {"name": "charge.kind", "on": "charge", "type": "one-of", "label": "种类",
           "values": {"a": "甲", "b": "乙"}}  # fmt: skip
    for name, spec, more in (
        ("both values", tried, {"any": [{"charge.tried": "yes"}, {"charge.tried": "no"}]}),
        ("all codes", own, {"charge.kind": ["a", "b"]}),
        ("in a rule that never holds", tried, {"charge.tried": "yes", "charge.obstructed": "no"}),
    ):
        data = adjust("art-4-seed", when={"charge.obstructed": "yes", **more})
        if "charge.obstructed" in more:
            data = adjust("art-4-seed", when={**more, "none": [{"charge.obstructed": "no"}]})
        yield Defect(name, "fact-idle", {**data, "own": [spec]}, spec["name"])


def unreachable() -> Iterator[Defect]:
    """Measures that no rule can give."""
    code = "measure-unreachable"
    fine = {"id": "fine", "label": "罚款", "family": "fine"}
    yield Defect("nothing gives it", code, {"measures": [fine]}, "fine")
    yield Defect(
        "only a rule that never holds gives it",
        code,
        {
            "measures": [fine],
            **adjust("art-4-seed", then={"options": ["fine"]},
                     when={"charge.repaid": "yes"}, unless={"charge.repaid": "yes"}),
        },
        "fine",
    )  # fmt: skip
    yield Defect(
        "only for the other kind of subject",
        code,
        {
            "measures": [{**fine, "reaches": ["organisation"]}],
            **adjust("art-4-seed", then={"options": ["fine"]}, when={"charge.repaid": "yes"}),
        },
        "fine",
    )
    yield Defect(
        "out of every range",
        code,
        {
            "ladders": [{"id": "steps", "measures": ["light", "middle", "heavy", "last", "end"]}],
            "measures": [
                {"id": each, "label": "开除", "family": "sanction"} for each in ("last", "end")
            ],
        },
        "end",
    )


def turning() -> Iterator[Defect]:
    """Facts that turn things the wrong way."""
    harms = "favour-harms"
    yield Defect(
        "severe where it was confessed",
        harms,
        adjust("art-4-severe", when={"charge.obstructed": "yes", "charge.confessed": "yes"}),
        "charge.confessed",
    )
    yield Defect(
        "lenient unless repaid",
        harms,
        rule("art-4-lenient", unless={"charge.repaid": "yes"}),
        "charge.repaid",
    )
    yield Defect(
        "a circumstance for the diligent",
        harms,
        rule("art-1-kept", when={"finding.established": "yes", "finding.loss": "minor",
                                 "conduct.diligent": "yes"}),
        "conduct.diligent",
    )  # fmt: skip
    yield Defect(
        "a heavier range for who repaid",
        harms,
        rule("art-3-seed", stage="measure", overrides=["art-3-base"],
             when={"circumstance": "kept", "responsibility": ["direct", "leader"],
                   "charge.repaid": "yes"},
             then={"range": ["heavy", "heavy"]}),
        "charge.repaid",
    )  # fmt: skip
    helps = "burden-helps"
    yield Defect(
        "lenient where it was obstructed",
        helps,
        rule("art-4-lenient", when={"charge.confessed": "yes", "charge.obstructed": "yes"}),
        "charge.obstructed",
    )
    yield Defect(
        "severe unless repeated",
        helps,
        rule("art-4-severe", unless={"charge.repeated": "yes"}),
        "charge.repeated",
    )
    yield Defect(
        "a lighter range for who did it again",
        helps,
        rule("art-3-seed", stage="measure", overrides=["art-3-base", "art-3-graver"],
             when={"circumstance": ["kept", "lost"], "responsibility": ["direct", "leader"],
                   "charge.repeated": "yes"},
             then={"range": ["light", "light"]}),
        "charge.repeated",
    )  # fmt: skip


def unused() -> Iterator[Defect]:
    """Declarations that meet nothing."""
    entries: dict[str, Data] = {
        "nothing of the kind": {"code": "gap-measure"},
        "another rule": {"code": "rule-shadowed", "rule": "art-4-severe"},
        "other sheets": {"code": "gap-responsibility", "when": {"link.relation": "member"}},
    }
    for name, entry in entries.items():
        settings = [{**entry, "reason": "试验 / tried"}]
        yield Defect(name, "intended-unused", {"settings": settings}, entry["code"])


def emptied() -> Iterator[Defect]:
    """Declarations of what is impossible that leave no sheet, or none for several rules."""
    kinds: tuple[Data, ...] = ({"id": "a", "when": {"charge.repaid": "yes"}},
                               {"id": "b", "when": {"charge.repaid": "no"}})  # fmt: skip
    for name, conditions in (
        ("a kind of subject", ({"id": "a", "when": {"subject.kind": "person"}},)),
        ("both values of a fact", kinds),
        ("a fact that two rules need", ({"id": "a", "when": {"finding.loss": "larger"}},)),
    ):
        declared = [{**each, "because": "示例"} for each in conditions]
        yield Defect(name, "impossible-too-wide", {"impossible": declared}, "impossible")


DEFECTS = tuple(
    chain(
        never(), shadowed(), exceptions(), conflicts(), gaps(), tiers(), holes(), idle(),
        unreachable(), turning(), unused(), emptied(),
    )
)  # fmt: skip
