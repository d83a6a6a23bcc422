"""What speaks for a person and what speaks against: grounds of the law, and recorded facts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.assessment.points import Ground, cite, of_source
from engine.logic.evaluate import facts_read
from engine.model.base import Words
from engine.model.measures import Lean, Operator
from engine.model.proposal import Consideration, Effect
from engine.model.values import NO, YES, Scalar, SheetKind, Stage, Status
from engine.model.vocabulary import Direction
from engine.text.bilingual import both

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier, Judged
    from engine.logic.sheet import Cell
    from engine.logic.status import Outcome
    from engine.model.links import Link
    from engine.model.rules import Pack, Rule
    from engine.model.vocabulary import FactSpec

Answer = Literal["yes", "no", "unknown"]
_LIGHTER = frozenset((Lean.LENIENT, Lean.MITIGATED))


class Favourable(NamedTuple):
    """The facts that speak for a person: those read by no adjust rule of any pack, and the rest."""

    alone: tuple[FactSpec, ...]
    weighed: tuple[FactSpec, ...]


def considerations(
    found: Ground, dossier: Dossier, links: Sequence[Link], favourable: Favourable
) -> tuple[Consideration, ...]:
    """Return all that speaks for or against a subject on a charge; what is so comes first."""
    every = [
        *_facts(found, dossier, links, favourable.alone),
        *_recorded(found, dossier, favourable.weighed),
        *_grounds(found, dossier),
        *_graver(found, dossier),
    ]
    order = {"yes": 0, "unknown": 1, "no": 2}
    distinct: dict[tuple[str | None, ...], Consideration] = {}
    for each in every:
        distinct.setdefault((each.fact, each.rule, each.finding), each)
    return tuple(sorted(distinct.values(), key=lambda each: order[each.truth]))


def _grounds(found: Ground, dossier: Dossier) -> Iterator[Consideration]:
    judged = dossier.of_charge(Stage.ADJUST)
    heavier = {each.id for each in dossier.pack.measures if each.speaks is Direction.AGAINST}
    for outcome in judged.outcomes.values() if judged else ():
        direction = Direction.FOR if _lighter(outcome.rule, heavier) else Direction.AGAINST
        yield _of_rule(found, dossier, judged, outcome, direction)


def _lighter(rule: Rule, heavier: set[str]) -> bool:
    """Whether what a rule of the adjust stage concludes can only make it lighter."""
    if "options" in rule.then or "cap" in rule.then:
        return heavier.isdisjoint(rule.then.get("options", ()))
    return _LIGHTER.issuperset(Lean(code) for code in rule.then.get("lean", ()))


def _graver(found: Ground, dossier: Dossier) -> Iterator[Consideration]:
    """Return the rules of graver tiers that are not established: what would make it heavier."""
    judged = dossier.of_charge(Stage.MEASURE)
    for outcome in judged.outcomes.values() if judged else ():
        if outcome.rule.overrides and outcome.status in (Status.OPEN, Status.NOT_MET):
            yield _of_rule(found, dossier, judged, outcome, Direction.AGAINST)


def _of_rule(
    found: Ground,
    dossier: Dossier,
    judged: Judged | None,
    outcome: Outcome,
    direction: Direction,
) -> Consideration:
    rule = outcome.rule
    leans = tuple(Lean(code) for code in rule.then.get("lean", ()))
    operators = dossier.pack.operators
    name = judged.conclusion(rule.id) if judged else ""
    return Consideration(
        direction=direction,
        truth=_answer(outcome.status),
        fact=None,
        rule=rule.id,
        text=rule.title,
        lean=leans,
        effects=tuple(
            Effect(lean=lean, operator=operators.get(lean, Operator.GROUNDS_ONLY)) for lean in leans
        ),
        options=rule.then.get("options", ()),
        verb=rule.verb,
        citation=cite(dossier.pack, dossier.draft.regulation, rule.provision),
        conditions=of_source(found, name),
    )


def _answer(status: Status) -> Answer:
    if status.concludes:
        return "yes"
    return "unknown" if status is Status.OPEN else "no"


def speaking_for(vocabulary: Mapping[str, FactSpec], packs: Iterable[Pack]) -> Favourable:
    """Return the facts that speak for a person, apart by whether the law of any pack weighs them.

    What a rule reads is told with the rule, under the regime it belongs to.
    """
    read = _read(packs)
    every = [spec for spec in vocabulary.values() if spec.speaks is Direction.FOR]
    return Favourable(
        alone=tuple(spec for spec in every if spec.name not in read),
        weighed=tuple(spec for spec in every if spec.name in read),
    )


def _read(packs: Iterable[Pack]) -> set[str]:
    read: set[str] = set()
    for pack in packs:
        for rule in pack.of(Stage.ADJUST):
            read |= facts_read(rule)
    return read


def _facts(
    found: Ground, dossier: Dossier, links: Sequence[Link], specs: Iterable[FactSpec]
) -> Iterator[Consideration]:
    for finding, group in _by_finding(links).items():
        for link in group:
            yield from _structural(found, link, dossier.by_link[link.id])
        for spec in specs:
            if spec.on is SheetKind.LINK and any(_asked(spec, link) for link in group):
                cells = dossier.by_link[group[0].id]
                yield from _of_fact(found, spec, cells.get(spec.name), finding)
    for spec in specs:
        if spec.on in (SheetKind.SUBJECT, SheetKind.CHARGE):
            yield from _of_fact(found, spec, dossier.charge.get(spec.name), None)


def _recorded(
    found: Ground, dossier: Dossier, specs: Iterable[FactSpec]
) -> Iterator[Consideration]:
    """Yield what is recorded for a subject and not weighed by the law it is charged under."""
    own = _read((dossier.pack,))
    for spec in specs:
        cell = dossier.charge.get(spec.name)
        if spec.name not in own and cell is not None and cell.value == YES:
            yield from _of_fact(found, spec, cell, None)


def _by_finding(links: Iterable[Link]) -> dict[str, list[Link]]:
    """Return the links by finding, the nearest of each first."""
    grouped: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda each: (not each.own_duty, each.levels, each.id)):
        grouped[link.finding].append(link)
    return dict(sorted(grouped.items()))


def _asked(spec: FactSpec, link: Link) -> bool:
    return not spec.asked_of or link.relation.value in spec.asked_of


def _of_fact(
    found: Ground, spec: FactSpec, cell: Cell | None, finding: str | None
) -> Iterator[Consideration]:
    if cell is None:
        return
    record = cell.record
    yield Consideration(
        direction=Direction.FOR,
        truth=_truth(cell),
        fact=spec.name,
        rule=None,
        text=spec.label,
        finding=finding,
        conditions=of_source(found, cell.key),
        note=record.note if record else None,
    )


_ANSWERS: dict[Scalar | None, Answer] = {YES: "yes", NO: "no"}


def _truth(cell: Cell) -> Answer:
    return _ANSWERS.get(cell.value, "unknown")


_SPEAK_FOR = {
    "link.predates_tenure": YES,
    "link.reported_upward": "unanswered",
    "link.decision_role": ("objected", "reserved"),
    "link.in_office": "partly",
}


def _structural(found: Ground, link: Link, cells: Mapping[str, Cell]) -> Iterator[Consideration]:
    for fact, wanted in _SPEAK_FOR.items():
        cell = cells.get(fact)
        if cell is None or cell.value is None or str(cell.value) not in wanted:
            continue
        least, most = link.days
        days = str(least) if least == most else f"{least}-{most}"
        yield Consideration(
            direction=Direction.FOR,
            truth="yes",
            fact=fact,
            rule=None,
            text=both(
                "structural",
                f"{fact}:speaks",
                days=Words.model_validate(days),
                of=Words.model_validate(str(link.period_days or "?")),
            ),
            finding=link.finding,
            conditions=of_source(found, cell.key),
        )
