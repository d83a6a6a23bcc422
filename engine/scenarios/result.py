"""What a run of scenarios came to: `scenarios.v1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.base import Frozen

PROPERTY = "wenze"
"""The property of pytest's report under which a run remembers a scenario."""

StepOutcome = Literal["passed", "failed", "not-run"]


class StepRun(Frozen):
    """A step as it was run; `seconds` is 0 for one that was not."""

    keyword: str
    text: str
    line: int
    outcome: StepOutcome
    seconds: float


class ScenarioRun(Frozen):
    """A scenario as it was run: one row of an outline is one run.

    `failure` is what the scenario's reader is told; `rules` are, by pack and rule, the statuses
    that the rule came to on any sheet.
    """

    id: str
    file: str
    line: int
    feature: str
    rule: str | None
    name: str
    language: str
    tags: tuple[str, ...]
    steps: tuple[StepRun, ...]
    passed: bool
    failure: str | None
    seconds: float
    used: tuple[str, ...]
    ambiguous: tuple[str, ...]
    rules: dict[str, tuple[str, ...]]


class Refusal(Frozen):
    """A file that could not be read, or a test that broke down, and what is said of it."""

    id: str
    file: str
    text: str


class Run(Frozen):
    """A run: every scenario in the order of the files, and what could not be run."""

    schema_: Literal["scenarios.v1"] = Field(default="scenarios.v1", alias="schema")
    scenarios: tuple[ScenarioRun, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unused: tuple[str, ...] = ()
    seconds: float = 0

    @property
    def failed(self) -> tuple[ScenarioRun, ...]:
        """The scenarios that did not come to what they say."""
        return tuple(each for each in self.scenarios if not each.passed)

    @property
    def ambiguous(self) -> tuple[str, ...]:
        """The steps that more than one definition serves."""
        return tuple(dict.fromkeys(text for each in self.scenarios for text in each.ambiguous))

    @property
    def sound(self) -> bool:
        """Whether everything passed."""
        return not self.failed and not self.refused

    def statuses(self) -> dict[str, dict[str, int]]:
        """Return, by pack and rule, in how many scenarios it came to each status."""
        counted: dict[str, dict[str, int]] = {}
        for each in self.scenarios:
            for rule, statuses in each.rules.items():
                of_rule = counted.setdefault(rule, {})
                for status in statuses:
                    of_rule[status] = of_rule.get(status, 0) + 1
        return dict(sorted(counted.items()))
