"""What becomes of a rule that is edited: parts, reach, weight, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model.rules_diff import SHIFTS
from engine.model.values import Group, SheetKind
from engine.rulebook.sheets import SHOWS
from engine.workshop.diff.rulebooks import rules_diff
from engine.workshop.diff.shift import opposite
from tests.workshop.diff.books import RULES, VERSION, after, book, only, sample, with_rules

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.rules import Rule
    from engine.model.rules_diff import RulesDiff
    from engine.model.values import Condition

Edit = tuple[str, str]
DAYS = "{at_least: 30, less_than: 4000}"
CITED = "{article: 4, verified: false}"
SWAPPED = {"wider": "narrower", "narrower": "wider", "added": "removed", "removed": "added"}


def test_the_rules_differ_in_nothing_from_themselves() -> None:
    found = rules_diff(book(), book())
    assert not found.changes
    assert found.versions == ()
    assert found.unchanged == sum(len(each.pack.rules) for each in book().editions)


@pytest.mark.parametrize(
    ("edit", "extent", "shift"),
    [
        # against the person
        (("office: [throughout, partly]", "office: throughout"), "narrower", "lighter"),
        (("{finding.loss: minor}", "{finding.loss: [minor, larger]}"), "wider", "heavier"),
        ((DAYS, "{at_least: 31, less_than: 4000}"), "narrower", "lighter"),
        ((DAYS, "{at_least: 20, less_than: 100}"), "both", "different"),
        (("{before: 2020-01-01}", "{before: 2021-01-01}"), "wider", "heavier"),
        (("  unless: [{link.decision_role: objected}]\n", ""), "wider", "heavier"),
        (
            ("[{link.decision_role: objected}]", "[{link.decision_role: [objected, reserved]}]"),
            "narrower",
            "lighter",
        ),
        # for the person
        (("range.high: [middle, heavy]", "range.high: heavy"), "narrower", "heavier"),
        (
            ("charge.remedied: yes, range.high: [middle, heavy]}", "charge.remedied: yes}"),
            "wider",
            "lighter",
        ),
        # about neither
        (("{at_most: 1}, finding", "{at_most: 2}, finding"), "wider", "neither"),
    ],
)  # fmt: skip
def test_conditions_that_reach_further_or_less_far(
    edit: Edit, extent: str, shift: str, tmp_path: Path
) -> None:
    changed = only(after(tmp_path, edit))
    assert (changed.how, changed.extent, changed.shift) == ("changed", extent, shift)
    assert changed.witnesses
    assert changed.parts == ("meaning",)


@pytest.mark.parametrize(
    ("edit", "shift"),
    [
        (("then: {range: [light, middle]}", "then: {range: [light, heavy]}"), "heavier"),
        (("then: {range: [light, middle]}", "then: {range: [light, light]}"), "lighter"),
        (("then: {range: [light, middle]}", "then: {range: [middle, middle]}"), "heavier"),
        (("then: {range: [middle, heavy]}", "then: {range: [light, heavy]}"), "lighter"),
        (("  overrides: [base]\n", ""), "lighter"),
        (("options: [talk]", "options: [talk, light]"), "lighter"),
        (("then: {lean: [lenient], options: [talk]}", "then: {lean: [lenient]}"), "heavier"),
        (("circumstance: kept}\n  because", "circumstance: lost}\n  because"), "different"),
    ],
)
def test_conclusions_that_weigh_otherwise(edit: Edit, shift: str, tmp_path: Path) -> None:
    changed = only(after(tmp_path, edit))
    assert changed.shift == shift
    assert changed.extent is None
    assert [each.kind for each in changed.witnesses] == ["concludes"]


def test_an_equivalent_wording_is_said_to_be_one(tmp_path: Path) -> None:
    changed = only(after(tmp_path, ("[throughout, partly]\n", "[partly, throughout]\n")))
    assert changed.extent == "equivalent"
    assert not changed.changes_meaning
    assert changed.shift is None


@pytest.mark.parametrize(
    ("edit", "part", "key"),
    [
        (("zh: 已补救, en: remedied", "zh: 补救过, en: remedied"), "text", "because"),
        (("title: {zh: 从轻, en", "title: {zh: 可从轻, en"), "text", "title"),
        ((CITED, "{article: 6, verified: false}"), "citation", "provision"),
        ((CITED, "{article: 4, verified: true}"), "citation", "verified"),
        (("{say: 较小,", "{say: 很小,"), "text", "examples"),
    ],
)  # fmt: skip
def test_what_changes_no_meaning(edit: Edit, part: str, key: str, tmp_path: Path) -> None:
    found = after(tmp_path, edit)
    changed = only(found)
    assert changed.parts == (part,)
    assert [each.key for each in changed.altered] == [key]
    assert found.changes
    assert not found.changes_meaning
    assert changed.shift is None


def test_another_code_changes_no_example_that_names_others(tmp_path: Path) -> None:
    found = after(tmp_path, ("lost: 丢失", "lost: 丢失, sold: 变卖"), file="pack.yaml")
    assert found.rules == ()
    edit = ("{say: 不中, circumstance: [kept]", "{say: 不中, circumstance: [lost]")
    assert only(after(tmp_path, edit)).parts == ("text",)


def test_a_verb_that_binds_a_favour_is_lighter(tmp_path: Path) -> None:
    changed = only(after(tmp_path, ("verb: may", "verb: shall")))
    assert (changed.parts, changed.shift) == (("citation",), "lighter")


def test_a_rule_under_another_id_is_a_rename(tmp_path: Path) -> None:
    edits = (("- id: base\n", "- id: ordinary\n"), ("overrides: [base]", "overrides: [ordinary]"))
    changed = only(after(tmp_path, *edits))
    assert (changed.how, changed.id, changed.was_id) == ("renamed", "ordinary", "base")


def test_a_rule_that_says_the_same_otherwise_is_a_rename_too(tmp_path: Path) -> None:
    edits = (
        ("- id: thin\n", "- id: meagre\n"),
        ("when: {finding.sources: {at_most: 1},", "when: {finding.sources: {less_than: 2},"),
    )
    changed = only(after(tmp_path, *edits))
    assert (changed.how, changed.was_id, changed.extent) == ("renamed", "thin", "equivalent")


def test_an_exception_taken_out_is_heavier_and_shown(tmp_path: Path) -> None:
    written = (RULES / VERSION / "rules.yaml").read_text(encoding="utf-8")
    text = written.split("- id: lighter")[1].split("- id: thin")[0]
    changed = only(after(tmp_path, ("- id: lighter" + text, "")))
    assert (changed.how, changed.shift) == ("removed", "heavier")
    (witness,) = changed.witnesses
    assert witness.now is None
    assert [each.label.en for each in witness.facts] == ["remedied", "upper end of the range"]


def test_what_is_declared_beside_the_rules_is_told(tmp_path: Path) -> None:
    found = after(
        tmp_path,
        (
            "measures: [light, middle, heavy]",
            "measures: [light, middle, heavy], indivisible: [heavy]",
        ),
        ("family: talk}", "family: talk, months: 6}"),
        ("title: {zh: 保管印章", "title: {zh: 保管好印章"),
        ("subject.trained_days: {at_least: 3}", "subject.trained_days: {at_least: 4}"),
        file="pack.yaml",
    )
    (version,) = found.versions
    told = {each.name: [it.key for it in each.altered] for each in version.declared}
    assert told == {
        "steps": ["indivisible"],
        "talk": ["months"],
        "duty-seals": ["title"],
        "term.grave": ["when"],
    }
    assert [(rule.id, rule.extent) for rule in version.rules] == [("kept", "narrower")]
    assert found.changes_meaning


def _facts(rule: Rule) -> list[Condition]:
    """Return conditions on the facts that rules of this sheet read."""
    others = [each for each in sample().pack.rules if each.sheet in SHOWS[rule.sheet]]
    assert SheetKind.CASE in SHOWS[rule.sheet]
    return [each.when for each in others]


@st.composite
def edited_rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    found: list[Rule] = []
    for rule in sample().pack.rules:
        extra = draw(st.sampled_from(_facts(rule)))
        edit = draw(st.sampled_from(["keep", "keep", "all", "any", "unless", "bare", "drop"]))
        if edit in ("all", "any"):
            when = Group(kind="all" if edit == "all" else "any", of=(rule.when, extra))
            found.append(rule.model_copy(update={"when": when}))
        elif edit in ("unless", "bare"):
            found.append(rule.model_copy(update={"unless": extra if edit == "unless" else None}))
        elif edit == "keep":
            found.append(rule)
    names = {rule.id for rule in found}
    return tuple(
        rule.model_copy(update={"overrides": tuple(it for it in rule.overrides if it in names)})
        for rule in found
    )


Told = tuple[frozenset[str], str, str | None, str | None]


def told(found: RulesDiff) -> set[Told]:
    return {
        (frozenset((rule.id, rule.was_id or rule.id)), rule.how, rule.extent, rule.shift)
        for rule in found.rules
    }


def _reversed(told_of: Told) -> Told:
    ids, how, extent, shift = told_of
    back = opposite(shift) if shift in SHIFTS else shift
    return ids, SWAPPED.get(how, how), extent and SWAPPED.get(extent, extent), back


def test_what_a_named_condition_asks_for_is_told_as_it_was_and_as_it_is(tmp_path: Path) -> None:
    """A term is shared: whoever reads of the rules under it has to see what became of it."""
    found = after(tmp_path, ("at_least: 3}}}", "at_least: 4}}}"), file="pack.yaml")
    (term,) = found.versions[0].declared
    (altered,) = term.altered
    assert (term.name, altered.key, altered.part) == ("term.grave", "when", "meaning")
    assert [each.en for each in altered.was] == ["days: at least 3"]
    assert [each.en for each in altered.now] == ["days: at least 4"]


@given(edited_rules(), edited_rules())
@settings(max_examples=15)
def test_the_reverse_of_a_diff_is_told_the_other_way_round(
    one: tuple[Rule, ...], other: tuple[Rule, ...]
) -> None:
    old, new = with_rules(one), with_rules(other)
    there, back = rules_diff(old, new), rules_diff(new, old)
    assert told(back) == set(map(_reversed, told(there)))
    assert there.unchanged == back.unchanged


@given(edited_rules())
@settings(max_examples=10)
def test_an_edited_state_differs_in_nothing_from_itself(rules: tuple[Rule, ...]) -> None:
    assert not rules_diff(with_rules(rules), with_rules(rules[::-1])).changes
