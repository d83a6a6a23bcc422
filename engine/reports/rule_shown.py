"""One rule on a page: in sentences, with what it reads, its examples and scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.clause_trees import sentence_trees
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.saying import brief, of, provision, unread, version_heading, word
from engine.reports.terminal import terminal
from engine.rulebook.tongue.special import in_braces
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.rule_list import RuleLine
    from engine.model.rule_shown import ExampleTold, FactRead, Mention, RuleShown
    from engine.reports.blocks import Block

MOST_OF_ARTICLE = 5
"""So many scenarios that only touch the article are listed; of the others the number is told."""


def rule_view(found: RuleShown, lang: Lang) -> View:
    """Return a rule in words."""
    blocks = (
        *_head(found, lang),
        Heading(2, word("show:sentence", lang)),
        *sentence_trees(found.sentence, lang),
        Line(word("show:unknown", lang)),
        *_facts(found.facts, lang),
        *_ties(found, lang),
        *_examples(found.examples, lang),
        *_scenarios(found.scenarios, lang),
        *unread(found.unread, lang),
    )
    return View(blocks)


def _head(found: RuleShown, lang: Lang) -> Iterator[Block]:
    rule = found.rule
    yield Heading(1, f"{inert(rule.id)}  {of(rule.title, lang)}")
    place = word("place", lang, file=inert(rule.file), line=str(rule.line))
    asked = rule.provision.to_verify
    lines = {
        "provision": f"{version_heading(rule, lang).text} {provision(rule, lang)}",
        "to-verify": of(asked, lang) if asked else "",
        "stage": word(f"stage:{rule.stage}", lang),
        "reads": word(f"sheet:{rule.sheet}", lang),
        "verb": word(f"verb:{rule.verb}", lang),
        "because": because(found, lang),
        "note": of(found.note, lang) if found.note else "",
        "place": place,
    }
    for code, text in lines.items():
        if text:
            yield Line(text, word(f"show:{code}", lang))


def because(found: RuleShown, lang: Lang) -> str:
    """Return the reason of a rule, with its placeholders in the language of the page."""
    return in_braces(of(found.because, lang), chinese=lang == "zh")


def _facts(facts: Iterable[FactRead], lang: Lang) -> Iterator[Block]:
    yield Heading(2, word("show:facts", lang))
    yield Table((), tuple(_fact(each, lang) for each in facts))


def _fact(each: FactRead, lang: Lang) -> tuple[str, ...]:
    part = word(f"part:{each.part}", lang)
    return part, of(each.label, lang), inert(each.name), of(each.owner, lang)


def _ties(found: RuleShown, lang: Lang) -> Iterator[Block]:
    tied: dict[str, tuple[RuleLine, ...]] = {
        "overrides": found.overrides,
        "overridden-by": found.overridden_by,
        "leads-to": found.leads_to,
    }
    lines = [
        Line(brief(each, lang), word(f"show:{code}", lang))
        for code, rules in tied.items()
        for each in rules
    ]
    if lines:
        yield Heading(2, word("show:ties", lang))
        yield from lines


def _examples(examples: Iterable[ExampleTold], lang: Lang) -> Iterator[Block]:
    yield Heading(2, word("show:examples", lang))
    rows = tuple(_example(each, lang) for each in examples)
    yield Table((), rows) if rows else Line(word("show:no-examples", lang))


def _example(each: ExampleTold, lang: Lang) -> tuple[str, ...]:
    semicolon = say("report", "semicolon", lang)
    facts = semicolon.join(of(fact, lang) for fact in each.facts)
    return say("report", f"status:{each.expect}", lang), of(each.say, lang), facts


def _scenarios(scenarios: tuple[Mention, ...], lang: Lang) -> Iterator[Block]:
    yield Heading(2, word("show:scenarios", lang))
    naming = [each for each in scenarios if each.of_rule]
    others = [each for each in scenarios if not each.of_rule]
    shown = [*naming, *others[:MOST_OF_ARTICLE]]
    yield from (_scenario(each, lang) for each in shown)
    if len(others) > MOST_OF_ARTICLE:
        yield Line(word("show:more", lang, count=str(len(others) - MOST_OF_ARTICLE)))
    if not scenarios:
        yield Line(word("show:no-scenarios", lang))


def _scenario(each: Mention, lang: Lang) -> Line:
    label = word("show:of-rule" if each.of_rule else "show:of-article", lang)
    return Line(f"{inert(each.name)}  {inert(each.file)}:{each.line}", label)


RULE_FORMATS: dict[str, Callable[[RuleShown, Lang], str]] = {
    "table": lambda found, lang: terminal(rule_view(found, lang)),
    "md": lambda found, lang: markdown(rule_view(found, lang)),
    "json": json_answer,
}
