"""Conditions as trees: what joins them above, its parts below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Tree
from engine.reports.saying import of, word

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.sentences import Clause, Sentence


def clause_tree(clause: Clause, lang: Lang) -> Tree:
    """Return a condition as a tree."""
    return Tree(of(clause.lead, lang), tuple(clause_tree(part, lang) for part in clause.of))


def sentence_trees(sentence: Sentence, lang: Lang) -> tuple[Tree, ...]:
    """Return a rule as trees: when, unless, then."""
    when = _when(sentence.when, lang)
    then = Tree(word("show:then", lang), tuple(Tree(of(each, lang)) for each in sentence.concludes))
    if sentence.unless is None:
        return when, then
    return when, unless_tree(sentence.unless, lang), then


def _when(clause: Clause, lang: Lang) -> Tree:
    parts = clause.together
    if len(parts) == 1 and clause.of and clause.term is None:
        return clause_tree(clause, lang)
    code = "show:when" if len(parts) > 1 else "show:when-one"
    return Tree(word(code, lang), tuple(clause_tree(part, lang) for part in parts))


def unless_tree(unless: Clause, lang: Lang) -> Tree:
    """Return an exception as a tree."""
    return Tree(word("show:unless", lang), (clause_tree(unless, lang),))
