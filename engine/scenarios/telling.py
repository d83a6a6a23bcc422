"""What a run remembers of each scenario, and how failures of steps are told."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from pytest_bdd.exceptions import StepDefinitionNotFoundError
from pytest_bdd.reporting import scenario_reports_registry
from pytest_bdd.scenario import find_fixturedefs_for_step, scenario_wrapper_template_registry

from engine.scenarios.catalogue import nearest
from engine.scenarios.chosen import kept
from engine.scenarios.feature import spoken
from engine.scenarios.result import PROPERTY
from engine.scenarios.steps import AT, FailedStepError
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from pytest_bdd.parser import ScenarioTemplate, Step

    from engine.model.base import Lang
    from engine.model.recusal import RecusalRule, Recusals
    from engine.scenarios.assessing import Found

TELLING = "wenze-telling"

_TAG = "wenze_tag"
_STEP = pytest.StashKey["Step"]()
_AMBIGUOUS = pytest.StashKey[list[str]]()
_OURS: list[bool] = []


@contextmanager
def ours() -> Iterator[None]:
    """Say that the scenarios made meanwhile are of this plugin."""
    _OURS.append(True)
    try:
        yield
    finally:
        _OURS.pop()


class Telling:
    """Keeps tags as they are written, and tells a failure as its readers need it."""

    def __init__(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", f"{_TAG}(tag): a tag of a scenario, in any script")

    def pytest_bdd_apply_tag(self, tag: str, function: Any) -> bool | None:  # noqa: ANN401 - any test
        """Keep a tag of a scenario of ours as the argument of one mark."""
        if not _OURS:
            return None
        getattr(pytest.mark, _TAG)(tag)(function)
        return True

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Let `-k` find a scenario by its name as written and by its tags."""
        template = _template(item)
        if template is not None:
            item.extra_keyword_matches |= {template.name, *tags(item)}

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Leave out the scenarios that are not about the pack asked for."""
        pack = config.getoption("wenze_pack")
        if pack:
            left = [item for item in items if not kept(tags(item), pack, config)]
            config.hook.pytest_deselected(items=left)
            items[:] = [item for item in items if item not in left]

    def pytest_bdd_before_scenario(self, request: pytest.FixtureRequest) -> None:
        """Begin without a step."""
        request.node.stash[_AMBIGUOUS] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_before_step(self, request: pytest.FixtureRequest, step: Step) -> None:
        """Remember the step, and whether another definition would have served it too."""
        request.node.stash[_STEP] = step
        manager = request._fixturemanager  # noqa: SLF001 - as pytest-bdd itself looks steps up
        serving = list(find_fixturedefs_for_step(step, manager, request.node))
        if len(serving) > 1:
            request.node.stash[_AMBIGUOUS].append(step.name)

    def pytest_bdd_step_func_lookup_error(self, request: pytest.FixtureRequest, step: Step) -> None:
        """Remember the step that nothing serves."""
        request.node.stash[_STEP] = step

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Put what happened to a scenario into its report."""
        report = yield
        told = _told(item, call.excinfo.value) if call.excinfo else None
        if told is not None:
            report.longrepr = told
        if report.when == "call" and item in scenario_reports_registry:
            report.user_properties.append((PROPERTY, _remembered(item, told)))
        return report


def tags(item: pytest.Item) -> list[str]:
    """Return the tags of a scenario as they are written, without the at-sign."""
    return [str(mark.args[0]) for mark in item.iter_markers(_TAG)]


def _template(item: pytest.Item) -> ScenarioTemplate | None:
    test: Callable[..., object] | None = getattr(item, "obj", None)
    return scenario_wrapper_template_registry.get(test) if test else None


def _told(item: pytest.Item, fault: BaseException) -> str | None:
    """Return the words for a failure that says by itself what is wrong."""
    step = item.stash.get(_STEP, None)
    if step is None or not isinstance(fault, FailedStepError | StepDefinitionNotFoundError):
        return None
    template = _template(item)
    lang: Lang = spoken(template.feature) if template else "en"
    expected = step.type == "then" and isinstance(fault, FailedStepError)
    code = "expected" if expected else "at-step"
    text = step.name if expected else f"{step.keyword} {step.name}"
    where = say("scenario", code, lang, line=str(step.line_number), step=text)
    what = str(fault) if isinstance(fault, FailedStepError) else _unknown(step, lang)
    return f"{where}\n{what}"


def _unknown(step: Step, lang: Lang) -> str:
    lines = [say("scenario", "unknown-step", lang), say("scenario", "nearest-steps", lang)]
    for each in nearest(step.name, step.type, lang):
        keyword = say("scenario", f"keyword:{each.kind}", lang)
        lines.append(say("scenario", "near-step", lang, keyword=keyword, example=each.example))
    return "\n".join(lines)


def _remembered(item: pytest.Item, told: str | None) -> dict[str, Any]:
    """Return what a run remembers of a scenario, as JSON has it."""
    world = item.stash.get(AT, None)
    return {
        **scenario_reports_registry[item].serialize(),
        "steps": _steps(item),
        "failure": told,
        "used": world.used if world else [],
        "ambiguous": item.stash.get(_AMBIGUOUS, []),
        "statuses": _statuses(world.came_to if world else []),
    }


def _steps(item: pytest.Item) -> list[dict[str, Any]]:
    """Return every step of a scenario; what pytest-bdd did not come to counts as failed."""
    report = scenario_reports_registry[item]
    reached = [dict(each.serialize()) for each in report.step_reports]
    rest = report.scenario.steps[len(reached) :]
    return reached + [
        {
            "keyword": step.keyword,
            "name": step.name,
            "line_number": step.line_number,
            "failed": True,
            "duration": 0.0,
        }
        for step in rest
    ]


def _statuses(founds: list[Found]) -> dict[str, list[str]]:
    """Return, by pack and rule, every status a rule came to on any sheet."""
    seen: dict[str, set[str]] = {}
    for found in founds:
        for pack, rule, status in _outcomes(found):
            seen.setdefault(f"{pack}:{rule}", set()).add(status)
    return {rule: sorted(statuses) for rule, statuses in sorted(seen.items())}


def _outcomes(found: Found) -> Iterator[tuple[str, str, str]]:
    for each in found.ground.outcomes.values():
        yield each.pack.key, each.outcome.rule.id, each.outcome.status.value
    for one in _recusing(found.asked_recusals):
        yield f"{one.citation.regulation}/{one.citation.version}", one.rule, one.status.value


def _recusing(asked: Recusals | None) -> Iterator[RecusalRule]:
    """Yield the rules of recusal that concluded or are open on somebody."""
    for each in asked.reviewers if asked else ():
        yield from (*each.grounds, *each.to_be_established, *each.decided_by, *each.deciding_open)
