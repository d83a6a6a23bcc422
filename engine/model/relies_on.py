"""What a proposal relies on, and what remains of it if that falls: `relies-on.v1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.assessment import CaseHead, Digests
from engine.model.base import Frozen, Words
from engine.model.justification import FactNode
from engine.model.offered import MeasureView
from engine.model.proposal import Subject

Loss = Literal["gone", "heavier", "lighter", "another-range", "terms", "conditions", "nothing"]
"""What becomes of a proposal, gravest first; the three of the range weigh the same.

`gone` it is no longer proposed · `heavier`, `lighter` neither end of the range is lighter, or
heavier, than it was · `another-range` it is neither · `terms` the range stands, but not what is
borne, what may be chosen beside it, what leans or who decides · `conditions` only what it is
conditional on · `nothing` all stands as it was.
"""

Outcome = Literal[
    "proposed", "waiting", "conflict", "open", "not-met", "not-reached", "excluded", "no-law"
]


Part = Literal["responsibility", "beside", "leans", "powers"]


class ChargeLeft(Frozen):
    """What becomes of one proposal.

    `parts` are the terms that differ; `unknown` the facts that were known and would be waited for,
    or if there are none, all that would be.
    """

    charge: str
    regulation: str
    loss: Loss
    outcome: Outcome
    before: tuple[MeasureView, ...]
    after: tuple[MeasureView, ...]
    parts: tuple[Part, ...]
    unknown: tuple[FactNode, ...]


class Remains(Frozen):
    """What remains of the proposals on a subject if some pieces fall, by assessing it again."""

    falls: tuple[str, ...]
    standing: Literal["proposed", "to-be-established", "not-proposed"]
    loss: Loss
    charges: tuple[ChargeLeft, ...]


class Piece(Frozen):
    """A piece of evidence, a finding or an assumption that the proposals stand on.

    `disputed` and `assumed` as the case says; `chain` says that tenures or duties rest on it, which
    stay as they are written if it falls.
    """

    id: str
    kind: Literal["evidence", "finding", "assumption"]
    text: Words
    origin: Words | None = None
    disputed: bool = False
    assumed: bool = False
    chain: bool = False
    remains: Remains


class Source(Frozen):
    """One source with the pieces of evidence that come from it, and what remains without it."""

    origin: Words
    pieces: tuple[str, ...]
    remains: Remains


class ReliesOn(Frozen):
    """What the proposals on a subject rely on. Without a proposal `ask` names who answers.

    `doubtful` are the disputed and assumed pieces, `together` what remains if all of them fall;
    `most` the pieces whose fall alone costs most, several if it is the same; `unnamed` counts the
    assumptions that the case gives no number, which cannot be supposed to fall.
    """

    schema_: Literal["relies-on.v1"] = Field(default="relies-on.v1", alias="schema")
    case: CaseHead
    digests: Digests
    subject: Subject
    standing: Literal["proposed", "to-be-established", "not-proposed"]
    ask: Literal["why-not"] | None
    pieces: tuple[Piece, ...] = ()
    doubtful: tuple[str, ...] = ()
    together: Remains | None = None
    most: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    unnamed: int = 0
    names: dict[str, Words]
    labels: dict[str, Words]
