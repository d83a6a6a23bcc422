"""The two languages of a rule file: what its words are called, and what Chinese ones stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel

from engine.model.base import Words
from engine.model.values import Op
from engine.rulebook.conditions import GROUPS
from engine.rulebook.fields import key_kinds, models_at, reached
from engine.rulebook.shape import PackFile
from engine.rulebook.tongue.names import Shelf, Volume, names_in, names_of
from engine.rulebook.tongue.twins import NONE, Twins, code_twins, key_twins
from engine.rulebook.tongue.wording import kind_twins, mapped_twins
from engine.workshop.editing.spot import ITEM, indexed, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.rulebook.document import Document
    from engine.rulebook.folder import Folder
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.tongue.names import Names
    from engine.workshop.editing.spot import Spot

Path = tuple[str, ...]

CONDITIONS = ("when", "unless")
CONDITIONED = ("rules", "terms", "procedure", "tables")
WITH_EXAMPLES = ("rules", "tables")
TESTS = tuple(op.value for op in Op)
_OF_FACTS = (("tallies", "fact"), ("invoked_by",), ("tables", "columns", "fact"))
_OF_SLOTS = (("slots", "name"), ("tables", "columns", "then"))
_OF_MEASURES = (("ladders", "measures"), ("ladders", "indivisible"))


def in_condition(keys: Path) -> bool:
    """Whether keys lead into a condition of a rule, a term or a step."""
    return len(keys) > 1 and keys[0] in CONDITIONED and keys[1] in CONDITIONS


def in_example(path: Path) -> bool:
    """Whether a path leads into an example beside a rule or a table."""
    keys = keys_of(path)
    within = len(keys) > 1 and keys[0] in WITH_EXAMPLES and keys[1] == "examples"
    return within and len(path) > len(keys) + 1


def names_for(gathered: Gathered, version: Version | None) -> Names:
    """Return what the things that a file may name are called: those of its version, or of all."""
    volumes = {id(each): _volume(each.folder) for each in gathered.versions}
    shared = Volume("", "", _data(entry.document for entry in gathered.shared.values()))
    regimes = {each.id: each.regime.value for each, _ in gathered.regulations}
    shelf = Shelf((shared, *volumes.values()), regimes)
    every = names_of(shelf)
    return every if version is None else names_in(shelf, every, volumes[id(version)])


def _volume(folder: Folder) -> Volume:
    entries = [*folder.heads, *(each for items in folder.sections.values() for each in items)]
    documents = _data(entry.document for entry in entries)
    return Volume(folder.regulation, folder.path.name, documents)


def _data(documents: Iterator[Document]) -> tuple[object, ...]:
    return tuple({id(each): each.data for each in documents}.values())


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words that may stand in a file of a form."""

    form: type[BaseModel]
    names: Names

    def words_at(self, path: Path, *, key: bool) -> Twins:
        """Return the words that may stand at a path in English, as keys or as values."""
        keys = keys_of(path)
        if in_condition(keys):
            return self._condition(keys, key=key)
        if in_example(path):
            return self._example(keys, key=key)
        if keys[:2] == ("rules", "then"):
            return code_twins("Slot") if key else self.names.slots.get(keys[-1], NONE)
        named = None if key else self._named(keys)
        return named or self._of_model(path, key=key)

    def _named(self, keys: Path) -> Twins | None:
        """Return the words of the rule base that are named at a place, if it is such a place."""
        if keys in _OF_FACTS:
            return self.names.facts
        if keys in _OF_SLOTS:
            return code_twins("Slot")
        return self.names.slots.get("measures", NONE) if keys in _OF_MEASURES else None

    def _condition(self, keys: Path, *, key: bool) -> Twins:
        named = [step for step in keys[2:] if step not in GROUPS]
        if key:
            return code_twins("Test") if named else self.names.conditions
        fact = next((step for step in named if step not in TESTS), "")
        return self.names.value(fact)

    def _example(self, keys: Path, *, key: bool) -> Twins:
        step = keys[2:3]
        if key:
            return key_twins(Words) if step == ("say",) else self.names.cells
        return code_twins("Expected") if step == ("expect",) else self.names.value("".join(step))

    def _of_model(self, path: Path, *, key: bool) -> Twins:
        at = indexed(path)
        kinds = reached((self.form,), at)
        if not key:
            return kind_twins(kinds)
        found = mapped_twins(kinds)
        for model in models_at(self.form, at):
            found |= key_twins(model)
        return found

    def english(self, spot: Spot) -> Spot:
        """Return a spot with its words in English, its place as it stands.

        What stands alone behind a dash is a key or a value, as the place has it.
        """
        path: Path = ()
        for step in spot.path:
            path = (*path, step if step == ITEM else self._english(step, path, key=True))
        key = spot.key and not self._lists_values(path)
        return spot._replace(path=path, word=self._english(spot.word, path, key=key), key=key)

    def _lists_values(self, path: Path) -> bool:
        """Whether a path ends in a list of which the items are no mappings."""
        if path[-1:] != (ITEM,):
            return False
        keys = keys_of(path)
        if in_condition(keys):
            return keys[-1] not in (*GROUPS, *CONDITIONS)
        if keys and keys[0] in WITH_EXAMPLES and keys[1:2] in (("examples",), ("then",)):
            return keys[-1] != "examples"
        kinds = reached((self.form,), indexed(path))
        return bool(kinds) and not key_kinds(kinds) and not any(map(_is_model, kinds))

    def _english(self, word: str, path: Path, *, key: bool) -> str:
        pair = None if word.isascii() else self.words_at(path, key=key).pair(word)
        return pair.english if pair else word


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def section_in_english(section: str) -> str:
    """Return what a section of a rule file is called in English."""
    pair = key_twins(PackFile).pair(section)
    return pair.english if pair else section


def code_in_english(kind: str, word: str) -> str:
    """Return a code of a kind in English."""
    pair = code_twins(kind).pair(word)
    return pair.english if pair else word


def writes_chinese(lines: Sequence[str]) -> bool:
    """Whether a file is written with Chinese keys: whether one of its sections is called so."""
    heads = (line.split(":")[0] for line in lines if line[:1] not in (" ", "#", "-", ""))
    return any(not head.isascii() for head in heads)
