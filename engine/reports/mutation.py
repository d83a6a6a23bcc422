"""What became of altered rules, in words: how many were noticed, and each that was not."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, Tree, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.coverage import Share
    from engine.model.mutation import Mutant, Mutation, VersionMutation, Witness
    from engine.reports.blocks import Block

_NAMED = 5
"""How many places that do not hold are named."""


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("mutation", code, lang, **details)


def mutation_view(found: Mutation, lang: Lang) -> View:
    """Return what became of mutants in words."""
    return View(
        (
            Heading(1, _say("title", lang)),
            *_summary(found, lang),
            Heading(2, _say("section:versions", lang)),
            _versions(found, lang),
            Heading(2, _say("section:operators", lang)),
            _operators(found, lang),
            Heading(2, _say("section:survived", lang)),
            *_survivors(found, lang),
        )
    )


def _summary(found: Mutation, lang: Lang) -> Iterator[Line]:
    more = ""
    if found.scenarios is not None:
        more = _say("summary:scenarios", lang, scenarios=str(found.scenarios))
    yield Line(_say("summary", lang, **_numbers(found.share)) + more)
    counts = {
        code: str(sum(each.verdicts[code] for each in found.versions))
        for code in ("equivalent", "refused")
    }
    yield Line(_say("not-counted", lang, **counts))
    if found.left:
        yield Line(_say("left", lang, count=str(found.left)))
    if found.failed:
        more = "" if len(found.failed) <= _NAMED else " …"
        places = _say("list", lang).join(map(inert, found.failed[:_NAMED]))
        yield Line(_say("failed", lang, places=places + more))


def _numbers(share: Share) -> dict[str, str]:
    percent = f"{share.percent:.1f}"
    return {"seen": str(share.seen), "of": str(share.of), "percent": percent}


def _columns(lang: Lang, *codes: str) -> tuple[str, ...]:
    return tuple(_say(f"column:{code}", lang) for code in codes)


def _versions(found: Mutation, lang: Lang) -> Table:
    codes = ("version", "example", "scenario", "survived", "percent")
    rows = (
        (
            _titled(each, lang),
            *(str(each.verdicts[code]) for code in ("example", "scenario", "survived")),
            _say("percent", lang, percent=f"{each.share.percent:.1f}"),
        )
        for each in found.versions
    )
    return Table(_columns(lang, *codes), tuple(rows))


def _titled(each: VersionMutation, lang: Lang) -> str:
    short, version = inert(each.short.in_(lang)), each.version.isoformat()
    return _say("version", lang, short=short, version=version)


def _operators(found: Mutation, lang: Lang) -> Table:
    rows = (
        (
            _say(f"operator:{each.operator}", lang),
            str(each.share.seen),
            str(each.share.of),
            _say("percent", lang, percent=f"{each.share.percent:.1f}"),
        )
        for each in found.operators
    )
    return Table(_columns(lang, "operator", "seen", "of", "percent"), tuple(rows))


def _survivors(found: Mutation, lang: Lang) -> Iterator[Block]:
    survivors = [each for each in found.mutants if each.verdict == "survived"]
    if not survivors:
        yield Line(_say("no-survivors", lang))
    for _, of_rule in groupby(survivors, key=_rule):
        mutants = list(of_rule)
        file, line = inert(mutants[0].file), str(mutants[0].line)
        title = _say("rule", lang, id=inert(mutants[0].rule), file=file, line=line)
        yield Tree(title, tuple(_survivor(each, lang) for each in mutants))


def _rule(each: Mutant) -> str:
    return each.key.rpartition("#")[0]


def _survivor(each: Mutant, lang: Lang) -> Tree:
    return Tree(inert(each.told.in_(lang)), tuple(map(Tree, _about(each, lang))))


def _about(each: Mutant, lang: Lang) -> Iterator[str]:
    if each.tried is not None:
        yield _say("tried" if each.tried else "tried:none", lang, count=str(each.tried))
    if each.witness is not None:
        yield _labelled("witness", _witness(each, each.witness, lang), lang)
    if each.suggestion is not None:
        yield _labelled("suggest", inert(each.suggestion.in_(lang)), lang)


def _labelled(code: str, text: str, lang: Lang) -> str:
    return _say("fact", lang, label=_say(code, lang), said=text)


def _witness(mutant: Mutant, witness: Witness, lang: Lang) -> str:
    facts = [
        _say("fact", lang, label=inert(each.label.in_(lang)), said=inert(each.said.in_(lang)))
        for each in witness.facts
    ]
    was, now = (
        say("rules_diff", f"status:{it}", lang) if it else "" for it in (witness.was, witness.now)
    )
    code = "comes:gone" if not now else "comes:concludes" if was == now else "comes"
    code = "comes:both" if mutant.operator == "drop-override" else code
    known = _say("between", lang).join(facts) or _say("nothing-known", lang)
    return _say("shown", lang, facts=known, comes=_say(code, lang, was=was, now=now))


MUTATION_FORMATS: dict[str, Callable[[Mutation, Lang], str]] = {
    "table": lambda found, lang: terminal(mutation_view(found, lang)),
    "md": lambda found, lang: markdown(mutation_view(found, lang)),
    "json": json_answer,
}
