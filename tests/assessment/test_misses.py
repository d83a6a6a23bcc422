"""The rule named for "not proposed" is the one that lacked least."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.pipeline import assess
from engine.logic.evaluate import read
from engine.logic.sheet import Cell
from engine.matchers.plain import PlainMatcher
from engine.model.provision import Provision
from engine.model.rules import Rule
from engine.model.values import Condition, Group, SheetKind, Stage, Truth
from tests.assessment.world import CHARGE_FACTS, case, judgement, organisation, rule, rulebook, yes
from tests.village import DIGESTS

Facts = dict[str, str]
Lack = tuple[int, int]


def lack(condition: Condition, facts: Facts) -> Lack:
    """Return the fewest facts to be otherwise, then to be settled, for a condition to hold.

    By trying every way in which the facts could be.
    """
    tries = product(("as it is", "yes", "no"), repeat=len(CHARGE_FACTS))
    return min(
        _cost(dict(zip(CHARGE_FACTS, tried, strict=True)), facts)
        for tried in tries
        if _holds(condition, dict(zip(CHARGE_FACTS, tried, strict=True)), facts)
    )


def _cost(tried: Facts, facts: Facts) -> Lack:
    changed = [fact for fact, value in tried.items() if value != "as it is"]
    unknown = [fact for fact in changed if facts[fact] == "unknown"]
    return len(changed) - len(unknown), len(unknown)


def _holds(condition: Condition, tried: Facts, facts: Facts) -> bool:
    values = {fact: facts[fact] if tried[fact] == "as it is" else tried[fact] for fact in facts}
    cells = {
        fact: Cell(fact, None if value == "unknown" else value, value != "unknown", "judged",
                   SheetKind.CHARGE, "x")
        for fact, value in values.items()
    }  # fmt: skip
    return read(condition, cells).as_value is Truth.YES


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    """Draw a condition that reads each fact once at most."""
    facts = draw(st.lists(st.sampled_from(CHARGE_FACTS), min_size=1, unique=True))
    kinds = st.sampled_from(["all", "any", "none"])
    parts: list[Condition] = [yes(fact) for fact in facts]
    while len(parts) > 1:
        count = draw(st.integers(2, len(parts)))
        joined = Group.model_validate({"kind": draw(kinds), "of": parts[:count]})
        parts = [*parts[count:], joined]
    return parts[0]


@st.composite
def rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    drawn = draw(st.lists(st.tuples(conditions(), st.integers(1, 3)), min_size=1, max_size=4))
    return tuple(
        rule(f"r{number}", Stage.APPLICABLE, when, {"applies": ("yes",)}).model_copy(
            update={"provision": Provision(article=article, verified=True)}
        )
        for number, (when, article) in enumerate(drawn)
    )


@given(rules(), st.fixed_dictionaries(dict.fromkeys(CHARGE_FACTS, st.sampled_from(
    ["yes", "no", "unknown"]
))))  # fmt: skip
def test_the_rule_named_lacked_least(drawn: tuple[Rule, ...], facts: Facts) -> None:
    judged = (judgement({"subject": "clerk", "facts": facts}),)
    found = assess(organisation(), case(judged), rulebook(drawn), PlainMatcher(), DIGESTS)
    charges = [
        *(charge for each in found.not_proposed for charge in each.charges),
        *(charge for each in found.to_be_established for charge in each.charges),
    ]
    clerks = (each for each in charges if each.charge.id.startswith("clerk/"))
    named = [miss for each in clerks for miss in each.misses if miss.stage == "applicable"]
    least = min(
        (lack(each.when, facts), each.provision.article, number)
        for number, each in enumerate(drawn)
    )
    if least[0] == (0, 0):
        assert not named
        return
    (miss,) = named
    assert miss.rule == f"r{least[2]}"
    assert (len(miss.failed), len(miss.unknown)) == least[0]
