"""The same article through the versions of a regulation, and what changed in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.article_history import ArticleHistory, ArticleStage, RuleTold
from engine.workshop.lookup.alike import ENOUGH, sets_alike, wording
from engine.workshop.lookup.changed import changes
from engine.workshop.lookup.naming import regulation_of, rule_of, versions_of
from engine.workshop.lookup.wordbook import in_law

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.article_history import By
    from engine.model.rules import Rule
    from engine.rulebook.gather import Version
    from engine.workshop.lookup.wordbook import Wordbook


class Found(NamedTuple):
    """An article of a version, and why it is taken for the one asked about."""

    version: Version
    article: int | None
    by: By


def asked_about(
    typed: str, regulation: str | None, version: str | None, words: Wordbook
) -> tuple[str, int, Version | None]:
    """Return the regulation, the article and the version that were named: by number, or by a rule.

    Raises NoSuchNameError and SeveralNamesError.
    """
    if not typed.isdecimal() or regulation is None:
        named = [part for part in (regulation, version if regulation else None) if part]
        written = rule_of("/".join([*named, typed]), words)
        pack = written.version.pack
        return pack.regulation, written.rule.provision.article, written.version
    of = regulation_of(regulation, words)
    start = versions_of(of, version, words)[0] if version else None
    return of, int(typed), start


def history(
    regulation: str, article: int, asked: Version | None, words: Wordbook
) -> ArticleHistory:
    """Return an article through the versions, oldest first.

    `asked` is the version whose number it is; without one it is the newest that has the number.
    """
    versions = versions_of(regulation, None, words)
    start = asked or _newest(versions, article)
    found = list(_through(versions, start, article)) if start else []
    return ArticleHistory(
        regulation=regulation,
        short=words.short(regulation),
        stages=tuple(_stages(found, words)),
        unread=len(words.desk.gathered.problems),
    )


def articles_of(version: Version) -> set[int]:
    """Return the articles that a version has an entry or a rule for."""
    pack = version.pack
    cited = {each.provision.article for each in pack.rules if each.provision.regulation is None}
    return cited | {each.article for each in pack.articles}


def _newest(versions: Sequence[Version], article: int) -> Version | None:
    having = [each for each in versions if article in articles_of(each)]
    return having[-1] if having else None


def _through(versions: Sequence[Version], start: Version, article: int) -> Iterator[Found]:
    """Yield the article of each version, followed from version to version both ways."""
    at = versions.index(start)
    before = list(_followed(start, article, reversed(versions[:at])))
    yield from reversed(before)
    yield Found(start, article, "asked")
    yield from _followed(start, article, versions[at + 1 :])


def _followed(start: Version, article: int, versions: Iterable[Version]) -> Iterator[Found]:
    here, number = start, article
    for version in versions:
        found = _counterpart(here, number, version)
        yield found
        if found.article is not None:
            here, number = version, found.article


def _counterpart(here: Version, number: int, version: Version) -> Found:
    """Return the article of another version that is most like one; one so numbered wins a tie."""
    scores = {each: _score(here, number, version, each) for each in articles_of(version)}
    best = max(scores, key=lambda each: (scores[each], each == number, -each), default=None)
    if best is None or scores[best] < ENOUGH:
        return Found(version, None, "none")
    return Found(version, best, "number" if best == number else "likeness")


def _score(here: Version, number: int, there: Version, other: int) -> float:
    """Return how much two articles are alike: by their rules if both have some, else by title."""
    ones, others = _rules(here, number), _rules(there, other)
    titled = wording(_titles(here, number), _titles(there, other))
    return max(titled, sets_alike(ones, others)) if ones and others else titled


def _titles(version: Version, article: int) -> str:
    entries = [each.title.zh for each in version.pack.articles if each.article == article]
    return " ".join(entries or [each.title.zh for each in _rules(version, article)])


def _rules(version: Version, article: int) -> list[Rule]:
    own = (each for each in version.pack.rules if each.provision.regulation is None)
    return [each for each in own if each.provision.article == article]


def _stages(found: Iterable[Found], words: Wordbook) -> Iterator[ArticleStage]:
    before: Found | None = None
    for each in found:
        yield _stage(each, before, words)
        before = each if each.article is not None else before


def _stage(found: Found, before: Found | None, words: Wordbook) -> ArticleStage:
    version, article = found.version, found.article
    rules = [] if article is None else _rules(version, article)
    earlier = None
    if before is not None and before.article is not None and article is not None:
        earlier = (before.version, _rules(before.version, before.article))
    return ArticleStage(
        version=version.pack.version,
        article=article,
        by=found.by,
        entries=tuple(each for each in version.pack.articles if each.article == article),
        rules=tuple(_told(version, {each.id for each in rules}, words)),
        changes=() if earlier is None else tuple(changes(earlier, (version, rules), words)),
    )


def _told(version: Version, ids: set[str], words: Wordbook) -> list[RuleTold]:
    told = [
        RuleTold(rule=words.line(each), text=words.sentence(version, each.rule).text)
        for each in words.desk.rules_of(version)
        if each.rule.id in ids
    ]
    return sorted(told, key=lambda each: in_law(each.rule))
