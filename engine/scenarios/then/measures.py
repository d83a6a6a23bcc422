"""How far a proposal reaches: range, options, authority, several violations, leanings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up, of_table
from engine.scenarios.then.naming import named, verbs_named
from engine.scenarios.then.stand import require, stands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.proposal import Proposal
    from engine.scenarios.doing import Told
    from engine.scenarios.then.stand import Stand
    from engine.scenarios.world import World


def proposed(world: World, told: Told) -> Iterator[Stand]:
    """Yield how each of the subjects stands, and require that each is proposed."""
    for each in stands(world, told["subjects"]):
        require(each.proposals, each.subject)
        yield each


@does("then:range")
def spans(world: World, told: Told) -> None:
    """Require that the range of each has these two ends, on every ladder that has both."""
    (low,), (high,) = named(world, told["low"]), named(world, told["high"])
    for each in proposed(world, told):
        ranges = [ends for one in each.proposals if (ends := _ends(one, low, high))]
        fits = all(first in low and last in high for first, last in ranges)
        require(ranges and fits, each.subject)


def _ends(proposal: Proposal, low: set[str], high: set[str]) -> tuple[str, str] | None:
    """Return the ends of a proposal's range, if its ladder has the measures named."""
    found = proposal.measures
    on_ladder = low.intersection(found.order) and high.intersection(found.order)
    if found.kind != "range" or not found.range or not on_ladder:
        return None
    return found.range[0].id, found.range[-1].id


@does("then:measures")
def exactly(world: World, told: Told) -> None:
    """Require that one proposal on each permits these measures and no others."""
    wanted = named(world, told["measures"])
    for each in proposed(world, told):
        sets = [{one.id for one in proposal.measures.range} for proposal in each.proposals]
        fits = any(_same(wanted, permitted) for permitted in sets)
        require(fits, each.subject)


def _same(wanted: list[set[str]], permitted: set[str]) -> bool:
    every = {code for codes in wanted for code in codes}
    return permitted <= every and all(codes & permitted for codes in wanted)


@does("then:within")
def within(world: World, told: Told) -> None:
    """Require that measures are inside what some proposal permits, or outside of all."""
    wanted, inside = named(world, told["measures"]), told.code("within") == "yes"
    for each in proposed(world, told):
        permitted = {one.id for proposal in each.proposals for one in proposal.measures.range}
        require(all(bool(codes & permitted) is inside for codes in wanted), each.subject)


@does("then:waiting")
def waiting(world: World, told: Told) -> None:
    """Require that these measures are, or are not, among what waits for a text to be compared."""
    wanted, waits = named(world, told["measures"]), told.code("waits") == "yes"
    for each in proposed(world, told):
        held = {one.id for proposal in each.proposals for one in proposal.measures.waiting}
        require(all(bool(codes & held) is waits for codes in wanted), each.subject)


@does("then:option")
def option(world: World, told: Told) -> None:
    """Require that these stand beside the range of each, by the verb named."""
    wanted, verbs = named(world, told["options"]), verbs_named(told)
    for each in proposed(world, told):
        require(all(codes & _options(each, verbs) for codes in wanted), each.subject)


@does("then:no-option")
def no_option(world: World, told: Told) -> None:
    """Require that these do not stand beside the range of each."""
    wanted, verbs = named(world, told["options"]), verbs_named(told)
    for each in proposed(world, told):
        require(not any(codes & _options(each, verbs) for codes in wanted), each.subject)


def _options(each: Stand, verbs: set[str]) -> set[str]:
    offered = (one for proposal in each.proposals for one in proposal.options)
    return {one.id for one in offered if one.status.concludes and one.verb.value in verbs}


@does("then:authority")
def authority(world: World, told: Told) -> None:
    """Require that a measure on each is, or is not, for such an authority, by such a verb."""
    (measure,) = named(world, told["measure"])
    verbs = verbs_named(told)
    wanted = looked_up(told["authority"], world.lexicon.slot("authority"), "no-authority")
    holds = told.code("holds") == "yes"
    for each in proposed(world, told):
        held = {
            one.authority
            for proposal in each.proposals
            for one in proposal.authority
            if one.measure in measure and one.verb.value in verbs
        }
        require(bool(wanted & held) is holds, each.subject)


@does("then:merged")
def merged(world: World, told: Told) -> None:
    """Require what several violations of each come to, if the highest sanction due is one named."""
    (due,), (given,) = named(world, told["due"]), named(world, told["given"])
    for each in proposed(world, told):
        tables = [one.measures.if_several for one in each.proposals if one.measures.if_several]
        require(tables, each.subject)
        rows = [row for table in tables for row in table if row.due.id in due]
        require(rows and all(row.then.id in given for row in rows), each.subject)


@does("then:not-merged")
def not_merged(world: World, told: Told) -> None:
    """Require that each has one violation under every regulation."""
    for each in proposed(world, told):
        require(not any(one.measures.if_several for one in each.proposals), each.subject)


@does("then:lean")
def lean(world: World, told: Told) -> None:
    """Require that there are grounds to be lighter or heavier with each."""
    wanted = _leans(told)
    for each in stands(world, told["subjects"]):
        require(wanted & _leaning(each), each.subject)


@does("then:no-lean")
def no_lean(world: World, told: Told) -> None:
    """Require that there are no such grounds with each."""
    wanted = _leans(told)
    for each in stands(world, told["subjects"]):
        require(not wanted & _leaning(each), each.subject)


def _leans(told: Told) -> set[str]:
    return looked_up(told["lean"], of_table("structural", "lean="), "no-word")


def _leaning(each: Stand) -> set[str]:
    grounds = (one for one in each.considerations if one.truth == "yes")
    return {code.value for one in grounds for code in one.lean}


@does("then:same")
def same(world: World, told: Told) -> None:
    """Require that the ranges of all are the same, regulation by regulation."""
    every = list(proposed(world, told))
    ranges = [
        {
            (one.charge.regulation, tuple(measure.id for measure in one.measures.range))
            for one in each.proposals
        }
        for each in every
    ]
    require(all(one == ranges[0] for one in ranges), *(each.subject for each in every))
