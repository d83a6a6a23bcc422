from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.assessment import Assessment
from engine.model.base import Words
from engine.model.decision import Decision
from engine.model.justification import OpenPoint
from engine.model.offered import MeasureView
from engine.model.proposal import OptionView, Proposal
from engine.model.values import Status, Verb
from engine.registry.decisions import Request, decide, replace
from engine.registry.measures import reaching
from engine.registry.refusal import Refusal
from engine.registry.select import proposal_on
from engine.registry.settling import Said, full_key
from tests.village import rulebook, shipped

SUBJECT = "p-deputy"
PACK = next(pack for pack in rulebook().packs if pack.regulation == "disciplinary-regulation")
KNOWN = reaching(PACK, "person")


def proposal() -> Proposal:
    found = proposal_on(shipped(), SUBJECT)
    assert isinstance(found, Proposal)
    return found


KEYS = sorted({point.key for point in proposal().conditions})
ALL_SETTLED = tuple(Said(key, "confirmed by the file", "answered") for key in KEYS)


def accepting(**changes: object) -> Request:
    fields = {
        "outcome": "accepted",
        "measures": ("warning",),
        "reason": "the panel agreed",
        "by": "district commission",
        "on": shipped().case.decided_on,
        "said": ALL_SETTLED,
    }
    return Request(**{**fields, **changes})  # type: ignore[arg-type]  # any field may be changed


def decided(request: Request, on: Proposal | None = None) -> Decision:
    found = decide(shipped(), on or proposal(), request, KNOWN)
    assert isinstance(found, Decision), found
    return found


def refused(request: Request, on: Proposal | None = None) -> Refusal:
    found = decide(shipped(), on or proposal(), request, KNOWN)
    assert isinstance(found, Refusal)
    return found


def a_set(*, options: tuple[OptionView, ...] = ()) -> Proposal:
    measures = proposal().measures.model_copy(update={"kind": "set", "ladder": None})
    return proposal().model_copy(update={"measures": measures, "options": options})


def an_option(*conditions: OpenPoint) -> OptionView:
    label = Words(zh="诫勉", en="admonition")
    return OptionView(
        id="admonition",
        label=label,
        verb=Verb.MAY,
        status=Status.CONDITIONAL,
        citation=proposal().circumstances[0].citation,
        conditions=conditions,
        node=None,
    )


def test_a_settled_proposal_is_accepted_with_a_measure_inside_its_range() -> None:
    decision = decided(accepting())
    assert [each.id for each in decision.measures] == ["warning"]
    assert decision.within
    assert decision.left_open == ()
    assert {each.key for each in decision.settled} == set(KEYS)
    assert decision.digests == shipped().digests


@given(st.sets(st.sampled_from(KEYS)), st.sets(st.sampled_from(KEYS)))
def test_nothing_is_accepted_until_each_condition_is_answered_or_waived(
    answered: set[str], waived: set[str]
) -> None:
    said = [Said(key, "yes", "answered") for key in answered]
    said += [Said(key, "cannot be found out any more", "waived") for key in waived - answered]
    found = decide(shipped(), proposal(), accepting(said=tuple(said)), KNOWN)
    if answered | waived == set(KEYS):
        assert isinstance(found, Decision)
        assert {each.key for each in found.settled if each.how == "waived"} == waived - answered
    else:
        assert isinstance(found, Refusal)
        assert found.code == "unsettled"
        assert {line.key for line in found.lines} == set(KEYS) - answered - waived


def test_an_assumption_bars_a_decision_like_any_other_condition() -> None:
    said = tuple(each for each in ALL_SETTLED if each.key != "assumption:A4")
    refusal = refused(accepting(said=said))
    assert [line.key for line in refusal.lines] == ["assumption:A4"]
    assert not refusal.usage


def test_an_alteration_waits_for_the_conditions_too() -> None:
    request = accepting(outcome="altered", measures=("warning",), said=())
    assert refused(request).code == "unsettled"


def test_a_rejection_rests_on_no_condition_and_lists_what_it_leaves_open() -> None:
    decision = decided(accepting(outcome="rejected", measures=(), said=ALL_SETTLED[:1]))
    assert decision.measures == ()
    assert set(decision.left_open) == set(KEYS) - {ALL_SETTLED[0].key}


