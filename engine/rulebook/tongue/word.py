"""A word of a file that has a twin in the other language, with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.rulebook.document import Node, Place
    from engine.rulebook.tongue.twins import Twins

Step = str | int


class Word(NamedTuple):
    """A key of a mapping, or a value, as it is written and in both languages.

    `step` is the key as written, or the key or index of the value. A `reason` is a text of which
    only what stands in braces differs.
    """

    holder: Node
    step: Step
    written: str
    english: str
    chinese: str
    key: bool = False
    reason: bool = False

    @property
    def place(self) -> Place:
        """Return where it stands."""
        if self.key:
            return self.holder.keys[str(self.step)]
        return self.holder.children[self.step].place


def key_word(holder: Node, step: Step, twins: Twins) -> Word | None:
    """Return a key as a word, or None where it is none of some words."""
    pair = twins.pair(str(step))
    return pair and Word(holder, step, str(step), *pair, key=True)


def key_words(holder: Node, step: Step, twins: Twins) -> Iterator[Word]:
    """Yield a key if it is one of some words."""
    word = key_word(holder, step, twins)
    if word is not None:
        yield word


def value_words(holder: Node, step: Step, twins: Twins) -> Iterator[Word]:
    """Yield a value, or each of a list of values, that is one of some words."""
    node = holder.children[step]
    if isinstance(node.value, list):
        for index, child in node.children.items():
            if not isinstance(child.value, list):
                yield from value_words(node, index, twins)
    elif isinstance(node.value, str | int):
        pair = twins.pair(str(node.value))
        if pair is not None:
            yield Word(holder, step, str(node.value), *pair)
