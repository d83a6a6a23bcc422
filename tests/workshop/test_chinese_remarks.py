"""What is remarked of a file with Chinese keys is said in the words of the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from engine.cli.rules import command
from engine.model.check import Told
from engine.workshop.checking.check import around, check
from tests.workshop.folder import copied, replace
from tests.workshop.template import VERSION

Remarked = Callable[[Path], dict[str, Told]]


@pytest.fixture(name="rules")
def in_chinese(tmp_path: Path) -> Path:
    rules = copied(tmp_path)
    fmt = CliRunner().invoke(command, ["fmt", "--keys", "zh", str(rules), "--rules", str(rules)])
    assert fmt.exit_code in (0, 1), fmt.output
    return rules


def remarked(rules: Path) -> dict[str, Told]:
    return {each.code: each for each in check(around(rules)).remarks}


def test_a_verb_that_is_not_the_articles_is_told(rules: Path) -> None:
    replace(rules / VERSION / "article-02.yaml", "用语: 给予", "用语: 可以")
    told = remarked(rules)["not-its-verb"]
    assert told.wrong.zh.endswith("这里写成了「可以」")
    assert told.wrong.en.endswith("this says `may`")
