"""A small case in which every measure of a pack is permitted, so that its authority is asked.

The pack keeps its measures, its vocabulary and its rules on authority; everything that leads to a
measure is replaced by one plain rule per stage.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.case import Case
from engine.model.organisation import Organisation
from engine.model.provision import Provision, Regime
from engine.model.rules import Pack, Regulation, Rule, Rulebook, SlotSpec
from engine.model.values import Condition, Group, SheetKind, SlotKind, Stage, Test, Verb
from tests.assessment.world import words
from tests.village import DIGESTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.proposal import Proposal

PERSON, BODY = "deputy", "town"
MANAGED = ("peer-committee", "lower-committee", "other", None)
PLAIN = 999
_SHEETS = {
    Stage.APPLICABLE: SheetKind.CHARGE,
    Stage.QUALIFY: SheetKind.LINK,
    Stage.ATTRIBUTE: SheetKind.LINK,
    Stage.MEASURE: SheetKind.CHARGE,
}


def proposals_of(
    made: Rulebook, *, kind: str, level: str, managed_by: str | None
) -> dict[str, Proposal]:
    """Return, by subject, the proposals under a rulebook that permits every measure of a pack."""
    organ = organisation(kind=kind, level=level)
    found = assess(organ, case(managed_by), made, PlainMatcher(), DIGESTS)
    return {each.subject.id: each for each in found.proposals}


def permitting(pack: Pack, rulebook: Rulebook, *forced: Rule) -> Rulebook:
    """Return a rulebook of one regulation that permits every measure of a pack at once.

    Rules that are forced on it take the place of the plain one of their stage, but at the measure
    stage: there they stand beside it, and what they permit is theirs alone.
    """
    regulation = Regulation.model_validate(
        {"id": "made", "title": "made", "short": "made", "regime": Regime.ACCOUNTABILITY}
        | {"first_in_force": "2000-01-01", "subjects": ["person", "organisation"]}
    )
    taken = {rule.stage for rule in forced} - {Stage.MEASURE}
    theirs = {code for rule in forced for code in rule.then.get("measures", ())}
    plain = [rule for rule in _plain(pack, theirs) if rule.stage not in taken]
    own = () if Stage.AUTHORISE in taken else pack.of(Stage.AUTHORISE)
    copied = pack.model_copy(
        update={
            "regulation": "made",
            "version": date(2000, 1, 1),
            "in_force": date(2000, 1, 1),
            "in_force_verified": True,
            "until": None,
            "tallies": (),
            "slots": tuple(_slots(pack)),
            "rules": (*plain, *own, *forced),
        }
    )
    return Rulebook(regulations=(regulation,), packs=(copied,), vocabulary=rulebook.vocabulary)


def _plain(pack: Pack, theirs: set[str]) -> Iterator[Rule]:
    yield _rule(Stage.APPLICABLE, is_("subject.kind", "person", "organisation"), "applies", "yes")
    yield _rule(Stage.QUALIFY, is_("conduct.breach", "yes"), "circumstance", "c")
    yield _rule(Stage.ATTRIBUTE, is_("conduct.breach", "yes"), "responsibility", "r")
    measures = [measure.id for measure in pack.measures if measure.id not in theirs]
    if measures:
        yield _rule(Stage.MEASURE, is_("applies", "yes"), "measures", *measures)


def _slots(pack: Pack) -> Iterator[SlotSpec]:
    """Yield the slots of a pack, with room for what the plain rules conclude."""
    own = {slot.name: slot for slot in pack.slots}
    for name, code, kind in (
        ("circumstance", "c", SlotKind.SET),
        ("responsibility", "r", SlotKind.ONE),
    ):
        values = own[name].values if name in own else {}
        own[name] = SlotSpec(name=name, kind=kind, values={**values, code: words(code)})
    yield from own.values()


def is_(fact: str, *values: str) -> Condition:
    """Return a condition on one fact."""
    return Group(kind="all", of=(Test(fact=fact, values=values),))


def _rule(stage: Stage, when: Condition, slot: str, *codes: str) -> Rule:
    return Rule(
        id=f"plain-{stage.value}",
        title=words(stage.value),
        provision=Provision(article=PLAIN, verified=True),
        stage=stage,
        sheet=_SHEETS[stage],
        verb=Verb.MAY,
        when=when,
        then={slot: codes},
        because=words(stage.value),
    )


def organisation(*, kind: str, level: str) -> Organisation:
    """Return an organ that handles the case, and a town committee with a deputy of its own."""
    return Organisation.model_validate(
        {
            "schema": "organisation.v1",
            "id": "small",
            "title": "small",
            "areas": [{"id": "money", "name": "money"}],
            "units": [
                {"id": "organ", "name": "organ", "kind": kind, "level": level},
                {"id": BODY, "name": "town", "kind": "party-organisation", "level": "township"},
            ],
            "posts": [
                {"id": "post", "title": "deputy", "unit": BODY, "role": "deputy",
                 "leading_group": True},
            ],
            "people": [{"id": PERSON, "name": "deputy"}],
            "tenures": [{"person": PERSON, "post": "post", "from": "2015-01-01"}],
            "duties": [{"id": "d", "holder": "post", "kind": "in-charge", "over": BODY}],
        }
    )  # fmt: skip


def case(managed_by: str | None) -> Case:
    """Return a case with an own breach of both, and with who manages them if that is known."""
    breach: list[dict[str, Any]] = [
        {"subject": subject, "findings": ["F1"], "facts": {"conduct.breach": "yes"}}
        for subject in (PERSON, BODY)
    ]
    managed: list[dict[str, Any]] = [
        {"subject": subject, "facts": {"subject.managed_by": managed_by}}
        for subject in (PERSON, BODY)
        if managed_by
    ]
    return Case.model_validate(
        {
            "schema": "case.v1",
            "id": "small",
            "title": "small",
            "handled_by": "organ",
            "decided_on": "2021-01-01",
            "findings": [
                {"id": "F1", "title": "F1", "unit": BODY, "area": "money", "status": "established",
                 "period": {"from": "2019-01-01", "to": "2019-12-31"}},
            ],
            "judgements": [{**each, "status": "established"} for each in (*breach, *managed)],
        }
    )  # fmt: skip
