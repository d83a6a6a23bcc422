"""The discretion tables of a rule base in words, and what an import changes in one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.blocks import Heading, Line, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from engine.model.base import Lang, Words
    from engine.model.tables import TableEntry, TableList
    from engine.reports.blocks import Block
    from engine.rulebook.tables.splice import Step


def tables_view(found: TableList, lang: Lang) -> View:
    """Return the list in words, by regulation and version."""
    head = Heading(1, _say("list:title", lang))
    if not found.tables:
        return View((head, Line(_say("list:nothing", lang))))
    return View((head, Line(_total(found, lang)), *_packs(found, lang)))


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("table", code, lang, **details)


def _packs(found: TableList, lang: Lang) -> Iterator[Block]:
    for _, group in groupby(found.tables, key=lambda each: (each.regulation, each.version)):
        tables = list(group)
        yield Heading(2, _pack(tables[0], lang))
        for each in tables:
            title = inert(each.title.in_(lang))
            yield Heading(3, _say("list:table", lang, id=inert(each.id), title=title))
            yield from (Line(text, branch=True) for text in _table(each, lang))


def _pack(each: TableEntry, lang: Lang) -> str:
    use = "" if each.in_use else _say("list:not-in-use", lang)
    short, version = inert(each.short.in_(lang)), each.version.isoformat()
    return _say("list:pack", lang, short=short, version=version, use=use)


def _table(each: TableEntry, lang: Lang) -> Iterator[str]:
    yield _say(
        "list:about",
        lang,
        article=citing.article(each.provision, lang),
        stage=say("unverified", f"stage:{each.stage}", lang),
        hit=_say(f"list:hit:{each.hit}", lang),
        rows=str(each.rows),
        running=str(each.running),
    )
    if each.effect:
        yield _say("list:effect", lang, effect=inert(each.effect.in_(lang)))
    for row in each.pending:
        columns = _listed(row.columns, lang)
        yield _say("list:pending", lang, row=str(row.row), columns=columns)
    yield _say("list:file", lang, file=inert(each.file), line=str(each.line))


def _listed(words: Sequence[Words], lang: Lang) -> str:
    return _say("list:and", lang).join(inert(each.in_(lang)) for each in words)


def _total(found: TableList, lang: Lang) -> str:
    return _say(
        "list:total",
        lang,
        tables=str(len(found.tables)),
        rows=str(sum(each.rows for each in found.tables)),
        pending=str(sum(len(each.pending) for each in found.tables)),
    )


TABLE_FORMATS: dict[str, Callable[[TableList, Lang], str]] = {
    "table": lambda found, lang: terminal(tables_view(found, lang)),
    "md": lambda found, lang: markdown(tables_view(found, lang)),
    "json": json_answer,
}


def changes(
    steps: Sequence[Step], before: Sequence[str], after: Sequence[str], lang: Lang
) -> Iterator[str]:
    """Yield what an import changes, row by row; `before` and `after` are rows as text."""
    for step in steps:
        if step.kind == "equal":
            continue
        pairs = list(zip(step.before, step.after, strict=False))
        for at, to in pairs:
            texts = {"before": inert(before[at]), "after": inert(after[to])}
            yield _say("import:row-changed", lang, row=str(to + 1), **texts)
        for at in step.before[len(pairs) :]:
            yield _say("import:row-removed", lang, row=str(at + 1), before=inert(before[at]))
        for to in step.after[len(pairs) :]:
            yield _say("import:row-added", lang, row=str(to + 1), after=inert(after[to]))
