"""What speaks for a person, what nobody has asked, and what would make it lighter or heavier."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from engine.model.justification import OpenPoint
from engine.model.provision import RowProvision, row_of
from engine.model.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.justification import Citation
    from engine.model.links import Link
    from engine.model.proposal import Consideration
    from engine.reports.voice import Voice

_SOME = 5


def speaking_for(
    v: Voice, favouring: Iterable[Consideration], links: Sequence[Link]
) -> Iterator[str]:
    """Yield the recorded facts and established grounds that speak for a subject."""
    texts: dict[str, list[Consideration]] = {}
    for each in favouring:
        if each.truth == "yes":
            texts.setdefault(v.of(each.text), []).append(each)
    for text, said in texts.items():
        named = {each.finding for each in said if each.finding}
        everywhere = v.brief and named == {link.finding for link in links}
        findings = "" if everywhere else v.findings(named)
        mark = _marked(v, said)
        told = next((v.of(each.note) for each in said if each.note), "")
        note = v.say("noted", note=told) if told else ""
        place = v.say("in-brackets", text=findings) if findings else ""
        cited = v.listed(v.cited(each.citation) for each in said if each.rule and each.citation)
        law = v.say("in-brackets", text=cited) if cited else ""
        yield v.say("said", text=text + law, place=place, mark=mark, note=note)


def _marked(v: Voice, said: Iterable[Consideration]) -> str:
    return v.assumed_in(point for each in said for point in each.conditions)


def not_asked(v: Voice, favouring: Iterable[Consideration]) -> Iterator[str]:
    """Yield what would speak for a subject and nobody has asked."""
    found = [each for each in favouring if each.truth == "unknown" and each.fact]
    if not found:
        return
    names = list(dict.fromkeys(v.of(each.text) for each in found))
    keys = [point.key for each in found for point in each.conditions]
    if v.brief and len(names) <= _SOME:
        yield from names
        return
    shown = v.listed(names[:_SOME] if v.brief else names)
    code = "not-asked-more" if v.brief else "not-asked"
    yield v.say(code, names=shown, count=str(len(names)), questions=v.asked(keys))


Pool = Mapping[str, tuple[OpenPoint, ...]]
"""The points behind each rule, over all subjects that a report names together."""


def pooled(found: Iterable[Consideration]) -> Pool:
    """Return the points behind each rule over several proposals."""
    points: dict[str, tuple[OpenPoint, ...]] = {}
    for each in found:
        if each.rule:
            points[each.rule] = (*points.get(each.rule, ()), *each.conditions)
    return points


def grounds(
    v: Voice, found: Iterable[Consideration], own: Sequence[Citation], pool: Pool
) -> Iterator[str]:
    """Yield the grounds of the law that make it lighter or heavier, one article at a time.

    In brief, tiers of articles that the proposal does not stand on are folded together, and options
    and limits that do not arise are left out.
    """
    mine = {_place(citation) for citation in own}
    ruled = [each for each in found if each.rule and not (v.brief and _does_not_arise(each))]
    apart = [each for each in ruled if _elsewhere(each, mine)]
    near = sorted((each for each in ruled if each not in apart), key=_of_article)
    for _, group in groupby(near, key=_of_article):
        yield from _group(v, list(group), pool)
    if not v.brief or len(apart) == 1:
        yield from (_single(v, each, pool) for each in apart)
    elif apart:
        yield _tiers(v, apart)


def _does_not_arise(each: Consideration) -> bool:
    """Whether it is an option, or a limit in favour, that does not hold for this person."""
    limit = each.direction is Direction.FOR and not each.lean
    return (bool(each.options) or limit) and each.truth == "no"


def _elsewhere(each: Consideration, mine: set[tuple[str, int]]) -> bool:
    plain = not each.lean and not each.options and each.truth != "yes"
    return plain and each.citation is not None and _place(each.citation) not in mine


def _tiers(v: Voice, apart: Iterable[Consideration]) -> str:
    places = {_place(each.citation) for each in apart if each.citation}
    return v.say("other-tiers", count=str(len(places)))


def _place(citation: Citation) -> tuple[str, int]:
    return citation.short.zh, citation.provision.article


def _whole(citation: Citation, among: Iterable[Citation]) -> Citation:
    """Return an article as a whole, verified if all that is cited of it is."""
    cited = [each.provision for each in among]
    verified = all(each.verified for each in cited)
    parts = {"item": None, "paragraph": None, "verified": verified}
    at = citation.provision
    if isinstance(at, RowProvision) and len(set(map(row_of, cited))) > 1:
        at = at.around
    provision = at.model_copy(update=parts)
    return citation.model_copy(update={"provision": provision})


def _of_article(each: Consideration) -> tuple[str, int, str, tuple[str, ...], str]:
    place = _place(each.citation) if each.citation else ("", 0)
    apart = "" if each.lean else each.rule or ""
    return (*place, str(each.verb), tuple(lean.value for lean in each.lean), apart)


def _group(v: Voice, group: list[Consideration], pool: Pool) -> Iterator[str]:
    cited = [each.citation for each in group if each.citation]
    if len(group) == 1 or not v.brief or not cited:
        yield from (_single(v, each, pool) for each in group)
        return
    yield v.say(
        "ground-items",
        article=v.article(_whole(cited[0], cited)),
        count=str(len(group)),
        verb=v.say(f"lean-verb:{group[0].verb}"),
        leans=_leans(v, group[0]),
        state=_state(v, group, pool),
    )


def _leans(v: Voice, each: Consideration) -> str:
    if v.brief:
        return v.say("or").join(v.say(f"lean:{effect.lean}") for effect in each.effects)
    effects = [
        v.say(
            "lean-effect",
            lean=v.say(f"lean:{effect.lean}"),
            effect=v.say(f"operator:{effect.operator}"),
        )
        for effect in each.effects
    ]
    return v.say("or").join(effects)


def _single(v: Voice, each: Consideration, pool: Pool) -> str:
    article, title = v.article(each.citation) if each.citation else "", v.of(each.text)
    state = _state(v, [each], pool)
    word = v.article_word(each.citation) if each.citation else title
    if title.startswith(word) and word != title:
        return v.say("ground-tier", article=article, title=title.removeprefix(word), state=state)
    return v.say("ground", article=article, title=title, state=state)


def _state(v: Voice, group: Sequence[Consideration], pool: Pool) -> str:
    """Return how far the grounds of a group have been settled."""
    truths = [each.truth for each in group]
    if len(set(truths)) > 1:
        counts = {word: str(truths.count(word)) for word in ("yes", "unknown", "no")}
        return v.say("state:mixed", **counts)
    points = [point for each in group for point in pool.get(each.rule or "", each.conditions)]
    keys = [point.key for point in points if point.kind == "unknown"]
    told = truths[0] == "unknown" and not v.brief
    asked = v.asked(keys, bare=True) if told else ""
    asked = v.say("comma") + asked if asked else ""
    mark = v.assumed_in(points) if truths[0] != "unknown" else ""
    code = "state" if len(group) == 1 else "states"
    return v.say(f"{code}:{truths[0]}", questions=asked, mark=mark)
