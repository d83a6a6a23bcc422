"""What changed from a rule to the one that took its place, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.article_history import RuleChange
from engine.text.bilingual import both
from engine.workshop.checking.cited import unplaced
from engine.workshop.lookup.alike import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.base import Words
    from engine.model.rules import Rule
    from engine.model.sentences import Clause, Sentence
    from engine.rulebook.gather import Version
    from engine.workshop.lookup.wordbook import Wordbook

Side = tuple["Version", "Sequence[Rule]"]


def changes(before: Side, after: Side, words: Wordbook) -> Iterator[RuleChange]:
    """Yield what became of the rules of an article: changed, gone or new; what is alike is not."""
    for one, other in sorted(pairs(before[1], after[1]), key=_place):
        if one is None or other is None:
            yield from _alone(one, other)
            continue
        first, second = words.sentence(before[0], one), words.sentence(after[0], other)
        found = (*_heads(one, other), *_bodies(first, second))
        yield RuleChange(before=one.id, after=other.id, title=other.title, changes=found)


def _place(pair: tuple[Rule | None, Rule | None]) -> tuple[bool, int, int, int, str]:
    """Return where a pair stands: in the order of the later version, what is gone last."""
    one, other = pair
    rule = other or one
    assert rule is not None
    at = rule.provision
    return other is None, at.article, at.paragraph or 0, at.item or 0, rule.id


def _alone(one: Rule | None, other: Rule | None) -> Iterator[RuleChange]:
    if one is not None:
        gone = (both("look", "change:gone"),)
        yield RuleChange(before=one.id, after=None, title=one.title, changes=gone)
    if other is not None:
        new = (both("look", "change:new"),)
        yield RuleChange(before=None, after=other.id, title=other.title, changes=new)


def _heads(one: Rule, other: Rule) -> Iterator[Words]:
    if one.verb is not other.verb:
        first, second = (both("look", f"verb:{each.verb.value}") for each in (one, other))
        yield both("look", "change:verb", before=first, after=second)
    if one.provision.verified is not other.provision.verified:
        yield both("look", "change:verified" if other.provision.verified else "change:unverified")


def _bodies(one: Sentence, other: Sentence) -> Iterator[Words]:
    yield from _between(one.when.together, other.when.together, "when")
    first = one.unless.together if one.unless else ()
    second = other.unless.together if other.unless else ()
    yield from _between(first, second, "unless")
    if [unplaced(each.zh) for each in one.concludes] != [
        unplaced(each.zh) for each in other.concludes
    ]:
        for code, each in (("then-gone", one), ("then-new", other)):
            for words in each.concludes:
                yield both("look", f"change:{code}", text=words)


def _between(ones: Sequence[Clause], others: Sequence[Clause], part: str) -> Iterator[Words]:
    """Yield the conditions that stand on one side only."""
    first = {unplaced(each.text.zh): each.text for each in ones}
    second = {unplaced(each.text.zh): each.text for each in others}
    for key, words in first.items():
        if key not in second:
            yield both("look", f"change:{part}-gone", text=words)
    for key, words in second.items():
        if key not in first:
            yield both("look", f"change:{part}-new", text=words)
