"""Because of what, through which chain, and what is still to be asked or explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.vocabulary import Direction
from engine.reports.numerals import number_of
from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up, parts_of
from engine.scenarios.slip import SlipError
from engine.scenarios.then.naming import verbs_named
from engine.scenarios.then.stand import found, links, require, stand, stands
from engine.scenarios.then.verdicts import regulations, ruled_by
from engine.scenarios.world import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.justification import Citation
    from engine.model.links import Link
    from engine.model.proposal import Consideration
    from engine.model.provision import Provision
    from engine.scenarios.doing import Told
    from engine.scenarios.then.stand import Stand
    from engine.scenarios.world import World


def _facts(world: World, told: Told) -> list[set[str]]:
    known = world.lexicon.facts
    return [looked_up(name, known, "no-fact") for name in parts_of(told["facts"], known)]


@does("then:for")
def speaks_for(world: World, told: Told) -> None:
    """Require that a recorded fact or a rule's ground speaks for each."""
    ground = told["ground"]
    wanted = world.lexicon.facts | world.lexicon.rules
    codes = looked_up(ground, wanted, "no-ground")
    for each in stands(world, told["subjects"]):
        said = (one for one in each.considerations if _favours(one))
        require(any({one.fact, one.rule} & codes for one in said), each.subject)


def _favours(one: Consideration) -> bool:
    return one.truth == "yes" and one.direction is Direction.FOR


@does("then:question")
def question(world: World, told: Told) -> None:
    """Require that facts have to be settled for each."""
    wanted = _facts(world, told)
    for each in stands(world, told["subjects"]):
        asked = {point.fact for point in each.points}
        require(all(codes & asked for codes in wanted), each.subject)


@does("then:no-question")
def no_question(world: World, told: Told) -> None:
    """Require that facts need not be settled for each."""
    wanted = _facts(world, told)
    for each in stands(world, told["subjects"]):
        asked = {point.fact for point in each.points}
        require(not any(codes & asked for codes in wanted), each.subject)


@does("then:text")
def text(world: World, told: Told) -> None:
    """Require that the text of a provision is, or is not, to be compared for each."""
    compares = told.code("text") == "yes"
    among = regulations(world, told) or set()
    place = [number(said) if said else None for said in _place(told)]
    for each in stands(world, told["subjects"]):
        cited = [point.citation for point in each.points if point.kind == "text"]
        fits = any(one and one.regulation in among and at(one.provision, place) for one in cited)
        require(fits is compares, each.subject)


@does("then:alert")
def alert(world: World, told: Told) -> None:
    """Require that somebody must give a written reason."""
    require(_alerted(world, told))


@does("then:no-alert")
def no_alert(world: World, told: Told) -> None:
    """Require that no written reason is asked for."""
    require(not _alerted(world, told))


def _alerted(world: World, told: Told) -> bool:
    codes = looked_up(told["alert"], world.lexicon.slot("alert"), "no-alert-word")
    named, verbs = told.get("concerned"), verbs_named(told)
    concerned = world.many(("people", "units", "findings"), named) if named else []
    raised = [each for each in found(world).assessment.alerts if each.code in codes]
    raised = [each for each in raised if each.verb.value in verbs]
    about = {ident for each in raised for ident in (*each.subjects, *each.findings)}
    return bool(raised) and about.issuperset(concerned)


@does("then:conflict")
def conflict(world: World, told: Told) -> None:
    """Require that rules give a slot two values for each."""
    slots = looked_up(told["slot"], world.lexicon.facts, "no-fact")
    for each in stands(world, told["subjects"]):
        differing = {point.fact for point in each.points if point.kind == "conflict"}
        require(slots & differing, each.subject)


def _rests(told: Told, every: Iterable[tuple[Stand, bool]]) -> None:
    wanted = told.code("rests") == "yes"
    for each, rests in every:
        require(rests is wanted, each.subject)


@does("then:rests-on-rule")
def rests_on_rule(world: World, told: Told) -> None:
    """Require that the outcome of each rests, or does not rest, on a rule of one regulation."""
    codes = looked_up(told["rule"], world.lexicon.rules, "no-rule")
    of = ruled_by(world, told, codes)
    every = stands(world, told["subjects"])
    _rests(told, ((each, any(_of(one, codes, of) for one in each.rules)) for each in every))


