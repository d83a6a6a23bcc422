"""Write down, scenario by scenario, what a run comes to: for the process that asked for the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.scenarios.result import PROPERTY, Refusal, ScenarioRun, StepRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pytest


class Recorder:
    """Appends a line of JSON to a file for each scenario, and for each file that is refused."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave everything but scenarios to plain pytest."""
        other = collection_path.is_file() and collection_path.suffix != ".feature"
        return True if other else None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take what a report remembers."""
        remembered = dict(report.user_properties).get(PROPERTY)
        if isinstance(remembered, dict) and report.when == "call":
            self._write(_scenario(report, remembered))
        elif report.failed:
            text = str(report.longrepr)
            self._write(Refusal(id=report.nodeid, file=report.location[0], text=text))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Take what kept a file from being collected."""
        if report.failed:
            text = str(report.longrepr)
            self._write(Refusal(id=report.nodeid, file=report.nodeid, text=text))

    def _write(self, found: ScenarioRun | Refusal) -> None:
        with self._file.open("a", encoding="utf-8") as lines:
            lines.write(found.model_dump_json() + "\n")


def _scenario(report: pytest.TestReport, told: dict[str, Any]) -> ScenarioRun:
    feature = told["feature"]
    return ScenarioRun(
        id=report.nodeid,
        file=report.nodeid.split("::")[0],
        line=told["line_number"],
        feature=feature["name"],
        rule=told["rule"]["name"] if told.get("rule") else None,
        name=told["name"],
        language=feature["language"],
        tags=tuple(sorted({*feature["tags"], *told["tags"]})),
        steps=tuple(_steps(told["steps"], passed=report.passed)),
        passed=report.passed,
        failure=None if report.passed else told["failure"] or str(report.longrepr),
        seconds=round(report.duration, 4),
        used=tuple(told["used"]),
        ambiguous=tuple(told["ambiguous"]),
        rules=told["statuses"],
    )


def _steps(told: Iterable[dict[str, Any]], *, passed: bool) -> Iterator[StepRun]:
    """Yield the steps; what stands after the first that failed was not run."""
    failed = False
    for step in told:
        now = not passed and step["failed"] and not failed
        failed |= now
        outcome = "failed" if now else "not-run" if failed else "passed"
        yield StepRun(
            keyword=step["keyword"],
            text=step["name"],
            line=step["line_number"],
            outcome=outcome,
            seconds=round(step["duration"], 4) if outcome != "not-run" else 0,
        )
