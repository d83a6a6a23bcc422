"""What an assessment comes to, before it is explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.assessment.combine import Table
    from engine.assessment.points import Concluded
    from engine.assessment.prepare import Prepared
    from engine.assessment.verdicts import Standing, Verdict


@dataclass(frozen=True, slots=True)
class Bare:
    """The verdicts on every charge and subject, and the safeguards, without any justification."""

    prepared: Prepared
    verdicts: Mapping[str, tuple[Verdict, ...]]
    standing: Mapping[str, Standing]
    tables: Mapping[str, Table]
    alerts: tuple[Concluded, ...]
