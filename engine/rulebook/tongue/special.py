"""The words of those places that a model leaves open: conditions, conclusions, facts, measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.rulebook.tongue.twins import NONE, code_twins, either, key_twins
from engine.rulebook.tongue.word import Word, key_words, value_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.rulebook.document import Node
    from engine.rulebook.tongue.names import Names
    from engine.rulebook.tongue.twins import Twins
    from engine.rulebook.tongue.word import Step

_PLACEHOLDER = re.compile(r"\{([^{}\s]+)\}")


def _english(written: Step, twins: Twins) -> str:
    pair = twins.pair(str(written))
    return pair.english if pair else str(written)


def _held(holder: Node, key: str) -> Node | None:
    return next((holder.children[each] for each in either(key) if each in holder.children), None)


def _sibling(holder: Node, key: str) -> str:
    node = _held(holder, key)
    return "" if node is None else str(node.value)


def _conditions(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    node = holder.children[step]
    for inner in node.children:
        if isinstance(node.value, list):
            yield from _conditions(node, inner, names)
            continue
        yield from key_words(node, inner, names.conditions)
        key = _english(inner, names.conditions)
        if key in code_twins("Group").chinese:
            yield from _conditions(node, inner, names)
        else:
            yield from _tests(node, inner, names.value(key))


def _tests(holder: Node, step: Step, values: Twins) -> Iterator[Word]:
    node = holder.children[step]
    if not isinstance(node.value, dict):
        yield from value_words(holder, step, values)
        return
    for test in node.children:
        yield from key_words(node, test, code_twins("Op"))
        yield from value_words(node, test, values)


def _examples(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    for example in holder.children[step].children.values():
        yield from _example(example, names, NONE)


def _of_rows(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    for example in holder.children[step].children.values():
        yield from _example(example, names, code_twins("Row"))


def _example(example: Node, names: Names, rows: Twins) -> Iterator[Word]:
    for inner in example.children if isinstance(example.value, dict) else ():
        if rows.pair(str(inner)):
            yield from key_words(example, inner, rows)
            yield from value_words(example, inner, code_twins("NoRow"))
        else:
            yield from _cell(example, inner, names)


def _cell(example: Node, step: Step, names: Names) -> Iterator[Word]:
    yield from key_words(example, step, names.cells)
    key = _english(step, names.cells)
    if key == "expect":
        yield from value_words(example, step, code_twins("Expected"))
    elif key == "say":
        yield from _texts(example, step, names)
    else:
        yield from _tests(example, step, names.value(key))


def _texts(holder: Node, step: Step, _names: Names) -> Iterator[Word]:
    node = holder.children[step]
    for lang in node.children if isinstance(node.value, dict) else ():
        yield from key_words(node, lang, key_twins(Words))


def _reason(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    yield from _texts(holder, step, names)
    node = holder.children[step]
    if isinstance(node.value, dict):
        for lang in node.children:
            if lang in either("zh"):
                yield from _braced(node, lang)
    else:
        yield from _braced(holder, step)


def _braced(holder: Node, step: Step) -> Iterator[Word]:
    text = holder.children[step].value
    if isinstance(text, str):
        english, chinese = in_braces(text, chinese=False), in_braces(text, chinese=True)
        if english != chinese:
            yield Word(holder, step, text, english, chinese, reason=True)


def in_braces(text: str, *, chinese: bool) -> str:
    """Return a text with what stands in its braces in Chinese or in English."""
    named = code_twins("Placeholder")

    def put(match: re.Match[str]) -> str:
        pair = named.pair(match[1])
        return f"{{{pair.chinese if chinese else pair.english}}}" if pair else match[0]

    return _PLACEHOLDER.sub(put, text)


def _then(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    node = holder.children[step]
    for slot in node.children if isinstance(node.value, dict) else ():
        yield from key_words(node, slot, code_twins("Slot"))
        key = _english(slot, code_twins("Slot"))
        yield from value_words(node, slot, names.slots.get(key, NONE))


def _slot(holder: Node, step: Step, _names: Names) -> Iterator[Word]:
    yield from value_words(holder, step, code_twins("Slot"))


def _rows(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    """Yield the cells of a table: each holds what its column says."""
    columns = _held(holder, "columns")
    heads = [_cells(each, names) for each in columns.children.values()] if columns else []
    for row in holder.children[step].children.values():
        for index, twins in enumerate(heads):
            if index in row.children:
                yield from value_words(row, index, twins)


def _cells(column: Node, names: Names) -> Twins:
    """Return what may stand in a column: values of a fact, codes of a slot."""
    if not isinstance(column.value, dict):
        return NONE
    if fact := _sibling(column, "fact"):
        return names.value(_english(fact, names.conditions))
    slot = _english(_sibling(column, "then"), code_twins("Slot"))
    return names.slots.get(slot, NONE).without(code_twins("Blank"))


def _judged(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    node = holder.children[step]
    for fact in node.children if isinstance(node.value, dict) else ():
        yield from key_words(node, fact, names.facts)
        yield from value_words(node, fact, names.value(_english(fact, names.facts)))


def _facts(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    yield from value_words(holder, step, names.facts | names.terms)


def _tallied(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    fact = _english(_sibling(holder, "fact"), names.facts)
    yield from value_words(holder, step, names.value(fact))


def _of_law(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    yield from value_words(holder, step, names.slots.get("measures", NONE))


def _of_forms(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    node = holder.children[step]
    regimes = code_twins("Regime")
    for regime in node.children if isinstance(node.value, dict) else ():
        yield from key_words(node, regime, regimes)
        yield from value_words(node, regime, names.regimes.get(_english(regime, regimes), NONE))


def _of_regime(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    regime = _english(_sibling(holder, "regime"), code_twins("Regime"))
    yield from value_words(holder, step, names.regimes.get(regime, NONE))


def _relation(holder: Node, step: Step, names: Names) -> Iterator[Word]:
    yield from value_words(holder, step, names.relations)


NAMED: dict[tuple[str, str], Callable[[Node, Step, Names], Iterator[Word]]] = {
    ("RuleShape", "when"): _conditions,
    ("RuleShape", "unless"): _conditions,
    ("RuleShape", "then"): _then,
    ("RuleShape", "examples"): _examples,
    ("RuleShape", "because"): _reason,
    ("TableShape", "when"): _conditions,
    ("TableShape", "unless"): _conditions,
    ("TableShape", "because"): _reason,
    ("TableShape", "examples"): _of_rows,
    ("TableShape", "rows"): _rows,
    ("TableColumn", "fact"): _facts,
    ("TableColumn", "then"): _slot,
    ("TermShape", "when"): _conditions,
    ("StepShape", "when"): _conditions,
    ("ImpossibleShape", "when"): _conditions,
    ("Tally", "fact"): _facts,
    ("Tally", "values"): _tallied,
    ("Ladder", "measures"): _of_law,
    ("Ladder", "indivisible"): _of_law,
    ("FormEntry", "measures"): _of_forms,
    ("RegulationFile", "invoked_by"): _facts,
    ("Judgement", "facts"): _judged,
    ("Relation", "kind"): _relation,
    ("Prior", "measure"): _of_regime,
    ("Named", "measure"): _of_regime,
    ("Meaning", "measure"): _of_regime,
}
"""Where words depend on what a rule base declares, by model and key."""

CODED: dict[tuple[str, str], str] = {
    ("SlotSpec", "name"): "Slot",
    ("TableColumn", "end"): "TableColumn.end",
    ("TableColumn", "text"): "TableColumn.text",
    ("FactSpec", "asked_of"): "Relation",
    ("PublishedSubject", "facts"): "PublishedSubject.facts",
    ("StepShape", "fulfilled_by"): "StepShape.fulfilled_by",
}
"""Where codes are of a kind that the annotation of a model does not say."""
