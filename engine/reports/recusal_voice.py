"""The voice of a report on recusal: one result, one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.inert import inert
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.base import Lang, Words
    from engine.model.justification import Citation
    from engine.model.recusal import PartyView, Recusals, RelationView


@dataclass(frozen=True, slots=True)
class RecusalVoice:
    """Says what a result on recusal holds."""

    found: Recusals
    lang: Lang

    def say(self, code: str, **details: str) -> str:
        """Return a wording of the report."""
        return say("recusal", code, self.lang, **details)

    def of(self, words: Words) -> str:
        """Return words from a file, made inert."""
        return inert(words.in_(self.lang))

    def name(self, ident: str) -> str:
        """Return the name of something by its id."""
        words = self.found.names.get(ident)
        return self.of(words) if words else inert(ident)

    def mark(self, *, verified: bool) -> str:
        """Return the mark of a text that was, or was not, compared."""
        return citing.mark(self.lang, verified=verified)

    def listed(self, parts: Iterable[str]) -> str:
        """Join the members of a list, each once."""
        return say("report", "list", self.lang).join(dict.fromkeys(parts))

    def joined(self, parts: Iterable[str]) -> str:
        """Join statements, each once."""
        return say("report", "semicolon", self.lang).join(dict.fromkeys(p for p in parts if p))

    def cited(self, found: Iterable[Citation]) -> str:
        """Return provisions, each with its mark."""
        return self.listed(citing.cited(each, self.lang) for each in found)

    def evidence(self, ids: Iterable[str]) -> str:
        """Return a reference to pieces of evidence by their numbers."""
        numbers = {ident: number for number, ident in enumerate(self.found.evidence, start=1)}
        known = sorted(numbers[each] for each in ids if each in numbers)
        shown = self.listed(str(number) for number in known)
        return self.say("evidence", numbers=shown) if known else self.say("no-evidence")

    def fact(self, fact: str) -> str:
        """Return the label of a fact."""
        words = self.found.labels.get(fact)
        if words:
            return self.of(words)
        return say("structural", fact, self.lang) if fact in table("structural") else inert(fact)

    def party(self, party: PartyView) -> str:
        """Return who it is, and as what, where a name alone would not say it."""
        part = say("structural", f"relation.to={party.part}", self.lang)
        name = self.of(party.name)
        if name == part:
            return part
        return part + say("report", "in-brackets", self.lang, text=name)

    def relation(self, each: RelationView) -> str:
        """Return a recorded relation with how far it is settled and what shows it."""
        told = self.say(
            "told",
            standing=say("report", f"standing:{each.standing}", self.lang),
            evidence=self.evidence(each.evidence),
            mark=self.say("assumed") if each.assumption else "",
        )
        code = "relation:matter" if each.party.part == "matter" else "relation"
        kind = self.of(each.label)
        kind = self.say("noted", text=kind, note=self.of(each.note)) if each.note else kind
        if code == "relation":
            return self.say(code, party=self.party(each.party), kind=kind, told=told)
        return self.say(code, kind=kind, told=told)
