"""How far it is from being otherwise, in words: charge by charge, from light to heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, View
from engine.reports.flip_changes import group
from engine.reports.flip_groups import told_together
from engine.reports.numerals import chinese
from engine.reports.release_mark import release_line
from engine.reports.view import speaking
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.flip import FlippedCharge, Flips, Outcome, Turn
    from engine.reports.blocks import Block
    from engine.reports.flip_groups import Told
    from engine.reports.voice import Voice

_MOST_TURNS = 3


def flip_view(found: Flips, assessment: Assessment, lang: Lang) -> View:
    """Return the flips of a subject in words. Things keep the numbers of the assessment."""
    v = speaking(assessment, lang, who=found.subject.id, full=False)
    digests = {name: getattr(found.digests, name)[:8] for name in ("case", "organisation", "rules")}
    return View((*_head(found, v), *_charges(found, v), Line(_say(v, "source", **digests))))


def _say(v: Voice, code: str, **details: str) -> str:
    return say("flip", code, v.lang, **details)


def _head(found: Flips, v: Voice) -> Iterator[Block]:
    yield Heading(1, _say(v, "title", name=v.of(found.subject.name)))
    yield from release_line(v.assessment.digests, v.lang)
    yield Line(v.of(found.case.title), _say(v, "label:case"))
    yield Line(_say(v, "marks"), _say(v, "label:marks"))
    yield Line(_say(v, "caution"), _say(v, "label:caution"))
    yield Line(_say(v, "scope", most=str(found.most)), _say(v, "label:scope"))
    if found.without_law:
        titles = v.listed(v.of(short) for short in found.without_law)
        yield Line(_say(v, "no-law", titles=titles), _say(v, "label:no-law"))


def _charges(found: Flips, v: Voice) -> Iterator[Block]:
    for number, charge in enumerate(found.charges, start=1):
        shown = chinese(number) if v.lang == "zh" else str(number)
        version = charge.version.isoformat()
        title = _say(
            v,
            "charge",
            short=v.of(charge.short),
            version=version,
            findings=v.findings(charge.findings),
            now=_outcome(v, charge.now),
        )
        yield Heading(2, v.say("section", number=shown, title=title))
        yield from _charge(v, charge, found.most)


def _charge(v: Voice, charge: FlippedCharge, most: int) -> Iterator[Block]:
    counts = {"count": str(len(charge.flips)), "trials": str(charge.trials), "most": str(most)}
    told = "none" if not charge.flips else "all"
    yield Line(_say(v, told if charge.complete else "bounded", facts=str(charge.facts), **counts))
    for number, each in enumerate(told_together(charge.flips), start=1):
        yield Heading(3, _title(v, number, charge.now, each))
        yield from _entry(v, charge, each)


def _title(v: Voice, number: int, now: Outcome, told: Told) -> str:
    weight = _say(v, f"weight:{told.weight}")
    changes = v.joined(_change(v, part, now, told.then) for part in told.parts)
    place = v.findings(told.alike)
    told_of = _say(v, "alike", findings=place) if place else ""
    return _say(v, "entry", number=str(number), weight=weight, changes=changes, alike=told_of)


def _change(v: Voice, part: str, now: Outcome, then: Outcome) -> str:
    if part == "options":
        return _options(v, now, then)
    if part == "verdict":
        return _say(v, "verdict", now=v.of(now.standing.label), then=_outcome(v, then))
    return _say(v, "measures", now=_measures(v, now), then=_measures(v, then))


def _options(v: Voice, now: Outcome, then: Outcome) -> str:
    gained = [each for each in then.options if each not in now.options]
    lost = [each for each in now.options if each not in then.options]
    return v.joined(
        _say(v, code, options=v.listed(v.of(each.label) for each in found))
        for code, found in (("gained", gained), ("lost", lost))
        if found
    )


def _outcome(v: Voice, found: Outcome) -> str:
    standing = v.of(found.standing.label)
    if found.standing.code != "proposed":
        return standing
    return _say(v, "proposed", standing=standing, measures=_measures(v, found))


def _measures(v: Voice, found: Outcome) -> str:
    """Return measures by their ends on a ladder, or as a list."""
    labels = [v.of(each.label) for each in found.measures]
    if found.ladder is None or len(labels) == 1:
        return v.listed(labels)
    return v.say("range", low=labels[0], high=labels[-1])


def _entry(v: Voice, charge: FlippedCharge, told: Told) -> Iterator[Line]:
    for number, changes in enumerate(told.groups):
        label = "also" if number else "if"
        text = group(v, changes, placed=not told.alike)
        yield Line(text, _say(v, f"label:{label}"), branch=True)
    yield Line(_turns(v, charge, told.turns), _say(v, "label:turns"), branch=True)


def _turns(v: Voice, charge: FlippedCharge, turns: Iterable[Turn]) -> str:
    """Return the rules that turn, each once with what it comes to now and may come to then."""
    by_rule: dict[str, list[Turn]] = {}
    for each in turns:
        by_rule.setdefault(f"{each.citation.regulation}/{each.rule}", []).append(each)
    shown = [_turn(v, charge, found) for found in list(by_rule.values())[:_MOST_TURNS]]
    more = len(by_rule) - len(shown)
    return v.joined([*shown, _say(v, "more-turns", count=str(more)) if more else ""])


def _turn(v: Voice, charge: FlippedCharge, found: Sequence[Turn]) -> str:
    first, cited = found[0], found[0].citation
    own = (cited.regulation, cited.version) == (charge.regulation, charge.version)
    now, then = (
        _say(v, "or").join(dict.fromkeys(_status(v, getattr(each, name)) for each in found))
        for name in ("now", "then")
    )
    article = v.article(cited) if own else v.cited(cited)
    return _say(v, "turn", article=article, title=v.of(first.title), now=now, then=then)


def _status(v: Voice, status: str | None) -> str:
    return v.say(f"status:{status}") if status else _say(v, "not-reached")
