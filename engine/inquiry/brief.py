"""What a question is asked of: a case with its organisation, the rules and the matcher."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import prepare, vocabulary_of
from engine.assessment.result import explain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.assessment.bare import Bare
    from engine.assessment.matching import Matcher
    from engine.model.assessment import Assessment, Digests
    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.rules import Rulebook
    from engine.model.vocabulary import FactSpec


@dataclass(frozen=True)
class Brief:
    """A case as it was read, and all that assesses it. What it comes to is worked out once."""

    organisation: Organisation
    case: Case
    rulebook: Rulebook
    matcher: Matcher
    digests: Digests

    @cached_property
    def vocabulary(self) -> Mapping[str, FactSpec]:
        """Return the facts that people judge, by name."""
        return vocabulary_of(self.rulebook)

    @cached_property
    def bare(self) -> Bare:
        """Return what every charge comes to, without justification.

        Raises TooManyLinksError for a case beyond what one assessment takes.
        """
        return assess_bare(prepare(self.organisation, self.case, self.rulebook), self.matcher)

    @cached_property
    def assessment(self) -> Assessment:
        """Return what the case comes to, with every reason. Raises as `bare` does."""
        return explain(self.bare, self.digests)
