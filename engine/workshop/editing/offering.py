"""What may be written at a place of a rule file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.model.base import Words
from engine.model.values import SheetKind, Stage, Status
from engine.rulebook.conclusions import STAGE_SLOTS, slot_codes
from engine.rulebook.conditions import GROUPS, tests_of
from engine.rulebook.fields import codes_at, key_codes_at, keys_at, reached
from engine.rulebook.shape import EXAMPLE_KEYS
from engine.rulebook.sheets import SHEET_OF
from engine.rulebook.tongue.twins import either
from engine.text.bilingual import both
from engine.workshop.checking.examples import word_of
from engine.workshop.checks import checks
from engine.workshop.editing.meaning import fact_around, facts_of
from engine.workshop.editing.spot import block_at, indexed, said
from engine.workshop.editing.tongue import code_in_english, in_condition, in_example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.spot import Spot
    from engine.workshop.editing.tongue import Tongue
    from engine.workshop.telling.lexis import Lexis

Sort = Literal["fact", "term", "value", "key", "test", "code", "measure", "rule", "check"]

UNKNOWN = "unknown"
_OFFERED_STATUS = tuple(each for each in Status if each is not Status.DEFEATED)
_NAMING_FACTS = (
    ("tallies", "fact"),
    ("tables", "columns", "fact"),
    ("invoked_by",),
    ("exceptions", "fact"),
)


class Offer(NamedTuple):
    """A word that may be written, what it is called in both languages, what it means.

    `chinese` is the word as a file in Chinese writes it; nothing where it has no such name.
    """

    name: str
    sort: Sort
    label: Words
    about: Words | None = None
    chinese: str = ""


class Place(NamedTuple):
    """A place of a file: what stands there, in English, and what the file belongs to."""

    spot: Spot
    lines: Sequence[str]
    tongue: Tongue
    version: Version | None


def offers(at: Place, bench: Bench) -> list[Offer]:
    """Return what may be written at a place, the likeliest first, each word once."""
    words = at.tongue.words_at(at.spot.path, key=at.spot.key).chinese
    named = {each.name: each for each in reversed(list(_offers(at, bench)))}
    return [_called(each, words.get(each.name, "")) for each in reversed(named.values())]


def _called(each: Offer, chinese: str) -> Offer:
    """Return an offer with its Chinese name, which stands for its label where it has none."""
    if each.label.zh == each.name and chinese:
        return each._replace(chinese=chinese, label=Words.made(chinese, each.label.en))
    return each._replace(chinese=chinese)


def _offers(at: Place, bench: Bench) -> Iterator[Offer]:
    spot = at.spot
    if in_condition(spot.keys):
        yield from _condition(at, bench)
    elif in_example(spot.path):
        yield from _example(at, bench)
    elif spot.keys[:2] == ("rules", "then"):
        yield from _conclusion(at, bench)
    elif spot.keys in (("rules", "overrides"), ("exceptions", "rule")):
        yield from _rules(at.version, bench)
    else:
        yield from _declared(at, bench)
        yield from _of_model(spot, at.tongue.form)


def _condition(at: Place, bench: Bench) -> Iterator[Offer]:
    facts = facts_of(at.version, bench)
    of = fact_around(at.spot, facts)
    if at.spot.key:
        if of and at.spot.path[-1] == of:
            yield from (_plain(test.value, "test") for test in tests_of(facts[of]))
            return
        yield from _facts(_visible(at, facts), at.version, bench)
        yield from _terms(at.version)
        yield from (_plain(group, "key") for group in GROUPS)
    elif of:
        yield from _values(facts[of], at.version, bench)


def _visible(at: Place, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    """Yield the facts that the rule around a place may read, by its sheet and stage."""
    stage, sheet = _reading(at)
    for fact in facts.values():
        if (sheet is None or fact.shown_on(sheet)) and (stage is None or fact.known_at(stage)):
            yield fact


def _reading(at: Place) -> tuple[Stage | None, SheetKind | None]:
    start, end = block_at(at.lines, at.spot.row)
    named = code_in_english("Stage", said(at.lines, start, end, either("stage")))
    sheet = code_in_english("SheetKind", said(at.lines, start, end, either("sheet")))
    stage = Stage(named) if named in tuple(Stage) else None
    if sheet in tuple(SheetKind):
        return stage, SheetKind(sheet)
    return stage, SHEET_OF.get(stage) if stage else None


def _example(at: Place, bench: Bench) -> Iterator[Offer]:
    spot, facts = at.spot, facts_of(at.version, bench)
    if spot.keys[2:] == ("expect",) and not spot.key:
        yield from (_status(each) for each in _OFFERED_STATUS)
        return
    if spot.key and not spot.keys[2:]:
        yield from (_plain(key, "key") for key in EXAMPLE_KEYS)
        yield from _facts(_read_first(_visible(at, facts), at), at.version, bench)
    elif of := fact_around(spot, facts):
        yield from _values(facts[of], at.version, bench)
        yield Offer(UNKNOWN, "value", both("editor", "unknown"))
    elif spot.keys[2:] == ("say",):
        yield from (_plain(key, "key") for key in Words.model_fields)


def _read_first(facts: Iterable[Fact], at: Place) -> list[Fact]:
    """Return facts, first those that the rule around a place names, in either language."""
    start, end = block_at(at.lines, at.spot.row)
    text = "\n".join(at.lines[start:end])
    chinese = at.tongue.words_at(at.spot.path, key=True).chinese

    def passed_over(fact: Fact) -> bool:
        names = (fact.name, chinese.get(fact.name, fact.name))
        return not any(f"{name}:" in text for name in names)

    return sorted(facts, key=passed_over)


def _status(status: Status) -> Offer:
    return Offer(word_of(status), "value", both("report", f"status:{status}"))


def _facts(facts: Iterable[Fact], version: Version | None, bench: Bench) -> Iterator[Offer]:
    for fact in facts:
        lexis = _lexis(fact, version, bench)
        spec = lexis.specs.get(fact.name)
        yield Offer(fact.name, "fact", lexis.label(fact.name), spec.definition if spec else None)


def _lexis(fact: Fact, version: Version | None, bench: Bench) -> Lexis:
    """Return the words of a version, or of the first that has a fact."""
    every = bench.gathered.versions
    return bench.words.lexis(version or next(each for each in every if fact.name in each.facts))


def _terms(version: Version | None) -> Iterator[Offer]:
    for term in version.folder.items("terms") if version else ():
        yield Offer(term.name, "term", term.title or Words.made(term.name, term.name))


def _values(fact: Fact, version: Version | None, bench: Bench) -> Iterator[Offer]:
    lexis = _lexis(fact, version, bench)
    for code in fact.domain:
        yield Offer(code, "value", lexis.value(fact.name, code))


def _conclusion(at: Place, bench: Bench) -> Iterator[Offer]:
    spot, version = at.spot, at.version
    if spot.key:
        stage, _ = _reading(at)
        slots = STAGE_SLOTS.get(stage, ()) if stage else sum(STAGE_SLOTS.values(), ())
        yield from (Offer(each, "key", _slot_label(each)) for each in slots)
    elif version is not None:
        codes = slot_codes(version.law).get(spot.keys[-1])
        lexis = bench.words.lexis(version)
        for code in codes.valid if codes else ():
            yield Offer(code, "code", lexis.value(spot.keys[-1], code))


def _slot_label(slot: str) -> Words:
    return both("editor", f"slot:{slot}")


def _rules(version: Version | None, bench: Bench) -> Iterator[Offer]:
    for written in bench.desk.rules():
        if version is None or written.version.pack.key == version.pack.key:
            told = bench.words.sentence(written.version, written.rule).text
            yield Offer(written.rule.id, "rule", written.rule.title, told)


def _declared(at: Place, bench: Bench) -> Iterator[Offer]:
    """Yield what is declared elsewhere and named here: facts, measures, checks."""
    spot = at.spot
    if spot.keys in _NAMING_FACTS:
        yield from _facts(facts_of(at.version, bench).values(), at.version, bench)
    elif spot.keys[:1] == ("ladders",) and spot.keys[1:2] in (("measures",), ("indivisible",)):
        for entry in bench.entries(at.version, "measures"):
            yield Offer(entry.item.id, "measure", entry.item.label)
    elif spot.keys == ("exceptions", "code") or (spot.keys == ("severity",) and spot.key):
        yield from (Offer(each.code, "check", each.page.title) for each in checks())


def _of_model(spot: Spot, form: type[BaseModel]) -> Iterator[Offer]:
    """Yield the keys and codes that the model of the file has at a place."""
    path = indexed(spot.path)
    if spot.key:
        names = (*keys_at(form, path), *key_codes_at(form, path))
        yield from (_plain(each, "key") for each in names)
    else:
        yield from (_plain(each, "value") for each in codes_at(form, path))
        if bool in reached((form,), path):
            yield from (_plain(each, "value") for each in ("true", "false"))


def _plain(name: str, sort: Sort) -> Offer:
    """Return a word of the form of the files."""
    return Offer(name, sort, Words.made(name, name))
