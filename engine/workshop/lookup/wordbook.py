"""The words of everything on a desk, and rules by the line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.model.rule_list import RuleLine
from engine.rulebook.rules import under
from engine.workshop.telling.lexis import lexis_of
from engine.workshop.telling.sentences import sentence, titles_of

if TYPE_CHECKING:
    from engine.model.rules import Regulation, Rule
    from engine.model.sentences import Sentence
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Desk, Written
    from engine.workshop.telling.lexis import Lexis


@dataclass(frozen=True, slots=True)
class Wordbook:
    """What the things on a desk are called; the words of a version are put together once."""

    desk: Desk
    _made: dict[str, Lexis] = field(default_factory=dict)

    @property
    def regulations(self) -> dict[str, Regulation]:
        """The regulations by id."""
        return {each.id: each for each, _ in self.desk.gathered.regulations}

    @property
    def versions(self) -> tuple[Version, ...]:
        """The versions, by regulation and day; those too of which something could not be read."""
        return self.desk.gathered.versions

    def lexis(self, version: Version) -> Lexis:
        """Return the words of a version."""
        key = version.pack.key
        if key not in self._made:
            self._made[key] = lexis_of(version, self.desk.gathered.shared)
        return self._made[key]

    def sentence(self, version: Version, rule: Rule) -> Sentence:
        """Return a rule in sentences."""
        return sentence(rule, self.lexis(version), titles_of(version.folder))

    def short(self, regulation: str) -> Words:
        """Return the short name of a regulation."""
        found = self.regulations.get(regulation)
        return found.short if found else Words.made(regulation, regulation)

    def relative(self, file: str) -> str:
        """Return a file as it is called within the rules folder."""
        return under(str(self.desk.gathered.root), file)

    def line(self, written: Written) -> RuleLine:
        """Return a rule by the line."""
        rule, pack = written.rule, written.version.pack
        return RuleLine(
            regulation=pack.regulation,
            short=self.short(pack.regulation),
            version=pack.version,
            id=rule.id,
            title=rule.title,
            provision=rule.provision,
            stage=rule.stage,
            sheet=rule.sheet,
            verb=rule.verb,
            in_use=pack.in_use,
            file=rule.file,
            line=rule.line,
        )


def in_law(line: RuleLine) -> tuple[str, str, int, int, int, int, str]:
    """Return where a rule stands: by regulation, version, article, paragraph, item, stage, id."""
    at = line.provision
    stage = list(type(line.stage)).index(line.stage)
    place = (at.article, at.paragraph or 0, at.item or 0)
    return line.regulation, line.version.isoformat(), *place, stage, line.id
