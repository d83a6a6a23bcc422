"""What is told of a word of a rule file: its meaning, and the provision it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import conditions_of, facts_read
from engine.model.values import Group, SlotKind
from engine.reports.saying import provision, word
from engine.rulebook.conclusions import slot_codes
from engine.text.catalogue import say, table
from engine.workshop.checking.manual import page_for
from engine.workshop.editing.hover_law import article_told, labelled, stage_told, verb_told
from engine.workshop.editing.meaning import facts_of
from engine.workshop.telling.clauses import clause
from engine.workshop.telling.sentences import titles_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.values import Condition
    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.desk import Written
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.meaning import Kind, Named

MOST_VALUES = 40


def hover(named: Named, version: Version | None, bench: Bench, lang: Lang) -> str:
    """Return what there is to tell of something named, as Markdown; nothing where it is unknown."""
    version = version or _declaring(named, bench)
    return "\n\n".join(line for line in _TELLERS[named.kind](named, version, bench, lang) if line)


def _declaring(named: Named, bench: Bench) -> Version | None:
    """Return the first version that has what is named in a file that belongs to none."""
    name = named.of or named.name
    versions = bench.gathered.versions
    if named.kind == "rule":
        return next((each for each in versions if bench.rule(each, name)), None)
    return next((each for each in versions if name in each.facts), None)


def _fact(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    fact = facts_of(version, bench).get(named.name)
    if fact is None or version is None:
        return
    lexis = bench.words.lexis(version)
    yield f"**{lexis.label(fact.name).in_(lang)}** `{fact.name}`"
    yield _nature(fact, version, bench, lang)
    spec = lexis.specs.get(fact.name)
    for code in ("definition", "question", "ask"):
        told = getattr(spec, code, None)
        yield labelled(f"fact:{code}", told.in_(lang), lang) if told else ""
    yield values_of(fact, version, bench, lang)
    yield _readers(fact.name, version, bench, lang)


def _nature(fact: Fact, version: Version, bench: Bench, lang: Lang) -> str:
    lexis = bench.words.lexis(version)
    sheets = [word(f"sheet:{each.value}", lang) for each in sorted(fact.on)]
    parts = {
        "type": _type(fact, version, lang),
        "on": say("report", "semicolon", lang).join(sheets),
        "owner": lexis.owner(fact.name).in_(lang),
    }
    return "  \n".join(labelled(f"fact:{code}", text, lang) for code, text in parts.items())


def _type(fact: Fact, version: Version, lang: Lang) -> str:
    """Return of which type a fact is; a slot that holds several values at once is a set."""
    slots = (entry.item for entry in version.law.sections["slots"])
    if any(each.name == fact.name and each.kind is SlotKind.SET for each in slots):
        return say("editor", "type:set", lang)
    return word(f"type:{fact.type.value}", lang)


def values_of(fact: Fact, version: Version, bench: Bench, lang: Lang) -> str:
    """Return the values of a fact, each with its code, as a list."""
    if fact.domain in ((), ("yes", "no")):
        return ""
    label = bench.words.lexis(version).value
    return _listed(((each, label(fact.name, each).in_(lang)) for each in fact.domain), lang)


def _listed(pairs: Iterable[tuple[str, str]], lang: Lang) -> str:
    """Return codes with what they are called, as a list under a heading."""
    listed = [f"- `{code}` {label}" for code, label in pairs]
    more = ["- …"] if len(listed) > MOST_VALUES else []
    return "\n".join([labelled("fact:values", "", lang).rstrip(), "", *listed[:MOST_VALUES], *more])


def _readers(name: str, version: Version, bench: Bench, lang: Lang) -> str:
    here = sum(name in facts_read(rule) for rule in version.pack.rules)
    every = sum(name in facts_read(written.rule) for written in bench.desk.rules())
    return say("editor", "read-by", lang, here=str(here), all=str(every))


def _value(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    fact = facts_of(version, bench).get(named.of)
    if fact is None or version is None:
        return
    lexis = bench.words.lexis(version)
    if named.name in fact.domain:
        yield f"**{lexis.value(named.of, named.name).in_(lang)}** `{named.name}`"
    yield from _fact(named._replace(kind="fact", name=named.of), version, bench, lang)


def _code(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    if version is not None:
        label = bench.words.lexis(version).value(named.of, named.name)
        yield f"**{label.in_(lang)}** `{named.of}: {named.name}`"


def _slot(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    key = f"slot:{named.name}"
    if key not in table("editor"):
        return
    yield f"**{say('editor', key, lang)}** `{named.name}`"
    codes = slot_codes(version.law).get(named.name) if version else None
    if codes is not None and version is not None:
        label = bench.words.lexis(version).value
        pairs = ((code, label(named.name, code).in_(lang)) for code in codes.valid)
        yield _listed(pairs, lang)


def _measure(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    found = (each.item for each in bench.entries(version, "measures"))
    measure = next((each for each in found if each.id == named.name), None)
    if measure is None:
        return
    yield f"**{measure.label.in_(lang)}** `{measure.id}`"
    for entry in bench.entries(version, "ladders"):
        if measure.id in entry.item.measures:
            place = str(entry.item.measures.index(measure.id) + 1)
            count = str(len(entry.item.measures))
            yield say("editor", "on-ladder", lang, name=entry.item.id, place=place, count=count)
    if measure.months is not None:
        yield say("editor", "months", lang, months=str(measure.months))
    if measure.bars is not None:
        yield _said("bars", measure.bars.in_(lang), lang)


def _rule(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    written = bench.rule(version, named.name) if version else None
    if written is None:
        return
    yield f"**{written.rule.title.in_(lang)}** `{written.rule.id}`"
    yield _cited(written, bench, lang)
    yield bench.words.sentence(written.version, written.rule).text.in_(lang)
    yield _said("reason", written.rule.because.in_(lang), lang)


def _cited(written: Written, bench: Bench, lang: Lang) -> str:
    line = bench.words.line(written)
    parts = {
        "provision": f"{line.short.in_(lang)} {line.version} {provision(line, lang)}",
        "stage": word(f"stage:{line.stage}", lang),
        "verb": word(f"verb:{line.verb}", lang),
    }
    return "  \n".join(labelled(f"show:{code}", text, lang) for code, text in parts.items())


def _term(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    if version is None:
        return
    titles = titles_of(version.folder)
    yield f"**{titles[named.name].in_(lang)}** `{named.name}`" if named.name in titles else ""
    every = (each for rule in version.pack.rules for each in conditions_of(rule))
    found = next(filter(None, (_within(each, named.name) for each in every)), None)
    if found is not None:
        yield clause(found, bench.words.lexis(version), titles).text.in_(lang)


def _within(condition: Condition, term: str) -> Group | None:
    """Return the group that a term stands for in a condition."""
    if not isinstance(condition, Group):
        return None
    if condition.term == term:
        return condition
    parts = (_within(part, term) for part in condition.of)
    return next((part for part in parts if part is not None), None)


def _check(named: Named, _version: Version | None, _bench: Bench, lang: Lang) -> Iterator[str]:
    page = page_for(named.name)
    if page is not None:
        yield f"**{page.title.in_(lang)}** `{page.code}`"
        yield page.text.in_(lang)


def _said(code: str, text: str, lang: Lang) -> str:
    return say("editor", "labelled", lang, label=say("editor", code, lang), text=text)


_TELLERS: dict[Kind, Callable[[Named, Version | None, Bench, Lang], Iterator[str]]] = {
    "fact": _fact,
    "value": _value,
    "term": _term,
    "rule": _rule,
    "measure": _measure,
    "code": _code,
    "slot": _slot,
    "article": article_told,
    "check": _check,
    "stage": stage_told,
    "verb": verb_told,
}
