"""What a pack cites, held against its register: the articles of the version with their verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.quoting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.provision import Provision
    from engine.model.rules import ArticleEntry
    from engine.model.values import Verb
    from engine.rulebook.folder import Entry, Folder

Place = tuple[int, int | None, int | None]
"""Article, paragraph, item."""

MOST_NAMED = 20
_CITING = ("measures", "duties", "rules")


def register_problems(folder: Folder) -> Iterator[Problem]:
    """Yield what is cited beside the register of a folder, or against it; nothing without one."""
    register = {_place(entry): entry for entry in folder.items("articles")}
    yield from _gaps(folder, register)
    if not register:
        return
    for cited in _cited(folder):
        yield from _against(cited, register)


def entry_of(provision: Provision, register: Mapping[Place, ArticleEntry]) -> ArticleEntry | None:
    """Return the nearest entry of a register that holds a provision: item, paragraph, article."""
    at = provision.article
    places = (
        (at, provision.paragraph, provision.item),
        (at, provision.paragraph, None),
        (at, None, None),
    )
    return next((register[place] for place in places if place in register), None)


def _place(entry: ArticleEntry | Provision) -> Place:
    return entry.article, entry.paragraph, entry.item


def _gaps(folder: Folder, register: Mapping[Place, ArticleEntry]) -> Iterator[Problem]:
    """Yield a problem where a register said to be complete is not."""
    number = folder.head.articles_in_all
    if number is None:
        return
    held = {article for article, _, _ in register}
    absent = sorted(set(range(1, number + 1)) - held)
    beyond = sorted(article for article in held if article > number)
    for code, articles in (("articles-missing", absent), ("articles-beyond", beyond)):
        if articles:
            named = ", ".join(map(str, articles[:MOST_NAMED]))
            yield folder.heads[0].problem(
                code, "articles_in_all", number=str(number), articles=named
            )


class _Cited(NamedTuple):
    """A provision that something declared cites, with its verb, and where the two stand."""

    entry: Entry
    provision: Provision | None
    verb: Verb | None
    at: tuple[str, ...]
    verb_at: tuple[str, ...]


def _cited(folder: Folder) -> Iterator[_Cited]:
    for section in _CITING:
        for entry in folder.sections[section]:
            item = entry.item
            verb = getattr(item, "verb", None)
            yield _Cited(entry, item.provision, verb, ("provision",), ("verb",))
    how, where = folder.head.combination, "combination"
    yield _Cited(
        entry=folder.heads[0],
        provision=how.merge_provision,
        verb=how.period_verb,
        at=(where, "merge_provision"),
        verb_at=(where, "period_verb"),
    )


def _against(cited: _Cited, register: Mapping[Place, ArticleEntry]) -> Iterator[Problem]:
    entry, at, provision, verb = cited.entry, cited.at, cited.provision, cited.verb
    if provision is None or provision.regulation is not None:
        return
    found = entry_of(provision, register)
    if found is None:
        yield entry.problem("not-in-register", *at, "article", article=_shown(provision))
        return
    if provision.verified and not found.verified:
        yield entry.problem("register-unverified", *at, "verified", article=found.name)
    if verb is not None and verb not in found.verbs:
        details = {"article": found.name, "verb": verb.value, "verbs": listed(found.verbs)}
        yield entry.problem("not-its-verb", *cited.verb_at, **details)


def _shown(provision: Provision) -> str:
    return ".".join(str(number) for number in _place(provision) if number)
