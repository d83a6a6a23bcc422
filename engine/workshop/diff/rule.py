"""One rule and what it was: which parts changed, how far it reaches now, for or against whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read
from engine.model.rules_diff import Known, RuleChange, Witness
from engine.workshop.diff.altered import altered, parts_of
from engine.workshop.diff.lexicon import Lexicon
from engine.workshop.diff.meaning import compared, concluding
from engine.workshop.diff.shift import (
    of_conclusions,
    of_extent,
    of_overrides,
    of_verb,
    opposite,
    speaks,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.rules import Rule
    from engine.model.rules_diff import Extent, Shift
    from engine.rulebook.sheets import Fact
    from engine.workshop.diff.edition import Edition
    from engine.workshop.diff.meaning import Compared, Shown


_CONDITIONS = ("when", "unless")
_CONCLUSIONS = ("then", "overrides", "sheet")


@dataclass(frozen=True)
class Beside:
    """Two versions side by side; `ids` are those that rules had before, by those they have."""

    before: Edition
    after: Edition
    domains: Mapping[str, Fact]
    ids: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> tuple[Lexicon, Lexicon]:
        """Return the words of both versions."""
        return Lexicon(self.before), Lexicon(self.after)

    @property
    def retyped(self) -> set[str]:
        """Return the facts that are read in another way now: no sheet holds both."""
        was, now = self.before.facts, self.after.facts
        return {name for name in was if name in now and was[name].type is not now[name].type}


def lone(rule: Rule, beside: Beside, *, added: bool) -> RuleChange:
    """Return a rule that was added or removed, with the least sheet on which it concludes."""
    old, new = (None, rule) if added else (rule, None)
    edition = beside.after if added else beside.before
    found = compared(old, new, beside.domains)
    bare = rule.model_copy(update={"overrides": ()})
    taken = of_overrides(bare, rule, edition, edition)
    come = together((of_extent("wider", rule, edition), taken))
    return _made(
        rule,
        edition,
        how="added" if added else "removed",
        parts=("meaning",),
        shift=come if added else opposite(come),
        witnesses=_witnesses(found.shown, beside),
    )


def change(old: Rule, new: Rule, beside: Beside) -> RuleChange | None:
    """Return what changed in a rule; None if nothing did. Both bear the id it has now."""
    was_id = beside.ids.get(new.id, new.id)
    changed = altered(old, new, *beside.words)
    if not changed and was_id == new.id:
        return None
    keys = {each.key for each in changed}
    touched = not keys.isdisjoint(_CONDITIONS)
    found = _compared(old, new, beside) if touched else None
    extent = found and found.extent
    made = _made(
        new,
        beside.after,
        how="changed",
        was_id=None if was_id == new.id else was_id,
        parts=parts_of(changed),
        altered=changed,
        extent=extent,
        shift=_shift(old, new, beside, extent, keys),
        witnesses=_all_shown(old, new, beside, found, keys),
    )
    moved = made.was_id is not None and not made.changes_meaning
    return made.model_copy(update={"how": "renamed"}) if moved else made


def _all_shown(
    old: Rule, new: Rule, beside: Beside, found: Compared | None, keys: set[str]
) -> tuple[Witness, ...]:
    """Return the sheets that show a change: of what is concluded, one on which both conclude."""
    shown = found.shown if found else ()
    if not shown and not keys.isdisjoint(_CONCLUSIONS):
        taken = set(old.overrides) ^ set(new.overrides)
        others = [beside.before.rules.get(each, beside.after.rules.get(each)) for each in taken]
        places = [each for each in others if each]
        both = concluding(old, new, places[:1], beside.domains)
        shown = (both,) if both else ()
    return _witnesses(shown, beside)


def _compared(old: Rule, new: Rule, beside: Beside) -> Compared | None:
    """Return how conditions compare; None where they read a fact of another type now."""
    read = facts_read(old) | facts_read(new)
    return None if read & beside.retyped else compared(old, new, beside.domains)


def _shift(
    old: Rule, new: Rule, beside: Beside, extent: Extent | None, keys: set[str]
) -> Shift | None:
    """Return what a change does to the person; None where nothing of the meaning changed."""
    shifts: list[Shift] = [of_verb(old, new, beside.before, beside.after)]
    if extent is not None:
        reaching = (new, beside.after) if extent == "wider" else (old, beside.before)
        shifts.append(of_extent(extent, *reaching))
    elif not keys.isdisjoint((*_CONDITIONS, "sheet")):
        shifts.append("different")
    shifts.append(of_conclusions(old, new, beside.before, beside.after))
    shifts.append(of_overrides(old, new, beside.before, beside.after))
    found = together(shifts)
    told = keys.difference(_CONDITIONS) if extent == "equivalent" else keys
    quiet = told.isdisjoint((*_CONDITIONS, *_CONCLUSIONS))
    return None if found == "neither" and quiet else found


def _witnesses(shown: Iterable[Shown], beside: Beside) -> tuple[Witness, ...]:
    return tuple(
        Witness(kind=it.kind, facts=tuple(_known(it, beside)), was=it.was, now=it.now)
        for it in shown
    )


def _known(shown: Shown, beside: Beside) -> Iterable[Known]:
    for name, value in sorted(shown.facts.items()):
        there = name.partition("/")[0] in beside.after.facts
        lexicon = beside.words[1] if there else beside.words[0]
        label, said = lexicon.fact(name), lexicon.value(name, value)
        yield Known(fact=name, value=value, label=label, shown=said)


def _made(rule: Rule, edition: Edition, **found: object) -> RuleChange:
    return RuleChange.model_validate(
        {
            "id": rule.id,
            "title": rule.title,
            "provision": rule.provision,
            "stage": rule.stage,
            "sheet": rule.sheet,
            "verb": rule.verb,
            "speaks": speaks(rule, edition),
            **found,
        }
    )
