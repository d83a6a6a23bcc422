"""What a person types, as the id or the code it means: by id, or by a name or label in zh or en.

A word that means several things, or nothing, is refused with what may have been meant.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING
from unicodedata import normalize

from engine.chain.candidates import ORGANISATIONS
from engine.inquiry.change import UNKNOWN, ChangeError
from engine.model.structural import STRUCTURAL
from engine.model.vocabulary import FactType
from engine.text.bilingual import both
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.inquiry.brief import Brief
    from engine.model.base import Words
    from engine.model.vocabulary import FactSpec

Known = dict[str, "Words"]
"""What things are called, by id."""

_MOST_NEAREST = 3
_WHOLE_NUMBER = re.compile(r"-?\d{1,15}\Z", re.ASCII)


def meant(kind: str, word: str, among: Mapping[str, Words]) -> str:
    """Return the id of what a word names: an id comes before a name.

    Raises ChangeError: `several` for a name of more than one, `no-KIND` for a name of none.
    """
    if word in among:
        return word
    sought = folded(word)
    called = [
        ident
        for ident, words in among.items()
        if sought in (folded(ident), folded(words.zh), folded(words.en))
    ]
    if len(called) > 1:
        raise ChangeError("several", word, sorted(called))
    if not called:
        raise ChangeError(f"no-{kind}", word, nearest(word, among))
    return called[0]


def folded(word: str) -> str:
    """Return a word without what typing it otherwise changes: width, case, spaces around it."""
    return normalize("NFKC", word).casefold().strip()


def nearest(word: str, among: Mapping[str, Words]) -> tuple[str, ...]:
    """Return the names and ids most like a word: the shortest that hold it, then those alike."""
    names = dict.fromkeys(
        name for ident, words in among.items() for name in (words.zh, words.en, ident)
    )
    sought = folded(word)
    within = sorted((name for name in names if sought and sought in folded(name)), key=len)
    alike = get_close_matches(word, names, n=_MOST_NEAREST, cutoff=0.4)
    return tuple(dict.fromkeys([*within, *alike]))[:_MOST_NEAREST]


def subjects(brief: Brief) -> Known:
    """Return whom a case can be about: people, and the organisations that are held themselves."""
    elsewhere = {each.person for each in brief.case.handled_elsewhere}
    units = (unit for unit in brief.organisation.units if unit.kind in ORGANISATIONS)
    return {
        **{each.id: each.name for each in brief.organisation.people if each.id not in elsewhere},
        **{unit.id: unit.name for unit in units},
    }


def people(brief: Brief) -> Known:
    """Return the people of an organisation."""
    return {each.id: each.name for each in brief.organisation.people}


def posts(brief: Brief) -> Known:
    """Return the posts of an organisation."""
    return {each.id: each.title for each in brief.organisation.posts}


def findings(brief: Brief) -> Known:
    """Return the findings of a case."""
    return {each.id: each.title for each in brief.case.findings}


def falling(brief: Brief) -> Known:
    """Return what may fall: findings, evidence, assumptions; of one id the first is meant."""
    case = brief.case
    return {
        **{each.id: each.text for each in case.assumptions},
        **{each.id: each.title for each in case.evidence},
        **{each.id: each.title for each in case.findings},
    }


def fact_meant(brief: Brief, word: str) -> FactSpec:
    """Return the fact that a name, in either language, or a label means.

    Raises ChangeError; `structural-fact` for one that the engine draws from the chain or a record.
    """
    specs = brief.vocabulary
    called = {spec.name_zh: spec for spec in specs.values() if spec.name_zh is not None}
    if word in called:
        return called[word]
    try:
        return specs[meant("fact", word, {name: spec.label for name, spec in specs.items()})]
    except ChangeError:
        if _structural(word):
            raise ChangeError("structural-fact", word) from None
        raise


def _structural(word: str) -> bool:
    labels = {folded(text) for fact in STRUCTURAL for text in table("structural").get(fact, ())}
    return word in STRUCTURAL or folded(word) in labels


def value_meant(spec: FactSpec, word: str) -> str | int:
    """Return the value that a code, a label, a number or a day means. Raises ChangeError."""
    if _is(word, UNKNOWN):
        return UNKNOWN
    if spec.type is FactType.INTEGER:
        return _number(spec, word)
    if spec.type is FactType.DATE:
        return _day(word)
    return meant("value", word, _values(spec))


def _is(word: str, code: str) -> bool:
    words = both("structural", code)
    return folded(word) in (code, folded(words.zh), folded(words.en))


def _values(spec: FactSpec) -> Known:
    """Return the values of a fact with their words, `unknown` among them."""
    worded = {code: both("structural", code) for code in ("yes", "no", UNKNOWN)}
    own = {code: spec.values.get(code) or worded[code] for code in spec.domain}
    return {**own, UNKNOWN: worded[UNKNOWN]}


def _number(spec: FactSpec, word: str) -> int:
    written = normalize("NFKC", word).strip()
    if not _WHOLE_NUMBER.match(written):
        raise ChangeError("no-number", word, _unit(spec))
    return int(written)


def _unit(spec: FactSpec) -> Iterable[str]:
    return (spec.unit,) if spec.unit else ()


def _day(word: str) -> str:
    try:
        return date.fromisoformat(normalize("NFKC", word).strip()).isoformat()
    except ValueError:
        raise ChangeError("no-day", word) from None
