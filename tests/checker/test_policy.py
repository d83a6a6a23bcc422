"""What local policy leaves of a range is derived again, and no change to it goes unfound."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.checker.check import check
from engine.model.assessment import Assessment
from tests.assessment.test_narrow import (
    BOOK,
    TIER,
    assessed,
    of_clerk,
    policy,
    policy_rule,
    with_policy,
)
from tests.assessment.world import yes
from tests.checker.tampering import TAMPERINGS, tampered

Data = dict[str, Any]


@cache
def narrowed() -> Assessment:
    """Return an assessment with policy that narrows, policy already met, and policy left open."""
    open_ = policy_rule("open", "g3", "g3", yes("for.charge-1"))
    lower, wide = policy_rule("lower", "g1", "g2", TIER), policy_rule("wide", "g1", "g4", TIER)
    return assessed(with_policy(BOOK, policy(lower, wide, open_)), of_clerk())


def test_the_assessment_has_policy_of_each_effect_and_is_sound() -> None:
    (proposal,) = narrowed().proposals
    assert [each.effect for each in proposal.measures.local] == ["narrows", "within", "open"]
    assert check(narrowed()) == ()


def measures(data: Data) -> Data:
    found: Data = data["proposals"][0]["measures"]
    return found


def _conclusion(data: Data, rule: str) -> Data:
    nodes = data["proposals"][0]["justification"]["nodes"]
    found: Data = next(node for node in nodes.values() if node.get("rule") == rule)
    return found


def show_the_range_by_law_as_the_range(data: Data) -> None:
    measures(data)["range"] = measures(data)["statutory"]


def show_the_range_as_that_by_law(data: Data) -> None:
    measures(data)["statutory"] = measures(data)["range"]


def leave_policy_out(data: Data) -> None:
    measures(data)["local"] = measures(data)["local"][1:]


def tell_policy_twice_over(data: Data) -> None:
    measures(data)["local"][1] = {**measures(data)["local"][1], "node": "nowhere"}


def tell_another_effect(data: Data) -> None:
    measures(data)["local"][0]["effect"] = "apart"


def tell_other_ends(data: Data) -> None:
    measures(data)["local"][0]["low"]["id"] = "g2"


def tell_ends_that_stand_on_no_ladder(data: Data) -> None:
    measures(data)["local"][0]["high"]["id"] = "g9"


def tell_open_policy_as_settled(data: Data) -> None:
    measures(data)["local"][2]["effect"] = "narrows"


def settle_open_policy(data: Data) -> None:
    _conclusion(data, "open")["status"] = "established"


def move_the_ends_of_policy(data: Data) -> None:
    _conclusion(data, "lower")["then"]["narrow"] = ["g1", "g3"]


def cite_policy_as_the_law(data: Data) -> None:
    _conclusion(data, "lower")["citation"]["regulation"] = "small-regulation"


def forget_that_policy_is_local(data: Data) -> None:
    data["law"] = [law for law in data["law"] if law["regime"] != "local-discretion"]


def call_policy_a_law(data: Data) -> None:
    for law in data["law"]:
        law["regime"] = "party-discipline"


def drop_the_root_of_policy(data: Data) -> None:
    roots = data["proposals"][0]["justification"]["roots"]
    roots[:] = [root for root in roots if not root.endswith(">lower")]


def drop_the_question_of_policy(data: Data) -> None:
    data["proposals"][0]["open_questions"] = []


CHANGES: list[Callable[[Data], None]] = [
    show_the_range_by_law_as_the_range,
    show_the_range_as_that_by_law,
    leave_policy_out,
    tell_policy_twice_over,
    tell_another_effect,
    tell_other_ends,
    tell_ends_that_stand_on_no_ladder,
    tell_open_policy_as_settled,
    settle_open_policy,
    move_the_ends_of_policy,
    cite_policy_as_the_law,
    forget_that_policy_is_local,
    call_policy_a_law,
    drop_the_root_of_policy,
    drop_the_question_of_policy,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_to_policy_is_found(change: Callable[[Data], None]) -> None:
    data = narrowed().model_dump(mode="json", by_alias=True)
    change(data)
    assert check(Assessment.model_validate(data))


@given(st.sampled_from(sorted(TAMPERINGS)), st.integers(0, 10_000))
def test_every_other_change_is_found_beside_policy_too(name: str, seed: int) -> None:
    changed = tampered(narrowed(), name, seed)
    assert changed is None or check(changed)
