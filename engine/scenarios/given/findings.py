"""Lay out a case: who handles it, findings, evidence, violations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.scenarios.doing import does
from engine.scenarios.given.organisation import area_of, dated
from engine.scenarios.lexicon import looked_up
from engine.scenarios.slip import SlipError
from engine.scenarios.world import day
from engine.text.catalogue import table

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World


@does("given:handled")
def handled(world: World, told: Told) -> None:
    """Say who handles the case, and when it is decided."""
    world.case["handled_by"] = world.one(("units",), told["unit"])
    if told.get("day"):
        decided(world, told)


@does("given:day")
def decided(world: World, told: Told) -> None:
    """Say when the case is decided."""
    world.case["decided_on"] = day(told["day"])
    for assumed in ("decided_on_assumed", "decided_on_assumption"):
        world.case.pop(assumed, None)


@does("given:finding")
def finding(world: World, told: Told) -> None:
    """Add a finding; one of which nothing is said is established."""
    status = told.code_if("standing", "established")
    world.add(
        "findings",
        told["finding"],
        unit=world.one(("units",), told["unit"]),
        area=area_of(world, told["area"]),
        period={"from": day(told["start"]), **dated(told)},
        status="alleged" if status == "unknown" else status,
    )


@does("given:findings")
def findings(world: World, told: Told) -> None:
    """Add findings from a table."""
    for row in told.rows():
        finding(world, row)


@does("given:evidence")
def evidence(world: World, told: Told) -> None:
    """Add a piece of evidence."""
    disputed = told.get("disputed") is not None
    origin = told.get("origin")
    world.add("evidence", told["evidence"], kind="document", origin=origin, disputed=disputed)


@does("given:supports")
def supports(world: World, told: Told) -> None:
    """Let a piece of evidence support findings."""
    piece, about = world.one(("evidence",), told["evidence"]), world.findings(told["finding"])
    for each in world.listed("findings"):
        if each["id"] in about:
            _rest(each, piece)


@does("given:proves")
def proves(world: World, told: Told) -> None:
    """Let a piece of evidence support what is said of a subject's conduct."""
    piece, subject = world.one(("evidence",), told["evidence"]), world.subject(told["who"])
    about = set(world.findings(told["findings"]))
    said = [
        each
        for each in world.listed("judgements")
        if each.get("subject") == subject and about.intersection(each.get("findings", ()))
    ]
    if not said:
        raise SlipError("nothing-said", {"word": told["who"]})
    for each in said:
        _rest(each, piece)


def _rest(entry: dict[str, Any], piece: str) -> None:
    entry["evidence"] = list(dict.fromkeys([*entry.get("evidence", ()), piece]))


@does("given:violation")
def violation(world: World, told: Told) -> None:
    """State that findings of a subject are one violation."""
    about = world.findings(told["findings"])
    subject = world.subject(told["who"])
    world.listed("charges").append({"id": told["charge"], "subject": subject, "findings": about})


@does("given:version")
def version(world: World, told: Told) -> None:
    """State which version people chose for a violation."""
    known = looked_up(told["regulation"], world.lexicon.regulations, "no-regulation")
    subject = world.subject(told["who"])
    for stated in world.listed("charges"):
        if stated["id"] == told["charge"] and stated["subject"] == subject:
            chosen = dict.fromkeys(known, day(told["day"]))
            stated["versions"] = {**stated.get("versions", {}), **chosen}
            return
    raise SlipError("no-charges", {"word": told["charge"]})


@does("given:elsewhere")
def elsewhere(world: World, told: Told) -> None:
    """Leave a person out: another case deals with it."""
    person = world.one(("people",), told["who"])
    zh, en = table("scenario")["another-case"]
    world.listed("handled_elsewhere").append({"person": person, "why": {"zh": zh, "en": en}})
