"""Assess what a scenario lays out: by every matcher and in every order of rules alike."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_bare
from engine.assessment.points import ground
from engine.assessment.prepare import prepare
from engine.assessment.recusal import recusals
from engine.assessment.result import explain
from engine.matchers.choice import default_matcher
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Digests
from engine.model.unreadable import UnreadableError
from engine.rulebook.packs import read_rulebook
from engine.rulebook.read import CASE_FILE, ORGANISATION_FILE, read_inputs
from engine.rulebook.write import written
from engine.scenarios.lexicon import Lexicon
from engine.scenarios.slip import SlipError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.assessment.bare import Bare
    from engine.assessment.matching import Matcher
    from engine.assessment.points import Ground
    from engine.assessment.prepare import Prepared
    from engine.assessment.verdicts import Verdict
    from engine.logic.sheet import Sheet
    from engine.model.assessment import Assessment
    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.recusal import Recusals
    from engine.model.rules import Pack, Rule, Rulebook
    from engine.model.values import Status
    from engine.scenarios.world import World

DIGESTS = Digests(case="", organisation="", rules="", engine="")
_SEED = 20200701


@dataclass(frozen=True, repr=False)
class Found:
    """What a case came to, with all its rules; `matcher` is the only one that was asked, if any."""

    bare: Bare
    assessment: Assessment
    matcher: Matcher | None = None

    @cached_property
    def ground(self) -> Ground:
        """Everything a conclusion of the assessment can stand on."""
        found = [each.dossier for each in self._verdicts if each.dossier]
        return ground(found, self.bare.alerts)

    @cached_property
    def recusals(self) -> Recusals:
        """What the law of the day says of those who handle the case, asked of the same matchers.

        Raises SlipError where the answers differ.
        """
        read = self._recusals(self.matcher or _matcher())
        if self.matcher is None and read != self._recusals(Shuffling(PlainMatcher())):
            raise SlipError("order-matters")
        return read

    @property
    def asked_recusals(self) -> Recusals | None:
        """The same if a step asked for it, otherwise None."""
        asked: Recusals | None = vars(self).get("recusals")
        return asked

    def _recusals(self, matcher: Matcher) -> Recusals:
        laid = self.bare.prepared
        return recusals(laid.organisation, laid.case, laid.rulebook, matcher, DIGESTS)

    @property
    def _verdicts(self) -> list[Verdict]:
        return [verdict for found in self.bare.verdicts.values() for verdict in found]


class InvalidWorldError(Exception):
    """What a scenario lays out does not hold together; it carries the problems of its files."""

    def __init__(self, unreadable: UnreadableError) -> None:
        super().__init__(unreadable)
        self.problems = unreadable.problems


@cache
def lexicon_of(rules: Path) -> Lexicon:
    """Return the words of the rules of a folder, read once. Raises UnreadableError."""
    return Lexicon(read_rulebook(rules))


@cache
def _matcher() -> Matcher:
    return default_matcher()


def assess(world: World) -> Found:
    """Assess what a scenario lays out.

    Unless the world names a matcher all are asked, then the rules once more in another order.
    Raises SlipError where a step is missing or the answers differ, InvalidWorldError for a case
    that does not hold together.
    """
    for key, code in (("handled_by", "not-handled"), ("decided_on", "no-day")):
        if key not in world.case:
            raise SlipError(code)
    organisation, case = inputs(world)
    rulebook = _looked_at(world.lexicon.rulebook, world.only)
    bare = assess_bare(prepare(organisation, case, rulebook), world.matcher or _matcher())
    if world.matcher is None and _outcomes(bare) != _outcomes(_in_another_order(bare.prepared)):
        raise SlipError("order-matters")
    return Found(bare, explain(bare, DIGESTS), world.matcher)


def _in_another_order(prepared: Prepared) -> Bare:
    rulebook = _shuffled(prepared.rulebook)
    mixed = prepare(prepared.organisation, prepared.case, rulebook)
    return assess_bare(mixed, Shuffling(PlainMatcher()))


def _looked_at(rulebook: Rulebook, only: frozenset[str]) -> Rulebook:
    if not only:
        return rulebook
    regulations = tuple(each for each in rulebook.regulations if each.id in only)
    packs = tuple(pack for pack in rulebook.packs if pack.regulation in only)
    kept = rulebook.model_copy(update={"regulations": regulations, "packs": packs})
    others = tuple(spec for pack in rulebook.packs if pack not in packs for spec in pack.vocabulary)
    return kept.model_copy(update={"vocabulary": (*rulebook.vocabulary, *others)})


def inputs(world: World) -> tuple[Organisation, Case]:
    """Return what a scenario lays out as files are read. Raises InvalidWorldError."""
    with TemporaryDirectory() as folder:
        files = Path(folder, CASE_FILE), Path(folder, ORGANISATION_FILE)
        for file, data in zip(files, (world.case, world.organisation), strict=True):
            plain = {key: value for key, value in data.items() if key != "organisation"}
            file.write_text(written(plain), encoding="utf-8")
        try:
            return read_inputs(*files, world.lexicon.rulebook)
        except UnreadableError as unreadable:
            raise InvalidWorldError(unreadable) from None


def _outcomes(bare: Bare) -> object:
    """Return what every rule came to on every sheet, and every charge; in a fixed order."""
    verdicts = [each for found in bare.verdicts.values() for each in found]
    charges = {each.draft.id: (each.outcome, each.firm) for each in verdicts}
    judged = {
        (judged.sheet.id, judged.about, name): (outcome.status, outcome.firm)
        for each in verdicts
        for judged in (each.dossier.judged if each.dossier else ())
        for name, outcome in judged.outcomes.items()
    }
    alerts = sorted((one.judged.sheet.id, one.outcome.rule.id) for one in bare.alerts)
    return charges, judged, alerts


def _shuffled(rulebook: Rulebook) -> Rulebook:
    """Return a rulebook with its rules in another order, the same at every run."""
    dice = random.Random(_SEED)  # noqa: S311 - an order, not a secret
    return rulebook.model_copy(
        update={"packs": tuple(_mixed(pack, dice) for pack in rulebook.packs)}
    )


def _mixed(pack: Pack, dice: random.Random) -> Pack:
    return pack.model_copy(update={"rules": tuple(dice.sample(pack.rules, len(pack.rules)))})


class Shuffling:
    """Asks another matcher with the rules in another order."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher

    @property
    def name(self) -> str:
        """Return the name of the matcher that is asked."""
        return self._matcher.name

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        dice = random.Random(_SEED)  # noqa: S311 - an order, not a secret
        return self._matcher.statuses(dice.sample(list(rules), len(rules)), sheets)
