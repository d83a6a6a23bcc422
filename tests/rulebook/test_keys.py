"""Every key, code, fact and value has a name in Chinese that nothing beside it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import EnumType
from functools import cache
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from engine.model.structural import STRUCTURAL
from engine.model.values import Op, Status
from engine.rulebook.conclusions import BLANK, STAGE_SLOTS
from engine.rulebook.conditions import GROUPS
from engine.rulebook.fields import plain_kinds
from engine.rulebook.library import Library
from engine.rulebook.rules import PLACEHOLDERS
from engine.rulebook.schema import FORMS
from engine.rulebook.shape import EXAMPLE_KEYS
from engine.rulebook.tables.form import NO_ROW, ROW
from engine.rulebook.tongue.names import Names
from engine.rulebook.tongue.special import CODED, NAMED
from engine.rulebook.tongue.twins import Twins, code_twins, folded, key_twins, twins
from engine.text.catalogue import table
from tests.village import ROOT, rulebook


@cache
def models() -> dict[str, type[BaseModel]]:
    found: dict[str, type[BaseModel]] = {}
    for model in FORMS.values():
        _collect(model, found)
    return found


def _collect(kind: Any, found: dict[str, type[BaseModel]]) -> None:  # noqa: ANN401 - any annotation
    for plain in plain_kinds(kind):
        model = isinstance(plain, type) and issubclass(plain, BaseModel)
        if model and plain.__name__ not in found:
            found[plain.__name__] = plain
            for info in plain.model_fields.values():
                _collect(info.annotation, found)
        for inner in () if get_origin(plain) is None else get_args(plain):
            if not isinstance(inner, str):
                _collect(inner, found)


def keys(model: type[BaseModel]) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()]


def enums(kind: Any) -> Iterator[EnumType]:  # noqa: ANN401 - as above
    for plain in plain_kinds(kind):
        if isinstance(plain, EnumType):
            yield plain
        for inner in () if get_origin(plain) is None else get_args(plain):
            if not isinstance(inner, str):
                yield from enums(inner)


def test_every_key_of_every_model_has_a_name_of_its_own() -> None:
    for name, model in models().items():
        assert set(key_twins(model).chinese) == set(keys(model)), name


def test_no_name_of_a_key_is_there_for_nothing() -> None:
    every = {key for model in models().values() for key in keys(model)}
    apart = {f"{name}.{key}" for name, model in models().items() for key in keys(model)}
    assert set(table("keys")) <= every | apart


def test_every_code_of_every_enum_has_a_name_of_its_own() -> None:
    found = {
        each
        for model in models().values()
        for info in model.model_fields.values()
        for each in enums(info.annotation)
    }
    assert found
    for enum in found:
        members: dict[str, Any] = dict(enum.__members__)
        codes = {str(member.value) for member in members.values()}
        assert set(code_twins(enum.__name__).chinese) == codes, enum.__name__


def test_the_words_of_conditions_examples_and_conclusions_have_names() -> None:
    slots = {slot for slots in STAGE_SLOTS.values() for slot in slots}
    wanted = {
        "Group": set(GROUPS),
        "Op": set(Op),
        "Row": {ROW},
        "NoRow": {NO_ROW},
        "Example": set(EXAMPLE_KEYS),
        "Slot": slots,
        "Placeholder": set(PLACEHOLDERS),
        "Blank": {BLANK},
        "Expected": {*Status, "met", "not met"},
        "Answer": {"yes", "no", "unknown"},
        "Truth": {"true", "false"},
    }
    for kind, codes in wanted.items():
        assert set(code_twins(kind).chinese) == codes, kind


def test_every_code_in_the_table_can_be_written_back() -> None:
    for code, (chinese, english) in table("codes").items():
        assert code_twins(code.split("=")[0]).pair(chinese) == (english, chinese)


def test_what_a_model_leaves_open_is_a_key_of_that_model() -> None:
    for model, key in (*NAMED, *CODED):
        assert key in keys(models()[model]), model


@cache
def library() -> Library:
    return Library(ROOT / "rules")


def shipped() -> Iterator[tuple[str, Names]]:
    for pack in rulebook().packs:
        folder = ROOT / "rules" / pack.regulation / pack.version.isoformat()
        yield pack.key, library().names(folder)


def test_every_shipped_fact_and_every_value_has_a_name_of_its_own() -> None:
    names = library().names(ROOT / "rules")
    packs = rulebook().packs
    specs = [*rulebook().vocabulary, *(spec for pack in packs for spec in pack.vocabulary)]
    facts = {spec.name for spec in specs} | {t.name for pack in packs for t in pack.tallies}
    assert set(names.facts.chinese) >= facts | set(STRUCTURAL)
    for spec in specs:
        assert set(spec.domain) <= set(names.value(spec.name).chinese), spec.name


def test_every_shipped_measure_slot_code_and_term_has_a_name_of_its_own() -> None:
    packs = {pack.key: pack for pack in rulebook().packs}
    for key, names in shipped():
        pack = packs[key]
        if pack.narrows is None:
            measures = {measure.id for measure in pack.measures}
            assert set(names.slots["measures"].chinese) == measures, key
        for slot in pack.slots:
            assert set(names.slots[slot.name].chinese) == set(slot.values), (key, slot.name)


def test_a_condition_can_be_read_back_whatever_it_names() -> None:
    for key, names in shipped():
        called = Counter(map(folded, names.conditions.chinese.values()))
        assert set(called.values()) == {1}, key


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("直接主管(分管)", "a"),
        ("直接主管（分管）", "a"),
        (" 直接主管(分管) ", "a"),
        ("甲、乙", "b"),
        ("甲，乙", "b"),
        ("a", "a"),
        ("丙", None),
        ("d", None),
    ],
)
def test_a_name_is_known_however_its_marks_are_typed(written: str, english: str | None) -> None:
    pair = twins([("a", "直接主管(分管)"), ("b", "甲、乙")]).pair(written)
    assert (pair.english if pair else None) == english


def test_a_name_that_two_would_share_is_nobodys() -> None:
    found = twins([("a", "通报"), ("b", "通报"), ("c", "诫勉"), ("d", "warning")])
    assert found == Twins({"c": "诫勉"}, {"诫勉": "c"})
