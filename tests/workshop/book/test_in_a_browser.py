"""The page in a real browser: found, reached by the keyboard, printed, and quiet.

Needs Chromium and chromedriver (Debian: `chromium chromium-driver`); skipped where they are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workshop.book.browser import ENTER, TAB, Session, browser, window
from tests.workshop.book.made import narrow, stored

pytestmark = pytest.mark.skipif(
    browser() is None, reason="no browser: install chromium and chromedriver"
)

SHOWN = (
    "return [...document.querySelectorAll('.rule')].filter(x => x.checkVisibility()).map(x => x.id)"
)
FOCUS = "return document.activeElement.id"
FOLLOW = """const [to] = arguments; return new Promise(done => {
  addEventListener('hashchange', () => done(), { once: true }); location.hash = to; })"""
A4 = (595, 842)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Path]]:
    file = stored(tmp_path_factory.mktemp("book"), "zh")
    with window() as session:
        session.requests()
        session.open(file)
        yield session, file


def find(session: Session, sought: str) -> list[str]:
    session.run("const b = document.getElementById('find'); b.value = ''; b.focus()")
    session.press(sought)
    found: list[str] = session.run(SHOWN)
    return found


def test_a_person_with_a_keyboard_finds_reads_and_prints_and_the_page_asks_for_nothing(
    opened: tuple[Session, Path],
) -> None:
    session, file = opened
    session.press(TAB)
    session.press(ENTER)
    assert session.run(FOCUS) == "find"
    session.press("第17条 集体")
    found = session.run(SHOWN)
    assert "accountability-regulation/2019-09-01/art-17-1-2" in found
    assert all("/art-17-" in each for each in found)
    assert session.run("return document.getElementById('count').textContent").startswith(
        f"找到 {len(found)} 条"
    )
    session.press(ENTER)
    assert session.run(FOCUS) == f"{found[0]}/title"
    session.press(TAB)
    session.press(ENTER)
    assert session.run("return document.activeElement.parentElement.open") is True
    assert session.run("return getComputedStyle(document.activeElement).outlineWidth") == "3px"
    check_print(session.printed(), most=len(found) * 3)
    assert [each for each in session.log("browser") if each["level"] != "INFO"] == []
    asked = [each for each in session.requests() if not each.startswith("data:")]
    assert [each for each in asked if not each.startswith("chrome:")] == [file.as_uri()]


def test_rules_are_found_by_article_by_fact_by_id_and_by_words_of_the_other_language(
    opened: tuple[Session, Path],
) -> None:
    session, _ = opened
    assert find(session, "第六条") == find(session, "第6条") == find(session, "article 6")
    assert find(session, "第六条") == [
        each.shown.rule.regulation + f"/{each.shown.rule.version}/{each.shown.rule.id}"
        for each in narrow().rules
        if each.shown.rule.provision.article == 6
    ]
    for other in ("6条", "六条", "６条", "第６条"):
        assert find(session, other) == find(session, "第六条")
    (tenth,) = find(session, "article 7 item 10 2019-09-01")
    assert tenth.endswith("/art-7-10")
    assert find(session, "第七条第十项 2019-09-01") == [tenth]
    assert find(session, "第７条第（十）项 2019-09-01") == [tenth]
    named = "accountability-regulation/2019-09-01/art-17-2"
    assert named in find(session, "提出改正或者撤销意见未被采纳")
    assert named in find(session, "charge.correction_refused")
    assert find(session, "art-17-2 2019-09-01 上级") == [named]
    assert find(session, "没有这样的词") == []
    assert session.run("return document.querySelectorAll('nav details:not([hidden])').length") == 0
    session.run(FOLLOW, f"#{named}")
    assert len(session.run(SHOWN)) == len(narrow().rules)


def check_print(pdf: bytes, most: int) -> None:
    """Hold that pages are A4, and that only what was found is printed."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert 1 <= len(boxes) <= most
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} == {A4}
