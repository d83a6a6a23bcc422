"""Rules by the line, under their versions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.saying import of, provision, unread, version_heading, word
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.rule_list import RuleLine, RuleList
    from engine.reports.blocks import Block

_COLUMNS = ("provision", "stage", "verb", "id", "title")


def rule_list_view(found: RuleList, lang: Lang) -> View:
    """Return the list in words."""
    counts = {"count": str(len(found.rules)), "all": str(found.in_all)}
    head = Heading(1, word("list:title", lang, **counts))
    body = list(_versions(found, lang)) or [Line(word("list:none", lang))]
    return View((head, *body, *unread(found.unread, lang)))


def _versions(found: RuleList, lang: Lang) -> Iterator[Block]:
    for _, rules in groupby(found.rules, key=lambda each: (each.regulation, each.version)):
        of_version = list(rules)
        yield version_heading(of_version[0], lang)
        columns = tuple(word(f"column:{code}", lang) for code in _COLUMNS)
        yield Table(columns, tuple(_row(each, lang) for each in of_version))


def _row(line: RuleLine, lang: Lang) -> tuple[str, ...]:
    stage, verb = (word(code, lang) for code in (f"stage:{line.stage}", f"verb:{line.verb}"))
    return provision(line, lang), stage, verb, inert(line.id), of(line.title, lang)


RULE_LIST_FORMATS: dict[str, Callable[[RuleList, Lang], str]] = {
    "table": lambda found, lang: terminal(rule_list_view(found, lang)),
    "md": lambda found, lang: markdown(rule_list_view(found, lang)),
    "json": json_answer,
}
