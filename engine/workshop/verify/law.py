"""One version as it is proven about: its rules by stage, who overrides whom, what cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from engine.assessment.attribute import GROUND
from engine.logic.evaluate import conditions_of
from engine.logic.sheet import member
from engine.model.links import Relation
from engine.model.structural import FAMILIES
from engine.model.values import Group, SheetKind, Stage, Test
from engine.workshop.cells.table import Table, members_of, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.rules import Pack, Regulation, Rule
    from engine.model.values import Condition
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.desk import Written
    from engine.workshop.verify.intended import Intended

SECOND = "@2"
"""What the facts of a second finding, and of the link to it, are called."""

_ORGANISATIONS = (
    Relation.LEADING_GROUP,
    Relation.SUPERVISING_ORGAN,
    Relation.SUPERIOR_ORGANISATION,
)
_OF_LINK = (SheetKind.LINK, SheetKind.FINDING)
LINKED = (Stage.QUALIFY, Stage.ATTRIBUTE)


def link_of(stage: Stage) -> int:
    """Return the link that a rule of a stage is read on; 0 is the charge."""
    return 1 if stage in LINKED else 0


@dataclass(frozen=True, eq=False)
class Law:
    """A version with its rules, those of the law it narrows, what cannot be, and what is meant.

    `own` are the rules that are proven about, `vocabulary` the facts that people judge.
    """

    version: Version
    regulation: Regulation
    own: tuple[Written, ...]
    within: tuple[Written, ...] = ()
    vocabulary: Mapping[str, FactSpec] = field(default_factory=dict)
    impossible: tuple[Condition, ...] = ()
    intended: tuple[Intended, ...] = ()

    @cached_property
    def rules(self) -> tuple[Written, ...]:
        """Return its rules, and for local policy those of the law that it narrows."""
        return (*self.own, *self.within)

    @cached_property
    def statute(self) -> Pack:
        """Return the pack that charges are judged by: its own, or the one it narrows."""
        return self.within[0].version.pack if self.within else self.version.pack

    def of(self, *stages: Stage) -> list[Written]:
        """Return the rules of some stages, as they are written."""
        return [each for each in self.rules if each.rule.stage in stages]

    @cached_property
    def written(self) -> Mapping[str, Written]:
        """Return the rules by id."""
        return {each.rule.id: each for each in (*self.within, *self.own)}

    @cached_property
    def over(self) -> Mapping[str, tuple[Rule, ...]]:
        """Return, by the id of a rule, those that override it."""
        found: dict[str, tuple[Rule, ...]] = {each.rule.id: () for each in self.rules}
        for each in self.rules:
            for name in each.rule.overrides:
                found[name] = (*found.get(name, ()), each.rule)
        return found

    @cached_property
    def domains(self) -> Mapping[str, Fact]:
        """Return all facts, those of a second link among them."""
        facts = self.version.facts
        second = {name + SECOND: fact for name, fact in facts.items() if self.of_link(name)}
        return {**facts, **second}

    def of_link(self, fact: str) -> bool:
        """Whether each link of a charge has a fact of its own."""
        family, _, code = fact.partition("/")
        found = self.version.facts.get(family)
        if found is None or code or family in FAMILIES:
            return False
        return not found.on.isdisjoint(_OF_LINK)

    @cached_property
    def barred(self) -> tuple[Condition, ...]:
        """Return what no sheet meets: what people declared, and what the chain rules out."""
        return (*self.impossible, *_barred_by_chain())

    def other_families(self) -> Iterator[Condition]:
        """Yield measures with families that are not theirs: no option sheet has both."""
        families: dict[str, list[str]] = {}
        for measure in self.version.law.items("measures"):
            families.setdefault(measure.family, []).append(measure.id)
        for family, measures in families.items():
            others = tuple(each for each in families if each != family)
            if others:
                tests = (
                    Test(fact="option.measure", values=tuple(measures)),
                    Test(fact="option.family", values=others),
                )
                yield Group(kind="all", of=tests)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Return all conditions that sheets have to be told apart by."""
        ruled = [part for each in self.rules for part in conditions_of(each.rule)]
        meant = [each.condition for each in self.intended if each.condition is not None]
        return (*ruled, *self.barred, *self.other_families(), *meant, *GROUND)

    @cached_property
    def table(self) -> Table:
        """Return the cells of all facts, also of those of a second link."""
        both = (*self.conditions, *(self.second(each) for each in self.conditions))
        return table_of((*both, *self._members()), self.domains)

    def second(self, condition: Condition) -> Condition:
        """Return a condition as it reads on a second link."""
        if isinstance(condition, Group):
            parts = tuple(map(self.second, condition.of))
            return condition.model_copy(update={"of": parts})
        if not self.of_link(condition.fact):
            return condition
        return condition.model_copy(update={"fact": condition.fact + SECOND})

    def _members(self) -> Iterator[Condition]:
        for name in dict.fromkeys(members_of(self.conditions, self.version.facts)):
            yield Test(fact=name, values=("yes",))
        for slot, code in self.concluded:
            yield Test(fact=member(slot, code), values=("yes",))
        yield Test(fact="applies", values=("yes",))
        for measure in self.version.law.items("measures"):
            yield Test(fact="option.measure", values=(measure.id,))
            yield Test(fact="option.kind", values=("measure",))

    @cached_property
    def concluded(self) -> tuple[tuple[str, str], ...]:
        """Return every code that a rule concludes, with its slot."""
        pairs = (
            (slot, code)
            for each in self.rules
            for slot, codes in each.rule.then.items()
            for code in codes
        )
        return tuple(dict.fromkeys(pairs))


def _barred_by_chain() -> Iterator[Condition]:
    """Yield that people and organisations are linked in each other's way."""
    organisations = tuple(each.value for each in _ORGANISATIONS)
    people = tuple(each.value for each in Relation if each.value not in organisations)
    for kind, relations in (("person", organisations), ("organisation", people)):
        tests = (
            Test(fact="subject.kind", values=(kind,)),
            Test(fact="link.relation", values=relations),
        )
        yield Group(kind="all", of=tests)
