"""Rules and terms as they are written become rules as they are run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.rules import Rule
from engine.model.structural import CONDUCT_BREACH
from engine.model.values import YES, Condition, Group, Op, Stage, Test
from engine.rulebook.blanks import blank_problems
from engine.rulebook.conclusions import conclusion, conclusion_problems, slot_codes
from engine.rulebook.conditions import Reader
from engine.rulebook.examples import example
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.rings import rings
from engine.rulebook.sheets import OF_RECUSAL, SHEET_OF
from engine.rulebook.terms import used_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.values import SheetKind
    from engine.rulebook.conclusions import Codes
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.shape import RuleShape
    from engine.rulebook.sheets import Fact
    from engine.rulebook.terms import Terms

PLACEHOLDERS = (
    "subject",
    "post",
    "unit",
    "finding",
    "breach",
    "evidence",
    "provision",
    "days",
    "areas",
    "reviewer",
    "party",
)
"""What a rule's reason may leave to be filled in."""

_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules of one folder may refer to; `law` declares the measures."""

    law: Folder
    facts: Mapping[str, Fact]
    terms: Terms
    codes: Mapping[str, Codes]
    root: str
    in_use: bool


def rules_of(
    folder: Folder,
    law: Folder,
    facts: Mapping[str, Fact],
    terms: Terms,
    root: str,
) -> tuple[tuple[tuple[Entry, Rule], ...], list[Problem]]:
    """Return the rules of a folder, each with where it is written, and what is wrong with them.

    `law` declares the measures they name: the folder itself, or the one it narrows. A rule that
    uses a faulty term is left out: it would not be run as it is written.
    """
    context = Context(law, facts, terms, slot_codes(law), root, folder.head.in_use)
    problems: list[Problem] = []
    read = [(entry, _rule(context, entry, problems)) for entry in folder.sections["rules"]]
    problems += _overrides(folder)
    return tuple((entry, rule) for entry, rule in read if rule), problems


def _rule(context: Context, entry: Entry, problems: list[Problem]) -> Rule | None:
    shape: RuleShape = entry.item
    sheet = SHEET_OF.get(shape.stage, shape.sheet)
    before = len(problems)
    problems += blank_problems(entry) if context.in_use else ()
    if len(problems) > before:
        return None
    problems += _form(entry, shape)
    if sheet is None or shape.stage is Stage.COMBINE:
        return None
    problems += conclusion_problems(entry, context.law, context.codes)
    reader = Reader(entry.document, context.facts, context.terms.done, sheet, shape.stage)
    rule = _compiled(context, entry, reader, sheet)
    problems += reader.problems
    if shape.stage is Stage.ATTRIBUTE and not _requires_breach(rule.when):
        path = (*entry.path, "when")
        problems.append(
            entry.document.key_problem("breach-not-required", path, fact=CONDUCT_BREACH)
        )
    named = {*used_in(shape.when), *used_in(shape.unless)}
    return rule if len(problems) == before and named.isdisjoint(context.terms.faulty) else None


def _compiled(context: Context, entry: Entry, reader: Reader, sheet: SheetKind) -> Rule:
    shape: RuleShape = entry.item
    path = entry.path
    unless = shape.unless
    place = entry.document.value_at((*path, "id"))
    examples = [
        example(reader, (*path, "examples", index), written)
        for index, written in enumerate(shape.examples)
    ]
    return Rule(
        id=shape.id,
        title=shape.title,
        provision=shape.provision,
        stage=shape.stage,
        sheet=sheet,
        verb=shape.verb,
        when=reader.all_of((*path, "when"), shape.when),
        unless=None if unless is None else _unless(reader, entry, unless),
        then=conclusion(shape.then),
        because=shape.because,
        overrides=shape.overrides,
        examples=tuple(each for each in examples if each),
        note=shape.note,
        file=under(context.root, place.file),
        line=place.line,
    )


def under(root: str, file: str) -> str:
    """Return the name of a file within a rules folder, alike on every system."""
    return file.removeprefix(root).lstrip("/\\").replace("\\", "/")


def _unless(reader: Reader, entry: Entry, written: object) -> Condition:
    path = (*entry.path, "unless")
    if isinstance(written, dict):
        return reader.all_of(path, written)
    return reader.any_of(path, written)


def _form(entry: Entry, shape: RuleShape) -> Iterator[Problem]:
    """Yield what is wrong with a rule's stage, sheet and reason."""
    given, own = shape.sheet, SHEET_OF.get(shape.stage)
    if shape.stage is Stage.COMBINE:
        yield entry.problem("stage-without-rules", "stage")
    elif own is None and given in (None, *OF_RECUSAL):
        yield entry.problem("safeguard-sheet", "stage" if given is None else "sheet")
    elif own is not None and given not in (None, own):
        yield entry.problem("wrong-sheet", "sheet", stage=shape.stage.value, sheet=own.value)
    for lang in ("zh", "en"):
        for name in _BRACES.findall(getattr(shape.because, lang)):
            if name not in PLACEHOLDERS:
                path = (*entry.path, "because", lang)
                among = listed(f"{{{word}}}" for word in PLACEHOLDERS)
                details = {"name": shown(name), "names": among}
                near = nearest(name, PLACEHOLDERS)
                yield entry.document.problem("unknown-placeholder", path, *near, **details)


def _requires_breach(when: Condition) -> bool:
    """Whether an established breach of the subject's own is among what must hold."""
    wanted = Test(fact=CONDUCT_BREACH, op=Op.IS, values=(YES,))
    return isinstance(when, Group) and wanted in when.of


def _overrides(folder: Folder) -> Iterator[Problem]:
    """Yield the overrides that name no rule of the pack, or one of another stage, or a ring."""
    rules = {entry.item.id: entry for entry in folder.sections["rules"]}
    for entry in folder.sections["rules"]:
        for index, name in enumerate(entry.item.overrides):
            path = (*entry.path, "overrides", index)
            if name not in rules:
                yield entry.document.problem("unknown-rule", path, *nearest(name, rules), name=name)
            elif rules[name].item.stage is not entry.item.stage:
                stage = rules[name].item.stage.value
                yield entry.document.problem("override-stage", path, name=name, stage=stage)
    yield from _rings(rules)


def _rings(rules: Mapping[str, Entry]) -> Iterator[Problem]:
    """Yield the rings of rules of one stage that override each other, each once."""
    over = {name: entry.item.overrides for name, entry in rules.items()}
    stages = {name: entry.item.stage for name, entry in rules.items()}
    alike = {
        name: [each for each in of if stages.get(each) is stages[name]] for name, of in over.items()
    }
    for ring in rings(alike):
        first, second = ring[0], ring[1 % len(ring)]
        path = (*rules[first].path, "overrides", over[first].index(second))
        way = " -> ".join((*ring, first))
        yield rules[first].document.problem("override-cycle", path, way=way)
