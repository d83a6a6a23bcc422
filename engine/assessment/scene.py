"""What the safeguards look at: a case as prepared, and what each subject came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.assessment.prepare import Prepared
    from engine.assessment.verdicts import Standing, Verdict
    from engine.model.links import Link


@dataclass(frozen=True, slots=True)
class Scene:
    """A case after the verdicts. `carrying` are the links that bear a proposal."""

    prepared: Prepared
    standing: Mapping[str, Standing]
    proposed: Sequence[Verdict]
    carrying: frozenset[str]

    def own(self, subject: str) -> tuple[Link, ...]:
        """Return the links of a subject that a duty of its own covers."""
        links = self.prepared.links
        return tuple(each for each in links if each.subject == subject and each.own_duty)

    def bearing(self) -> tuple[Link, ...]:
        """Return the links that bear a proposal."""
        return tuple(link for link in self.prepared.links if link.id in self.carrying)


def scene(
    prepared: Prepared, standing: Mapping[str, Standing], proposed: Sequence[Verdict]
) -> Scene:
    """Return the scene of a case from its verdicts."""
    carrying = frozenset(each.link.id for verdict in proposed for each in verdict.links)
    return Scene(prepared, standing, proposed, carrying)
