"""Which scenarios a run is asked for: those whose tags name a pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.rulebook.packs import rules_folder
from engine.scenarios.assessing import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

RULES = "wenze_rules"


def rules_of(config: pytest.Config) -> Path:
    """Return the rules folder that a run goes by."""
    chosen = config.getoption(RULES) or config.getini(RULES) or None
    return rules_folder(Path(chosen) if chosen else None)


def kept(tags: Iterable[str], pack: str, config: pytest.Config) -> bool:
    """Whether a tag names the regulation asked for, and its version where both name one."""
    lexicon = lexicon_of(rules_of(config))
    asked, version = lexicon.version_named(pack)
    for tag in tags:
        regulations, of = lexicon.version_named(tag)
        if asked & regulations and (not version or not of or version == of):
            return True
    return False
