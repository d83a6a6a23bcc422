"""The case a scenario lays out, in the form of the files that people write."""

from __future__ import annotations

import re
import unicodedata
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engine.rulebook.nearest import nearest
from engine.scenarios.lexicon import folded, parts_of
from engine.scenarios.slip import SlipError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from engine.assessment.matching import Matcher
    from engine.model.base import Lang
    from engine.scenarios.assessing import Found
    from engine.scenarios.lexicon import Lexicon

Entry = dict[str, Any]
"""A thing of a file: `{"id": "p-deputy", "name": {"zh": …, "en": …}}`."""

_NAMED_BY = ("id", "name", "title")
_NOT_OF_IDS = re.compile(r"[^\w.-]+")
_CHINESE_DAY = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")


def _blank(form: str) -> Entry:
    return {"schema": f"{form}.v1", "id": "scenario", "title": "scenario"}


@dataclass(repr=False)
class World:
    """What lies on the table in a scenario, and what it came to.

    `organisation` and `case` are what the files of the same names hold; `only` are the
    regulations looked at (all, if it names none); `earlier` is what the case came to before the
    what-if, `laid` what was laid out then and what that came to; `used` are the codes of the steps
    taken, `came_to` all that the case came to at them; `matcher` is the only one asked: without it
    every matcher is, and the rules in another order too. It has no `repr` of its own: that of a
    rulebook takes seconds, and pytest asks for it whenever a step fails.
    """

    lexicon: Lexicon
    home: Path
    lang: Lang = "zh"
    matcher: Matcher | None = None
    organisation: Entry = field(default_factory=lambda: _blank("organisation"))
    case: Entry = field(default_factory=lambda: _blank("case"))
    only: frozenset[str] = frozenset()
    found: Found | None = None
    earlier: Found | None = None
    laid: tuple[Entry, Entry, Found | None] | None = None
    used: list[str] = field(default_factory=list)
    came_to: list[Found] = field(default_factory=list)

    def listed(self, section: str) -> list[Entry]:
        """Return the entries of a section of either file; what is appended to it stays."""
        home = self.organisation if section in _OF_ORGANISATION else self.case
        entries: list[Entry] = home.setdefault(section, [])
        return entries

    def add(self, section: str, name: str, **fields: object) -> str:
        """Add something by its name and return its id. Raises SlipError if it is there already."""
        words = "title" if section in _TITLED else "name"
        if self.find((section,), name):
            raise SlipError("there-already", {"word": name})
        ident = self._free(section, name)
        entry = {"id": ident, words: name, **fields}
        self.listed(section).append({key: value for key, value in entry.items() if value})
        return ident

    def _free(self, section: str, name: str) -> str:
        """Return an id made of a name that nothing of a section has yet."""
        made = _NOT_OF_IDS.sub("-", name).strip("-.")[:60] or section
        taken = {str(entry["id"]) for each in _WITH_IDS for entry in self.listed(each)}
        numbered = (f"{made}-{number}" for number in range(2, len(taken) + 3))
        return next(ident for ident in (made, *numbered) if ident not in taken)

    def find(self, sections: Iterable[str], name: str) -> list[str]:
        """Return the ids of what is called by a name in some sections."""
        sought = folded(name)
        entries = (entry for section in sections for entry in self.listed(section))
        found = (str(entry["id"]) for entry in entries if sought in _names(entry))
        return list(dict.fromkeys(found))

    def one(self, sections: Iterable[str], name: str) -> str:
        """Return the id of what is called by a name. Raises SlipError, naming the nearest."""
        among = tuple(sections)
        found = self.find(among, name)
        if len(found) == 1:
            return found[0]
        if found:
            raise SlipError("several", {"word": name}, tuple(found))
        known = [word for each in among for entry in self.listed(each) for word in _names(entry)]
        raise SlipError(f"no-{among[0]}", {"word": name}, nearest(folded(name), known))

    def many(self, sections: Iterable[str], text: str) -> list[str]:
        """Return the ids of a list of names, each once."""
        among = tuple(sections)
        known = [word for each in among for entry in self.listed(each) for word in _names(entry)]
        return list(dict.fromkeys(self.one(among, name) for name in parts_of(text, known)))

    def subjects(self, text: str) -> list[str]:
        """Return the ids of people and organisations."""
        return self.many(("people", "units"), text)

    def subject(self, name: str) -> str:
        """Return the id of a person or an organisation."""
        return self.one(("people", "units"), name)

    def findings(self, text: str) -> list[str]:
        """Return the ids of findings."""
        return self.many(("findings",), text)

    def taking(self, code: str) -> None:
        """Note the code of a step that is about to be taken."""
        self.used.append(code)
        if code.startswith("given:") or code == "when:assess":
            self.laid = None

    def supposing(self) -> None:
        """Start a what-if from what was laid out; one that follows another at once adds to it."""
        adds = self.laid is not None and not self.used[-2].startswith("then:")
        if not adds:
            self.laid = self.laid or (self.organisation, self.case, self.found)
            self.organisation, self.case, self.earlier = self.laid
        self.organisation, self.case = deepcopy(self.organisation), deepcopy(self.case)


_OF_ORGANISATION = ("areas", "units", "posts", "people", "tenures", "duties")
_TITLED = ("posts", "findings", "evidence")
_WITH_IDS = (
    "areas", "units", "posts", "people", "duties",
    "findings", "evidence", "records", "reviewers",
)  # fmt: skip


def _names(entry: Entry) -> set[str]:
    found: set[str] = set()
    for key in _NAMED_BY:
        words = entry.get(key)
        texts = words.values() if isinstance(words, dict) else [words]
        found |= {folded(str(text)) for text in texts if text}
    return found


def day(text: str) -> str:
    """Return a day, month or year as files write it; `2019年3月1日` is `2019-03-01`."""
    plain = unicodedata.normalize("NFKC", text)
    chinese = _CHINESE_DAY.fullmatch(plain)
    parts = chinese.groups() if chinese else tuple(plain.split("-"))
    return "-".join(part.zfill(2) for part in parts if part)
