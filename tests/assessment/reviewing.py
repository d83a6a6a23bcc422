"""The example on recusal, read once, and cases made from it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from engine.assessment.recusal import recusals
from engine.matchers.plain import PlainMatcher
from engine.model.case import Case
from engine.rulebook.read import case_files, read_inputs
from tests.village import DIGESTS, ROOT, rulebook

if TYPE_CHECKING:
    from engine.model.organisation import Organisation
    from engine.model.recusal import Recusals, ReviewerView

CAPACITIES = {
    "reviewer.supervision_matter": "yes",
    "reviewer.supervision_official": "yes",
    "reviewer.sanctions_case": "yes",
    "reviewer.party_inquiry": "yes",
    "reviewer.leads_organ": "no",
    "reviewer.applied": "no",
}


@cache
def example() -> tuple[Organisation, Case]:
    return read_inputs(*case_files(ROOT / "examples" / "recusal", None), rulebook())


@cache
def shown() -> Recusals:
    return recusals(*example(), rulebook(), PlainMatcher(), DIGESTS)


def reviewed(
    *relations: dict[str, Any],
    facts: dict[str, str] | None = None,
    decided_on: str = "2023-03-10",
    person: str | None = None,
) -> ReviewerView:
    """Return what is said of one reviewer, who acts in every capacity unless said otherwise."""
    return found(*relations, facts=facts, decided_on=decided_on, person=person).reviewers[0]


def found(
    *relations: dict[str, Any],
    facts: dict[str, str] | None = None,
    decided_on: str = "2023-03-10",
    person: str | None = None,
) -> Recusals:
    organisation, case = example()
    whole = CAPACITIES if facts is None else facts
    data = case.model_dump(mode="json", by_alias=True, exclude={"judgements", "relations"})
    judged = [{"reviewer": "r", "status": "established", "facts": whole}] if whole else []
    made = Case.model_validate(
        {
            **data,
            "decided_on": decided_on,
            "reviewers": [{"id": "r", "name": "reviewer", "person": person}],
            "judgements": judged,
            "relations": [{"reviewer": "r", **relation} for relation in relations],
        }
    )
    return recusals(organisation, made, rulebook(), PlainMatcher(), DIGESTS)


def relation(
    kind: str = "near-relative", to: str = "subject", status: str = "established", **more: bool
) -> dict[str, Any]:
    party = {"party": "p-mayor"} if to == "subject" else {}
    return {"kind": kind, "to": to, "status": status, **party, **more}


def cited(view: ReviewerView) -> set[tuple[str, int, int | None]]:
    """Return regulation, article and item of the grounds that stand."""
    return {
        (each.citation.regulation, each.citation.provision.article, each.citation.provision.item)
        for each in view.grounds
    }
