"""The remarks on a rules folder as other programs read them: SARIF, GitHub commands, JUnit."""

from __future__ import annotations

from itertools import groupby, zip_longest
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from engine.model.check import Severity
from engine.reports.inert import inert, json_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.base import Lang
    from engine.model.check import CheckReport, Page, Told
    from engine.model.problems import Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

Data = dict[str, Any]


def message_of(remark: Told, lang: Lang) -> str:
    """Return what is wrong and what to do, on one line each."""
    return "\n".join(inert(each.in_(lang)) for each in (remark.wrong, remark.to_do))


class Beside(NamedTuple):
    """What is shown with a remark in place of what to do: lines of the message, and data."""

    lines: tuple[str, ...]
    properties: Data


def sarif(report: CheckReport, lang: Lang, beside: Sequence[Beside] = ()) -> str:
    """Return the remarks as a run of SARIF 2.1.0; a rule is a check, described by its page.

    `beside` has what is shown with each remark, if there is anything.
    """
    pages = {page.code: page for page in report.pages}
    codes = sorted({remark.code for remark in report.remarks})
    rules = [_rule(code, pages.get(code), lang) for code in codes]
    driver = {"name": "wenze", "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, codes.index(each.code), lang, more)
            for each, more in zip_longest(report.remarks, beside)
        ],
    }
    return json_page({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, page: Page | None, lang: Lang) -> Data:
    if page is None:
        return {"id": code, "defaultConfiguration": {"level": "error"}}
    return {
        "id": code,
        "shortDescription": {"text": page.title.in_(lang)},
        "fullDescription": {"text": page.text.in_(lang)},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {"category": page.category.value},
    }


def _result(remark: Told, index: int, lang: Lang, beside: Beside | None) -> Data:
    place: Data = {"artifactLocation": {"uri": quote(PurePath(remark.where.file).as_posix())}}
    if remark.where.line:
        place["region"] = _region(remark.where)
    message = message_of(remark, lang)
    if beside is not None:
        message = "\n".join((inert(remark.wrong.in_(lang)), *beside.lines))
    result = {
        "ruleId": remark.code,
        "ruleIndex": index,
        "level": _LEVELS[remark.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
    }
    return result if beside is None else result | {"properties": beside.properties}


def _region(where: Location) -> dict[str, int]:
    end = where.column + where.length
    return {"startLine": where.line, "startColumn": where.column, "endColumn": end}


def github(report: CheckReport, lang: Lang) -> str:
    """Return the remarks as workflow commands, which annotate the lines of a change."""
    return "".join(f"{_command(remark, lang)}\n" for remark in report.remarks)


def _command(remark: Told, lang: Lang) -> str:
    where = remark.where
    keys = {"file": PurePath(where.file).as_posix()}
    if where.line:
        end = where.column + max(where.length - 1, 0)
        keys |= {"line": str(where.line), "col": str(where.column), "endColumn": str(end)}
    named = ",".join(f"{key}={_property(text)}" for key, text in keys.items())
    title = _property(remark.code)
    text = _data(message_of(remark, lang))
    return f"::{_COMMANDS[remark.severity]} {named},title={title}::{text}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def junit(report: CheckReport, lang: Lang) -> str:
    """Return the remarks as JUnit XML: a suite for each file, a failure for all but notes."""
    suites = [
        line
        for file, remarks in groupby(report.remarks, key=lambda each: each.where.file)
        for line in _suite(file, list(remarks), lang)
    ]
    total = sum(each.severity is not Severity.NOTE for each in report.remarks)
    tests = max(len(report.remarks), 1)
    head = f'<testsuites name="wenze rules check" tests="{tests}" failures="{total}">'
    body = suites or list(_clean(report))
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *body, "</testsuites>"])


def _clean(report: CheckReport) -> Iterator[str]:
    yield f'<testsuite name={quoteattr(report.rules)} tests="1" failures="0">'
    yield '<testcase name="clean" classname="wenze"/>'
    yield "</testsuite>"


def _suite(file: str, remarks: list[Told], lang: Lang) -> Iterator[str]:
    failures = sum(each.severity is not Severity.NOTE for each in remarks)
    name = quoteattr(inert(file))
    yield f'<testsuite name={name} tests="{len(remarks)}" failures="{failures}">'
    for each in remarks:
        place = f"{each.where.line}:{each.where.column} {each.code}"
        yield f"<testcase name={quoteattr(place)} classname={name}>"
        yield _told(each, lang)
        yield "</testcase>"
    yield "</testsuite>"


def _told(remark: Told, lang: Lang) -> str:
    text = escape(message_of(remark, lang))
    if remark.severity is Severity.NOTE:
        return f"<system-out>{text}</system-out>"
    return f"<failure type={quoteattr(remark.severity.value)}>{text}</failure>"
