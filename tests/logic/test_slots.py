from __future__ import annotations

from engine.logic.slots import gather, members, one
from engine.logic.status import Outcome
from engine.model.values import Status
from tests.logic.rules import rule


def outcome(name: str, status: Status, *values: str, yields_to: tuple[str, ...] = ()) -> Outcome:
    made = rule(name, then={"slot": values})
    firm = status not in (Status.OPEN, Status.CONDITIONAL)
    return Outcome(made, status, firm, yields_to)


def test_two_values_in_one_slot_are_a_conflict_and_never_a_choice() -> None:
    found = one(
        "slot", [outcome("a", Status.ESTABLISHED, "x"), outcome("b", Status.CONDITIONAL, "y")]
    )
    assert (found.state, found.values, found.firm) == ("conflict", ("x", "y"), False)


def test_two_rules_with_one_value_agree() -> None:
    found = one(
        "slot", [outcome("a", Status.ESTABLISHED, "x"), outcome("b", Status.ESTABLISHED, "x")]
    )
    assert (found.state, found.values, found.firm) == ("known", ("x",), True)


def test_a_slot_is_unknown_while_a_rule_could_fill_it() -> None:
    found = gather("slot", [outcome("a", Status.NOT_MET, "x"), outcome("b", Status.OPEN, "y")])
    assert found.state == "unknown"


def test_a_slot_is_empty_when_all_are_out() -> None:
    found = gather("slot", [outcome("a", Status.NOT_MET, "x"), outcome("b", Status.EXCEPTED, "y")])
    assert found.state == "none"


def test_a_defeated_rule_fills_nothing() -> None:
    found = gather(
        "slot", [outcome("a", Status.DEFEATED, "x"), outcome("b", Status.ESTABLISHED, "y")]
    )
    assert found.values == ("y",)


def test_what_yields_to_a_conditional_rule_stands_aside() -> None:
    aside = outcome("a", Status.CONDITIONAL, "x", yields_to=("b",))
    found = one("slot", [aside, outcome("b", Status.CONDITIONAL, "y")])
    assert (found.state, found.values, found.otherwise) == ("known", ("y",), (aside,))


def test_a_set_slot_has_a_slot_for_each_code() -> None:
    rules = [outcome("a", Status.ESTABLISHED, "x", "y"), outcome("b", Status.OPEN, "z")]
    found = members("slot", rules, ("x", "y", "z", "w"))
    states = {code: slot.state for code, slot in found.items()}
    assert states == {"x": "known", "y": "known", "z": "unknown", "w": "none"}
