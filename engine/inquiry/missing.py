"""What is still to be asked: the facts on which an outcome turns, what settles most first.

A fact is asked if two completions of the unknown and assumed facts that differ in it alone come to
two results for some subject. Facts of one name are one question. The order is by the expected
number of subjects that an answer settles (`settles.expected`); of equals those of which the case
speaks come first, then those on which the verdict of more subjects turns, their responsibility,
their measures, and so on.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.assessment.points import cite
from engine.assessment.questions import question_of
from engine.inquiry.free import laws_on, tests_on
from engine.inquiry.settles import charged, expected
from engine.model.base import Words
from engine.model.missing import KNOWN, PARTS, Answer, Idle, Missing, MissingFact, Reason, Settles
from engine.model.structural import STRUCTURAL, YES_NO
from engine.model.vocabulary import Direction, FactType
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.assessment.dossier import Law
    from engine.inquiry.brief import Brief
    from engine.inquiry.settles import Charged
    from engine.model.justification import Citation
    from engine.model.missing import IdleReason
    from engine.model.rules import Rule
    from engine.model.vocabulary import FactSpec


@dataclass
class _Asked:
    """A fact and where it matters: the charges and the keys of its cells on each."""

    fact: str
    places: list[tuple[Charged, str]] = field(default_factory=list)


def missing(brief: Brief, whose: str | None = None) -> Missing:
    """Return what is to be asked in a case, or for one subject, and what need not be."""
    charges = list(charged(brief, whose))
    asked = _asked(charges)
    facts = (_fact(brief, each, charges) for each in asked.values())
    said = frozenset(fact for each in brief.case.judgements for fact in each.facts)
    return Missing(
        facts=tuple(sorted(facts, key=lambda each: _place(each, said))),
        idle=tuple(_idle(brief, charges, asked)),
        texts=tuple(_texts(brief)),
        digests=brief.digests,
    )


def _asked(charges: Iterable[Charged]) -> dict[str, _Asked]:
    asked: dict[str, _Asked] = {}
    for charge in charges:
        for key in sorted((*charge.found.turns, *charge.found.undecided)):
            fact = charge.found.open[key].fact
            asked.setdefault(fact, _Asked(fact)).places.append((charge, key))
    return asked


def _place(each: MissingFact, said: frozenset[str]) -> tuple[object, ...]:
    """Return where a fact stands: what settles most, what the case speaks of, what turns most."""
    turned = (sum(part in subject.parts for subject in each.settles) for part in PARTS)
    return (-each.expected, each.fact not in said, *(-count for count in turned), each.fact)


def _fact(brief: Brief, asked: _Asked, charges: Sequence[Charged]) -> MissingFact:
    spec = brief.vocabulary.get(asked.fact)
    cells = [charge.found.open[key] for charge, key in asked.places]
    whose = tuple(dict.fromkeys(each.of for each in cells))
    return MissingFact(
        fact=asked.fact,
        on=spec.on if spec else STRUCTURAL[asked.fact].on,
        label=label(asked.fact, spec),
        question=question_of(asked.fact, spec),
        judged_by=spec.judged_by if spec else None,
        ask=spec.ask if spec else None,
        answers=tuple(_answers(asked.fact, spec)),
        known=tuple(each for each in KNOWN if any(cell.known == each for cell in cells)),
        assumptions=tuple(sorted({name for each in cells for name in each.assumptions})),
        of=whose,
        findings=tuple(sorted({name for each in whose for name in _findings(brief, each)})),
        settles=tuple(_settled_subjects(asked.places)),
        expected=round(float(expected(asked.fact, charges)), 3),
        why=tuple(_why(asked.places)),
        undecided=not any(key in charge.found.turns for charge, key in asked.places),
    )


def label(fact: str, spec: FactSpec | None) -> Words:
    """Return what a fact is called."""
    if spec is not None:
        return spec.label
    return both("structural", fact) if fact in table("structural") else Words.made(fact, fact)


def _answers(fact: str, spec: FactSpec | None) -> Iterator[Answer]:
    """Yield the values a fact may have, worded; a number or a day has none to list."""
    codes = (
        tuple(spec.values) if spec and spec.values else STRUCTURAL[fact].domain if not spec else ()
    )
    for code in codes or ("yes", "no"):
        if spec is not None and code in spec.values:
            yield Answer(value=code, label=spec.values[code])
        elif f"{fact}={code}" in table("structural"):
            yield Answer(value=code, label=both("structural", f"{fact}={code}"))
        else:
            yield Answer(value=code, label=both("structural", code))


def _codes(fact: str, spec: FactSpec | None) -> tuple[str, ...]:
    if spec is None:
        return STRUCTURAL[fact].domain
    return YES_NO if spec.type is FactType.YES_NO else tuple(spec.values)


def _findings(brief: Brief, of: str) -> Iterator[str]:
    """Yield the finding that a fact is about, if it is about one."""
    name = of.partition("/")[0].rpartition("@")[2]
    if any(each.id == name for each in brief.case.findings):
        yield name


def _settled_subjects(places: Iterable[tuple[Charged, str]]) -> Iterator[Settles]:
    parts: dict[str, set[str]] = defaultdict(set)
    for charge, key in places:
        turns = charge.found.turns.get(key, [])
        parts[charge.subject].update(part for turn in turns for part in turn.parts)
    for subject, found in sorted(parts.items()):
        yield Settles(subject=subject, parts=tuple(part for part in PARTS if part in found))


def _why(places: Iterable[tuple[Charged, str]]) -> Iterator[Reason]:
    """Yield the rules through which a fact was seen to matter, each once, with its own law."""
    told: dict[int, Reason] = {}
    for charge, key in places:
        of = {id(rule): law for law in laws_on(charge.dossier) for rule in law.pack.rules}
        for turn in charge.found.turns.get(key, []):
            if turn.rule is not None and id(turn.rule) not in told:
                told[id(turn.rule)] = _reason(of[id(turn.rule)], turn.rule)
    yield from told.values()


def _reason(law: Law, rule: Rule) -> Reason:
    return Reason(
        regulation=law.regulation.id,
        rule=rule.id,
        title=rule.title,
        citation=cite(law.pack, law.regulation, rule.provision),
    )


def _idle(brief: Brief, charges: Sequence[Charged], asked: Iterable[str]) -> Iterator[Idle]:
    """Yield what the case speaks of or the assessment asks, and no outcome turns on."""
    spoken = {fact for each in brief.case.judgements for fact in each.facts}
    questions = {each.fact for each in brief.assessment.questions if each.fact is not None}
    read = {fact for charge in charges for fact in tests_on(charge.dossier)}
    open_ = {each.fact for charge in charges for each in charge.found.open.values()}
    hinged = {charge.found.open[key].fact for charge in charges for key in charge.found.hinged}
    for fact in sorted((spoken | questions) - set(asked)):
        spec = brief.vocabulary.get(fact)
        if spec is None or (fact in read and fact not in open_):
            continue
        if spec.speaks is Direction.FOR:
            reason: IdleReason = "speaks-for"
        elif fact in hinged:
            reason = "no-difference"
        else:
            reason = "ruled-out" if fact in read else "no-rule-reads"
        yield Idle(fact=fact, label=spec.label, reason=reason)


def _texts(brief: Brief) -> Iterator[Citation]:
    for each in brief.assessment.questions:
        if each.kind == "text":
            yield from each.citations
