"""What every test finds: how hard hypothesis tries, and the shipped rules, read once.

`WENZE_EXAMPLES` sets the number of examples a law is tried on.
"""

from __future__ import annotations

import gc
import os
from functools import cache
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, settings

from engine.rulebook import gather as gathering
from engine.rulebook import packs
from engine.rulebook.gather import Gathered, gather

RULES = Path(__file__).parents[1] / "rules"

settings.register_profile(
    "wenze",
    deadline=None,
    max_examples=int(os.environ.get("WENZE_EXAMPLES", "30")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("wenze")
gc.set_threshold(100_000, 50, 50)  # as the program has it; a full heap makes collecting dear


@cache
def _shipped(folder: Path) -> Gathered:
    return gather(folder)


def _gathered(folder: Path) -> Gathered:
    """Gather a rules folder; the shipped one, which no test changes, once for all."""
    return _shipped(folder) if folder.resolve() == RULES else gather(folder)


for module in (gathering, packs):
    patch.object(module, "gather", _gathered).start()
