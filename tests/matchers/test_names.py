from __future__ import annotations

import pytest

from engine.matchers.columns import Columns
from engine.matchers.durable import SHEETS_AT_ONCE
from engine.matchers.faults import FaultError
from engine.matchers.names import checked_names, fnv1a
from engine.matchers.ruleset import MOST_COLUMNS
from tests.matchers.samples import fact_test


@pytest.mark.parametrize(
    ("name", "value"),
    [("$eq", 256037865), ("$neq", 2488026869), ("id", 926444256), ("sid", 3593476751)],
)
def test_names_are_hashed_as_the_library_hashes_them(name: str, value: int) -> None:
    assert fnv1a(name) == value


def test_two_names_with_one_hash_are_refused() -> None:
    assert fnv1a("costarring") == fnv1a("liquid")
    with pytest.raises(FaultError, match="names-collide"):
        checked_names(["p0", "costarring", "liquid"])


def test_the_names_of_the_largest_ruleset_differ_in_their_hashes() -> None:
    columns = Columns()
    for number in range(MOST_COLUMNS):
        columns.of(fact_test(f"事实{number}", "yes"))
    checked_names(columns.names())


def test_the_ids_of_the_facts_in_a_state_differ_in_their_hashes() -> None:
    names = ["w", *(f"f{place}" for place in range(2 * SHEETS_AT_ONCE))]
    assert len({fnv1a(name) for name in names}) == len(names)
