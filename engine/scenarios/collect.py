"""Collect files of scenarios: each scenario a test, an unreadable file one test that fails."""

from __future__ import annotations

import re
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from pytest_bdd import scenario
from pytest_bdd.feature import features

from engine.rulebook.report import word_problems
from engine.scenarios import steps
from engine.scenarios.feature import read_feature, written_in
from engine.scenarios.telling import TELLING, Telling, ours

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from _pytest._code.code import TerminalRepr
    from pytest_bdd.parser import Feature

    from engine.model.problems import Problem

STEPS = "wenze-steps"

_NOT_OF_NAMES = re.compile(r"\W+")


def collected(path: Path, parent: pytest.Collector) -> pytest.Collector:
    """Return the collector of a file, with the steps registered."""
    manager = parent.config.pluginmanager
    if not manager.has_plugin(STEPS):
        manager.register(Telling(parent.config), TELLING)
        manager.register(steps, STEPS)
    feature, problems = read_feature(path)
    if feature is None:
        return Unreadable.of(path, parent, problems)
    return Scenarios.of(path, parent, feature)


class Scenarios(pytest.Module):
    """A file of scenarios as a module of tests."""

    feature: Feature

    @classmethod
    def of(cls, path: Path, parent: pytest.Collector, feature: Feature) -> Scenarios:
        """Return the collector of a file that was read."""
        features[feature.filename] = feature
        made = cls.from_parent(parent, path=path)
        made.feature = feature
        return made

    def _getobj(self) -> ModuleType:
        """Return the module that pytest looks for tests in: a function for each scenario."""
        module = ModuleType(_NOT_OF_NAMES.sub("_", self.path.stem))
        for name in self.feature.scenarios:
            setattr(module, f"test_{_free(module, name)}", _test(self.feature, name))
        return module


def _free(module: ModuleType, name: str) -> str:
    """Return a name for a test that the module does not have yet."""
    plain = _NOT_OF_NAMES.sub("_", name).strip("_")
    numbered = (f"{plain}_{number}" for number in range(2, len(vars(module)) + 3))
    return next(each for each in (plain, *numbered) if not hasattr(module, f"test_{each}"))


def _test(feature: Feature, name: str) -> Any:  # noqa: ANN401 - pytest-bdd's wrapper of a function
    def nothing_more() -> None:
        """Be complete with the steps alone."""

    with ours():
        return scenario(feature.filename, name, features_base_dir="")(nothing_more)


class Unreadable(pytest.File):
    """A file that cannot be read: one test, which fails with everything that is wrong."""

    problems: list[Problem]

    @classmethod
    def of(cls, path: Path, parent: pytest.Collector, problems: list[Problem]) -> Unreadable:
        """Return the collector of a file with faults."""
        made = cls.from_parent(parent, path=path)
        made.problems = problems
        return made

    def collect(self) -> Iterable[pytest.Item]:
        """Return the one test."""
        yield Refused.from_parent(self, name="readable")


class UnreadableFeatureError(Exception):
    """A file of scenarios that cannot be read; its text says everything that is wrong."""


class Refused(pytest.Item):
    """Fails with what is wrong with a file."""

    def runtest(self) -> None:
        """Fail."""
        parent = self.parent
        problems = parent.problems if isinstance(parent, Unreadable) else []
        raise UnreadableFeatureError(word_problems(problems, written_in(self.path)))

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: Any = None,  # noqa: ANN401, ARG002 - pytest's signature
    ) -> str | TerminalRepr:
        """Return what is wrong, without a traceback."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return where the test stands."""
        return self.path, None, self.path.name
