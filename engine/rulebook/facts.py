"""Values of facts as files write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.dates import partial_date
from engine.model.vocabulary import FactType
from engine.rulebook.quoting import listed, shown

if TYPE_CHECKING:
    from datetime import date

    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.sheets import Fact

Refused = tuple[str, dict[str, str]]


def fact_value(spec: FactSpec | Fact, value: object) -> Scalar | Refused:
    """Return the value of a fact as its type has it, or the code and details of what is wrong."""
    details = {"fact": spec.name, "value": shown(value)}
    if spec.type is FactType.INTEGER:
        return value if isinstance(value, int) else ("fact-number", details)
    if spec.type is FactType.DATE:
        day = _day(value)
        return day if day is not None else ("fact-day", details)
    codes = spec.domain
    if str(value) in codes:
        return str(value)
    return "fact-value", details | {"codes": listed(codes)}


def _day(value: object) -> date | None:
    try:
        day = partial_date(str(value))
    except ValueError:
        return None
    return day.earliest if day.known else None
