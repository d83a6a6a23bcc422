"""Which rule of the one version is which of the other: by id, by what it says, by its place.

A version of its own numbers its articles anew, and its circumstances with them: what is found under
the same conditions is the same circumstance, and is given its new code before rules that read it
are compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from engine.logic.evaluate import conditions_of, facts_read, tests_in
from engine.logic.sheet import member
from engine.model.values import Group, Stage
from engine.workshop.diff.meaning import compared

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from engine.model.rules import Rule
    from engine.model.values import Condition, Scalar
    from engine.rulebook.sheets import Fact
    from engine.workshop.diff.edition import Edition

CIRCUMSTANCE = "circumstance"
_BY_CODE = (Stage.ATTRIBUTE, Stage.AUTHORISE, Stage.SAFEGUARD, Stage.RECUSE)
"""The stages whose conclusions are codes that a pack declares for one thing each."""
Key = TypeVar("Key", bound="Hashable")


class Pair(NamedTuple):
    """A rule before and after; one of them where it was added or removed."""

    old: Rule | None
    new: Rule | None


def pairs(old: Edition, new: Edition, domains: Mapping[str, Fact]) -> list[Pair]:
    """Return every rule of both versions once, with what it was or became.

    The codes of the old version are those of the new one by now.
    """
    left, right = dict(old.rules), dict(new.rules)
    same = [name for name in left if name in right and left[name].stage is right[name].stage]
    found = [Pair(left.pop(name), right.pop(name)) for name in same]
    found += _matched(left, right, _said)
    found += _proven(left, right, domains)
    same_law = old.pack.key == new.pack.key
    found += _matched(left, right, _placed if same_law else _placed_alike)
    known = _declared(old) & _declared(new)
    found += _matched(left, right, lambda rule: _concluding(rule, known))
    found += [Pair(rule, None) for rule in left.values()]
    found += [Pair(None, rule) for rule in right.values()]
    return found


def _matched(
    left: dict[str, Rule], right: dict[str, Rule], key: Callable[[Rule], Hashable]
) -> list[Pair]:
    """Take out the rules that a key leads to each other and to no third."""
    one, other = _alone(left.values(), key), _alone(right.values(), key)
    found = [Pair(one[each], other[each]) for each in one if each in other]
    for old, new in found:
        assert old is not None
        assert new is not None
        del left[old.id], right[new.id]
    return found


def _alone(rules: Iterable[Rule], key: Callable[[Rule], Key]) -> dict[Key, Rule]:
    found: dict[Key, list[Rule]] = {}
    for rule in rules:
        found.setdefault(key(rule), []).append(rule)
    return {each: of[0] for each, of in found.items() if len(of) == 1}


def _then(rule: Rule) -> Hashable:
    return tuple(sorted((slot, tuple(sorted(codes))) for slot, codes in rule.then.items()))


def _conditions(rule: Rule) -> Hashable:
    return tuple(_canonical(each) for each in conditions_of(rule))


def _canonical(condition: Condition) -> Hashable:
    """Return a condition whatever the order of its parts and the names of its terms."""
    if isinstance(condition, Group):
        return condition.kind, frozenset(map(_canonical, condition.of))
    return condition.fact, condition.op, frozenset(condition.values)


def _said(rule: Rule) -> Hashable:
    return rule.stage, rule.sheet, _then(rule), _conditions(rule)


def _placed(rule: Rule) -> Hashable:
    at = rule.provision
    place = (at.article, at.paragraph, at.item, at.regulation)
    return rule.stage, rule.sheet, place, tuple(sorted(rule.then))


def _placed_alike(rule: Rule) -> Hashable:
    return _placed(rule), _then(rule)


def _concluding(rule: Rule, known: set[str]) -> Hashable:
    """Return what only one rule of a version may be expected to conclude; otherwise the rule.

    `known` are the circumstances of both versions.
    """
    tests = (test for each in conditions_of(rule) for test in tests_in(each))
    read = {
        code for test in tests if test.fact == CIRCUMSTANCE for code in test.values if code in known
    }
    if rule.stage in _BY_CODE or (rule.stage is Stage.MEASURE and read):
        return rule.stage, rule.sheet, _then(rule), frozenset(read)
    return rule.id, id(rule)


def _proven(
    left: dict[str, Rule], right: dict[str, Rule], domains: Mapping[str, Fact]
) -> list[Pair]:
    """Take out the rules that conclude the same on the same facts and are proven equivalent."""
    found: list[Pair] = []
    by_facts: dict[Hashable, list[Rule]] = {}
    for rule in right.values():
        by_facts.setdefault(_read(rule), []).append(rule)
    for old in [*left.values()]:
        for new in by_facts.get(_read(old), ()):
            if new.id in right and compared(old, new, domains).extent == "equivalent":
                del left[old.id], right[new.id]
                found.append(Pair(old, new))
                break
    return found


def _read(rule: Rule) -> Hashable:
    return rule.stage, rule.sheet, _then(rule), facts_read(rule)


def renamed_codes(old: Edition, new: Edition) -> dict[str, str]:
    """Return the circumstances of the old version that the new one has under another code."""
    known = [_declared(each) for each in (old, new)]
    gone, come = known[0] - known[1], known[1] - known[0]
    one = _alone(_finding(old, gone), _conditions)
    other = _alone(_finding(new, come), _conditions)
    codes = {
        one[key].then[CIRCUMSTANCE]: other[key].then[CIRCUMSTANCE] for key in one if key in other
    }
    return {was[0]: now[0] for was, now in codes.items()}


def _declared(edition: Edition) -> set[str]:
    slots = (slot for slot in edition.pack.slots if slot.name == CIRCUMSTANCE)
    return {code for slot in slots for code in slot.values}


def _finding(edition: Edition, codes: set[str]) -> list[Rule]:
    """Return the rules that alone find one of some circumstances."""
    of = [rule for rule in edition.pack.rules if rule.stage is Stage.QUALIFY]
    alone = _alone(of, lambda rule: rule.then.get(CIRCUMSTANCE))
    return [rule for then, rule in alone.items() if then and len(then) == 1 and then[0] in codes]


def recoded(rule: Rule, codes: Mapping[str, str]) -> Rule:
    """Return a rule with circumstances under other codes."""
    if not codes:
        return rule
    unless = rule.unless and _recoded(rule.unless, codes)
    then = {slot: _renamed(slot, values, codes) for slot, values in rule.then.items()}
    return rule.model_copy(
        update={"when": _recoded(rule.when, codes), "unless": unless, "then": then}
    )


def _recoded(condition: Condition, codes: Mapping[str, str]) -> Condition:
    if isinstance(condition, Group):
        parts = tuple(_recoded(part, codes) for part in condition.of)
        return condition.model_copy(update={"of": parts})
    fact = {member(CIRCUMSTANCE, was): member(CIRCUMSTANCE, now) for was, now in codes.items()}
    values = _renamed(condition.fact, condition.values, codes)
    name = fact.get(condition.fact, condition.fact)
    return condition.model_copy(update={"fact": name, "values": values})


Code = TypeVar("Code", bound="Scalar")


def _renamed(
    slot: str, values: tuple[Code, ...], codes: Mapping[str, str]
) -> tuple[Code | str, ...]:
    if slot != CIRCUMSTANCE:
        return values
    return tuple(codes.get(str(value), value) for value in values)
