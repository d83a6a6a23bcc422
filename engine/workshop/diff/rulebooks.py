"""Two states of the rules compared: version by version, rule by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.rules_diff import RulesDiff, Side, VersionDiff
from engine.workshop.diff.declared import declared, shared
from engine.workshop.diff.pairing import Pair, pairs, renamed_codes
from engine.workshop.diff.rule import Beside, change, lone
from engine.workshop.diff.translated import domains_of, with_codes, with_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.rules_diff import CasesDiff, RuleChange
    from engine.workshop.diff.edition import Book, Edition

SHARED = "vocabulary"


def rules_diff(old: Book, new: Book, cases: CasesDiff | None = None) -> RulesDiff:
    """Return all that changed from one state of the rules to the other.

    Two single versions are compared with each other, whatever their days; of more, each with that
    of its regulation and day.
    """
    found = [version_diff(*each) for each in _versions(old, new)]
    return RulesDiff(
        old=Side(name=old.name, digest=old.rulebook.digest),
        new=Side(name=new.name, digest=new.rulebook.digest),
        versions=tuple(each for each in (*_shared(old, new), *found) if _changed(each)),
        unchanged=sum(each.unchanged for each in found),
        cases=cases,
    )


def _versions(old: Book, new: Book) -> Iterator[tuple[Edition | None, Edition | None]]:
    if old.single and new.single:
        yield old.editions[0], new.editions[0]
        return
    was = {each.pack.key: each for each in old.editions}
    now = {each.pack.key: each for each in new.editions}
    for key in sorted({*was, *now}):
        yield was.get(key), now.get(key)


def _shared(old: Book, new: Book) -> Iterator[VersionDiff]:
    """Yield the vocabulary of all packs, as if it were a regulation of its own."""
    found = shared(old.shared, new.shared)
    if found:
        yield VersionDiff(regulation=SHARED, short=None, was=None, now=None, declared=found)


def _changed(found: VersionDiff) -> bool:
    both = found.was is not None and found.now is not None
    anew = both and found.was != found.now
    return bool(found.declared or found.rules or anew) or (not both and found.short is not None)


def version_diff(old: Edition | None, new: Edition | None) -> VersionDiff:
    """Return what changed in a version; None is a version that is not there."""
    known = new or old
    assert known is not None
    if old is None or new is None:
        rules = tuple(_alone(known, added=old is None))
        return VersionDiff(
            regulation=known.pack.regulation,
            short=known.regulation.short,
            was=old and old.pack.version,
            now=new and new.pack.version,
            rules=rules,
        )
    return _of_both(old, new)


def _alone(edition: Edition, *, added: bool) -> Iterator[RuleChange]:
    beside = Beside(edition, edition, edition.facts)
    for rule in edition.pack.rules:
        yield lone(rule, beside, added=added)


def _of_both(old: Edition, new: Edition) -> VersionDiff:
    codes = renamed_codes(old, new)
    before = with_codes(old, codes)
    domains = domains_of(before, new)
    found = pairs(before, new, domains)
    ids = {each.old.id: each.new.id for each in found if each.old and each.new}
    before = with_ids(before, ids)
    beside = Beside(before, new, domains, {now: was for was, now in ids.items()})
    rules = list(_changes(found, beside, ids))
    kept = sum(1 for each in found if each.old and each.new)
    return VersionDiff(
        regulation=new.pack.regulation,
        short=new.regulation.short,
        was=old.pack.version,
        now=new.pack.version,
        codes=codes,
        declared=declared(before, new),
        rules=tuple(sorted(rules, key=_order)),
        unchanged=kept - sum(1 for each in rules if each.how not in ("added", "removed")),
    )


def _changes(found: Iterable[Pair], beside: Beside, ids: dict[str, str]) -> Iterator[RuleChange]:
    for old, new in found:
        if old is None or new is None:
            rule = new or old
            assert rule is not None
            yield lone(rule, beside, added=old is None)
            continue
        made = change(beside.before.rules[ids[old.id]], new, beside)
        if made is not None:
            yield made


def _order(rule: RuleChange) -> tuple[int, int, int, str]:
    at = rule.provision
    return at.article, at.paragraph or 0, at.item or 0, rule.id
