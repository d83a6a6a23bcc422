"""A regulation of the rule base has one name, wherever a provision of another pack names it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.model.base import Frozen
from engine.model.provision import Provision
from engine.model.rules import Pack, Regulation
from tests.village import rulebook


def provisions(found: object) -> Iterator[Provision]:
    """Yield the provisions that a value holds, however deep."""
    if isinstance(found, Provision):
        yield found
    elif isinstance(found, Frozen):
        yield from (each for _, value in found for each in provisions(value))
    elif isinstance(found, tuple):
        yield from (each for value in found for each in provisions(value))


def meant(at: Provision, regulation: Regulation) -> bool:
    """Return whether a provision names a regulation: shortly, or by the beginning of its title."""
    if at.regulation is None:
        return False
    named, known = at.regulation, regulation.short
    return (
        named.zh == known.zh
        or named.en == known.en
        or regulation.title.zh.startswith(named.zh)
        or regulation.title.en.startswith(named.en)
    )


@pytest.mark.parametrize("pack", rulebook().packs, ids=lambda each: each.key)
def test_a_provision_names_a_regulation_of_the_base_as_the_base_does(pack: Pack) -> None:
    for at in provisions(pack):
        for regulation in rulebook().regulations:
            if meant(at, regulation):
                assert at.regulation == regulation.short
