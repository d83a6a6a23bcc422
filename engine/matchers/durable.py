"""The matcher that runs rules in durable_rules; the only module that knows the library.

Its C module is driven directly: the library's own host starts threads that never end.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Self

from engine.matchers.faults import FaultError
from engine.matchers.names import checked_names
from engine.matchers.ruleset import MARK, WARM, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.logic.sheet import Sheet
    from engine.matchers.ruleset import Ruleset
    from engine.model.rules import Rule
    from engine.model.values import Status

SHEETS_AT_ONCE = 64
RULESETS_KEPT = 64

_FIRING = re.compile(r'\{"r(\d+)":\{"s":\{"id":"f(\d+)",')
_WARMED = '{"warm":'
_HANDLED, _UNHANDLED = 0, 1
_KEPT, _FILLED = "kept", "filled"


@cache
def _library() -> Any:  # noqa: ANN401 - the C module has no types
    import durable_rules_engine  # noqa: PLC0415 - it may not load, and is not always needed

    return durable_rules_engine


def available() -> bool:
    """Whether the library is there and loads; on CPython 3.13 and later it may not."""
    try:
        _library()
    except ImportError:
        return False
    return True


class LiveRuleset:
    """A ruleset held by the library; close it, or it is never freed.

    Deleting a state in which no rule ever fired frees memory that was never set. So a fact that
    fires a rule of its own stands first in every state, and also shows that the state was drained;
    and both states, the kept one and the one that is filled and deleted, are used once beforehand.
    """

    def __init__(self, ruleset: Ruleset) -> None:
        checked_names(ruleset.columns.names())
        self.ruleset = ruleset
        self._handle: int = _library().create_ruleset("wenze", ruleset.definition)
        for name in (_KEPT, _FILLED):
            self._drain(self._warm(name), 0)
        _library().delete_state(self._handle, _FILLED)

    def close(self) -> None:
        """Give the ruleset back, the kept state first: the library would not free it."""
        _library().delete_state(self._handle, _KEPT)
        _library().delete_ruleset(self._handle)

    def statuses(self, sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet, the status of each rule of this ruleset."""
        rows = iter(sheets)
        found: list[dict[str, Status]] = []
        while portion := list(islice(rows, SHEETS_AT_ONCE)):
            found.extend(self._portion(portion))
        return found

    def _portion(self, sheets: Sequence[Sheet]) -> Iterator[dict[str, Status]]:
        bodies: list[str] = []
        places: list[tuple[int, int]] = []
        for sheet in sheets:
            as_value, as_unknown = self.ruleset.columns.bodies(sheet.cells)
            bodies.append(as_value)
            if as_unknown is not None:
                bodies.append(as_unknown)
            places.append((len(bodies) - (1 if as_unknown is None else 2), len(bodies) - 1))
        fired = self._fired(bodies)
        return (self.ruleset.statuses(fired[first], fired[last]) for first, last in places)

    def _fired(self, bodies: Sequence[str]) -> list[set[int]]:
        """Return, per fact, which terms fired on it; the state is dropped whatever happens."""
        try:
            fired = self._filled(bodies)
        except Exception:
            with suppress(_library().error):  # the state may never have come to be
                _library().delete_state(self._handle, _FILLED)
            raise
        _library().delete_state(self._handle, _FILLED)
        return fired

    def _filled(self, bodies: Sequence[str]) -> list[set[int]]:
        state = self._warm(_FILLED)
        for place, body in enumerate(bodies):
            self._assert(f'{{"id":"f{place}","sid":"{_FILLED}","{MARK}":1{body}}}')
        return self._drain(state, len(bodies))

    def _assert(self, fact: str) -> tuple[int, int]:
        code, state = _library().assert_fact(self._handle, fact)
        if code not in (_HANDLED, _UNHANDLED):
            raise FaultError("fact-refused", str(code))
        return code, state

    def _warm(self, name: str) -> int:
        code, state = self._assert(f'{{"id":"w","sid":"{name}","{WARM}":1}}')
        if code != _HANDLED:
            raise FaultError("warming-fact-unseen", str(code))
        return state

    def _drain(self, state: int, count: int) -> list[set[int]]:
        """Return, per fact, which terms fired on it; the warming fact has to be among them."""
        fired: list[set[int]] = [set() for _ in range(count)]
        started = _library().start_action_for_state(self._handle, state)
        message, warm = started and started[1], 0
        while message:
            firing = _FIRING.match(message)
            if firing is not None:
                fired[int(firing[2])].add(int(firing[1]))
            elif message.startswith(_WARMED):
                warm += 1
            else:
                raise FaultError("unknown-firing", message[:80])
            message = _library().complete_and_start_action(self._handle, state)
        if warm != 1:
            raise FaultError("not-drained", str(warm))
        return fired


class DurableMatcher:
    """Runs rules forward in durable_rules; keeps the rulesets it made for the rules it has seen."""

    name = "durable"

    def __init__(self) -> None:
        self._kept: dict[tuple[int, ...], tuple[tuple[Rule, ...], list[LiveRuleset]]] = {}

    def __enter__(self) -> Self:
        """Return the matcher; leaving the block gives its rulesets back."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give the rulesets back."""
        self.close()

    def close(self) -> None:
        """Give every ruleset back to the library."""
        while self._kept:
            self._drop_oldest()

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id.

        Raises LimitError for a rule that no ruleset can hold, FaultError if the library answers
        what it should not.
        """
        found: list[dict[str, Status]] = [{} for _ in sheets]
        try:
            for live in self._live(rules):
                for row, part in zip(found, live.statuses(sheets), strict=True):
                    row.update(part)
        except _library().error as error:
            raise FaultError("library-refused", str(error)) from error
        return found

    def _live(self, rules: Sequence[Rule]) -> list[LiveRuleset]:
        # the key holds only while the rules do, so the rules are kept beside it
        key = tuple(map(id, rules))
        if key in self._kept:
            return self._kept[key][1]
        while len(self._kept) >= RULESETS_KEPT:
            self._drop_oldest()
        live = [LiveRuleset(ruleset) for ruleset in compiled(rules)]
        self._kept[key] = tuple(rules), live
        return live

    def _drop_oldest(self) -> None:
        _, live = self._kept.pop(next(iter(self._kept)))
        for each in live:
            each.close()
