"""Statements with how far they are settled and what shows it, said once where it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.reports.voice import Voice


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement, its standing, its evidence and the mark of what it rests on."""

    text: str
    standing: str
    evidence: str
    mark: str

    def tail(self, v: Voice, every: str = "") -> str:
        """Return the standing, evidence and mark; the mark alone where nothing differs."""
        if not self.standing:
            return self.mark
        return v.say(
            "shown", every=every, standing=self.standing, evidence=self.evidence, mark=self.mark
        )


def shown(v: Voice, text: str, standing: str, evidence: Iterable[str], mark: str = "") -> Shown:
    """Return a statement about a finding or a breach."""
    told = v.evidence(evidence) or v.say("no-evidence")
    return Shown(text, v.say(f"standing:{standing}"), told, mark)


def together(v: Voice, parts: Sequence[Shown]) -> list[str]:
    """Return the statements; their tail once at the end if it is the same of all."""
    tails = {(each.standing, each.evidence, each.mark) for each in parts}
    if len(parts) > 1 and len(tails) == 1:
        texts = v.joined(each.text for each in parts)
        return [texts + parts[0].tail(v, v.say("every"))]
    return [each.text + each.tail(v) for each in parts]
