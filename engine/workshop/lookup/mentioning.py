"""The scenarios of a rule: those that name it, and those of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.rule_shown import Mention
from engine.scenarios.lexicon import folded
from engine.scenarios.mentions import article_of, scenarios_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from engine.model.rules import Pack
    from engine.rulebook.gather import Version
    from engine.scenarios.mentions import Told
    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook

FEATURES = "features"


def features_of(rules: Path) -> Path:
    """Return where the scenarios of a rules folder stand: beside it."""
    return rules.resolve().parent / FEATURES


def mentions(written: Written, words: Wordbook) -> Iterator[Mention]:
    """Yield the scenarios that name a rule, then those tagged with its article."""
    told = told_of(written.version, scenarios_beside(words), words)
    return mentions_among(told, written)


def scenarios_beside(words: Wordbook) -> tuple[Told, ...]:
    """Return the scenarios beside a rules folder, as they stand now."""
    return scenarios_in(features_of(words.desk.gathered.root))


def told_of(version: Version, scenarios: Iterable[Told], words: Wordbook) -> list[Told]:
    """Return those of some scenarios that are of a version."""
    return [each for each in scenarios if of_pack(each, version.pack, words)]


def mentions_among(told: Sequence[Told], written: Written) -> Iterator[Mention]:
    """Yield those of some scenarios that name a rule, then those tagged with its article."""
    naming = [each for each in told if written.rule.id in each.names]
    yield from (_mention(each, of_rule=True) for each in naming)
    article = written.rule.provision.article
    yield from (
        _mention(each, of_rule=False)
        for each in told
        if each not in naming and article in map(article_of, each.tags)
    )


def of_pack(told: Told, pack: Pack, words: Wordbook) -> bool:
    """Whether a tag of a scenario names the regulation and, if it names one, the version."""
    names = {folded(each) for each in names_of(pack.regulation, words)}
    for tag in told.tags:
        name, _, version = tag.partition("/")
        if folded(name) in names and version in ("", pack.version.isoformat()):
            return True
    return False


def names_of(regulation: str, words: Wordbook) -> tuple[str, ...]:
    """Return what a regulation may be called in a tag."""
    found = words.regulations[regulation]
    return regulation, found.title.zh, found.title.en, found.short.zh, found.short.en


def _mention(told: Told, *, of_rule: bool) -> Mention:
    return Mention(file=told.file, line=told.line, name=told.name, of_rule=of_rule)
