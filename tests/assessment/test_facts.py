from __future__ import annotations

import pytest

from engine.assessment.facts import judged_facts
from engine.model.case import ChargeStatement
from tests.assessment.world import case, judgement, vocabulary

SPECS = {spec.name: spec for spec in vocabulary()}


@pytest.mark.parametrize("whose", [{}, {"subject": "clerk"}])
def test_a_fact_of_a_stated_charge_is_that_of_the_subject_it_belongs_to(
    whose: dict[str, str],
) -> None:
    stated = ChargeStatement(id="first", subject="clerk", findings=("F1",))
    said = judgement({**whose, "charge": "first", "facts": {"for.charge-1": "yes"}})
    found = judged_facts(case((said,)).model_copy(update={"charges": (stated,)}), SPECS)
    assert found.charges["clerk", "first"]["for.charge-1"].value == "yes"
