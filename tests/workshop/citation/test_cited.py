"""The articles that a text names are read in both languages."""

from __future__ import annotations

import pytest

from engine.model.base import Words
from engine.model.provision import Provision
from engine.workshop.checking.cited import Named, differing, named


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("第七条第一项(党的领导弱化)", ["7.1"]),
        ("依第一百二十一条、第二十条处理", ["121", "20"]),
        ("第二十八条第一款第(三)项", ["28.1.3"]),
        ("第10条第2款", ["10.2"]),
        ("第一次、第三人", []),
        ("Article 7 item 1 (weakened)", ["7.1"]),
        ("as Article 28 paragraph 1 item 3 has it", ["28.1.3"]),
    ],
)
def test_articles_are_found_with_their_paragraphs_and_items(text: str, shown: list[str]) -> None:
    assert [each.shown for each in named(text)] == shown


def test_only_what_both_say_has_to_fit() -> None:
    provision = Provision(article=7, paragraph=1, item=2, verified=True)
    assert Named(7, None, 2, first=True).fits(provision)
    assert not Named(7, None, 3, first=True).fits(provision)
    assert not Named(6, None, None, first=True).fits(provision)


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("有第十一条情形", "with a ground of Article 11", None),
        ("有第十一条情形", "with a ground of Article 12", ([11], [12])),
        ("有从轻情形", "with a ground of Article 17", ([], [17])),
        ("第九条的情形", "the circumstance", None),
        ("第十七条至第十九条", "Articles 17 to 19", None),
    ],
)
def test_languages_are_compared_but_for_the_own_article(
    zh: str, en: str, found: tuple[list[int], list[int]] | None
) -> None:
    assert differing(Words(zh=zh, en=en), 9) == found
