"""A rule drawn up from the register of its article, to be filled in by whoever knows the law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from engine.model.base import Id
from engine.model.provision import Provision
from engine.model.values import SheetKind, Stage, Verb
from engine.reports import citing
from engine.rulebook.register import entry_of, place
from engine.rulebook.sheets import SHEET_OF
from engine.text.catalogue import say
from engine.workshop.drafting.draft import DraftError, numbers
from engine.workshop.drafting.rule_lines import Skeleton
from engine.workshop.lookup.naming import (
    NoSuchNameError,
    one_of,
    regulation_of,
    stages,
    verbs,
    versions_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.base import Lang
    from engine.model.rules import ArticleEntry
    from engine.rulebook.gather import Version
    from engine.workshop.lookup.wordbook import Wordbook

_IDS: TypeAdapter[str] = TypeAdapter(Id)


@dataclass(frozen=True, slots=True)
class NewRule:
    """What somebody says of a rule to be drawn up."""

    regulation: str
    article: int
    stage: str
    version: str | None = None
    paragraph: int | None = None
    item: int | None = None
    id: str | None = None
    verb: str | None = None
    sheet: str | None = None
    excepted: bool = False


def version_named(regulation: str, version: str | None, words: Wordbook) -> Version:
    """Return the version that was named; a regulation with one version needs no day.

    Raises NoSuchNameError and DraftError.
    """
    of = regulation_of(regulation, words)
    found = versions_of(of, version, words)
    if not found:
        raise NoSuchNameError("version", regulation, ())
    if len(found) > 1:
        days = ", ".join(each.pack.version.isoformat() for each in found)
        raise DraftError("which-version", regulation=of, versions=days)
    return found[0]


def skeleton(new: NewRule, version: Version, lang: Lang) -> Skeleton:
    """Return what is known of a rule from its article. Raises NoSuchNameError and DraftError."""
    stage = Stage(one_of("stage", new.stage, stages()))
    _stage_fits(stage, version)
    provision, verb = _of_register(new, version, lang)
    return Skeleton(
        id=_named(new, version),
        provision=provision,
        stage=stage,
        verb=verb,
        sheet=_sheet(stage, new.sheet),
        excepted=new.excepted,
        lang=lang,
    )


def _stage_fits(stage: Stage, version: Version) -> None:
    if stage is Stage.COMBINE:
        raise DraftError("no-rules-there")
    if (stage is Stage.NARROW) != (version.law is not version.folder):
        raise DraftError("local-only")


def _sheet(stage: Stage, sheet: str | None) -> SheetKind | None:
    if stage in SHEET_OF:
        if sheet is not None:
            raise DraftError("no-sheet")
        return None
    if sheet is None:
        raise DraftError("needs-sheet")
    return SheetKind(sheet)


def _named(new: NewRule, version: Version) -> str:
    """Return the id of a rule: the one given, or one made of its place that is still free."""
    taken = {
        entry.item.id: f"{entry.document.file}:{entry.document.value_at(entry.path).line}"
        for entry in version.folder.sections["rules"]
    }
    if new.id is None:
        parts = [str(number) for number in (new.article, new.paragraph, new.item) if number]
        plain = "-".join(["art", *parts])
        numbered = (f"{plain}-{number}" for number in range(2, len(taken) + 3))
        return next(each for each in (plain, *numbered) if each not in taken)
    try:
        _IDS.validate_python(new.id)
    except ValidationError as fault:
        raise DraftError("bad-rule-id", name=new.id) from fault
    if new.id in taken:
        raise DraftError("rule-taken", name=new.id, place=taken[new.id])
    return new.id


def _of_register(new: NewRule, version: Version, lang: Lang) -> tuple[Provision, Verb]:
    """Return the provision and its verb as the register has them."""
    asked = None if new.verb is None else Verb(one_of("verb", new.verb, verbs()))
    at = Provision(article=new.article, paragraph=new.paragraph, item=new.item, verified=False)
    register = {place(entry): entry for entry in version.pack.articles}
    if not register:
        if asked is None:
            raise DraftError("no-register")
        return at, asked
    entry = entry_of(at, register)
    if entry is None:
        raise _unregistered(at, version, lang)
    kept = at.model_copy(update={"verified": entry.verified, "to_verify": entry.to_verify})
    return kept, _verb(asked, entry, lang)


def _verb(asked: Verb | None, entry: ArticleEntry, lang: Lang) -> Verb:
    article = citing.numbered(entry.article, entry.paragraph, entry.item, lang)
    if not entry.verbs:
        raise DraftError("no-verb", article=article)
    told = _told(entry.verbs, lang)
    if asked is None and len(entry.verbs) > 1:
        raise DraftError("which-verb", article=article, verbs=told)
    if asked is not None and asked not in entry.verbs:
        word = say("look", f"verb:{asked}", lang)
        raise DraftError("not-its-verb", article=article, verbs=told, verb=word)
    return asked or entry.verbs[0]


def _told(verbs_: Iterable[Verb], lang: Lang) -> str:
    return say("report", "list", lang).join(say("look", f"verb:{each}", lang) for each in verbs_)


def _unregistered(at: Provision, version: Version, lang: Lang) -> DraftError:
    """Return that a place is not in the register: say which is meant, or register it first."""
    article = citing.numbered(at.article, at.paragraph, at.item, lang)
    there = [each for each in version.pack.articles if each.article == at.article]
    if there and at.paragraph is None and at.item is None:
        places = say("report", "list", lang).join(
            citing.numbered(each.article, each.paragraph, each.item, lang) for each in there
        )
        return DraftError("say-which", article=article, places=places)
    entries = version.folder.sections["articles"]
    return DraftError(
        "not-registered", article=article, file=entries[0].document.file, entry=_entry(at)
    )


def _entry(at: Provision) -> str:
    rest = ("title: {zh: …, en: …}", "verbs: […]", "verified: false")
    return "- " + "\n  ".join((*numbers(at), *rest))
