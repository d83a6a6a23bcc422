"""What all stages share: sheets of many charges go to the matcher pack by pack."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from engine.assessment.dossier import Dossier, Judged, Law
from engine.logic.evaluate import facts_read
from engine.logic.status import alone, settle_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.assessment.matching import Matcher
    from engine.logic.sheet import Sheet
    from engine.logic.status import Outcome
    from engine.model.rules import Pack, Rule
    from engine.model.values import Stage, Status


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet and what it is about: a link, a measure or the charge itself.

    Rules of the charge's own pack read it, or those of another `law`. Sheets of a charge that ask
    the same `question` are judged together: what a rule overrides on one, it overrides on all.
    """

    about: str
    sheet: Sheet
    law: Law | None = None
    question: str | None = None


def outcomes(
    rules: Sequence[Rule],
    sheets: Sequence[Sheet],
    matcher: Matcher,
    groups: Iterable[Sequence[int]] | None = None,
) -> list[dict[str, Outcome]]:
    """Return, per sheet, what each rule comes to beside the rules that override it.

    `groups` are the places of sheets that are judged together; each is alone if none are given.
    """
    if not rules or not sheets:
        return [{} for _ in sheets]
    by_itself = _each_alone(rules, sheets, matcher)
    settled: dict[int, dict[str, Outcome]] = {}
    for group in groups or ([place] for place in range(len(sheets))):
        found = settle_together(rules, [by_itself[place] for place in group])
        settled.update(zip(group, found, strict=True))
    return [settled[place] for place in range(len(sheets))]


Kind = tuple[tuple[str, ...], tuple[tuple[object, bool], ...]]
"""The cells that some rules read on a sheet: their names, their values, and whether firm."""


def _each_alone(
    rules: Sequence[Rule], sheets: Sequence[Sheet], matcher: Matcher
) -> list[dict[str, Outcome]]:
    """Return what rules come to alone on each sheet; sheets alike to the rules are read once."""
    alike = kinds(rules, sheets)
    first = dict(zip(reversed(alike), reversed(sheets), strict=True))
    statuses = matcher.statuses(rules, list(first.values()))
    found = {
        kind: _alone(rules, sheet, status)
        for (kind, sheet), status in zip(first.items(), statuses, strict=True)
    }
    return [found[kind] for kind in alike]


def kinds(rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[Kind]:
    """Return, per sheet and in its order, its kind: sheets of one kind are alike to the rules."""
    facts = frozenset(chain.from_iterable(map(facts_read, rules)))
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    found: list[Kind] = []
    for sheet in sheets:
        every = tuple(sheet.cells)
        if every not in names:
            read = (name for name in every if name in facts or name.partition("/")[0] in facts)
            names[every] = tuple(read)
        cells = [sheet.cells[name] for name in names[every]]
        found.append((names[every], tuple((cell.value, cell.firm) for cell in cells)))
    return found


def _alone(
    rules: Sequence[Rule], sheet: Sheet, statuses: Mapping[str, Status]
) -> dict[str, Outcome]:
    return {rule.id: alone(rule, statuses[rule.id], sheet.cells) for rule in rules}


def judge(
    stage: Stage,
    dossiers: Sequence[Dossier],
    placed: Sequence[Iterable[Placed]],
    matcher: Matcher,
) -> list[Dossier]:
    """Return the dossiers with what the rules of a stage came to on the sheets placed for each."""
    packs: dict[str, Pack] = {}
    by_pack: dict[str, list[tuple[int, Placed]]] = defaultdict(list)
    for position, (dossier, places) in enumerate(zip(dossiers, placed, strict=True)):
        for place in places:
            pack = place.law.pack if place.law else dossier.pack
            packs[pack.key] = pack
            by_pack[pack.key].append((position, place))
    found: dict[int, list[Judged]] = defaultdict(list)
    for key, own in by_pack.items():
        groups = _groups(own)
        sheets = [place.sheet for _, place in own]
        results = outcomes(packs[key].of(stage), sheets, matcher, groups.values())
        for (position, place), result in zip(own, results, strict=True):
            group = groups[_question(position, place)]
            others = tuple(sheets[each].id for each in group if sheets[each] is not place.sheet)
            judged = Judged(stage, place.sheet, result, place.about, place.law, others)
            found[position].append(judged)
    return [dossier.with_judged(found[position]) for position, dossier in enumerate(dossiers)]


def _groups(placed: Sequence[tuple[int, Placed]]) -> dict[tuple[int, str], list[int]]:
    """Return the places of sheets that are judged together, by charge and question."""
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for place, (position, each) in enumerate(placed):
        groups[_question(position, each)].append(place)
    return groups


def _question(position: int, placed: Placed) -> tuple[int, str]:
    return position, placed.question or placed.sheet.id