@pytest.mark.parametrize("text", ["", "  ", "\t"])
def test_an_empty_reason_settles_nothing(text: str) -> None:
    said = (*ALL_SETTLED[1:], Said(ALL_SETTLED[0].key, text, "waived"))
    assert refused(accepting(said=said)).code == "empty-text"


def test_a_key_that_fits_nothing_is_told_with_those_that_would() -> None:
    refusal = refused(accepting(said=(Said("A99", "yes", "answered"),)))
    assert (refusal.code, refusal.usage) == ("unknown-key", True)
    assert set(KEYS) <= {line.key for line in refusal.lines}


def test_a_key_answered_and_waived_is_refused() -> None:
    said = (*ALL_SETTLED, Said(KEYS[0], "no need", "waived"))
    assert refused(accepting(said=said)).code == "settled-twice"


def test_a_measure_outside_the_range_is_not_accepted() -> None:
    refusal = refused(accepting(measures=("expulsion",)))
    assert (refusal.code, refusal.usage) == ("outside-range", False)
    assert [line.key for line in refusal.lines] == ["warning", "serious-warning"]


def test_a_measure_that_waits_for_its_text_is_not_accepted() -> None:
    waiting = MeasureView(id="probation", label=KNOWN["probation"].label, months=None)
    measures = proposal().measures.model_copy(update={"waiting": (waiting,)})
    on = proposal().model_copy(update={"measures": measures})
    assert refused(accepting(measures=("probation",)), on).code == "waiting-for-text"


def test_an_acceptance_names_a_measure() -> None:
    assert refused(accepting(measures=())).code == "measure-needed"


def test_one_measure_of_a_ladder_is_chosen_and_several_of_a_set() -> None:
    both = accepting(measures=("warning", "serious-warning"))
    assert refused(both).code == "one-measure"
    assert len(decided(both, a_set()).measures) == 2


def test_a_measure_is_known_by_its_label_in_either_language() -> None:
    for name in ("警告", "warning"):
        assert [each.id for each in decided(accepting(measures=(name,))).measures] == ["warning"]


def test_altering_outside_the_range_needs_a_provision() -> None:
    request = accepting(outcome="altered", measures=("expulsion",))
    assert refused(request).code == "provision-needed"
    blank = accepting(outcome="altered", measures=("expulsion",), provision=" ")
    assert refused(blank).code == "provision-needed"
    with_provision = accepting(outcome="altered", measures=("expulsion",), provision="Art. 24")
    decision = decided(with_provision)
    assert not decision.within
    assert decision.provision == "Art. 24"


def test_a_measure_nobody_knows_is_told_with_the_nearest() -> None:
    refusal = refused(accepting(outcome="altered", measures=("expulsoin",)))
    assert (refusal.code, refusal.usage) == ("unknown-measure", True)
    assert refusal.lines[0].key == "expulsion"


def test_an_option_is_accepted_once_its_own_conditions_are_settled() -> None:
    point = OpenPoint(kind="unknown", key="unknown:charge.remedied", fact="charge.remedied")
    on = a_set(options=(an_option(point),))
    request = accepting(measures=("admonition",))
    assert [line.key for line in refused(request, on).lines] == [point.key]
    said = (*ALL_SETTLED, Said(point.key, "remedied in full", "answered"))
    decision = decided(accepting(measures=("admonition",), said=said), on)
    assert decision.within
    assert [each.id for each in decision.permitted.options] == ["admonition"]


def test_an_alert_asks_for_a_reason_and_forbids_nothing() -> None:
    silent = {each.code: each.reason for each in decided(accepting()).alerts}
    assert silent["single-source"] is None
    said = (*ALL_SETTLED, Said("alert:single-source", "a second source was heard", "answered"))
    told = {each.code: each.reason for each in decided(accepting(said=said)).alerts}
    assert told["single-source"] == "a second source was heard"


def test_a_decision_of_another_day_than_the_law_was_asked_for_is_refused() -> None:
    refusal = refused(accepting(on=date(2024, 3, 1)))
    assert refusal.code == "other-day"
    assert refusal.details["on"].en == "2024-03-01"


@pytest.mark.parametrize("field", ["reason", "by"])
def test_a_decision_has_a_reason_and_somebody_who_decides(field: str) -> None:
    assert refused(accepting(**{field: "  "})).code == "blank"


