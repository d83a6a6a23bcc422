"""Questions: what people have to settle, asked once for all that it concerns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from engine.model.assessment import Question
from engine.model.base import Words
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.justification import Citation, OpenPoint
    from engine.model.rules import Rulebook
    from engine.model.vocabulary import FactSpec


@dataclass(frozen=True, slots=True)
class Concerned:
    """A point, a subject it is asked about, and how far the subject's outcome waits for it."""

    subject: str
    point: OpenPoint
    weight: Fraction


NOT_WAITED = Fraction(0)


@dataclass(frozen=True, slots=True)
class Wording:
    """What questions are worded from."""

    vocabulary: Mapping[str, FactSpec]
    names: Mapping[str, Words]
    rulebook: Rulebook


def questions(concerned: Iterable[Concerned], wording: Wording) -> tuple[Question, ...]:
    """Return the questions, those that most waits for first, then by kind and key."""
    grouped: dict[str, list[Concerned]] = defaultdict(list)
    for each in concerned:
        grouped[each.point.key].append(each)
    weights = {key: _weight(found) for key, found in grouped.items()}
    asked = [_question(found, wording) for found in grouped.values()]
    order = {"unknown": 0, "assumption": 1, "conflict": 2, "version": 3, "violation": 4, "text": 5}
    return tuple(sorted(asked, key=lambda each: (-weights[each.key], order[each.kind], each.key)))


def _weight(asked: Iterable[Concerned]) -> Fraction:
    """Return how much hangs on a question: each subject counts once, by its greatest share."""
    shares: dict[str, Fraction] = {}
    for each in asked:
        shares[each.subject] = max(each.weight, shares.get(each.subject, NOT_WAITED))
    return sum(shares.values(), NOT_WAITED)


def _question(asked: list[Concerned], wording: Wording) -> Question:
    points = [each.point for each in asked]
    first = points[0]
    spec = wording.vocabulary.get(first.fact or "") if first.kind == "unknown" else None
    return Question(
        key=first.key,
        kind=first.kind,
        fact=first.fact,
        text=_conflict(points, wording)
        if first.kind == "conflict"
        else _text(first, spec, wording),
        judged_by=spec.judged_by if spec else None,
        ask=spec.ask if spec else None,
        citations=tuple(dict.fromkeys(_cited(points))),
        settles=tuple(dict.fromkeys(each.subject for each in asked if each.weight)),
        concerns=tuple(dict.fromkeys(each.subject for each in asked)),
        scopes=tuple(dict.fromkeys(scope for point in points for scope in point.scopes)),
    )


def _cited(points: Iterable[OpenPoint]) -> Iterable[Citation]:
    return (point.citation for point in points if point.citation)


def _text(point: OpenPoint, spec: FactSpec | None, wording: Wording) -> Words:
    if point.kind == "assumption":
        text = wording.names.get(point.assumption or "")
        return text or both("question", "assumption", name=_plain(point.assumption))
    if point.kind == "text":
        return _of_text(point, wording)
    if point.kind == "unknown":
        return question_of(point.fact or "", spec)
    name = _title(_scope(point), wording)
    if point.kind == "version" and point.citation is not None:
        return both("question", "version-by", name=name, article=_article(point.citation))
    return both("question", point.kind, name=name)


def _conflict(points: Iterable[OpenPoint], wording: Wording) -> Words:
    """Return a conflict with what it is about; on links, with their findings."""
    fact = next(point.fact or "" for point in points)
    name = both("structural", fact) if fact in table("structural") else _plain(fact)
    found = dict.fromkeys(_finding(scope) for point in points for scope in point.scopes)
    titles = [wording.names[each] for each in found if each in wording.names]
    if not titles:
        return both("question", "conflict", name=name)
    listed = Words.made(
        zh="」「".join(title.zh for title in titles), en="`, `".join(title.en for title in titles)
    )
    return both("question", "conflict-on", name=name, findings=listed)


def _finding(scope: str) -> str:
    """Return the finding of a link whose sheet a scope names."""
    return scope.partition("|")[2].partition("@")[2].partition("/")[0]


def _article(citation: Citation) -> Words:
    number = _plain(str(citation.provision.article))
    return both("question", "article", name=citation.short, article=number)


def _of_text(point: OpenPoint, wording: Wording) -> Words:
    if point.citation is None:
        return both("question", "in-force", name=_title(_scope(point), wording))
    at = point.citation.provision
    asked = at.to_verify or both("question", "compare")
    return both("question", "text", name=_article(point.citation), asked=asked)


def _scope(point: OpenPoint) -> str:
    return point.scopes[0] if point.scopes else ""


def question_of(fact: str, spec: FactSpec | None) -> Words:
    """Return how a fact is asked for: as its own entry has it, or by its label."""
    if spec:
        return spec.question or both("question", "unknown", name=spec.label)
    family = fact.split("/", 1)[0]
    known = table("structural")
    asked = f"{family}?"
    label = both("structural", family) if family in known else _plain(fact)
    return both("structural", asked) if asked in known else both("question", "unknown", name=label)


def _plain(text: str | None) -> Words:
    return Words.made(zh=text or "?", en=text or "?")


def _title(scope: str, wording: Wording) -> Words:
    """Return what a pack, a regulation or a thing of the case is called, or the key itself."""
    for pack in wording.rulebook.packs:
        if scope == pack.key:
            return pack.title
    for regulation in wording.rulebook.regulations:
        if scope == regulation.id:
            return regulation.short
    return wording.names.get(scope, _plain(scope))
