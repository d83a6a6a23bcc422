"""What was found about the rules of all stages: blocks for a console, Markdown, JSON, SARIF."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.model.check import Category, CheckReport, Counts, Told
from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.check_formats import Beside, sarif
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.terminal import COLUMNS
from engine.reports.wrap import wrap
from engine.rulebook.report import marked, place_of
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.verify import Finding, NotDecided, Shown, VerifyReport

_INDENT = 6
_WITNESS = {"certain", "version", "rules", "stage", "sheet", "comes", "follows", "case", "no_case"}


def verify_text(report: VerifyReport, lang: Lang) -> str:
    """Return a block for each finding, what was not decided, and the numbers."""
    blocks = ["\n".join(_block(each, lang)) for each in report.findings]
    if report.undecided:
        blocks.append("\n".join(_undecided(report.undecided, lang)))
    return "\n\n".join([*blocks, "\n".join(_closing(report, lang))]) + "\n"


def _block(finding: Finding, lang: Lang) -> Iterator[str]:
    yield _head(finding, lang)
    if finding.follows is None:
        yield from marked(finding.where)
    for line in (finding.wrong.in_(lang), *_sheet_lines(finding, lang), *_rest(finding, lang)):
        yield from _indented(line)


def _rest(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield what is said after the sheet: what comes of it, why, and what to do."""
    yield from _outcome(finding, lang)
    if finding.why is not None:
        yield finding.why.in_(lang)
    if finding.follows is not None:
        named = finding.follows.rule or ""
        yield _say(f"follows:{finding.follows.code}", lang, rule=named)
    else:
        yield finding.to_do.in_(lang)


def _head(finding: Finding, lang: Lang) -> str:
    possible = "" if finding.certain else _say("possible", lang)
    severity, place = _say(f"severity:{finding.severity}", lang), place_of(finding.where, lang)
    return _say("head", lang, severity=severity, place=place, check=finding.code, possible=possible)


def _sheet_lines(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield the sheet, a line for each link and one for the charge; none for what only follows."""
    if not finding.sheet or finding.follows is not None:
        return
    yield _say("sheet", lang)
    for link, facts in groupby(finding.sheet, key=lambda each: each.link):
        told = _say("between", lang).join(_fact(each, lang) for each in facts)
        yield _say("fact", lang, label=_whose(finding, link, lang), value=told)


def _whose(finding: Finding, link: int, lang: Lang) -> str:
    return _say(f"link:{link}" if finding.links else "alone", lang)


def _outcome(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield what comes of a sheet, and the case that shows it."""
    if finding.comes and finding.follows is None:
        told = _say("between", lang).join(_comes(finding, lang))
        yield _say("fact", lang, label=_say("comes", lang), value=told)
    if finding.case:
        yield _say("fact", lang, label=_say("case", lang), value=finding.case)
    if finding.no_case:
        reason = _say(f"no-case:{finding.no_case}", lang)
        yield _say("fact", lang, label=_say("no-case", lang), value=reason)


def _fact(shown: Shown, lang: Lang) -> str:
    return _say("fact", lang, label=shown.label.in_(lang), value=shown.said.in_(lang))


def _comes(finding: Finding, lang: Lang) -> Iterator[str]:
    for each in finding.comes:
        status = say("rules_diff", f"status:{each.status}", lang)
        yield _say("come", lang, rule=each.rule, status=status)


def _indented(text: str) -> Iterator[str]:
    for line in wrap(inert(text), COLUMNS - _INDENT):
        yield " " * _INDENT + line


def _undecided(undecided: tuple[NotDecided, ...], lang: Lang) -> Iterator[str]:
    yield _say("undecided", lang, count=str(len(undecided)))
    for each in undecided:
        rules = _say("between", lang).join(each.rules)
        yield from _indented(
            _say("undecided:one", lang, version=each.version, check=each.code, rules=rules)
        )


def _closing(report: VerifyReport, lang: Lang) -> Iterator[str]:
    numbers = {name: str(number) for name, number in report.counts.model_dump().items()}
    yield from wrap(_say("summary", lang, **numbers), COLUMNS)
    if report.findings:
        yield _say("explain", lang)
    elif not report.undecided:
        yield _say("clean", lang)


def verify_view(report: VerifyReport, lang: Lang) -> View:
    """Return the findings as a section each, with its sheet in a table."""
    numbers = {name: str(number) for name, number in report.counts.model_dump().items()}
    blocks: list[Heading | Line | Table] = [Heading(1, _say("title", lang))]
    blocks.append(Line(_say("summary", lang, **numbers)))
    for each in report.findings:
        blocks += [Heading(2, _head(each, lang)), Line(each.wrong.in_(lang))]
        if each.sheet and each.follows is None:
            blocks.append(_table(each, lang))
        blocks += map(Line, _rest(each, lang))
    return View(tuple(blocks))


def _table(finding: Finding, lang: Lang) -> Table:
    rows = (
        (_whose(finding, each.link, lang), each.label.in_(lang), each.said.in_(lang), each.fact)
        for each in finding.sheet
    )
    return Table((), tuple(rows))


def verify_sarif(report: VerifyReport, lang: Lang) -> str:
    """Return the findings as a run of SARIF 2.1.0, as the remarks of a check are."""
    counts = dict.fromkeys(Counts.model_fields, 0) | report.counts.model_dump(
        include={"rules", "errors", "warnings", "notes"}
    )
    checked = CheckReport(
        rules=report.rules,
        usable=True,
        counts=Counts(**counts),
        remarks=tuple(map(_told, report.findings)),
        pages=report.pages,
    )
    return sarif(checked, lang, [_beside(each, lang) for each in report.findings])


def _beside(finding: Finding, lang: Lang) -> Beside:
    """Return what another program shows with a finding: its witness in words and as data."""
    lines = (*_sheet_lines(finding, lang), *_rest(finding, lang))
    told = finding.model_dump(mode="json", include=_WITNESS, exclude_none=True)
    return Beside(tuple(map(inert, lines)), told)


def _told(finding: Finding) -> Told:
    kept = {name: getattr(finding, name) for name in ("code", "severity", "where", "wrong")}
    return Told(category=Category.PROOF, to_do=finding.to_do, **kept)


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("rules_verify", code, lang, **details)


VERIFY_FORMATS: dict[str, Callable[[VerifyReport, Lang], str]] = {
    "table": verify_text,
    "md": lambda report, lang: markdown(verify_view(report, lang)),
    "json": json_answer,
    "sarif": verify_sarif,
}
