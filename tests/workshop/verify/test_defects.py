"""Every seeded defect is found, by its code, with a sheet that shows it; none in a good pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.model.check import Example
from engine.model.unreadable import UnreadableError
from engine.workshop.verify.findings import finders
from engine.workshop.verify.run import verify
from tests.workshop.verify.defects import DEFECTS, Defect
from tests.workshop.verify.seeding import GOOD, found, of_page, seeded

EXAMPLES = [
    pytest.param(finder.code, example, id=f"{finder.code}-{number}")
    for finder in finders()
    for number, example in enumerate(finder.page.examples)
]
NOT_PROVEN = ("two circumstances that exclude the responsibility",)
"""With more than two links of one person it is not looked for."""
WITHOUT_SHEET = ("measure-unreachable", "intended-unused", "impossible-too-wide")


def test_there_are_many_defects() -> None:
    assert len(DEFECTS) >= 50
    assert {each.code for each in DEFECTS} == {each.code for each in finders()}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda each: f"{each.code}: {each.name}")
def test_a_seeded_defect_is_found(defect: Defect, tmp_path: Path) -> None:
    only = (defect.code, "gap-measure", "rule-shadowed", "gap-responsibility")
    named = only if defect.code == "intended-unused" else only[:1]
    findings = [each for each in found(defect.data, tmp_path, *named) if each.code == defect.code]
    assert findings
    assert any(defect.about in each.wrong.en or defect.about in each.rules for each in findings)
    assert all(each.certain for each in findings) or defect.name in NOT_PROVEN
    assert all(each.sheet or each.code in WITHOUT_SHEET for each in findings)


def test_nothing_is_found_in_a_good_pack() -> None:
    assert verify(GOOD).findings == ()


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_example_of_a_page_is_found_or_not(code: str, example: Example, tmp_path: Path) -> None:
    data = of_page(example.text, example.file)
    only = (code, "gap-measure") if code == "intended-unused" else (code,)
    codes = {each.code for each in found(data, tmp_path, *only)}
    assert codes == (set() if example.good else {code})


@pytest.mark.parametrize("overrides", [("art-4-severe", "art-4-aggravated"), ("art-4-severe",) * 2])
def test_rules_that_override_each_other_cannot_be_read(
    overrides: tuple[str, str], tmp_path: Path
) -> None:
    one, other = overrides
    rules = [{"id": one, "overrides": [other]}, {"id": other, "overrides": [one]}]
    with pytest.raises(UnreadableError) as unreadable:
        verify(seeded({"rules": rules}, tmp_path))
    assert "override-cycle" in {each.code for each in unreadable.value.problems}
