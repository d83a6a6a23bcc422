"""Run scenarios: pytest underneath, in a process of its own; plain `pytest` runs the same."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from engine.scenarios.catalogue import steps
from engine.scenarios.result import Refusal, Run, ScenarioRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Progress = Callable[[ScenarioRun | Refusal], None]

_RECORDED: TypeAdapter[ScenarioRun | Refusal] = TypeAdapter(ScenarioRun | Refusal)
_PASSED, _FAILED, _NOTHING = 0, 1, 5
"""Exit codes of pytest."""
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be run: paths, a `-k` expression, a pack, rules, workers, and pytest's own report.

    `report` is pytest's option that writes a report (`--junitxml`), if one of its own is wanted.
    """

    paths: tuple[Path, ...]
    matching: str | None = None
    pack: str | None = None
    rules: Path | None = None
    workers: int = 1
    report: str | None = None


class NotRunError(Exception):
    """Pytest could not run, or found nothing to run; its text is what pytest says, if anything."""


def run(asked: Asked, progress: Progress) -> tuple[Run, str]:
    """Run scenarios and return what they came to, and the report asked of pytest, if any.

    Raises NotRunError if pytest cannot run or finds nothing to run.
    """
    started = time.perf_counter()
    with TemporaryDirectory() as folder:
        lines, report, said = (Path(folder, name) for name in ("lines", "report", "said"))
        command = [sys.executable, "-m", "pytest", *_arguments(asked), f"--wenze-record={lines}"]
        if asked.report:
            command.append(f"{asked.report}={report}")
        with said.open("w", encoding="utf-8") as out:
            running = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)  # noqa: S603 - pytest itself, arguments apart
            found = list(_recorded(running, lines, progress))
        if running.returncode not in (_PASSED, _FAILED) and not found:
            nothing = running.returncode == _NOTHING
            raise NotRunError("" if nothing else said.read_text(encoding="utf-8"))
        written = report.read_text(encoding="utf-8") if report.exists() else ""
    return _run(found, time.perf_counter() - started), written


def _recorded(
    running: subprocess.Popen[bytes], lines: Path, progress: Progress
) -> Iterator[ScenarioRun | Refusal]:
    """Yield what is recorded while a process runs, and after it ended."""
    at, ended = 0, False
    while not ended:
        ended = running.poll() is not None
        for line in _whole(lines, at):
            at += len(line)
            found = _RECORDED.validate_json(line)
            progress(found)
            yield found
        if not ended:
            time.sleep(_PAUSE)


def _whole(lines: Path, at: int) -> list[bytes]:
    """Return the whole lines of a file from a place on."""
    if not lines.exists():
        return []
    with lines.open("rb") as stream:
        stream.seek(at)
        return [line for line in stream if line.endswith(b"\n")]


def _run(found: list[ScenarioRun | Refusal], seconds: float) -> Run:
    scenarios = [each for each in found if isinstance(each, ScenarioRun)]
    refused = [each for each in found if isinstance(each, Refusal)]
    used = {code for each in scenarios for code in each.used}
    every = dict.fromkeys(step.code for step in steps())
    return Run(
        scenarios=tuple(sorted(scenarios, key=lambda each: (each.file, each.line, each.id))),
        refused=tuple(sorted(refused, key=lambda each: each.id)),
        unused=tuple(code for code in every if code not in used),
        seconds=round(seconds, 3),
    )


def _arguments(asked: Asked) -> Iterator[str]:
    yield from map(str, asked.paths)
    yield from ("-q", "--no-header", "-p", "no:cacheprovider", "--continue-on-collection-errors")
    for option, value in (("-k", asked.matching), ("--pack", asked.pack), ("--rules", asked.rules)):
        if value:
            yield from (option, str(value))
    if asked.workers > 1 and find_spec("xdist"):
        yield from ("-n", str(asked.workers))
