"""Facts on a page: all of them, or one with everything that reads it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.saying import listed, of, provision, unread, version_heading, word
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.fact_uses import FactLine, FactList, FactShown, FactUse, Reader
    from engine.reports.blocks import Block

_USE_COLUMNS = ("rule", "part", "effect", "test")


def facts_view(found: FactList, lang: Lang) -> View:
    """Return all facts in words."""
    head = Heading(1, word("facts:title", lang, count=str(len(found.facts))))
    groups = groupby(found.facts, key=lambda each: (each.source == "engine", each.on))
    body = [block for (own, _), facts in groups for block in _group(list(facts), lang, own=own)]
    return View((head, *body, *unread(found.unread, lang)))


def _group(facts: list[FactLine], lang: Lang, *, own: bool) -> Iterator[Block]:
    about = listed((word(f"sheet:{kind}", lang) for kind in facts[0].on), lang)
    yield Heading(2, f"{about} / {word('facts:engine' if own else 'facts:people', lang)}")
    yield from (_fact(each, lang) for each in facts)


def _fact(each: FactLine, lang: Lang) -> Line:
    told = {
        "label": of(each.label, lang),
        "type": word(f"type:{each.type}", lang),
        "owner": of(each.owner, lang),
        "count": str(each.rules),
    }
    return Line(word("facts:line", lang, **told), inert(each.name))


def fact_view(found: FactShown, lang: Lang) -> View:
    """Return one fact in words."""
    blocks = (
        Heading(1, of(found.fact.label, lang)),
        *_about(found, lang),
        *_uses(found, lang),
        *_concluded(found, lang),
        *_readers(found, lang),
        *unread(found.unread, lang),
    )
    return View(blocks)


def _about(found: FactShown, lang: Lang) -> Iterator[Block]:
    fact = found.fact
    told = {
        "definition": found.definition,
        "question": found.question,
        "owner": fact.owner,
        "ask": found.ask,
    }
    lines = {
        "name": inert(fact.name),
        "on": listed((word(f"sheet:{kind}", lang) for kind in fact.on), lang),
        "type": word(f"type:{fact.type}", lang),
        "unit": inert(found.unit or ""),
        "values": _values(found, lang),
        **{code: of(words, lang) for code, words in told.items() if words},
        "speaks": word(f"effect:{fact.speaks}", lang) if fact.source == "people" else "",
        "place": listed(map(inert, found.places), lang),
    }
    for code, text in lines.items():
        if text:
            yield Line(text, word(f"fact:{code}", lang))


def _values(found: FactShown, lang: Lang) -> str:
    pairs = found.values.items()
    return listed(
        (
            word("fact:value", lang, value=inert(code), label=of(words, lang))
            for code, words in pairs
        ),
        lang,
    )


def _uses(found: FactShown, lang: Lang) -> Iterator[Block]:
    yield Heading(2, word("fact:uses", lang, count=str(len(found.uses))))
    if not found.uses:
        yield Line(word("fact:no-uses", lang))
        return
    yield Line(word("fact:legend", lang))
    groups = groupby(found.uses, key=lambda use: (use.rule.regulation, use.rule.version))
    for _, uses in groups:
        of_version = list(uses)
        yield version_heading(of_version[0].rule, lang)
        columns = tuple(word(f"column:{code}", lang) for code in _USE_COLUMNS)
        yield Table(columns, tuple(_use(each, lang) for each in of_version))


def _use(use: FactUse, lang: Lang) -> tuple[str, ...]:
    part, effect = word(f"part:{use.part}", lang), word(f"effect:{use.effect}", lang)
    test = of(use.test, lang)
    if use.term:
        test = word("fact:term", lang, test=test, term=inert(use.term))
    return f"{provision(use.rule, lang)} {inert(use.rule.id)}", part, effect, test


def _concluded(found: FactShown, lang: Lang) -> Iterator[Block]:
    if found.concluded_by:
        yield Heading(2, word("fact:concluded", lang))
    for pack, count in found.concluded_by.items():
        yield Line(word("fact:concluded-line", lang, pack=inert(pack), count=str(count)))


def _readers(found: FactShown, lang: Lang) -> Iterator[Block]:
    if found.readers:
        yield Heading(2, word("fact:readers", lang))
    yield from (Line(_reader(each, lang)) for each in found.readers)


def _reader(each: Reader, lang: Lang) -> str:
    text = word(f"reader:{each.kind}", lang, id=inert(each.id), label=of(each.label, lang))
    return text if each.version is None else f"{text} ({each.regulation}/{each.version})"


FACT_LIST_FORMATS: dict[str, Callable[[FactList, Lang], str]] = {
    "table": lambda found, lang: terminal(facts_view(found, lang)),
    "md": lambda found, lang: markdown(facts_view(found, lang)),
    "json": json_answer,
}
FACT_FORMATS: dict[str, Callable[[FactShown, Lang], str]] = {
    "table": lambda found, lang: terminal(fact_view(found, lang)),
    "md": lambda found, lang: markdown(fact_view(found, lang)),
    "json": json_answer,
}
