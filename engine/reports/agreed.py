"""A reality check as text: case by case, then the totals, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.agreement import Reason, Why
from engine.reports.agreed_totals import totals_lines
from engine.reports.inert import inert, json_inert
from engine.reports.wrap import wrap
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.agreement import (
        Agreement,
        Answer,
        Beyond,
        CaseAgreement,
        OutcomeAgreement,
        SubjectAgreement,
    )
    from engine.model.base import Lang, Words
    from engine.model.provision import Regime

COLUMNS = 100
_STEP = "  "


def agreed(found: Agreement, lang: Lang) -> str:
    """Return an agreement as text in one language."""
    lines = [say("agreement", "title", lang, count=str(len(found.cases))), ""]
    for case in found.cases:
        lines += [*_case(case, found.labels, lang), ""]
    lines += totals_lines(found.totals, lang)
    return "\n".join(_laid_out(lines)) + "\n"


def agreed_json(found: Agreement) -> str:
    """Return an agreement as JSON, `agreement.v1`."""
    return json_inert(found.model_dump_json(by_alias=True, indent=2)) + "\n"


def _laid_out(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines within the columns, what runs over set below its beginning."""
    for line in lines:
        text = line.lstrip(" ")
        indent = " " * (len(line) - len(text))
        first, *rest = wrap(inert(text), COLUMNS - len(indent) - len(_STEP))
        yield (indent + first).rstrip()
        yield from (indent + _STEP + more for more in rest)


def _case(case: CaseAgreement, labels: Mapping[str, Words], lang: Lang) -> Iterator[str]:
    yield say("agreement", "case", lang, title=case.title.in_(lang), id=case.id)
    day = case.published_on or say("agreement", "no-day", lang)
    basis = case.basis.in_(lang) if case.basis else say("agreement", "no-basis", lang)
    yield _STEP + say("agreement", "report", lang, day=day, basis=basis)
    for subject in case.subjects:
        yield from (_STEP + line for line in _subject(subject, labels, lang))
    yield from (_STEP + line for line in _beyond(case.beyond, lang))
    if case.people_counted:
        yield _STEP + say("agreement", "counted", lang, count=str(case.people_counted))


def _subject(subject: SubjectAgreement, labels: Mapping[str, Words], lang: Lang) -> Iterator[str]:
    whither = "conditional" if subject.conditional else subject.whither
    regimes = subject.proposed or subject.open
    facts = "published" if subject.facts_published else "unpublished"
    line = say(
        "agreement",
        "subject",
        lang,
        name=subject.name.in_(lang),
        whither=say("agreement", f"whither:{whither}", lang, regimes=named(regimes, lang)),
        facts=say("agreement", f"facts:{facts}", lang),
    )
    if subject.basis:
        cited = say("agreement", "own-basis", lang, basis=subject.basis.in_(lang))
        line += say("agreement", "semicolon", lang) + cited
    yield line
    yield from (_STEP + _outcome(each, labels, lang) for each in subject.outcomes)


def _outcome(outcome: OutcomeAgreement, labels: Mapping[str, Words], lang: Lang) -> str:
    answer = _answer(outcome.answer, labels, lang)
    return say("agreement", "outcome", lang, words=outcome.words.in_(lang), answer=answer)


def _answer(answer: Answer, labels: Mapping[str, Words], lang: Lang) -> str:
    if answer.reason is None:
        return say("agreement", "within", lang)
    reason = say("agreement", f"reason:{answer.reason}", lang)
    outside = answer.decided or answer.reason is Reason.LAW
    code = "outside" if outside else "undecided"
    return say("agreement", code, lang, reason=reason, why=_why(answer, labels, lang))


def _why(answer: Answer, labels: Mapping[str, Words], lang: Lang) -> str:
    if answer.why is Why.OPEN and not answer.asks:
        return say("agreement", "why:open-bare", lang)
    asks = say("agreement", "comma", lang).join(_label(fact, labels, lang) for fact in answer.asks)
    regime = say("agreement", f"regime:{answer.regime}", lang) if answer.regime else ""
    day = answer.law_of.isoformat() if answer.law_of else ""
    return say("agreement", f"why:{answer.why}", lang, asks=asks, regime=regime, day=day)


def _label(fact: str, labels: Mapping[str, Words], lang: Lang) -> str:
    if fact in labels:
        return labels[fact].in_(lang)
    return say("structural", fact, lang) if fact in table("structural") else fact


def named(regimes: Iterable[Regime], lang: Lang) -> str:
    """Return the names of regimes in one language."""
    words = [say("agreement", f"regime:{each}", lang) for each in regimes]
    return say("agreement", "comma", lang).join(words)


def _beyond(beyond: Iterable[Beyond], lang: Lang) -> Iterator[str]:
    listed = list(beyond)
    proposed = [each for each in listed if each.whither == "proposed"]
    pending = [each for each in listed if each.whither == "to-be-established"]
    if proposed:
        yield say("agreement", "beyond-proposed", lang, names=_names(proposed, lang))
    if pending:
        count = str(len(pending))
        yield say("agreement", "beyond-pending", lang, count=count, names=_names(pending, lang))


def _names(beyond: Iterable[Beyond], lang: Lang) -> str:
    comma = say("agreement", "comma", lang)
    return comma.join(each.name.in_(lang) for each in beyond)
