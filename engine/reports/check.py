"""The remarks on a rules folder as blocks for a console, as JSON, and by name of format."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from engine.model.check import Category, CheckReport, Severity
from engine.reports.check_formats import github, junit, sarif
from engine.reports.inert import inert, json_answer
from engine.reports.terminal import COLUMNS
from engine.reports.wrap import wrap
from engine.rulebook.report import marked, meant, place_of
from engine.rulebook.slips import INDENTATION
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.check import News, Told

_INDENT = 6
_MOST_NOTES = 5


def check_text(report: CheckReport, lang: Lang) -> str:
    """Return a block for each error and warning, a line for each note, and what follows."""
    grave = [each for each in report.remarks if each.severity is not Severity.NOTE]
    notes = [each for each in report.remarks if each.severity is Severity.NOTE]
    blocks = ["\n".join(block(each, lang)) for each in grave]
    if notes:
        blocks.append("\n".join(_notes(notes, _path(report), lang)))
    return "\n\n".join([*blocks, "\n".join(_closing(report, lang))]) + "\n"


def news_text(news: News, lang: Lang, *, usable: bool) -> str:
    """Return a block for each new remark, a line for each that is gone, and how many stand."""
    blocks = ["\n".join(block(each, lang)) for each in news.new]
    lines = [_gone(each, lang) for each in news.gone]
    if not news.new and not news.gone:
        lines.append(say("rules_watch", "no-news", lang))
    found = Counter(each.severity for each in news.standing)
    counts = {f"{each.value}s": str(found[each]) for each in Severity}
    lines.append(say("rules_watch", "standing", lang, **counts))
    if not usable:
        lines += wrap(_say("unusable", lang), COLUMNS)
    return "\n\n".join([*blocks, "\n".join(lines)]) + "\n"


def _gone(remark: Told, lang: Lang) -> str:
    place = place_of(remark.where, lang)
    return inert(say("rules_watch", "gone", lang, check=remark.code, place=place))


def block(remark: Told, lang: Lang) -> Iterator[str]:
    """Yield the lines of a remark: where, the line with a mark under it, what to do."""
    place = place_of(remark.where, lang)
    yield _say("head", lang, place=place, check=remark.code, **_kind(remark, lang))
    yield from marked(remark.where)
    yield from _indented(remark.wrong.in_(lang))
    if remark.nearest:
        yield from _indented(meant(remark.nearest, lang))
    yield from _indented(remark.to_do.in_(lang))


def _kind(remark: Told, lang: Lang) -> dict[str, str]:
    return {
        "severity": _say(f"severity:{remark.severity}", lang),
        "category": _say(f"category:{remark.category}", lang),
    }


def _notes(notes: Iterable[Told], path: str, lang: Lang) -> Iterator[str]:
    """Yield the notes by code, and of each code the first few."""
    yield _say("notes", lang)
    for code, same in groupby(sorted(notes, key=_by_code), key=lambda each: each.code):
        of = list(same)
        yield _say("note", lang, check=code, count=str(len(of)), **_kind(of[0], lang))
        for each in of[:_MOST_NOTES]:
            yield f"{' ' * _INDENT}{place_of(each.where, lang)}"
            yield from _indented(each.wrong.in_(lang))
        if len(of) > _MOST_NOTES:
            count = str(len(of) - _MOST_NOTES)
            yield " " * _INDENT + _say("more-notes", lang, count=count, path=path)


def _by_code(remark: Told) -> tuple[str, str]:
    return remark.category, remark.code


def _indented(text: str) -> Iterator[str]:
    for line in wrap(inert(text), COLUMNS - _INDENT):
        yield " " * _INDENT + line


def _closing(report: CheckReport, lang: Lang) -> Iterator[str]:
    counts = report.counts
    numbers = {name: str(number) for name, number in counts.model_dump().items()}
    yield from wrap(_say("summary", lang, **numbers), COLUMNS)
    if counts.excepted:
        yield _say("excepted", lang, count=str(counts.excepted))
    if mendable := _mendable(report):
        yield _say("fixable", lang, count=str(mendable), path=_path(report))
    yield from wrap(_say(_follows(report), lang), COLUMNS)
    if report.remarks:
        yield _say("explain", lang)


def _follows(report: CheckReport) -> str:
    """Return which word on the whole fits, as the exit code has it."""
    if not report.usable:
        return "unusable"
    if report.unread:
        return "unread"
    return "errors" if report.counts.errors else "clean"


def _path(report: CheckReport) -> str:
    """Return the part asked about as one types it behind a command."""
    return inert(f'"{report.within}"' if " " in report.within else report.within)


def _mendable(report: CheckReport) -> int:
    """Return how many slips can be repaired: those of lines that are rightly indented."""
    slips = [each for each in report.remarks if each.category is Category.SLIP]
    left = {(each.where.file, each.where.line) for each in slips if each.code in INDENTATION}
    return sum((each.where.file, each.where.line) not in left for each in slips)


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("rules_check", code, lang, **details)


CHECK_FORMATS: dict[str, Callable[[CheckReport, Lang], str]] = {
    "table": check_text,
    "json": json_answer,
    "sarif": sarif,
    "github": github,
    "junit": junit,
}
