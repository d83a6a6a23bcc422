"""Which laws speak of recusal on the day of a case, and what their rules come to on reviewers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.assessment.dossier import Judged
from engine.assessment.explain import leaves
from engine.assessment.points import Concluded, Ground, cite, ground, marks_of, of_source
from engine.assessment.stage import outcomes
from engine.model.justification import OpenPoint
from engine.model.recusal import RecusalLaw
from engine.model.values import SheetKind, Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from engine.assessment.matching import Matcher
    from engine.assessment.relations import Pair
    from engine.logic.sheet import Cell
    from engine.model.justification import Citation
    from engine.model.rules import Pack, Regulation, Rule, Rulebook

GROUND, ASKED, DECIDED = "recusal", "asked_by", "decided_by"


@dataclass(frozen=True, slots=True)
class Read:
    """A rule of recusal as it reads on one pair, with the ground its points are drawn from."""

    pair: Pair
    concluded: Concluded
    among: Ground

    @property
    def rule(self) -> Rule:
        """Return the rule."""
        return self.concluded.outcome.rule

    @property
    def status(self) -> Status:
        """Return what it comes to; where the day of force is not verified, never firmly."""
        found = self.concluded.outcome.status
        shaken = found is Status.ESTABLISHED and not self.concluded.pack.in_force_verified
        return Status.CONDITIONAL if shaken else found

    @property
    def citation(self) -> Citation:
        """Return where it stands."""
        found = self.concluded
        return cite(found.pack, found.regulation, self.rule.provision)

    @property
    def points(self) -> tuple[OpenPoint, ...]:
        """Return what people have to settle before it stands, or is out."""
        found = self.concluded
        name = found.judged.conclusion(self.rule.id)
        own = of_source(self.among, name)
        if found.pack.in_force_verified or not self.status.concludes:
            return own
        key = found.pack.key
        return (*own, OpenPoint(kind="text", key=f"text:{key}", scopes=(key,)))

    def cells(self) -> Iterator[Cell]:
        """Yield the facts of the pair that the rule reads."""
        for part in marks_of(self.among, self.concluded.judged, self.rule):
            for leaf in leaves(part) if part else ():
                cell = self.among.cells.get(leaf.node)
                if cell is not None:
                    yield cell

    def relations(self) -> list[Cell]:
        """Return the relations that the rule reads, recorded or not."""
        own = (cell for cell in self.cells() if cell.kind is SheetKind.RELATION)
        return [cell for cell in own if cell.basis != "structural"]


def recusing(rulebook: Rulebook, regulation: Regulation) -> bool:
    """Return whether any version of a regulation has rules of recusal."""
    packs = (pack for pack in rulebook.packs if pack.regulation == regulation.id)
    return any(pack.of(Stage.RECUSE) for pack in packs)


def laws(rulebook: Rulebook, day: date) -> Iterator[RecusalLaw]:
    """Yield the regulations that speak of recusal, with the version of the day."""
    for regulation in rulebook.regulations:
        if recusing(rulebook, regulation):
            pack = rulebook.governing(regulation.id, day)
            yield _law(regulation, pack, day)


def _law(regulation: Regulation, pack: Pack | None, day: date) -> RecusalLaw:
    rules = pack.of(Stage.RECUSE) if pack else ()
    absent = "not-yet" if day < regulation.first_in_force else "no-version"
    return RecusalLaw(
        regulation=regulation.id,
        title=pack.title if pack else regulation.title,
        first_in_force=regulation.first_in_force,
        state="governs" if rules else absent,
        version=pack.version if pack and rules else None,
        in_force_verified=pack.in_force_verified if pack else True,
        names_decider=any(DECIDED in rule.then for rule in rules),
    )


def read_all(rulebook: Rulebook, day: date, found: Sequence[Pair], matcher: Matcher) -> list[Read]:
    """Return what every rule of recusal in force on a day comes to on every pair."""
    made: list[Read] = []
    for regulation in rulebook.regulations:
        pack = rulebook.governing(regulation.id, day)
        if pack is not None and pack.of(Stage.RECUSE):
            made += _of_pack(pack, regulation, found, matcher)
    return made


def _of_pack(
    pack: Pack, regulation: Regulation, found: Sequence[Pair], matcher: Matcher
) -> Iterable[Read]:
    rules = pack.of(Stage.RECUSE)
    sheets = [pair.sheet for pair in found]
    concluded = [
        (pair, Concluded(pack, regulation, judged, outcome))
        for pair, results in zip(found, outcomes(rules, sheets, matcher), strict=True)
        for judged in [Judged(Stage.RECUSE, pair.sheet, results, pair.sheet.id)]
        for outcome in results.values()
    ]
    among = ground((), [each for _, each in concluded])
    return [Read(pair, each, among) for pair, each in concluded]
