"""Subjects, outcomes and answers drawn at random, the impossible ones too."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from engine.agreement.answer import REASONS
from engine.model.agreement import (
    Answer,
    Beyond,
    CaseAgreement,
    OutcomeAgreement,
    SubjectAgreement,
    Why,
)
from engine.model.base import Words
from engine.model.provision import Regime

WORDS = Words(zh="甲", en="a")
WHITHER = st.sampled_from(
    ["proposed", "to-be-established", "no-law", "not-proposed", "not-considered"]
)
REGIMES = st.lists(st.sampled_from(Regime), max_size=2, unique=True).map(tuple)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    why = draw(st.sampled_from(Why))
    missing = draw(st.sampled_from(Regime)) if why is Why.NO_PACK else None
    return Answer(why=why, reason=REASONS.get(why), decided=draw(st.booleans()), regime=missing)


OUTCOMES = st.builds(OutcomeAgreement, words=st.just(WORDS), regimes=REGIMES, answer=answers())
SUBJECTS: st.SearchStrategy[Any] = st.builds(
    SubjectAgreement,
    id=st.just("s"),
    name=st.just(WORDS),
    facts_published=st.booleans(),
    whither=WHITHER,
    conditional=st.booleans(),
    proposed=st.just(()),
    open=st.just(()),
    basis=st.none(),
    outcomes=st.lists(OUTCOMES, min_size=1, max_size=3).map(tuple),
)
BEYOND = st.builds(
    Beyond, id=st.just("b"), name=st.just(WORDS), whither=WHITHER, proposed=st.just(())
)
CASES = st.lists(
    st.builds(
        CaseAgreement,
        id=st.just("c"),
        title=st.just(WORDS),
        published_on=st.none(),
        basis=st.none(),
        subjects=st.lists(SUBJECTS, max_size=5).map(tuple),
        beyond=st.lists(BEYOND, max_size=3).map(tuple),
        people_counted=st.integers(0, 99),
    ),
    max_size=4,
)
