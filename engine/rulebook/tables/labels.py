"""What is wrong with the rows of a table, told with the labels of facts, values and measures.

Who fills in a workbook sees labels there, and no codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.tables import TableColumn
from engine.rulebook.quoting import SEPARATOR, listed
from engine.rulebook.tables.names import Named, named_columns
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version


class Labels:
    """The labels of a table and of what its rows name, in one language."""

    def __init__(
        self, title: str, columns: Sequence[Named], version: Version, shared: Mapping[str, Entry],
        lang: Lang,
    ) -> None:  # fmt: skip
        self.title = title
        self.columns = columns
        self.version = version
        self.shared = shared
        self.lang = lang

    def told(self, problem: Problem) -> Problem:
        """Return a problem that speaks of its details by their labels."""
        of: dict[str, Callable[[str], str]] = {
            "table": lambda _: self.title,
            "fact": self._fact,
            "facts": self._each(self._fact),
            "low": self._code,
            "high": self._code,
            "ladder": self._ladder,
            "test": lambda code: self._known(f"test:{code}", code),
            "slot": lambda code: self._known(f"slot:{code}", code),
            "holds": self._each(self._case),
        }
        given = problem.details.items()
        spoken = {name: of[name](text) if name in of else text for name, text in given}
        return problem.model_copy(update={"spoken": spoken})

    def _named(self, fact: str) -> Named:
        return named_columns([TableColumn(fact=fact)], self.version, self.shared)[0]

    def _fact(self, fact: str) -> str:
        return self._named(fact).heading.in_(self.lang)

    def _case(self, text: str) -> str:
        """Return a fact with its values, `fact: value, value` in codes."""
        fact, values = text.split(": ", 1)
        named = self._named(fact)
        words = [named.shown(each, self.lang) for each in values.split(", ")]
        value = self._listed(words)
        return say("table", "workbook:condition", self.lang, fact=self._fact(fact), value=value)

    def _code(self, code: str) -> str:
        """Return a code as the first column has it that holds it."""
        found = (each for each in self.columns if code in (each.words or {}))
        named = next(found, None)
        return code if named is None else named.shown(code, self.lang)

    def _ladder(self, ladder: str) -> str:
        """Return the measures of a ladder, lightest first."""
        ladders = self.version.law.items("ladders")
        found = next((each.measures for each in ladders if each.id == ladder), None)
        return ladder if found is None else self._listed([self._code(each) for each in found])

    def _known(self, key: str, code: str) -> str:
        return say("table", key, self.lang) if key in table("table") else code

    def _each(self, one: Callable[[str], str]) -> Callable[[str], str]:
        return lambda text: listed(one(each) for each in text.split(SEPARATOR)[:-1])

    def _listed(self, words: Sequence[str]) -> str:
        return say("table", "list:and", self.lang).join(words)
