"""What a pack cites, held against its register: the articles of the version with their verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
_CITING = ("measures", "duties", "forms", "procedure", "tables", "rules")
_COMBINING = ("merge_provision", "concurrence_provision", "running_provision")


def register_problems(folder: Folder) -> Iterator[Problem]:
    """Yield what is cited beside the register of a folder, or against it; nothing without one."""
    register = {place(entry): entry for entry in folder.items("articles")}
    yield from _gaps(folder, register)
    if not register:
        return
    for section in _CITING:
        for entry in folder.sections[section]:
            yield from _cited(entry, entry.item.provision, ("provision",), register)
            verb = getattr(entry.item, "verb", None)
            yield from _verb(entry, entry.item.provision, verb, ("verb",), register)
    head = folder.heads[0]
    for name in _COMBINING:
        provision = getattr(folder.head.combination, name)
        yield from _cited(head, provision, ("combination", name), register)
    how, inner = folder.head.combination, ("combination", "period_verb")
    yield from _verb(head, how.merge_provision, how.period_verb, inner, register)
    if folder.head.transition is not None:
        provision = folder.head.transition.provision
        yield from _cited(head, provision, ("transition", "provision"), register)


def entry_of(provision: Provision, register: Mapping[Place, ArticleEntry]) -> ArticleEntry | None:
    """Return the nearest entry of a register that holds a provision: item, paragraph, article."""
    at = provision.article
    places = (
        (at, provision.paragraph, provision.item),
        (at, provision.paragraph, None),
        (at, None, None),
    )
    return next((register[place] for place in places if place in register), None)


def place(entry: ArticleEntry | Provision) -> Place:
    """Return where an entry of a register, or a provision, stands."""
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


def _cited(
    entry: Entry,
    provision: Provision | None,
    inner: tuple[str, ...],
    register: Mapping[Place, ArticleEntry],
) -> Iterator[Problem]:
    """Yield a provision that the register does not hold, or holds not to be verified."""
    if provision is None or provision.regulation is not None:
        return
    found = entry_of(provision, register)
    if found is None:
        yield entry.problem("not-in-register", *inner, "article", article=_shown(provision))
    elif provision.verified and not found.verified:
        yield entry.problem("register-unverified", *inner, "verified", article=found.name)


def _verb(
    entry: Entry,
    provision: Provision | None,
    verb: Verb | None,
    inner: tuple[str, ...],
    register: Mapping[Place, ArticleEntry],
) -> Iterator[Problem]:
    """Yield a verb that the article cited beside it does not use."""
    if verb is None or provision is None or provision.regulation is not None:
        return
    found = entry_of(provision, register)
    if found is not None and verb not in found.verbs:
        at = ".".join(str(number or 0) for number in place(found))
        details = {
            "article": found.name,
            "at": at,
            "verb": verb.value,
            "verbs": listed(found.verbs),
        }
        yield entry.problem("not-its-verb", *inner, **details)


def _shown(provision: Provision) -> str:
    return ".".join(str(number) for number in place(provision) if number)
