"""What changed between two states of the rules, in words: counts first, then by regulation.

For a review, as Markdown, what changes no meaning is folded away, and so are the details of what
does.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.model.rules_diff import SHIFTS, RulesDiff
from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import escaped, markdown
from engine.reports.rules_diff_cases import cases
from engine.reports.rules_diff_declared import declared
from engine.reports.rules_diff_lines import (
    details,
    keys_of,
    means,
    named,
    reach,
    shifted,
    shown,
    told,
)
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.rules_diff import RuleChange, VersionDiff
    from engine.reports.blocks import Block


def head(found: RulesDiff, lang: Lang) -> Iterator[Block]:
    """Yield what is compared, and how much of it changed."""
    yield Heading(1, told(lang, "title"))
    for label, side in (("old", found.old), ("new", found.new)):
        yield Line(
            told(lang, "side", name=inert(side.name), digest=side.digest[:8]),
            told(lang, f"label:{label}"),
        )
    if not found.changes:
        yield Line(told(lang, "nothing", count=str(found.unchanged)), told(lang, "label:rules"))
        return
    rules = found.rules
    yield Line(_counts(found, lang), told(lang, "label:rules"))
    if any(rule.shift for rule in rules):
        yield Line(_shifts(rules, lang), told(lang, "label:shifts"))


def _counts(found: RulesDiff, lang: Lang) -> str:
    how = dict.fromkeys(("added", "removed", "renamed", "changed"), 0)
    for rule in found.rules:
        how[rule.how] += 1
    numbers = {code: str(count) for code, count in how.items()}
    meaning = sum(each.changes_meaning for each in found.rules if each.how == "changed")
    return told(lang, "counts", meaning=str(meaning), unchanged=str(found.unchanged), **numbers)


def _shifts(rules: Iterable[RuleChange], lang: Lang) -> str:
    found = [rule.shift for rule in rules if rule.shift]
    return told(lang, "shifts", **{code: str(found.count(code)) for code in SHIFTS})


def title(found: VersionDiff, lang: Lang) -> str:
    """Return the heading of a version; of the two days where they differ."""
    if found.short is None:
        return told(lang, "shared")
    short = inert(found.short.in_(lang))
    was, now = str(found.was or ""), str(found.now or "")
    code = "new" if not was else "gone" if not now else "one" if was == now else "two"
    return told(lang, f"version:{code}", short=short, was=was, now=now)


def _meaning(found: VersionDiff) -> list[RuleChange]:
    return [rule for rule in found.rules if means(rule)]


def _quiet(found: VersionDiff, lang: Lang) -> Iterator[Block]:
    """Yield the rules of which no meaning changed, by what did."""
    rest = sorted((rule for rule in found.rules if not means(rule)), key=_alike)
    for (how, keys), group in groupby(rest, key=_alike):
        rules = list(group)
        what = told(lang, "keys", keys=keys_of(rules[0].altered, lang)) if keys else ""
        label = told(lang, f"how:{how}") + what
        yield Line(shown(lang, "list", (named(rule, lang) for rule in rules)), label, branch=True)


def _alike(rule: RuleChange) -> tuple[str, tuple[str, ...]]:
    return rule.how, tuple(each.key for each in rule.altered)


def _codes(found: VersionDiff, lang: Lang) -> Iterator[Block]:
    if found.codes:
        pairs = (told(lang, "code", was=was, now=now) for was, now in found.codes.items())
        yield Line(shown(lang, "list", pairs), told(lang, "label:codes"), branch=True)


def rules_diff_view(found: RulesDiff, lang: Lang) -> View:
    """Return all that changed in words, for a terminal."""
    blocks = list(head(found, lang))
    for version in found.versions:
        blocks.append(Heading(2, title(version, lang)))
        for rule in _meaning(version):
            blocks += details(rule, lang)
        rest = [*_quiet(version, lang), *_codes(version, lang)]
        if rest:
            blocks += [Heading(3, told(lang, "section:quiet")), *rest]
        beside = list(declared(version, lang))
        if beside:
            blocks += [Heading(3, told(lang, "section:declared")), *beside]
    return View((*blocks, *cases(found.cases, lang)))


def _review(found: RulesDiff, lang: Lang) -> str:
    """Return Markdown for a review: a table by regulation, details folded."""
    parts = [markdown(View(tuple(head(found, lang))))]
    for version in found.versions:
        rules = _meaning(version)
        opening: list[Block] = [Heading(2, title(version, lang))]
        if rules:
            opening.append(_table(rules, lang))
        parts.append(markdown(View(tuple(opening))))
        parts += _folded(version, lang)
    if found.cases is not None:
        parts.append(markdown(View(tuple(cases(found.cases, lang)))))
    return "\n".join(parts)


def _folded(version: VersionDiff, lang: Lang) -> Iterator[str]:
    rules = [block for rule in _meaning(version) for block in details(rule, lang)]
    quiet = [*_quiet(version, lang), *_codes(version, lang)]
    beside: list[Block] = list(declared(version, lang))
    sections = {"details": rules, "quiet": quiet, "declared": beside}
    for code, blocks in sections.items():
        if blocks:
            summary = escaped(told(lang, f"section:{code}"))
            body = markdown(View(tuple(blocks)))
            yield f"<details>\n<summary>{summary}</summary>\n\n{body}\n</details>\n"


def _table(rules: Iterable[RuleChange], lang: Lang) -> Table:
    columns = tuple(told(lang, f"column:{code}") for code in ("rule", "change", "shift"))
    rows = tuple((named(rule, lang), reach(rule, lang), shifted(rule, lang)) for rule in rules)
    return Table(columns, rows)


RULES_DIFF_FORMATS: dict[str, Callable[[RulesDiff, Lang], str]] = {
    "table": lambda found, lang: terminal(rules_diff_view(found, lang)),
    "md": _review,
    "json": json_answer,
}
