"""What a new influence period comes to beside one that still runs, by the law of the regime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.days.months import days_later, last_day
from engine.model.measures import Running

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def joined(running: Running, earlier_end: date, start: date, months: int, cap: int | None) -> date:
    """Return the last day of both together, when the earlier one has not ended at `start`.

    `remaining-plus-new`: what remains of the earlier period, then the new months (Disciplinary
    Regulations 2023, Article 21; rules of 2007 on civil servants, Article 10). `longest`: whichever
    ends later. A cap counts from `start`.
    """
    own = last_day(start, months)
    if running is Running.LONGEST:
        end = max(earlier_end, own)
    else:
        end = last_day(days_later(earlier_end, 1), months)
    return end if cap is None else min(end, last_day(start, cap))


def extended(months: Sequence[int], cap: int | None) -> tuple[int, int]:
    """Return between how many months one period for several like sanctions may be set.

    At least one period, at most their sum and the cap (Law on Administrative Sanctions, Article
    15). Raises ValueError without any.
    """
    most = sum(months) if cap is None else min(sum(months), cap)
    return min(max(months), most), most
