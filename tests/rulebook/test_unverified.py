"""The list of unverified law: nothing on it is verified, and nothing unverified is missing."""

from __future__ import annotations

import json
import os
from collections import Counter
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from engine.cli.schema import written
from engine.model.base import Lang, Words
from engine.model.measures import Combination, Merge
from engine.model.provision import Provision
from engine.model.rules import ArticleEntry, DutyEntry, Rulebook
from engine.model.unverified import UNVERIFIED_KINDS, UnverifiedEntry
from engine.reports.unverified import UNVERIFIED_FORMATS
from engine.rulebook.packs import read_rulebook
from engine.rulebook.unverified import unverified
from tests.rulebook.corpus import GOOD
from tests.village import rulebook

GOLDEN = Path(__file__).parent / "golden"
LANGS: tuple[Lang, ...] = ("zh", "en")
MARK: dict[Lang, str] = {"zh": "〔待核〕", "en": "[unverified]"}


def sample() -> Rulebook:
    """Return a made rulebook in which something of every kind is unverified."""
    read = read_rulebook(GOOD / "rules")
    packs = {pack.regulation: pack for pack in read.packs}
    changed = packs["sample"].model_copy(
        update={
            "articles": tuple(map(_article, (1, 2, 3, 4, 5))),
            "measures": tuple(
                measure.model_copy(update={"provision": _unverified(4)})
                if measure.id == "talk"
                else measure
                for measure in packs["sample"].measures
            ),
            "combination": Combination(merge=Merge.HEAVIEST, merge_provision=_unverified(8)),
        }
    )
    return read.model_copy(update={"packs": (changed, packs["withdrawal"]), "digest": "made"})


def _unverified(article: int) -> Provision:
    return Provision(article=article, verified=False, to_verify=Words(zh="文字", en="the wording"))


def _article(number: int) -> ArticleEntry:
    title = Words(zh=f"第 {number} 条", en=f"article {number}")
    return ArticleEntry(article=number, title=title, verified=number % 2 == 0)


def listed(read: Rulebook) -> list[UnverifiedEntry]:
    return list(unverified(read).entries)


def entry(read: Rulebook, ident: str) -> UnverifiedEntry:
    return next(each for each in listed(read) if each.id == ident)


@pytest.mark.parametrize("read", [rulebook(), sample()], ids=["shipped", "made"])
def test_the_list_holds_what_is_unverified_and_nothing_else(read: Rulebook) -> None:
    expected: list[tuple[str, str, str]] = []
    for pack in read.packs:
        cited: list[tuple[str, str, Provision | None]] = []
        cited += [("rule", each.id, each.provision) for each in pack.rules]
        cited += [("duty", each.id, each.provision) for each in pack.duties]
        cited += [("measure", each.id, each.provision) for each in pack.measures if each.provision]
        cited += [("merge", "combination", pack.combination.merge_provision)]
        expected += [(pack.key, kind, ident) for kind, ident, at in cited if at and not at.verified]
        expected += [
            (pack.key, "article", each.name) for each in pack.articles if not each.verified
        ]
        expected += [] if pack.in_force_verified else [(pack.key, "in-force", pack.key)]
    found = [(f"{each.regulation}/{each.version}", each.kind, each.id) for each in listed(read)]
    assert Counter(found) == Counter(expected)


@pytest.mark.parametrize("read", [rulebook(), sample()], ids=["shipped", "made"])
def test_the_counts_are_those_of_the_list(read: Rulebook) -> None:
    whole = unverified(read)
    for count in whole.counts:
        mine = [
            each
            for each in whole.entries
            if (each.regulation, each.version) == (count.regulation, count.version)
        ]
        assert count.unverified == {
            kind: sum(each.kind == kind for each in mine) for kind in UNVERIFIED_KINDS
        }
        assert all(count.unverified[kind] <= count.in_all[kind] for kind in UNVERIFIED_KINDS)


def test_the_order_of_packs_and_rules_changes_nothing() -> None:
    read = sample()
    mixed = read.model_copy(
        update={
            "packs": tuple(
                pack.model_copy(update={"rules": pack.rules[::-1], "measures": pack.measures})
                for pack in read.packs[::-1]
            )
        }
    )
    ids = [(each.regulation, each.kind, each.id) for each in listed(read)]
    assert [(each.regulation, each.kind, each.id) for each in listed(mixed)] == ids


def test_a_circumstance_leads_to_the_measures_that_read_it() -> None:
    depends = entry(sample(), "kept").depends
    assert [words.en for words in depends.measures] == ["light", "middle", "heavy"]
    assert [words.en for words in depends.conclusions] == ["kept wrongly"]


def test_a_measure_that_nothing_verified_permits_is_said_to_wait() -> None:
    assert [words.en for words in entry(sample(), "base").depends.waiting] == ["light", "middle"]


def test_a_measure_that_a_verified_rule_permits_as_well_does_not_wait() -> None:
    read = sample()
    made = read.packs[0]
    rules = tuple(
        each.model_copy(update={"provision": Provision(article=3, verified=True)})
        if each.id == "graver"
        else each
        for each in made.rules
    )
    changed = read.model_copy(update={"packs": (made.model_copy(update={"rules": rules}),)})
    assert [words.en for words in entry(changed, "base").depends.waiting] == ["light"]


def test_a_register_entry_names_what_cites_it() -> None:
    assert entry(sample(), "1").depends.citing == ("duty-seals", "kept")
    assert entry(sample(), "3").depends.citing == ("base", "graver")


def test_all_under_a_version_rests_on_its_day_of_force() -> None:
    in_force = entry(sample(), "withdrawal/2020-01-01")
    assert in_force.depends.whole
    assert in_force.article is None


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["table", "md"])
def test_the_list_reads_as_it_was_last_read_by_people(form: str, lang: Lang) -> None:
    golden = GOLDEN / f"unverified-{form}.{lang}.txt"
    printed = UNVERIFIED_FORMATS[form](unverified(sample()), lang)
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")


def test_the_list_has_its_published_form() -> None:
    for read in (rulebook(), sample()):
        printed = UNVERIFIED_FORMATS["json"](unverified(read), "zh")
        jsonschema.validate(json.loads(printed), json.loads(written("unverified")))


@pytest.mark.parametrize("lang", LANGS)
def test_every_place_on_the_list_bears_its_mark(lang: Lang) -> None:
    printed = UNVERIFIED_FORMATS["md"](unverified(rulebook()), lang).replace("\\", "")
    heads = [line for line in printed.splitlines() if line.startswith("### ")]
    places = {
        (each.regulation, each.version, each.source, each.article) for each in listed(rulebook())
    }
    assert len(heads) == len(places)
    assert all(line.endswith(MARK[lang]) for line in heads)


def test_a_rule_base_all_verified_says_so() -> None:
    pack = (
        rulebook()
        .packs[0]
        .model_copy(
            update={
                "rules": (),
                "measures": (),
                "articles": (),
                "duties": (
                    DutyEntry(
                        id="d",
                        title=Words(zh="职责", en="duty"),
                        holder=Words(zh="单位", en="unit"),
                        provision=Provision(article=1, verified=True),
                    ),
                ),
                "in_force_verified": True,
                "combination": Combination(),
                "version": date(2020, 1, 1),
            }
        )
    )
    found = unverified(rulebook().model_copy(update={"packs": (pack,)}))
    assert found.entries == ()
    assert "都已核对" in UNVERIFIED_FORMATS["table"](found, "zh")
