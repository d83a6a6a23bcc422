"""Coverage in words: how much was seen, and rule by rule what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from engine.model.coverage import KINDS
from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.inert import inert
from engine.reports.saying import listed
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.base import Lang, Words
    from engine.model.coverage import (
        ConditionCoverage,
        Count,
        Coverage,
        Kind,
        MeasureCoverage,
        RuleCoverage,
        Share,
        Sources,
        VersionShare,
    )
    from engine.reports.blocks import Block

Name = TypeVar("Name", bound=str)


def coverage_view(found: Coverage, lang: Lang) -> View:
    """Return coverage in words."""
    digest = Line(_say("rules", lang, digest=found.rules_digest[:8]))
    return View(
        (
            Heading(1, _say("title", lang)),
            *sources_lines(found.sources, lang),
            digest,
            Heading(2, _say("section:kinds", lang)),
            _kinds(found, lang),
            Heading(2, _say("section:versions", lang)),
            _versions(found.versions, lang),
            *_holes(found, lang),
        )
    )


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("coverage", code, lang, **details)


def _words(words: Words, lang: Lang) -> str:
    return inert(words.in_(lang))


def sources_lines(sources: Sources, lang: Lang) -> Iterator[Line]:
    """Yield what was counted, and what of it is not as it says."""
    numbers = {"scenarios": str(sources.scenarios), "examples": str(sources.examples)}
    yield Line(_say("sources" if sources.scenarios else "sources:examples", lang, **numbers))
    if sources.sound:
        return
    yield Line(_say("unsound", lang))
    for each in sources.failed:
        told = {"source": inert(each.source), "name": inert(each.name), "line": str(each.line)}
        yield Line(_say("failed", lang, **told))
    for source in sources.failed_examples:
        yield Line(_say("failed-example", lang, source=inert(source)))
    for source in sources.refused:
        yield Line(_say("refused", lang, source=inert(source)))


def _kinds(found: Coverage, lang: Lang) -> Table:
    columns = tuple(_say(f"column:{code}", lang) for code in ("kind", "seen", "of", "percent"))
    rows = [_row(_say(f"kind-long:{kind}", lang), found.kinds[kind], lang) for kind in found.kinds]
    return Table(columns, (*rows, _row(_say("whole", lang), found.whole, lang)))


def _row(name: str, share: Share, lang: Lang) -> tuple[str, ...]:
    return name, str(share.seen), str(share.of), percent(share, lang)


def percent(share: Share | None, lang: Lang) -> str:
    """Return a share in percent, or a dash where there is nothing to be seen."""
    if share is None:
        return _say("none", lang)
    return _say("percent", lang, percent=f"{share.percent:.1f}")


def _versions(versions: Iterable[VersionShare], lang: Lang) -> Table:
    every = list(versions)
    shown = [kind for kind in KINDS if any(kind in each.kinds for each in every)]
    columns = [_say("column:version", lang), *(_say(f"kind:{kind}", lang) for kind in shown)]
    rows = (_version(each, shown, lang) for each in every)
    return Table((*columns, _say("column:whole", lang)), tuple(rows))


def _version(each: VersionShare, shown: Iterable[Kind], lang: Lang) -> tuple[str, ...]:
    shares = (percent(each.kinds.get(kind), lang) for kind in shown)
    return titled(each, lang), *shares, percent(each.whole, lang)


def titled(each: VersionShare | RuleCoverage, lang: Lang) -> str:
    """Return the short name of a regulation with its version."""
    version = each.version.isoformat()
    return _say("version", lang, short=_words(each.short, lang), version=version)


def _holes(found: Coverage, lang: Lang) -> Iterator[Block]:
    yield Heading(2, _say("section:holes", lang))
    before = 0
    for each in found.versions:
        at = (each.regulation, each.version)
        blocks = list(_of_version(found, at, lang))
        before += len(blocks)
        if blocks:
            yield Heading(2, titled(each, lang))
            yield from blocks
    missing = [_words(each.label, lang) for each in found.links if each.count.missing]
    if missing:
        yield Heading(2, _say("page:links", lang))
        yield Line(_say("hole:link", lang, missing=listed(missing, lang)))
    elif not before:
        yield Line(_say("no-holes", lang))


def _of_version(found: Coverage, at: tuple[str, object], lang: Lang) -> Iterator[Block]:
    for code, measures in (("measure", found.measures), ("option", found.options)):
        missing = list(_unoffered(measures, at, lang))
        if missing:
            yield Line(_say(f"hole:{code}", lang, missing=listed(missing, lang)))
    own = [each for each in found.rules if (each.regulation, each.version) == at]
    for rule in own:
        lines = list(rule_holes(rule, lang))
        if lines:
            yield Heading(3, rule_title(rule, lang))
            yield from (Line(text, branch=True) for text in lines)


def _unoffered(
    measures: Iterable[MeasureCoverage], at: tuple[str, object], lang: Lang
) -> Iterator[str]:
    for each in measures:
        if (each.regulation, each.version) == at and each.count.missing:
            yield _words(each.label, lang)


def rule_title(rule: RuleCoverage, lang: Lang) -> str:
    """Return how a rule is headed: its id, its title and where it is written."""
    told = {"id": inert(rule.id), "file": _name(rule.file), "line": str(rule.line)}
    return _say("rule", lang, title=_words(rule.title, lang), **told)


def rule_holes(rule: RuleCoverage, lang: Lang) -> Iterator[str]:
    """Yield what was not seen of a rule, in words."""
    outcomes = _missing(rule.outcomes, "status", lang)
    if outcomes:
        yield _say("hole:outcome", lang, missing=outcomes)
    for test in rule.conditions:
        yield from _condition(test, rule, lang)
    for each in rule.exceptions:
        missing = _missing(each.sights, "sight", lang)
        if missing:
            told = {"number": str(each.number), "label": _words(each.label, lang)}
            yield _say("hole:exception", lang, missing=missing, **told)


def _condition(test: ConditionCoverage, rule: RuleCoverage, lang: Lang) -> Iterator[str]:
    """Yield what was not seen of a test; a named condition may stand in another file."""
    missing = _missing(test.sights, "sight", lang)
    if missing:
        code = "hole:condition" if test.file == rule.file else "hole:condition-of"
        told = {"line": str(test.line), "label": _words(test.label, lang), "missing": missing}
        yield _say(code, lang, file=_name(test.file), **told)


def _name(file: str) -> str:
    """Return the name of a file; its folder is that of the version."""
    return inert(file.rpartition("/")[2])


def _missing(counts: Mapping[Name, Count], code: str, lang: Lang) -> str:
    missing = (str(name) for name, count in counts.items() if count.missing)
    return listed([_say(f"{code}:{name}", lang) for name in missing], lang)
