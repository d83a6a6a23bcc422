"""Where scenarios lie, if no path is given."""

from __future__ import annotations

from pathlib import Path

SCENARIOS = Path("features")


def chosen(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the paths given; without any, the folder of scenarios, or else the one one is in."""
    return paths or (SCENARIOS if SCENARIOS.is_dir() else Path(),)
