"""Names of the chain as a person types them, and as they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from engine.reports.inert import inert
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.chain.graph import Chain
    from engine.model.base import Lang, Words


@dataclass(frozen=True, slots=True)
class Names:
    """What the nodes of a chain are called in one language."""

    chain: Chain
    lang: Lang

    def words(self, node: str) -> Words | None:
        """Return the name of a unit or person, or the title of a post."""
        chain = self.chain
        if post := chain.posts.get(node):
            return post.title
        named = chain.units.get(node) or chain.people.get(node)
        return named.name if named else None

    def of(self, node: str) -> str:
        """Return what a node is called; its id where it has no name."""
        words = self.words(node)
        return inert(words.in_(self.lang)) if words else node

    def quoted(self, node: str) -> str:
        """Return a name as it stands in a message, with the id where that is something else."""
        name = self.of(node)
        code = "quoted" if name == node else "quoted-with-id"
        return say("chain", code, self.lang, name=name, id=node)

    def areas(self, ids: tuple[str, ...]) -> str:
        """Return the areas of a duty."""
        known = {area.id: area.name.in_(self.lang) for area in self.chain.organisation.areas}
        comma = "、" if self.lang == "zh" else ", "
        return comma.join(known.get(area, area) for area in ids) or say(
            "chain", "all-areas", self.lang
        )

    def find(self, typed: str) -> str:
        """Return the node that an id or a name means. Raises UsageError with the nearest.

        People may be called by their post: of one name a unit comes first, then a post.
        """
        if typed in self.chain.graph:
            return typed
        several: list[str] = []
        for sort in (self.chain.units, self.chain.posts, self.chain.people):
            named = sorted(node for node in sort if self._is(node, typed))
            if len(named) == 1 and not several:
                return named[0]
            several += named
        raise click.UsageError(self._not_found(typed, several))

    def _is(self, node: str, typed: str) -> bool:
        words = self.words(node)
        return words is not None and typed in (words.zh, words.en)

    def _not_found(self, typed: str, several: list[str]) -> str:
        if several:
            nearest = ", ".join(several)
            return say("chain", "several-nodes", self.lang, name=inert(typed), nearest=nearest)
        near = get_close_matches(typed, [*self.chain.graph, *map(self.of, self.chain.graph)], 3)
        code = "unknown-node-nearest" if near else "unknown-node"
        return say("chain", code, self.lang, name=inert(typed), nearest=", ".join(near))
