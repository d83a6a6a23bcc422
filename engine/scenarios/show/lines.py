"""A run as lines: features, scenarios, failures, a summary."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.scenarios.catalogue import steps
from engine.text.catalogue import say
from engine.text.steering import spelt_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.scenarios.result import Run, ScenarioRun

QUIET, PLAIN, STEPS, RULES = -1, 0, 1, 2
"""How much is told: failures only; every scenario; every step; the rules as well."""

_MARKS = {"passed": "+", "failed": "x", "not-run": "-"}


def told(run: Run, lang: Lang, verbosity: int) -> str:
    """Return a run as text."""
    lines = [*_features(run, lang, verbosity), *_refused(run, lang), *_steps(run, lang, verbosity)]
    return "\n".join(map(spelt_out, "\n".join([*lines, summary(run, lang)]).split("\n"))) + "\n"


def summary(run: Run, lang: Lang) -> str:
    """Return the numbers of a run in a line."""
    return say(
        "scenario_run",
        "summary",
        lang,
        count=str(len(run.scenarios)),
        passed=str(len(run.scenarios) - len(run.failed)),
        failed=str(len(run.failed)),
        refused=str(len(run.refused)),
        seconds=f"{run.seconds:.1f}",
    )


def _features(run: Run, lang: Lang, verbosity: int) -> Iterator[str]:
    shown = run.scenarios if verbosity > QUIET else run.failed
    for (file, name), of_feature in groupby(shown, key=lambda each: (each.file, each.feature)):
        yield say("scenario_run", "feature", lang, file=file, name=name)
        for each in of_feature:
            yield from _scenario(each, lang, verbosity)
        yield ""


def _scenario(each: ScenarioRun, lang: Lang, verbosity: int) -> Iterator[str]:
    outcome = say("scenario_run", "passed" if each.passed else "failed", lang)
    code = "timed" if verbosity >= STEPS else "scenario"
    seconds = f"{each.seconds:.2f}"
    yield say("scenario_run", code, lang, outcome=outcome, name=titled(each), seconds=seconds)
    for step in each.steps if verbosity >= STEPS else ():
        mark = _MARKS[step.outcome]
        details = {"mark": mark, "keyword": step.keyword, "text": step.text}
        yield say("scenario_run", "step", lang, **details)
    if verbosity >= RULES:
        for rule, statuses in each.rules.items():
            named = [say("scenario_run", f"status:{status}", lang) for status in statuses]
            joined = ", ".join(named)
            yield say("scenario_run", "rule-statuses", lang, rule=rule, statuses=joined)
    if each.failure:
        yield from (f"      {line}" for line in each.failure.splitlines())


def titled(each: ScenarioRun) -> str:
    """Return the name of a scenario; a row of an outline with its values."""
    _, _, values = each.id.partition("[")
    decoded = values.removesuffix("]").encode().decode("unicode_escape") if values else ""
    return f"{each.name} [{decoded}]" if decoded else each.name


def _refused(run: Run, lang: Lang) -> Iterator[str]:
    for each in run.refused:
        yield say("scenario_run", "refused", lang, file=each.file)
        yield from (f"      {line}" for line in each.text.splitlines())
        yield ""


def _steps(run: Run, lang: Lang, verbosity: int) -> Iterator[str]:
    """Yield the steps that served nothing, and those that several definitions serve."""
    if run.ambiguous:
        yield say("scenario_run", "ambiguous-list", lang)
        for text in run.ambiguous:
            yield say("scenario_run", "ambiguous-step", lang, text=text)
    if not run.unused or verbosity == QUIET:
        return
    if verbosity == PLAIN:
        yield say("scenario_run", "unused", lang, count=str(len(run.unused)))
        return
    yield say("scenario_run", "unused-list", lang)
    for step in steps():
        if step.code in run.unused and step.lang == lang:
            keyword = say("scenario", f"keyword:{step.kind}", lang)
            details = {"keyword": keyword, "example": step.example}
            yield say("scenario_run", "unused-step", lang, **details)
