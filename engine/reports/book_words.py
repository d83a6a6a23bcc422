"""What the rule book says, whatever it is laid out as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.coverage import percent, rule_holes
from engine.reports.inert import inert
from engine.reports.saying import word
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang, Words
    from engine.model.book import (
        Book,
        BookArticle,
        BookRegulation,
        BookRule,
        BookStage,
        BookVersion,
    )
    from engine.model.rule_list import RuleLine
    from engine.model.rule_shown import ExampleTold, Mention
    from engine.model.values import Status


class BookWords:
    """The wording of the book in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang

    def say(self, code: str, **details: object) -> str:
        """Return a wording of the book."""
        told = {name: str(value) for name, value in details.items()}
        return say("book", code, self.lang, **told)

    def look(self, code: str, **details: object) -> str:
        """Return a wording of the pages on which rules are looked up."""
        told = {name: str(value) for name, value in details.items()}
        return word(code, self.lang, **told)

    def words(self, words: Words) -> str:
        """Return words from a file in the language of the book."""
        return inert(words.in_(self.lang))

    def head(self, book: Book) -> Iterator[str]:
        """Yield what the book is, and what has to be known before it is read."""
        yield self.say(
            "about",
            regulations=len(book.regulations),
            versions=sum(len(each.versions) for each in book.regulations),
            rules=len(book.rules),
        )
        yield self.say("marks")

    def warnings(self, book: Book) -> Iterator[str]:
        """Yield what is wrong with the book."""
        if book.unread:
            yield self.say("unread", count=book.unread)
        if book.stale:
            yield self.say("stale")

    def digest(self, book: Book) -> str:
        """Return which rules the book is of."""
        return self.say("digest", digest=book.rules_digest[:16])

    def version(self, version: BookVersion) -> str:
        """Return the name of a version."""
        code = "version" if version.in_use else "version-unused"
        return self.say(code, version=version.version)

    def force(self, version: BookVersion) -> str:
        """Return from when to when a version is in force."""
        if version.until is None:
            return self.say("force", start=version.in_force)
        return self.say("force-until", start=version.in_force, end=version.until)

    def bare(self, version: BookVersion) -> str:
        """Return what is said of the entries of the register that no rule stands under."""
        count = len(version.bare)
        if not version.unread:
            return self.say("bare", count=count)
        return self.say("bare:unread", count=count, places=inert(", ".join(version.unread)))

    def article(self, article: BookArticle) -> str:
        """Return the number of an article; one of another regulation is named with it."""
        number = citing.numbered(article.article, None, None, self.lang)
        if article.of is None:
            return number
        return self.say("article-of", of=self.words(article.of), article=number)

    def counted(self, rules: int) -> str:
        """Return a number of rules."""
        return self.say("count:one") if rules == 1 else self.say("count", count=rules)

    def rules_in(self, regulation: BookRegulation) -> int:
        """Return how many rules of a regulation are in the book."""
        return sum(len(at.rules) for version in regulation.versions for at in version.articles)

    def stage(self, stage: BookStage) -> str:
        """Return which article of another version is the same."""
        by = self.look(f"by:{stage.by}")
        if stage.article is None:
            return self.say("stage-none", version=stage.version, by=by)
        article = citing.numbered(stage.article, None, None, self.lang)
        return self.say("stage", version=stage.version, article=article, by=by)

    def facets(self, line: RuleLine) -> tuple[str, ...]:
        """Return what kind of rule one is."""
        return (
            self.say("stage-of-rule", stage=self.look(f"stage:{line.stage}")),
            self.say("verb", verb=self.look(f"verb:{line.verb}")),
            self.say("reads", sheet=self.look(f"sheet:{line.sheet}")),
        )

    def covered(self, rule: BookRule) -> str:
        """Return how much was seen of a rule."""
        if rule.coverage is None:
            return self.say("covered-not")
        share = rule.coverage.share
        told = percent(share, self.lang)
        return self.say("covered", seen=share.seen, of=share.of, percent=told)

    def holes(self, rule: BookRule) -> tuple[str, ...]:
        """Return what was not seen of a rule."""
        return () if rule.coverage is None else tuple(rule_holes(rule.coverage, self.lang))

    def ties(self, rule: BookRule) -> list[tuple[str, RuleLine]]:
        """Return the rules that one overrides, is overridden by or is read by."""
        shown = rule.shown
        tied = {
            "overrides": shown.overrides,
            "overridden-by": shown.overridden_by,
            "leads-to": shown.leads_to,
        }
        return [(self.look(f"show:{code}"), each) for code, rules in tied.items() for each in rules]

    def expect(self, status: Status) -> str:
        """Return what a rule comes to."""
        return say("report", f"status:{status}", self.lang)

    def example_facts(self, example: ExampleTold) -> str:
        """Return the facts of an example."""
        return say("report", "semicolon", self.lang).join(map(self.words, example.facts))

    def naming(self, rule: BookRule) -> list[Mention]:
        """Return the scenarios that name a rule."""
        return [each for each in rule.shown.scenarios if each.of_rule]

    def others(self, rule: BookRule) -> list[Mention]:
        """Return the scenarios that are of the article of a rule only."""
        return [each for each in rule.shown.scenarios if not each.of_rule]

    def scenario(self, each: Mention) -> str:
        """Return a scenario and where it stands."""
        return self.say("scenario", name=inert(each.name), file=inert(each.file), line=each.line)
