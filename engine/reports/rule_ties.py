"""Exceptions and overrides on a page: as trees, or as a graph."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Tree, View
from engine.reports.clause_trees import unless_tree
from engine.reports.diagram import Arrow, Box, Diagram, dot, mermaid
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.saying import of, provision, unread, version_heading, word
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.rule_list import RuleLine
    from engine.model.rule_ties import Exceptions, RuleTies
    from engine.reports.blocks import Block


def exceptions_view(found: Exceptions, lang: Lang) -> View:
    """Return exceptions and overrides in words."""
    head = Heading(1, word("ties:title", lang))
    body = list(_versions(found, lang)) or [Line(word("ties:none", lang))]
    rest = Line(word("ties:without", lang, count=str(found.without)))
    return View((head, *body, *([rest] if found.without else []), *unread(found.unread, lang)))


def _versions(found: Exceptions, lang: Lang) -> Iterator[Block]:
    for _, ties in groupby(found.rules, key=_pack):
        of_version = list(ties)
        yield version_heading(of_version[0].rule, lang)
        yield from (_tree(each, lang) for each in of_version)


def _pack(each: RuleTies) -> tuple[str, str]:
    return each.rule.regulation, each.rule.version.isoformat()


def _named(line: RuleLine, lang: Lang) -> str:
    at, title = provision(line, lang), of(line.title, lang)
    return word("ties:rule", lang, provision=at, id=inert(line.id), title=title)


def _tree(ties: RuleTies, lang: Lang) -> Tree:
    below = [unless_tree(ties.unless, lang)] if ties.unless else []
    for code, rules in (("overrides", ties.overrides), ("overridden-by", ties.overridden_by)):
        below += [Tree(word(f"ties:{code}", lang, rule=inert(each))) for each in rules]
    return Tree(_named(ties.rule, lang), tuple(below))


def _diagram(found: Exceptions, lang: Lang) -> Diagram:
    return Diagram(
        title=word("ties:title", lang),
        boxes=tuple(_boxes(found, lang)),
        arrows=tuple(_arrows(found)),
    )


def _key(ties: RuleTies, rule: str) -> str:
    return "/".join((*_pack(ties), rule))


def _boxes(found: Exceptions, lang: Lang) -> Iterator[Box]:
    for ties in found.rules:
        key = _key(ties, ties.rule.id)
        yield Box(key, "conclusion", _named(ties.rule, lang))
        if ties.unless:
            yield Box(f"{key}!", "fact", of(ties.unless.text, lang))


def _arrows(found: Exceptions) -> Iterator[Arrow]:
    """Yield what is set aside: by its exception dashed, by another rule with a line.

    A rule that was not asked about has no box and gets no arrow.
    """
    shown = {_key(ties, ties.rule.id) for ties in found.rules}
    for ties in found.rules:
        key = _key(ties, ties.rule.id)
        if ties.unless:
            yield Arrow(f"{key}!", key, dashed=True)
        for other in ties.overrides:
            if _key(ties, other) in shown:
                yield Arrow(key, _key(ties, other))


EXCEPTION_FORMATS: dict[str, Callable[[Exceptions, Lang], str]] = {
    "table": lambda found, lang: terminal(exceptions_view(found, lang)),
    "md": lambda found, lang: markdown(exceptions_view(found, lang)),
    "json": json_answer,
    "dot": lambda found, lang: dot(_diagram(found, lang)),
    "mermaid": lambda found, lang: mermaid(_diagram(found, lang)),
}
