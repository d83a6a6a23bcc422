"""An article may be typed by number or by name."""

from __future__ import annotations

import pytest

from engine.cli.article import article_number
from tests.cli.running import run


@pytest.mark.parametrize(
    "typed", ["37", " 37 ", "第三十七条", "第37条", "Article 37", "article 37"]
)
def test_an_article_is_known_by_number_and_by_name(typed: str) -> None:
    assert article_number(typed) == 37


@pytest.mark.parametrize("typed", ["0", "", "第条", "art-37", "第三十七条第一款", "第三条、第四条"])
def test_what_names_no_article_or_more_is_none(typed: str) -> None:
    assert article_number(typed) is None


def test_the_look_ups_take_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--regulation", "政务处分法", "--lang", "zh")
    assert run("rules", "history", "第三十七条", *asked) == 0
    assert run("rules", "list", "--article", "第三十五条", *asked) == 0
    assert "art-35-range" in capsys.readouterr().out
    assert run("rules", "list", "--article", "三十五", *asked) == 2
    assert "写 37 或者 第三十七条" in capsys.readouterr().err
