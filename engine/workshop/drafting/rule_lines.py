"""The lines of a rule that is still to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.values import SheetKind, Stage
from engine.rulebook.conclusions import STAGE_SLOTS
from engine.rulebook.sheets import SHEET_OF
from engine.workshop.drafting.draft import BLANK, blank, in_both, noted, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.provision import Provision
    from engine.model.values import Verb

_WHEN: dict[Stage, tuple[str, ...]] = {
    Stage.APPLICABLE: ("subject.kind: person",),
    Stage.QUALIFY: ("finding.established: yes", "conduct.breach: yes"),
    Stage.ATTRIBUTE: (
        "link.own_duty: yes",
        "link.in_office: [throughout, partly]",
        "conduct.breach: yes",
    ),
}
"""What the rules of a stage ask for as a rule, before what this one is about."""

_FILLED: dict[SheetKind, tuple[str, ...]] = {
    SheetKind.LINK: ("subject", "post", "unit", "finding", "breach", "evidence", "days"),
    SheetKind.RELATION: ("reviewer", "party"),
    SheetKind.FINDING: ("finding",),
    SheetKind.CASE: (),
}
"""What is filled in in the reason of a rule that looks at a sheet, beside the provision."""

_KNOWN: dict[str, str] = {"link.in_office": "throughout"}
_ENDS = ("range",)
_FIRST_OF = (Stage.MEASURE, Stage.ADJUST, Stage.RECUSE)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What is known of a rule before anybody fills it in."""

    id: str
    provision: Provision
    stage: Stage
    verb: Verb
    sheet: SheetKind | None
    excepted: bool
    lang: Lang

    @property
    def looks_at(self) -> SheetKind:
        """Return the kind of sheet that the rule reads."""
        return self.sheet or SHEET_OF[self.stage]


def rule_lines(skeleton: Skeleton) -> list[str]:
    """Return the lines of a rule to be filled in, the dash in the first column."""
    return [line.rstrip() for line in _lines(skeleton)]


def _lines(skeleton: Skeleton) -> Iterator[str]:
    yield f"- id: {skeleton.id}"
    yield from in_both("  title:", blank("title"))
    yield from _provision(skeleton.provision)
    yield f"  stage: {skeleton.stage.value}"
    if skeleton.sheet is not None:
        yield f"  sheet: {skeleton.sheet.value}"
    yield f"  verb: {skeleton.verb.value}  {noted('note:verb', skeleton.lang)}"
    yield f"  when:  {noted('note:facts', skeleton.lang)}"
    yield from (f"    {each}" for each in _WHEN.get(skeleton.stage, ()))
    yield f"    {BLANK}-1: yes"
    if skeleton.excepted:
        yield from ("  unless:", f"  - {{{BLANK}-2: yes}}")
    yield f"  then: {{{_slot(skeleton.stage)}}}"
    filled = (*_FILLED.get(skeleton.looks_at, ("subject",)), "provision")
    names = " ".join(f"{{{name}}}" for name in filled)
    yield from in_both("  because:", blank("because"))
    yield f"  {noted('note:placeholders', skeleton.lang, names=names)}"
    yield f"  examples:  {noted('note:examples', skeleton.lang)}"
    yield from _examples(skeleton)


def _provision(provision: Provision) -> Iterator[str]:
    verified = f"verified: {'true' if provision.verified else 'false'}"
    if provision.to_verify is None:
        yield f"  provision: {{{', '.join([*numbers(provision), verified])}}}"
        return
    yield "  provision:"
    yield from (f"    {each}" for each in (*numbers(provision), verified))
    yield from in_both("    to_verify:", provision.to_verify)


def _slot(stage: Stage) -> str:
    slots = STAGE_SLOTS[stage]
    if stage is Stage.APPLICABLE:
        return "applies: yes"
    if slots[0] in _ENDS:
        return f"{slots[0]}: [{BLANK}, {BLANK}]"
    return f"{slots[0]}: [{BLANK}]" if stage in _FIRST_OF else f"{slots[0]}: {BLANK}"


def _examples(skeleton: Skeleton) -> Iterator[str]:
    """Yield one example of each status that the rule can have by itself."""
    yes, no = f"{BLANK}-1: yes", f"{BLANK}-1: no"
    exception = f"{BLANK}-2"
    without = [f"{exception}: no"] if skeleton.excepted else []
    yield from _example(skeleton, "met", [yes, *without], "established")
    yield from _example(skeleton, "not-met", [no, *without], "not met")
    yield from _example(skeleton, "open", without, "open")
    if skeleton.excepted:
        yield from _example(skeleton, "excepted", [yes, f"{exception}: yes"], "excepted")
        yield from _example(skeleton, "conditional", [yes], "conditional")


def _example(skeleton: Skeleton, what: str, facts: list[str], expect: str) -> Iterator[str]:
    yield from in_both("  - say:", blank(what))
    for each in _WHEN.get(skeleton.stage, ()):
        name, _, value = each.partition(": ")
        yield f"    {name}: {_KNOWN.get(name, value)}"
    yield from (f"    {each}" for each in facts)
    yield f"    expect: {expect}"
