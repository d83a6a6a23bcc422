"""Wording of the procedure: its command, its dated list, and influence periods."""

from engine.text.procedure_command import TABLE as COMMAND
from engine.text.procedure_periods import TABLE as PERIODS
from engine.text.procedure_steps import TABLE as STEPS

TABLE: dict[str, tuple[str, str]] = {**COMMAND, **STEPS, **PERIODS}