def _of(rule: tuple[str, Citation], codes: set[str], regulation: str) -> bool:
    name, citation = rule
    return name in codes and citation.regulation == regulation


@does("then:rests-on-article")
def rests_on_article(world: World, told: Told) -> None:
    """Require that the outcome of each rests, or does not rest, on a provision."""
    among = regulations(world, told) or set()
    place = [number(text) if text else None for text in _place(told)]
    every = stands(world, told["subjects"])
    _rests(
        told,
        (
            (each, any(cited.regulation in among and at(cited.provision, place)
                       for _, cited in each.rules))
            for each in every
        ),
    )  # fmt: skip


def _place(told: Told) -> Iterator[str | None]:
    yield told["article"]
    yield told.get("paragraph")
    yield told.get("item")


def at(provision: Provision, place: list[int | None]) -> bool:
    """Whether a provision is at an article, a paragraph and an item; None stands for any."""
    written = (provision.article, provision.paragraph, provision.item)
    return all(want in (None, have) for want, have in zip(place, written, strict=True))


def number(text: str) -> int:
    """Return a number as articles are counted. Raises SlipError for what is none."""
    number = number_of(text)
    if number is None:
        raise SlipError("no-number", {"word": text})
    return number


@does("then:rests-on-fact")
def rests_on_fact(world: World, told: Told) -> None:
    """Require that the outcome of each rests, or does not rest, on facts."""
    wanted = _facts(world, told)
    every = stands(world, told["subjects"])
    _rests(told, ((each, _reads(each, wanted)) for each in every))


def _reads(each: Stand, wanted: list[set[str]]) -> bool:
    read = {fact.split("/")[0] for fact, _ in each.facts}
    return all(codes & read for codes in wanted)


@does("then:relation")
def relation(world: World, told: Told) -> None:
    """Require that a relation links a subject with a finding, through units and posts in order."""
    codes = looked_up(told["relation"], world.lexicon.values("link.relation"), "no-relation")
    subject, finding = world.subject(told["who"]), world.one(("findings",), told["finding"])
    named = told.get("through")
    through = world.many(("units", "posts"), named) if named else []
    between = [each for each in links(world, subject, finding) if each.relation in codes]
    require(any(_passes(link, through) for link in between), subject)


def _passes(link: Link, through: list[str]) -> bool:
    way = iter([link.path[0].source, *(step.target for step in link.path)] if link.path else [])
    return all(place in way for place in through)


@does("then:unlinked")
def unlinked(world: World, told: Told) -> None:
    """Require that nothing links these with a finding."""
    finding = world.one(("findings",), told["finding"])
    for subject in world.subjects(told["subjects"]):
        require(not links(world, subject, finding), subject)


@does("then:no-law")
def no_law(world: World, told: Told) -> None:
    """Require that no version of a regulation governs any charge of the case."""
    among = regulations(world, told) or set()
    law = [each for each in found(world).assessment.law if each.regulation in among]
    require(law and all(each.version is None for each in law))


@does("then:version")
def version(world: World, told: Told) -> None:
    """Require that each is under a version of a regulation."""
    among = regulations(world, told) or set()
    for each in stands(world, told["subjects"]):
        charges = [one.charge for one in each.proposals] + [one.charge for one in each.charges]
        versions = {str(one.version) for one in charges if one.regulation in among}
        require(versions == {day(told["day"])}, each.subject)


@does("then:unchanged")
def unchanged(world: World, told: Told) -> None:
    """Require that the what-if changes nothing for each."""
    if world.earlier is None:
        raise SlipError("no-what-if")
    for each in stands(world, told["subjects"]):
        before = stand(world.earlier.assessment, each.subject)
        require(essence(each) == essence(before), each.subject)


def essence(each: Stand) -> object:
    """Return what of an outcome counts: verdict, responsibility, measures, options, conditions."""
    proposals = {
        (
            one.charge.regulation,
            tuple(measure.id for measure in one.measures.range),
            tuple(option.id for option in one.options),
            tuple(code for link in one.responsibility for code in link.responsibility),
        )
        for one in each.proposals
    }
    return each.verdict, proposals, {point.key for point in each.points}
