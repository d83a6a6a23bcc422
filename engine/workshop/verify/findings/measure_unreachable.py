"""没有一条规则能给到的处理方式

登记了这种处理方式，而没有一条能成立的规则给出它：不在任何幅度以内，不在可选的处理里，从轻、从重、
减轻、加重也移不到它，几项并罚也到不了。或者只有对另一类对象的规则给出它。多半是幅度的一端写错了，
或者给出它的规则还没有写。

A measure that no rule can give

It is declared, and no rule that can hold gives it: it lies in no range and among no options, no
lean shifts a range to it, and several violations together do not come to it; or only rules about
the other kind of subject give it. Mostly one end of a range is wrong, or the rule is still to be
written.

```yaml bad
measures:
- {id: fine, label: {zh: 罚款, en: fine}, family: fine}
```

```yaml good
measures:
- {id: fine, label: {zh: 罚款, en: fine}, family: fine}
rules:
- id: art-4-fine
  stage: adjust
  verb: may
  when: {charge.repeated: yes}
  then: {options: [fine]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import permitted
from engine.model.check import Severity
from engine.model.measures import Lean, Merge, Operator
from engine.model.values import Stage, Test
from engine.workshop.cells.table import joined
from engine.workshop.verify.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.measures import Ladder, Measure
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "measure-unreachable"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the measures of a version that no case can come to under its rules."""
    law = proofs.law
    if law.within or not law.of(Stage.MEASURE):
        return
    given = _given(proofs)
    for entry in law.version.folder.sections["measures"]:
        measure: Measure = entry.item
        rules = given.get(measure.id, [])
        if not any(_reaches(proofs, rule, measure) for rule in rules):
            yield Found(entry.problem(CODE, "id", name=measure.id), tuple(rules), None)


def _given(proofs: Proofs) -> dict[str, list[str]]:
    """Return the rules that give each measure, by it; those that can hold."""
    found: dict[str, list[str]] = {}
    ladders = list(proofs.law.version.law.items("ladders"))
    for written in proofs.law.of(Stage.MEASURE, Stage.ADJUST):
        rule = written.rule
        codes = (*permitted(ladders, rule.then), *rule.then.get("options", ()))
        for code in codes if proofs.fires(rule) else ():
            found.setdefault(code, []).append(rule.id)
    shifted = [pair for ladder in ladders for pair in _shifted(proofs, ladder)]
    more = [(code, rule) for code, beside in shifted for rule in found.get(beside, ())]
    for code, name in more:
        found.setdefault(code, []).append(name)
    return found


def _shifted(proofs: Proofs, ladder: Ladder) -> Iterator[tuple[str, str]]:
    """Yield the measures to which leans and merging may shift a range, each with its neighbour."""
    head = proofs.law.version.law.head
    leans = {
        Lean(code)
        for written in proofs.law.of(Stage.ADJUST)
        for code in written.rule.then.get("lean", ())
        if proofs.fires(written.rule)
    }
    operators = {head.operators[lean] for lean in leans if lean in head.operators}
    pairs = list(zip(ladder.measures, ladder.measures[1:], strict=False))
    if Operator.ONE_BELOW in operators:
        yield from pairs
    if Operator.ONE_ABOVE in operators or head.combination.merge is Merge.HIGHEST_PLUS_ONE:
        yield from ((higher, lower) for lower, higher in pairs)


def _reaches(proofs: Proofs, rule: str, measure: Measure) -> bool:
    """Whether a rule holds on some sheet of a subject that a measure can reach."""
    given = proofs.law.written[rule].rule
    test = Test(fact="subject.kind", values=tuple(each.value for each in measure.reaches))
    return proofs.somewhere(
        given.stage, lambda it: joined((it.holds(given), it.reading(test, 0)), some=False), rule
    )
