from __future__ import annotations

import sys

import pytest

from engine.matchers import durable
from engine.matchers.checked import CheckedMatcher
from engine.matchers.choice import default_matcher, why_plain
from engine.matchers.plain import PlainMatcher

NEW_PYTHON = (3, 13, 0)
OLD_PYTHON = (3, 12, 4)


@pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")
def test_durable_rules_serves_where_it_is_installed_and_is_held_against_the_reference() -> None:
    matcher = default_matcher()
    assert isinstance(matcher, CheckedMatcher)
    assert matcher.name == "durable"
    assert why_plain() is None


def test_the_reference_serves_alone_where_the_library_does_not_load(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(durable, "available", lambda: False)
    assert isinstance(default_matcher(), PlainMatcher)


@pytest.mark.parametrize(
    ("python", "reason"), [(NEW_PYTHON, "python-too-new"), (OLD_PYTHON, "not-installed")]
)
def test_there_is_a_reason_why_the_reference_serves_alone(
    monkeypatch: pytest.MonkeyPatch, python: tuple[int, int, int], reason: str
) -> None:
    monkeypatch.setattr(durable, "available", lambda: False)
    monkeypatch.setattr(sys, "version_info", python)
    assert why_plain() == reason


def test_a_library_that_fails_to_load_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> object:
        raise ImportError("undefined symbol: PyEval_CallObject")

    monkeypatch.setattr(durable, "_library", refuse)
    assert not durable.available()
