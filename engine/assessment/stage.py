"""What all stages share: sheets of many charges go to the matcher pack by pack."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.assessment.dossier import Dossier, Judged, Law
from engine.logic.status import alone, settle

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

    Rules of the charge's own pack read it, or those of another `law`.
    """

    about: str
    sheet: Sheet
    law: Law | None = None


def outcomes(
    rules: Sequence[Rule], sheets: Sequence[Sheet], matcher: Matcher
) -> list[dict[str, Outcome]]:
    """Return, per sheet, what each rule comes to beside the rules that override it."""
    if not rules or not sheets:
        return [{} for _ in sheets]
    statuses = matcher.statuses(rules, sheets)
    return [
        settle(rules, _alone(rules, sheet, found))
        for sheet, found in zip(sheets, statuses, strict=True)
    ]


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
    for key, group in by_pack.items():
        results = outcomes(packs[key].of(stage), [place.sheet for _, place in group], matcher)
        for (position, place), result in zip(group, results, strict=True):
            found[position].append(Judged(stage, place.sheet, result, place.about, place.law))
    return [
        replace(dossier, judged=(*dossier.judged, *found[position]))
        for position, dossier in enumerate(dossiers)
    ]
