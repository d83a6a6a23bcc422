"""The modules that enter what steps do; importing this one is what fills the table."""

from __future__ import annotations

from engine.scenarios import suppose
from engine.scenarios.given import facts, files, findings, organisation, records
from engine.scenarios.then import measures, reasons, verdicts

ROOMS = (facts, files, findings, organisation, records, suppose, measures, reasons, verdicts)
