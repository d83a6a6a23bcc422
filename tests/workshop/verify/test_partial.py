"""Where not all is known, rules are taken to come to what they do in the engine."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from engine.assessment.stage import outcomes
from engine.logic.sheet import Sheet
from engine.matchers.plain import PlainMatcher
from engine.model.values import SheetKind, Stage, Status, Truth
from engine.rulebook.gather import gather
from engine.workshop.cells.given import cells_of
from engine.workshop.cells.meet import within
from engine.workshop.checking.settings import settings
from engine.workshop.desk import Desk
from engine.workshop.verify.proofs import Proofs
from engine.workshop.verify.run import laws
from tests.workshop.verify.defects import adjust
from tests.workshop.verify.seeding import seeded

if TYPE_CHECKING:
    from engine.model.values import Scalar
    from engine.workshop.cells.table import Node, Table

OBSTRUCTED, AGAIN, LATE = "charge.obstructed", "charge.repeated", "charge.days_late"
SOON, LATER = {LATE: {"less_than": 3}}, {LATE: {"at_least": 3}}
RULES = (
    adjust("art-4-a", when={OBSTRUCTED: "yes"}, unless={AGAIN: "no"}),
    adjust("art-4-b", when={OBSTRUCTED: "yes", "any": [SOON, LATER]}),
    adjust("art-4-c", when={AGAIN: "yes"}, unless=LATER, overrides=["art-4-a"]),
    adjust("art-4-d", when=SOON, overrides=["art-4-c"]),
    adjust("art-4-e", when={"none": [{AGAIN: "yes"}]}, overrides=["art-4-b"]),
)
VALUES = {OBSTRUCTED: ("yes", "no", None), AGAIN: ("yes", "no", None), LATE: (2, 3, None)}
OTHERS = ("charge.confessed", "charge.repaid")


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Proofs:
    data = {"rules": [rule for each in RULES for rule in each["rules"]]}
    desk = Desk(gather(seeded(data, tmp_path_factory.mktemp("rules"))))
    return Proofs(next(laws(desk, settings(desk))))


def met(table: Table, node: Node, facts: dict[str, Scalar | None]) -> bool:
    """Whether a condition holds on a sheet with some facts known and no others."""
    held = {}
    for at, values in enumerate(table.values):
        value = facts.get(table.facts[at])
        held[at] = frozenset({len(values) if value is None else values.index(value)})
    return within(node, held) is Truth.YES


@pytest.mark.parametrize("values", list(product(*VALUES.values())))
def test_on_every_sheet_rules_come_to_what_they_do_in_the_engine(
    proofs: Proofs, values: tuple[Scalar | None, ...]
) -> None:
    it, table = proofs.partial, proofs.law.table
    facts = dict(zip(VALUES, values, strict=True))
    sheet = Sheet(SheetKind.CHARGE, "sheet", cells_of(dict.fromkeys(OTHERS) | facts))
    rules = [each.rule for each in proofs.law.of(Stage.ADJUST)]
    found = outcomes(rules, [sheet], PlainMatcher())[0]
    for rule in rules:
        status = found[rule.id].status
        assert met(table, it.established(rule), facts) is (status is Status.ESTABLISHED)
        assert met(table, it.concludes(rule), facts) is status.concludes
        assert met(table, it.stands(rule), facts) is (status.concludes or status is Status.OPEN)
