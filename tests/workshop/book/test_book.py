"""The book holds every rule once, with its past, its scenarios and its coverage."""

from __future__ import annotations

import re
from itertools import pairwise

from engine.model.coverage import Coverage, RuleCoverage, Share, Sources
from engine.model.values import Stage
from engine.reports.book_markdown import book_markdown
from engine.reports.book_page import book_page
from engine.workshop.book.making import book
from tests.workshop.book.made import REGULATION, narrow, sample, whole
from tests.workshop.shelf import SAMPLE, words

MOST = 6_000_000
_RULES = re.compile(r'<article class="rule" id="([^"]+)"')


def test_every_shipped_rule_stands_in_the_book_once_and_the_book_is_not_too_big() -> None:
    page = book_page(whole(), "zh")
    asked = [f"{each.version.pack.key}/{each.rule.id}" for each in words().desk.rules()]
    assert sorted(_RULES.findall(page)) == sorted(asked)
    assert len(page.encode()) < MOST


def test_articles_stand_in_the_order_of_the_law_and_versions_by_day() -> None:
    (regulation,) = narrow().regulations
    assert regulation.id == REGULATION
    assert [each.version.year for each in regulation.versions] == [2016, 2019]
    for version in regulation.versions:
        articles = [each.article for each in version.articles if each.of is None]
        assert articles == sorted(set(articles))


def test_a_rule_tells_what_it_was_in_the_version_before() -> None:
    found = {rule.shown.rule.id: rule for rule in narrow().rules if rule.before}
    assert found["art-5-organisation"].before is not None
    assert found["art-5-organisation"].before.version.year == 2016
    assert found["art-5-organisation"].before.changes
    first = narrow().regulations[0].versions[0]
    rules = [rule for article in first.articles for rule in article.rules]
    assert not any(rule.before or rule.new for rule in rules)
    gone = [each for at in narrow().regulations[0].versions[1].articles for each in at.gone]
    assert gone


def test_scenarios_that_hold_a_rule_stand_beside_it() -> None:
    found = {
        (rule.shown.rule.version.year, rule.shown.rule.id): rule.shown.scenarios
        for rule in narrow().rules
    }
    assert any(each.of_rule for each in found[2019, "art-17-1-2"])


def test_coverage_is_shown_where_it_was_given_and_said_to_be_stale_where_it_is() -> None:
    rules = list(words(SAMPLE).desk.rules())
    line = words(SAMPLE).line(rules[0])
    covered = RuleCoverage(
        regulation=line.regulation, short=line.short, version=line.version, id=line.id,
        title=line.title, stage=Stage.QUALIFY, verified=True, file=line.file, line=line.line,
        share=Share.made(1, 3), outcomes={}, conditions=(),
    )  # fmt: skip
    whole_ = Share.made(1, 3)
    given = Coverage(
        rules_digest=sample().rules_digest, sources=Sources(), kinds={}, whole=whole_,
        versions=(), rules=(covered,),
    )  # fmt: skip
    found = book(rules, words(SAMPLE), given)
    assert not found.stale
    assert "覆盖 1/3(33.3%)" in book_page(found, "zh")
    assert "coverage 1/3 (33.3%)" in book_markdown(found, "en")
    other = given.model_copy(update={"rules_digest": "0" * 64})
    assert "覆盖是对另外的规则数的" in book_page(book(rules, words(SAMPLE), other), "zh")
    assert "覆盖 " not in book_page(sample(), "zh")


def test_markdown_has_headings_in_order_and_both_files_of_each_rule() -> None:
    text = book_markdown(narrow(), "zh")
    levels = [len(each) for each in re.findall(r"^(#{1,6}) ", _prose(text), re.MULTILINE)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert text.count("```yaml") == 2 * len(narrow().rules)
    assert book_markdown(narrow(), "en") != text


def _prose(text: str) -> str:
    return re.sub(r"^```yaml$.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
