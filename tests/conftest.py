"""How hard hypothesis tries: `WENZE_EXAMPLES` sets the number of examples a law is tried on."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "wenze",
    deadline=None,
    max_examples=int(os.environ.get("WENZE_EXAMPLES", "30")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("wenze")
