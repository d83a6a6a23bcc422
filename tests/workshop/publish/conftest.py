"""Keys are locked quickly where nothing is guarded."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.workshop.publish.keys.ROUNDS", 1)
