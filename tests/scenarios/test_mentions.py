"""Scenarios are found by their lines, under every heading that Gherkin knows for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from engine.scenarios.mentions import scenarios_in

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = [
    ("功能", "场景"),
    ("功能", "场景大纲"),
    ("功能", "剧本"),
    ("Feature", "Scenario"),
    ("Feature", "Scenario Outline"),
    ("Business Need", "Scenario Template"),
    ("Ability", "Example"),
]


@pytest.mark.parametrize(("feature", "scenario"), HEADINGS)
def test_a_scenario_is_found_with_its_tags_under_any_heading(
    feature: str, scenario: str, tmp_path: Path
) -> None:
    text = f"@whole\n{feature}: all\n\n  @one\n  {scenario}: a name\n    * 「甲」\n"
    (tmp_path / "a.feature").write_text(text, encoding="utf-8")
    (found,) = scenarios_in(tmp_path)
    assert (found.line, found.name) == (5, "a name")
    assert found.tags == {"whole", "one"}
    assert found.names == {"甲"}
