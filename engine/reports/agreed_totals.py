"""The totals of a reality check as lines; every share stands beside what was decided at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.agreement.answer import REASONS
from engine.model.agreement import Reason, Why
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.agreement import Share, Totals
    from engine.model.base import Lang

_STEP = "  "


def totals_lines(totals: Totals, lang: Lang) -> list[str]:
    """Return the totals of all cases as lines."""
    return [
        say("agreement", "totals", lang),
        *(_STEP + line for line in _subjects(totals, lang)),
        *(_STEP + line for line in _outcomes(totals, lang)),
        *(_STEP + line for line in _reasons(totals, lang)),
        *(_STEP + line for line in _others(totals, lang)),
        say("agreement", "caution", lang),
    ]


def _subjects(totals: Totals, lang: Lang) -> Iterator[str]:
    yield say(
        "agreement",
        "total:subjects",
        lang,
        count=str(totals.subjects),
        told=str(totals.facts_published),
        considered=str(totals.considered),
    )
    yield say(
        "agreement",
        "total:standing",
        lang,
        proposed=str(totals.proposed.part),
        conditional=str(totals.conditional),
        pending=str(totals.to_be_established),
        no_law=str(totals.no_law),
        out=str(totals.not_proposed),
    )
    yield share("total:proposed", totals.proposed, lang)
    yield share("total:proposed-on-facts", totals.proposed_on_facts, lang)


def _outcomes(totals: Totals, lang: Lang) -> Iterator[str]:
    yield share("total:within", totals.within, lang)
    yield share("total:within-on-facts", totals.within_on_facts, lang)
    for each in totals.regimes:
        regime = say("agreement", f"regime:{each.regime}", lang)
        yield _STEP + _share(
            say("agreement", "total:regime", lang, regime=regime), each.within, lang
        )


def share(code: str, of: Share, lang: Lang) -> str:
    """Return a share in words, beside the share that was decided at all."""
    return _share(say("agreement", code, lang), of, lang)


def _share(label: str, of: Share, lang: Lang) -> str:
    if not of.whole:
        return say("agreement", "none", lang, label=label)
    return say(
        "agreement",
        "share",
        lang,
        label=label,
        part=str(of.part),
        whole=str(of.whole),
        decided=str(of.decided),
        percent=_percent(of.part, of.whole),
        deciding=_percent(of.decided, of.whole),
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%"


def _reasons(totals: Totals, lang: Lang) -> Iterator[str]:
    for reason in Reason:
        label = say("agreement", f"reason:{reason}", lang)
        count = str(totals.reasons.get(reason, 0))
        yield say("agreement", "total:reason", lang, label=label, count=count)
        for why, number in totals.whys.items():
            if REASONS.get(why) is reason:
                words = {"label": _short(why, lang), "count": str(number)}
                yield _STEP + say("agreement", "total:why", lang, **words)
            if why is Why.NO_PACK and reason is Reason.RULES:
                yield from (2 * _STEP + line for line in _missing(totals, lang))


def _short(why: Why, lang: Lang) -> str:
    code = f"why-short:{why}"
    return say("agreement", code if code in table("agreement") else f"why:{why}", lang)


def _missing(totals: Totals, lang: Lang) -> Iterator[str]:
    for each in totals.missing:
        regime = say("agreement", f"regime:{each.regime}", lang)
        count = str(each.outcomes)
        yield say("agreement", "total:missing", lang, regime=regime, count=count)


def _others(totals: Totals, lang: Lang) -> Iterator[str]:
    yield say(
        "agreement",
        "total:beyond",
        lang,
        proposed=str(totals.beyond_proposed),
        pending=str(totals.beyond_to_be_established),
        out=str(totals.beyond_not_proposed),
    )
    if totals.people_counted:
        yield say("agreement", "counted", lang, count=str(totals.people_counted))
