"""The limits of size that keep the engine readable."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

import engine

ROOT = Path(engine.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "manager", "handler", "misc", "common"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def _functions(module: Path) -> list[Function]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def _lines(function: Function) -> int:
    """Count the lines of a function; its decorators declare, they are not counted."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _body_lines(function: Function) -> int:
    """Count the lines of a function below its signature and its docstring."""
    first, *rest = function.body
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    body = rest if told else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_the_engine_has_modules_to_measure() -> None:
    assert len(MODULES) > 50


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_module_has_at_most_250_lines(module: Path) -> None:
    count = len(module.read_text(encoding="utf-8").splitlines())
    assert count <= 250, f"{_name(module)} has {count} lines; split it by concept"


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_function_has_at_most_40_lines(module: Path) -> None:
    long = {each.name: _lines(each) for each in _functions(module) if _lines(each) > 40}
    assert long == {}


def test_half_of_the_functions_have_at_most_seven_lines() -> None:
    counts = [_body_lines(each) for module in MODULES for each in _functions(module)]
    assert median(counts) <= 7


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {part for module in MODULES for part in module.relative_to(ROOT).with_suffix("").parts}
    assert names & VAGUE == set()
