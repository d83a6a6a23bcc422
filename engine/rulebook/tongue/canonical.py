"""Put the words of a file that are written in Chinese into the form that everything else reads."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.rulebook.document import Node
from engine.rulebook.tongue.spoken import Spoken
from engine.rulebook.tongue.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from engine.model.problems import Problem
    from engine.rulebook.document import Document
    from engine.rulebook.tongue.names import Names
    from engine.rulebook.tongue.word import Word


def canonical(document: Document, model: type[BaseModel], names: Names | None) -> list[Problem]:
    """Put a file into canonical form where it stands, and return the keys that stand there twice.

    Places stay those of the words as written. Without names only what the models fix is done; it
    may be done again with names.
    """
    return put(document, model, names, words_of(document.root, model, names))


def put(
    document: Document, model: type[BaseModel], names: Names | None, words: Iterable[Word]
) -> list[Problem]:
    """Put a file into canonical form, as above; `words` are all its words."""
    if not document.wide:
        return []
    found = list(words)
    chinese = any(word.key and word.written != word.english for word in found)
    before = document.spoken is not None and document.spoken.chinese
    document.spoken = Spoken(model, names, chinese=chinese or before)
    return list(_put(document, found))


def _put(document: Document, found: Iterable[Word]) -> Iterator[Problem]:
    held: dict[int, list[Word]] = defaultdict(list)
    for word in found:
        if word.written != word.english:
            held[id(word.holder)].append(word)
    for words in held.values():
        node = words[0].holder
        for word in words:
            if not word.key:
                node.put(word.step, Node(word.english, word.place, {}, {}))
        renamed = {str(word.step): word.english for word in words if word.key}
        if renamed:
            yield from _rename(document, node, renamed)


def _rename(document: Document, node: Node, renamed: dict[str, str]) -> Iterator[Problem]:
    keys, children = dict(node.keys), dict(node.children)
    node.clear()
    for written, place in keys.items():
        key = renamed.get(written, written)
        if key in node.keys:
            line = str(node.keys[key].line)
            yield document.at(place, "duplicate-key", key=written, line=line)
            continue
        node.keys[key] = place
        if written in children:
            node.put(key, children[written])
