"""The modules that enter what steps do; importing this one is what fills the table."""

from __future__ import annotations

from engine.scenarios import suppose
from engine.scenarios.given import duties, facts, files, findings, organisation, records, reviewers
from engine.scenarios.then import (
    lists,
    measures,
    periods,
    reasons,
    recusal,
    responsibility,
    verbs,
    verdicts,
)

ROOMS = (
    *(duties, facts, files, findings, organisation, records, reviewers, suppose),
    *(lists, measures, periods, reasons, recusal, responsibility, verbs, verdicts),
)
