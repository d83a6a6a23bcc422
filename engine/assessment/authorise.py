"""For each measure: who decides, whose approval is needed, who may only recommend?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.narrow import narrowed
from engine.assessment.stage import Placed, judge
from engine.assessment.structure import structural
from engine.logic.sheet import Cell, Sheet
from engine.model.values import SheetKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher

SLOT = "authority"


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with the authority over each measure and option."""
    placed = [list(_sheets(dossier)) for dossier in dossiers]
    return judge(Stage.AUTHORISE, dossiers, placed, matcher)


def _sheets(dossier: Dossier) -> Iterator[Placed]:
    found = narrowed(dossier)
    options = [code for code, _ in found.law.options]
    for code in dict.fromkeys((*found.codes, *options)):
        kind = "measure" if code in found.codes else "option"
        yield Placed(code, option_sheet(dossier, code, kind))


def option_sheet(dossier: Dossier, code: str, kind: str) -> Sheet:
    """Return the sheet of a charge and one measure, proposed or beside the range."""
    family = next((item.family for item in dossier.pack.measures if item.id == code), None)
    of = f"{dossier.id}|{code}"

    def cell(fact: str, value: str | None) -> Cell:
        return structural(fact, value, SheetKind.OPTION, of)

    own = [cell("option.kind", kind), cell("option.measure", code), cell("option.family", family)]
    return Sheet(SheetKind.OPTION, of, {**dossier.charge, **{each.fact: each for each in own}})