def test_the_authority_of_the_measure_chosen_stands_in_the_decision() -> None:
    decision = decided(accepting())
    assert decision.authority
    assert {each.measure for each in decision.authority} == {"warning"}


def test_the_same_request_makes_the_same_decision() -> None:
    assert decided(accepting()).model_dump_json() == decided(accepting()).model_dump_json()


def test_a_decision_changes_its_digest_with_the_proposal() -> None:
    assert decided(accepting()).proposal != decided(accepting(), a_set()).proposal


def test_a_new_decision_keeps_every_earlier_one() -> None:
    first, second = decided(accepting()), decided(accepting(measures=("serious-warning",)))
    newer = replace(second, first, "new evidence")
    assert isinstance(newer, Decision)
    newest = replace(decided(accepting(outcome="rejected", measures=())), newer, "appeal upheld")
    assert isinstance(newest, Decision)
    assert newest.supersedes is not None
    assert newest.supersedes.decision == newer
    assert newer.supersedes is not None
    assert newer.supersedes.decision == first
    assert Decision.model_validate_json(newest.model_dump_json()) == newest


def test_a_decision_is_not_replaced_by_one_on_another_charge_or_without_a_reason() -> None:
    first = decided(accepting())
    charge = first.charge.model_copy(update={"id": "p-deputy/2/disciplinary-regulation"})
    other = replace(first, first.model_copy(update={"charge": charge}), "new evidence")
    assert isinstance(other, Refusal)
    assert other.code == "other-charge"
    blank = replace(first, first, " ")
    assert isinstance(blank, Refusal)
    assert blank.code == "blank"


def test_there_is_no_decision_where_nothing_is_proposed() -> None:
    found = proposal_on(shipped(), "p-next-deputy")
    assert isinstance(found, Refusal)
    assert (found.code, found.usage) == ("no-proposal", False)


def two_proposals() -> Assessment:
    charge = proposal().charge.model_copy(update={"id": "p-deputy/2/disciplinary-regulation"})
    second = proposal().model_copy(update={"charge": charge})
    return shipped().model_copy(update={"proposals": (*shipped().proposals, second)})


def test_one_of_several_proposals_has_to_be_named() -> None:
    several = proposal_on(two_proposals(), SUBJECT)
    assert isinstance(several, Refusal)
    assert (several.code, len(several.lines)) == ("several-proposals", 2)
    named = proposal_on(two_proposals(), SUBJECT, charge="p-deputy/2/disciplinary-regulation")
    assert isinstance(named, Proposal)
    wrong = proposal_on(two_proposals(), SUBJECT, regime="accountability")
    assert isinstance(wrong, Refusal)
    assert wrong.code == "no-such-proposal"


def test_a_key_may_be_shortened_while_only_one_has_that_ending() -> None:
    keys = ("assumption:A1", "text:p/1:6", "unknown:same", "conflict:same")
    assert full_key("A1", keys) == "assumption:A1"
    assert full_key("p/1:6", keys) == "text:p/1:6"
    assert full_key("same", keys) is None
    assert full_key("unknown:same", keys) == "unknown:same"


def narrowed_by_policy() -> Proposal:
    """Return the proposal with its range narrowed to a warning, the range by law as it was."""
    measures = proposal().measures
    narrowed = measures.model_copy(update={"range": measures.range[:1]})
    return proposal().model_copy(update={"measures": narrowed})


def test_beyond_local_policy_and_within_the_law_no_other_provision_is_asked_for() -> None:
    beyond = accepting(outcome="altered", measures=("serious-warning",))
    decision = decided(beyond, narrowed_by_policy())
    assert not decision.within
    assert [each.id for each in decision.permitted.range] == ["warning"]
    assert [each.id for each in decision.permitted.statutory] == ["warning", "serious-warning"]


def test_beyond_local_policy_nothing_is_recorded_as_accepted() -> None:
    refusal = refused(accepting(measures=("serious-warning",)), narrowed_by_policy())
    assert refusal.code == "outside-range"


def test_beyond_the_law_a_provision_is_asked_for_with_policy_as_without() -> None:
    beyond = accepting(outcome="altered", measures=("expulsion",))
    assert refused(beyond, narrowed_by_policy()).code == "provision-needed"
