"""Coverage as one page that needs nothing else: readable offline, printed on A4."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from engine.model.coverage import KINDS, SIGHTS
from engine.model.values import Status
from engine.reports.coverage import percent, sources_lines, titled
from engine.reports.inert import inert
from engine.reports.saying import listed
from engine.reports.template import filled
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang, Words
    from engine.model.coverage import (
        Count,
        Coverage,
        MeasureCoverage,
        RuleCoverage,
        Share,
        VersionShare,
    )


def page(found: Coverage, lang: Lang) -> str:
    """Return coverage as an HTML page."""
    template = Path(__file__).with_name("coverage.html")
    return filled(template, page=Drawn(found, lang), found=found, lang=lang)


class Drawn:
    """What the template asks for."""

    statuses = tuple(Status)
    sights = SIGHTS

    def __init__(self, found: Coverage, lang: Lang) -> None:
        self._found = found
        self._lang: Lang = lang
        self.kinds = [kind for kind in KINDS if any(kind in each.kinds for each in found.versions)]
        self.sources = [line.text for line in sources_lines(found.sources, lang)]
        self.digest = found.rules_digest[:8]
        self.inert = inert

    def say(self, code: str, **details: str) -> str:
        """Return a wording of coverage."""
        return say("coverage", code, self._lang, **details)

    def words(self, words: Words) -> str:
        """Return words in the language of the page."""
        return inert(words.in_(self._lang))

    def titled(self, each: VersionShare) -> str:
        """Return the name of a version."""
        return titled(each, self._lang)

    def percent(self, share: Share | None) -> str:
        """Return a share in percent."""
        return percent(share, self._lang)

    def by(self, count: Count) -> str:
        """Return in which scenarios and examples something was seen."""
        more = ("…",) if count.seen > len(count.by) else ()
        return self.say("page:by", sources=inert(listed((*count.by, *more), self._lang)))

    def files(self, version: VersionShare) -> list[tuple[str, list[RuleCoverage]]]:
        """Return the rules of a version, by file."""
        at = (version.regulation, version.version)
        own = [each for each in self._found.rules if (each.regulation, each.version) == at]
        return [(file, list(rules)) for file, rules in groupby(own, key=lambda each: each.file)]

    def measures(self, version: VersionShare) -> list[MeasureCoverage]:
        """Return the measures and options of a version."""
        at = (version.regulation, version.version)
        every = (*self._found.measures, *self._found.options)
        return [each for each in every if (each.regulation, each.version) == at]
