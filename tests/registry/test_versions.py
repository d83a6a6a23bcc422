"""Which version was chosen is part of a decision, and its measures are those of that version."""

from __future__ import annotations

from engine.model.decision import Decision
from engine.registry.decisions import Request, decide
from engine.registry.measures import reaching
from engine.registry.refusal import Refusal
from engine.registry.settling import Said
from tests.assessment.versions import LIGHTER, NEW, OLD, REGULATION, old, proposal, shown

KEY = f"version:{REGULATION}"


def decided(answer: str | None, outcome: str = "accepted") -> Decision | Refusal:
    said = () if answer is None else (Said(KEY, answer, "answered"),)
    measures = () if outcome == "rejected" else ("warning",)
    request = Request(
        outcome=outcome,  # type: ignore[arg-type]  # one of the three
        measures=measures,
        reason="the panel agreed",
        by="town committee",
        on=shown().case.decided_on,
        said=said,
    )
    return decide(shown(), proposal(shown(), LIGHTER), request, reaching(old(), "person"))


def test_nothing_is_accepted_before_people_have_chosen_the_version() -> None:
    found = decided(None)
    assert isinstance(found, Refusal)
    assert found.code == "unsettled"
    assert [line.key for line in found.lines] == [KEY]


def test_the_choice_is_recorded_with_the_version_and_how_it_came_about() -> None:
    found = decided(f"the panel chose {OLD}, not {NEW}: the file was never found again")
    assert isinstance(found, Decision)
    assert [(point.key, point.kind) for point in found.settled] == [(KEY, "version")]
    assert (found.charge.version, found.charge.law and found.charge.law.at_decision) == (OLD, NEW)


def test_an_answer_that_names_the_other_version_is_refused_with_what_to_do() -> None:
    found = decided(f"{NEW} is lighter")
    assert isinstance(found, Refusal)
    assert found.code == "other-version"
    assert {key: words.en for key, words in found.details.items()} == {
        "regulation": REGULATION,
        "version": str(NEW),
        "own": str(OLD),
    }


def test_a_rejection_rests_on_no_choice_of_law() -> None:
    found = decided(None, "rejected")
    assert isinstance(found, Decision)
    assert found.left_open == (KEY,)
