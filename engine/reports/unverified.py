"""The list of what has to be compared, in words: a checklist by regulation, version and article."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.model.unverified import UNVERIFIED_KINDS as KINDS
from engine.model.unverified import UnverifiedList
from engine.reports import citing
from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang, Words
    from engine.model.unverified import UnverifiedEntry, VersionCount
    from engine.reports.blocks import Block


def unverified_view(found: UnverifiedList, lang: Lang) -> View:
    """Return the list in words."""
    head = Heading(1, _say("title", lang))
    body = list(_versions(found, lang)) if found.entries else [Line(_say("nothing", lang))]
    digest = Line(_say("rules", lang, digest=found.rules[:8]))
    return View((head, *body, *_counts(found, lang), digest))


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("unverified", code, lang, **details)


def _listed(words: Iterable[Words], lang: Lang) -> str:
    shown = (inert(each.in_(lang)) for each in words)
    return say("report", "list", lang).join(dict.fromkeys(shown))


def _versions(found: UnverifiedList, lang: Lang) -> Iterator[Block]:
    for _, entries in groupby(found.entries, key=lambda each: (each.regulation, each.version)):
        of = list(entries)
        yield Heading(2, _version(of[0], lang))
        for _, same in groupby(of, key=_place):
            yield from _article(list(same), lang)


def _version(entry: UnverifiedEntry | VersionCount, lang: Lang) -> str:
    version = entry.version.isoformat()
    return _say("version", lang, short=inert(entry.short.in_(lang)), version=version)


def _place(entry: UnverifiedEntry) -> tuple[str, int]:
    return entry.source.zh if entry.source else "", entry.article or 0


def _article(entries: list[UnverifiedEntry], lang: Lang) -> Iterator[Block]:
    """Yield an article, and for each thing to be checked there what stands on it."""
    yield Heading(3, _title(entries[0], lang))
    checks: dict[str, list[UnverifiedEntry]] = {}
    for each in entries:
        checks.setdefault(_check(each, lang), []).append(each)
    for text, same in checks.items():
        yield Line(_say("check", lang, text=text), branch=True)
        for each in same:
            yield Line(_entry(each, lang), branch=True)


def _title(entry: UnverifiedEntry, lang: Lang) -> str:
    mark = citing.mark(lang, verified=False)
    if entry.article is None:
        return _say("place:in-force", lang, mark=mark)
    article = citing.numbered(entry.article, None, None, lang)
    if entry.source is None:
        return _say("place", lang, article=article, mark=mark)
    source = inert(entry.source.in_(lang))
    return _say("place-of", lang, source=source, article=article, mark=mark)


def _check(entry: UnverifiedEntry, lang: Lang) -> str:
    if entry.to_verify:
        return inert(entry.to_verify.in_(lang))
    return _say("compare:in-force" if entry.kind == "in-force" else "compare", lang)


def _entry(entry: UnverifiedEntry, lang: Lang) -> str:
    title, kind = inert(entry.title.in_(lang)), _say(f"kind:{entry.kind}", lang)
    if entry.stage:
        stage = _say(f"stage:{entry.stage}", lang)
        text = _say("entry:rule", lang, id=inert(entry.id), stage=stage, title=title)
    else:
        text = _say("entry", lang, kind=kind, id=inert(entry.id), title=title)
    return say("report", "semicolon", lang).join([text, *_depends(entry, lang)])


def _depends(entry: UnverifiedEntry, lang: Lang) -> Iterator[str]:
    on = entry.depends
    if on.whole:
        yield _say("depends:whole", lang)
    if on.conclusions:
        yield _say("depends:conclusions", lang, conclusions=_listed(on.conclusions, lang))
    if on.measures:
        yield _say("depends:measures", lang, measures=_listed(on.measures, lang))
    if on.waiting:
        yield _say("depends:waiting", lang, measures=_listed(on.waiting, lang))
    if on.citing:
        ids = say("report", "list", lang).join(map(inert, on.citing))
        yield _say("depends:citing", lang, ids=ids)


def _counts(found: UnverifiedList, lang: Lang) -> Iterator[Block]:
    yield Heading(2, _say("section:counts", lang))
    columns = ("version", *KINDS, "all")
    rows = [(_version(each, lang), *_shares([each], lang)) for each in found.counts]
    total = (_say("total", lang), *_shares(found.counts, lang))
    yield Table(tuple(_say(f"column:{code}", lang) for code in columns), (*rows, total))


def _shares(counts: Iterable[VersionCount], lang: Lang) -> Iterator[str]:
    """Yield how many of how many, by kind and in all."""
    listed = list(counts)
    sums = [
        (sum(each.unverified[kind] for each in listed), sum(each.in_all[kind] for each in listed))
        for kind in KINDS
    ]
    whole = (sum(part for part, _ in sums), sum(every for _, every in sums))
    for part, every in (*sums, whole):
        yield _say("share", lang, part=str(part), whole=str(every))


UNVERIFIED_FORMATS: dict[str, Callable[[UnverifiedList, Lang], str]] = {
    "table": lambda found, lang: terminal(unverified_view(found, lang)),
    "md": lambda found, lang: markdown(unverified_view(found, lang)),
    "json": json_answer,
}
