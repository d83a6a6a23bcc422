"""An article through the versions on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.blocks import Heading, Line, Tree, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.saying import listed, of, provision, unread, word
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.article_history import ArticleHistory, ArticleStage, RuleChange, RuleTold
    from engine.model.base import Lang
    from engine.model.rules import ArticleEntry
    from engine.reports.blocks import Block


def history_view(found: ArticleHistory, lang: Lang) -> View:
    """Return an article through the versions in words."""
    head = Heading(1, word("history:title", lang, short=of(found.short, lang)))
    body = [block for stage in found.stages for block in _stage(stage, lang)]
    return View((head, *body, Line(word("history:note", lang)), *unread(found.unread, lang)))


def _stage(stage: ArticleStage, lang: Lang) -> Iterator[Block]:
    version, by = stage.version.isoformat(), word(f"by:{stage.by}", lang)
    if stage.article is None:
        yield Heading(2, word("history:stage-none", lang, version=version))
        yield Line(by)
        return
    article = citing.numbered(stage.article, None, None, lang)
    yield Heading(2, word("history:stage", lang, version=version, article=article))
    yield Line(by)
    yield _entries(stage, lang)
    yield _rules(stage, lang)
    if stage.changes:
        below = tuple(_change(each, lang) for each in stage.changes)
        yield Tree(word("history:changes", lang), below)


def _entries(stage: ArticleStage, lang: Lang) -> Tree:
    if not stage.entries:
        return Tree(word("history:no-register", lang))
    return Tree(
        word("history:register", lang),
        tuple(Tree(entry_text(each, lang)) for each in stage.entries),
    )


def entry_text(entry: ArticleEntry, lang: Lang) -> str:
    """Return an entry of the register: its place, what it is about, the verbs of its text."""
    mark = citing.mark(lang, verified=entry.verified)
    place = citing.numbered(entry.article, entry.paragraph, entry.item, lang) + mark
    verbs = listed((word(f"verb:{verb}", lang) for verb in entry.verbs), lang)
    title = of(entry.title, lang)
    if not verbs:
        return word("history:entry-plain", lang, place=place, title=title)
    return word("history:entry", lang, place=place, title=title, verbs=verbs)


def _rules(stage: ArticleStage, lang: Lang) -> Tree:
    if not stage.rules:
        return Tree(word("history:no-rules", lang))
    return Tree(word("history:rules", lang), tuple(Tree(_rule(each, lang)) for each in stage.rules))


def _rule(told: RuleTold, lang: Lang) -> str:
    ident = f"{provision(told.rule, lang)} {inert(told.rule.id)}"
    return word("history:rule", lang, id=ident, text=of(told.text, lang))


def _change(change: RuleChange, lang: Lang) -> Tree:
    if change.before is None or change.after is None:
        name = inert(change.before or change.after or "")
        texts = [of(each, lang) for each in change.changes]
        return Tree(word("history:rule", lang, id=name, text=listed(texts, lang)))
    pair = word("history:pair", lang, before=inert(change.before), after=inert(change.after))
    if not change.changes:
        return Tree(word("history:rule", lang, id=pair, text=word("history:same", lang)))
    return Tree(pair, tuple(Tree(of(each, lang)) for each in change.changes))


HISTORY_FORMATS: dict[str, Callable[[ArticleHistory, Lang], str]] = {
    "table": lambda found, lang: terminal(history_view(found, lang)),
    "md": lambda found, lang: markdown(history_view(found, lang)),
    "json": json_answer,
}
