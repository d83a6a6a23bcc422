"""One rule that is not as it was: what became of it, how far it reaches, where one sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Status
from engine.model.vocabulary import Direction
from engine.reports.blocks import Heading, Line
from engine.reports.citing import article
from engine.reports.inert import inert
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Lang, Words
    from engine.model.rules_diff import Altered, RuleChange, Witness
    from engine.reports.blocks import Block

TOPIC = "rules_diff_report"


def told(lang: Lang, code: str, **given: str) -> str:
    """Return a wording of the page."""
    return say(TOPIC, code, lang, **given)


def shown(lang: Lang, joint: str, parts: Iterable[str]) -> str:
    """Join parts, each once."""
    return told(lang, joint).join(dict.fromkeys(part for part in parts if part))


def of(words: Iterable[Words], lang: Lang) -> list[str]:
    """Return words in one language, made inert."""
    return [inert(each.in_(lang)) for each in words]


def means(rule: RuleChange) -> bool:
    """Whether a change of a rule is one of meaning, or binds more or less."""
    return "meaning" in rule.parts or rule.shift is not None


def named(rule: RuleChange, lang: Lang) -> str:
    """Return a rule by its id and title; under another id than before, by both."""
    code = "rule" if rule.was_id is None else "rule:was"
    title = inert(rule.title.in_(lang))
    return told(lang, code, id=inert(rule.id), was=inert(rule.was_id or ""), title=title)


def keys_of(altered: Iterable[Altered], lang: Lang) -> str:
    """Return the keys that changed, in words."""
    return shown(lang, "list", (told(lang, f"key:{each.key}") for each in altered))


def reach(rule: RuleChange, lang: Lang) -> str:
    """Return what became of a rule, and how far its conditions reach now."""
    extent = told(lang, f"extent:{rule.extent}") if rule.extent else ""
    keys = [each.key for each in rule.altered if each.part == "meaning"]
    also = [told(lang, f"key:{each}") for each in keys if each not in ("when", "unless")]
    other = told(lang, "also", keys=shown(lang, "list", also)) if also else ""
    return shown(lang, "comma", (told(lang, f"how:{rule.how}"), extent, other))


def shifted(rule: RuleChange, lang: Lang) -> str:
    """Return whether a change is heavier or lighter for the person."""
    return told(lang, f"shift:{rule.shift}") if rule.shift else told(lang, "shift:none")


def details(rule: RuleChange, lang: Lang) -> Iterator[Block]:
    """Yield all that is said of a rule whose meaning changed."""
    place = article(rule.provision, lang)
    yield Heading(3, told(lang, "heading", rule=named(rule, lang), article=place))
    yield Line(_meaning(rule, lang), told(lang, "label:meaning"), branch=True)
    for witness in rule.witnesses:
        label = told(lang, f"witness:{witness.kind}")
        yield Line(sheet(witness, rule, lang), label, branch=True)
    for each in rule.altered:
        if each.part != "text":
            yield Line(change(each, lang), told(lang, f"key:{each.key}"), branch=True)
    texts = [each for each in rule.altered if each.part == "text"]
    if texts:
        yield Line(keys_of(texts, lang), told(lang, "label:text"), branch=True)


def _meaning(rule: RuleChange, lang: Lang) -> str:
    whose = ""
    if rule.shift in ("heavier", "lighter") and rule.speaks is not Direction.EITHER:
        whose = told(lang, f"speaks:{rule.speaks}")
    return shown(lang, "semicolon", (reach(rule, lang), whose + shifted(rule, lang)))


def sheet(witness: Witness, rule: RuleChange, lang: Lang) -> str:
    """Return the facts of a witness, and what the rule came to and comes to on them."""
    facts = [
        told(lang, "fact", label=inert(each.label.in_(lang)), value=inert(each.shown.in_(lang)))
        for each in witness.facts
    ]
    known = shown(lang, "semicolon", facts) or told(lang, "no-facts")
    if witness.was is None or witness.now is None:
        status = _status(witness.now or witness.was, lang)
        return told(lang, f"outcome:{rule.how}", facts=known, status=status)
    was, now = _status(witness.was, lang), _status(witness.now, lang)
    if witness.kind == "concludes":
        return told(lang, "outcome:concludes", facts=known, status=now)
    return told(lang, "outcome", facts=known, was=was, now=now)


def _status(status: Status | None, lang: Lang) -> str:
    return say("rules_diff", f"status:{status or Status.NOT_MET}", lang)


def change(found: Altered, lang: Lang) -> str:
    """Return what a key no longer says and what it says now."""
    was, now = (shown(lang, "semicolon", of(each, lang)) for each in (found.was, found.now))
    if was == now:
        return told(lang, "change:within", text=now) if now else told(lang, "change:untold")
    if was and now:
        return told(lang, "change", was=was, now=now)
    return told(lang, "change:gained", now=now) if now else told(lang, "change:lost", was=was)
