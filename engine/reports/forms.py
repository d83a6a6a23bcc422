"""The four forms beside the measures: how they are counted, never why they are permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.forms import measures_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.forms import FormView
    from engine.model.proposal import Proposal
    from engine.reports.voice import Voice


def forms(v: Voice) -> Iterator[str]:
    """Yield, per provision, which measures of the proposals fall under which form."""
    told: dict[str, list[str]] = {}
    for form in v.assessment.forms:
        labels = v.listed(v.of(each.label) for each in form.measures)
        text = v.say("form", title=v.of(form.title), measures=labels)
        told.setdefault(v.cited(form.citation), []).append(text)
    for article, texts in told.items():
        yield v.say("forms", article=article, text=v.joined(texts))


def of_proposals(forms: Iterable[FormView], proposals: Iterable[Proposal]) -> tuple[FormView, ...]:
    """Return the forms with those measures only that some proposals name."""
    named = measures_named(proposals)
    kept = (
        (form, tuple(each for each in form.measures if (each.regime, each.id) in named))
        for form in forms
    )
    return tuple(form.model_copy(update={"measures": found}) for form, found in kept if found)
