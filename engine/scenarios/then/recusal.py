"""Who of those who handle a case shall withdraw, and what the law says of the procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Verb
from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up
from engine.scenarios.slip import UnmetError
from engine.scenarios.then.reasons import at, number
from engine.scenarios.then.stand import found
from engine.scenarios.then.verdicts import regulations
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.recusal import RecusalRule, ReviewerView
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World

_SLOTS = ("asked_by", "decided_by")


@does("then:withdraws")
def withdraws(world: World, told: Told) -> None:
    """Require that each shall withdraw, in the manner, by the provision and the ground named."""
    status, named = told.code_if("condition", ""), told.get("ground")
    codes = looked_up(named, world.lexicon.slot("recusal"), "no-recusal") if named else None
    for each in _reviewers(world, told):
        cited = _cited(world, told, each.grounds)
        grounds = [one for one in cited if codes is None or one.code in codes]
        fits = all(_withdraws(one, status) for one in grounds)
        _require(world, each, fulfilled=bool(grounds) and fits)


def _withdraws(one: RecusalRule, status: str) -> bool:
    return one.verb is Verb.SHALL and status in ("", one.status.value)


@does("then:withdraws-open")
def withdraws_open(world: World, told: Told) -> None:
    """Require that no ground stands for each, but one that is recorded is not settled."""
    for each in _reviewers(world, told):
        open_ = any(_cited(world, told, each.to_be_established))
        stands = any(_cited(world, told, each.grounds))
        _require(world, each, fulfilled=open_ and not stands)


@does("then:withdraws-not")
def withdraws_not(world: World, told: Told) -> None:
    """Require that no ground stands for each, and none that is recorded is open."""
    for each in _reviewers(world, told):
        recorded = (*each.grounds, *each.to_be_established)
        _require(world, each, fulfilled=not any(_cited(world, told, recorded)))


@does("then:recusal-told")
def recusal_told(world: World, told: Told) -> None:
    """Require that the law says, or does not say, who may ask or who decides."""
    known: dict[str, set[str]] = {}
    for slot in _SLOTS:
        for word, codes in world.lexicon.slot(slot).items():
            known.setdefault(word, set()).update(codes)
    wanted, states = looked_up(told["said"], known, "no-recusal-told"), told.code("states") == "yes"
    for each in _reviewers(world, told):
        said = {one.code for one in (*each.asked_by, *each.decided_by)}
        _require(world, each, fulfilled=bool(wanted & said) is states)


def _reviewers(world: World, told: Told) -> Iterator[ReviewerView]:
    wanted = world.many(("reviewers",), told["reviewers"])
    views = {each.id: each for each in found(world).recusals.reviewers}
    yield from (views[each] for each in wanted)


def _cited(world: World, told: Told, rules: Iterable[RecusalRule]) -> Iterator[RecusalRule]:
    """Yield the rules that stand where a step says."""
    among = regulations(world, told)
    article, item = (number(told[name]) if told.get(name) else None for name in ("article", "item"))
    for each in rules:
        cited = each.citation
        of = among is None or cited.regulation in among
        if of and at(cited.provision, [article, None, item]):
            yield each


def _require(world: World, view: ReviewerView, *, fulfilled: bool) -> None:
    if not fulfilled:
        raise UnmetError(told=_told(view, world.lang))


def _told(view: ReviewerView, lang: Lang) -> str:
    """Return what is recorded of a reviewer: every ground that stands or is open."""
    name = view.name.in_(lang)
    texts = [
        say("scenario", f"recusal:{one.status.value}", lang, name=name, law=_law(one, lang))
        for one in (*view.grounds, *view.to_be_established)
    ]
    none = say("scenario", "recusal:none", lang, name=name)
    return say("scenario", "semicolon", lang).join(dict.fromkeys(texts)) or none


def _law(one: RecusalRule, lang: Lang) -> str:
    cited = one.citation
    article = str(cited.provision.article)
    regulation = cited.short.in_(lang)
    return say("scenario", "recusal:article", lang, regulation=regulation, article=article)
