"""What is found and meant so, as the settings of the rules declare it."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.conditions import Reader
from engine.rulebook.nearest import nearest
from engine.rulebook.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.check import Meant
    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.rulebook.document import Document
    from engine.rulebook.gather import Version
    from engine.workshop.checking.settings import Settings

SECTION = "intended"
_UNKNOWN = {"rule": "intended-rule", "fact": "intended-fact", "measure": "intended-measure"}
"""What is said of a name that no version knows, by the key it stands under."""


class Intended(NamedTuple):
    """A declaration as it stands for one version: its number, what it is about, on which sheets."""

    number: int
    code: str
    about: tuple[str, ...]
    condition: Condition | None

    def covers(self, code: str, about: Iterable[str]) -> bool:
        """Whether it is about a code, and about all that it names."""
        return self.code == code and set(self.about) <= set(about)


def intended_in(version: Version, settings: Settings) -> tuple[Intended, ...]:
    """Return what is meant so in one version; conditions it cannot read do not stand for it."""
    found = []
    for number, meant in enumerate(settings.file.intended):
        if _is_about(meant, version) and settings.document is not None:
            condition, problems = _read(meant, number, version, settings.document)
            if not problems:
                about = (each for each in (meant.rule, meant.fact, meant.measure) if each)
                found.append(Intended(number, meant.code, tuple(about), condition))
    return tuple(found)


def _is_about(meant: Meant, version: Version) -> bool:
    return meant.version is None or fnmatchcase(version.pack.key, meant.version)


def _read(
    meant: Meant, number: int, version: Version, document: Document
) -> tuple[Condition | None, list[Problem]]:
    if meant.when is None:
        return None, []
    reader = Reader(document, version.facts, terms_of(version.folder, version.facts).done)
    condition = reader.all_of((SECTION, number, "when"), meant.when)
    return condition, reader.problems


def intended_faults(
    versions: Iterable[Version], settings: Settings, codes: Iterable[str]
) -> Iterator[Problem]:
    """Yield what is wrong with declarations: no such code or name, or conditions without a sense.

    A condition or a name that some of its versions do not have stands for the others.
    """
    known, document = tuple(codes), settings.document
    for number, meant in enumerate(settings.file.intended if document else ()):
        assert document is not None
        if meant.code not in known:
            near = nearest(meant.code, known)
            path = (SECTION, number, "code")
            yield document.problem("unknown-check", path, *near, check=meant.code)
        of = [each for each in versions if _is_about(meant, each)]
        read = [_read(meant, number, each, document)[1] for each in of]
        if not of:
            path = (SECTION, number, "version")
            yield document.problem("intended-nowhere", path, version=meant.version or "*")
        elif all(read):
            yield from read[0]
        for key, word in _named(meant):
            names = {name for each in of for name in _names(each, key)}
            if of and word not in names:
                path = (SECTION, number, key)
                yield document.problem(_UNKNOWN[key], path, *nearest(word, names), name=word)


def _named(meant: Meant) -> Iterator[tuple[str, str]]:
    """Yield what a declaration is bound to by name, each under its key."""
    bound = ((key, getattr(meant, key)) for key in _UNKNOWN)
    return ((key, word) for key, word in bound if word is not None)


def _names(version: Version, key: str) -> Iterable[str]:
    """Return the rules, the facts or the measures that a version knows."""
    if key == "fact":
        return version.facts
    if key == "rule":
        return (each.id for each in version.pack.rules)
    return (each.id for each in version.law.items("measures"))
