"""What is told of the words of the law: articles, their verbs, and the stages of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Stage, Verb
from engine.reports.citing import mark, numbered
from engine.reports.saying import word
from engine.rulebook.conclusions import STAGE_SLOTS
from engine.rulebook.sheets import SHEET_OF
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.rules import ArticleEntry
    from engine.rulebook.gather import Version
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.meaning import Named


def labelled(code: str, text: str, lang: Lang) -> str:
    """Return a text after what it is called."""
    return say("editor", "labelled", lang, label=word(code, lang), text=text)


def article_told(named: Named, version: Version | None, bench: Bench, lang: Lang) -> Iterator[str]:
    """Yield an article as the register has it, and what is around it."""
    for entry in _register(named.name, version):
        at = numbered(entry.article, entry.paragraph, entry.item, lang)
        yield f"**{at}** {entry.title.in_(lang)} {mark(lang, verified=entry.verified)}"
        yield labelled("show:verb", verbs_of(entry.verbs, lang), lang) if entry.verbs else ""
        if entry.to_verify is not None:
            yield labelled("show:to-verify", entry.to_verify.in_(lang), lang)
    if version is not None:
        short = bench.words.short(version.pack.regulation).in_(lang)
        yield f"_{short} {version.pack.version}_"


def _register(name: str, version: Version | None) -> Iterator[ArticleEntry]:
    """Yield the entries of an article and of what is around it, the whole first."""
    for entry in version.pack.articles if version else ():
        if name == entry.name or name.startswith(f"{entry.name}."):
            yield entry


def verbs_of(verbs: tuple[Verb, ...], lang: Lang) -> str:
    """Return the verbs that an article uses."""
    return say("report", "list", lang).join(word(f"verb:{verb.value}", lang) for verb in verbs)


def stage_told(named: Named, _version: Version | None, _bench: Bench, lang: Lang) -> Iterator[str]:
    """Yield what a stage looks at and may conclude."""
    if named.name not in tuple(Stage):
        return
    stage = Stage(named.name)
    yield f"**{word(f'stage:{stage.value}', lang)}** `{stage.value}`"
    if stage in SHEET_OF:
        yield say("editor", "stage:reads", lang, sheet=word(f"sheet:{SHEET_OF[stage].value}", lang))
    slots = [say("editor", f"slot:{slot}", lang) for slot in STAGE_SLOTS.get(stage, ())]
    joined = say("report", "semicolon", lang).join(slots)
    yield say("editor", "stage:concludes", lang, slots=joined) if slots else ""


def verb_told(named: Named, _version: Version | None, _bench: Bench, lang: Lang) -> Iterator[str]:
    """Yield what a verb is called."""
    if named.name in tuple(Verb):
        yield f"**{word(f'verb:{named.name}', lang)}** `{named.name}`"
        yield say("editor", "verb:about", lang)
