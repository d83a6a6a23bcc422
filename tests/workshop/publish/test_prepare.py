"""What its author makes of a rules folder, and what keeps it from being published."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from engine.model.release import Gate, GateOutcome, SignerRole
from engine.model.unreadable import UnreadableError
from engine.rulebook.packs import read_rulebook
from engine.scenarios.direct import placed_in
from engine.scenarios.run import NotRunError
from engine.workshop.mutate.bench import bench_of, touch
from engine.workshop.mutate.journal import digest_of
from engine.workshop.publish.approve import approve, to_approve
from engine.workshop.publish.gates import GATES, Bench, Mutating, Result, scenarios
from engine.workshop.publish.inventory import portable, unfit_names
from engine.workshop.publish.prepare import RefusedError, prepare
from engine.workshop.publish.running import GateError
from engine.workshop.publish.standing import hold, standing
from tests.workshop.coverage.tiny import FEATURE, RULES
from tests.workshop.publish.office import (
    APPROVER,
    AUTHOR,
    PASSING,
    asked,
    copied,
    entry,
    key,
    passed,
    prepared,
    published,
    trusted,
)
from tests.workshop.template import TEMPLATE


def refused(folder: Path, **changes: Any) -> list[str]:  # noqa: ANN401 - any field of what is asked
    with pytest.raises(RefusedError) as fault:
        prepared(folder, **changes)
    assert not (folder / "release").exists()
    return [each.code for each in fault.value.faults]


def test_what_the_author_prepares_waits_for_the_approver_and_then_stands(tmp_path: Path) -> None:
    assert [each.code for each in prepared(tmp_path).faults] == ["unsigned"]
    release = tmp_path / "release"
    held = to_approve(release, trusted())
    assert approve(release, held, trusted(), key(APPROVER)).stands
    assert standing(hold(release), trusted()).stands
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_a_release_is_the_rules_it_was_made_of(tmp_path: Path) -> None:
    report = prepared(tmp_path)
    assert report.manifest is not None
    digests = {read_rulebook(folder).digest for folder in (TEMPLATE, tmp_path / "release")}
    assert digests == {report.manifest.rules}


def test_the_gates_are_on_record_with_what_they_counted_and_why_one_was_left_out(
    tmp_path: Path,
) -> None:
    report = prepared(tmp_path, left_out={Gate.MUTATE: "要一个小时"})
    assert report.manifest is not None
    left_out = GateOutcome(gate=Gate.MUTATE, outcome="left-out", reason="要一个小时")
    ran = [GateOutcome(gate=gate, outcome="passed", counts={"run": 3}) for gate in Gate]
    assert list(report.manifest.gates) == [*ran[:-1], left_out]


def failed(_: Bench) -> Result:
    return Result(passed=False, counts={"errors": 1})


@pytest.mark.parametrize(
    ("failing", "not_run"),
    [
        ((Gate.CHECK, Gate.VERIFY), (Gate.SCENARIOS, Gate.MUTATE)),
        ((Gate.SCENARIOS,), (Gate.MUTATE,)),
        ((Gate.MUTATE,), ()),
    ],
)
def test_what_must_fail_already_is_not_put_through_slow_gates(
    failing: tuple[Gate, ...], not_run: tuple[Gate, ...], tmp_path: Path
) -> None:
    told: list[tuple[Gate, bool | None]] = []

    def note(gate: Gate, result: Result | None) -> None:
        told.append((gate, None if result is None else result.passed))

    gates = {**PASSING, **dict.fromkeys(failing, failed)}
    with pytest.raises(GateError) as fault:
        prepare(asked(tmp_path), key(AUTHOR), note, gates)
    assert tuple(fault.value.failed) == failing
    assert fault.value.not_run == not_run
    ran = [gate for gate in Gate if gate not in not_run]
    assert told == [each for gate in ran for each in ((gate, None), (gate, gate not in failing))]
    assert list(tmp_path.iterdir()) == []


def test_the_digest_of_the_scenarios_is_that_of_what_sha256sum_prints(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    for name in ("b.feature", "a.yaml", ".DS_Store"):
        (tmp_path / "scenarios" / name).write_text(name, encoding="utf-8")
    report = prepared(tmp_path, scenarios=tmp_path / "scenarios")
    assert report.manifest is not None
    printed = "".join(
        f"{sha256(it.encode()).hexdigest()}  {it}\n" for it in ("a.yaml", "b.feature")
    )
    assert report.manifest.scenarios == sha256(printed.encode()).hexdigest()


def test_where_no_gate_goes_by_scenarios_none_are_on_record(tmp_path: Path) -> None:
    left_out = dict.fromkeys((Gate.SCENARIOS, Gate.MUTATE), "没有")
    report = prepared(tmp_path, scenarios=tmp_path / "none", left_out=left_out)
    assert report.manifest is not None
    assert report.manifest.scenarios is None
    assert '"scenarios":' not in (tmp_path / "release" / "release.json").read_text("utf-8")


def test_gates_are_run_on_the_files_that_are_published(tmp_path: Path) -> None:
    seen: list[str] = []

    def look(bench: Bench) -> Result:
        seen.append(read_rulebook(bench.rules).digest)
        return passed(bench)

    report = prepared(tmp_path, {Gate.CHECK: look})
    assert report.manifest is not None
    assert seen == [report.manifest.rules]


def test_the_check_gate_counts_what_the_checks_remark() -> None:
    result = GATES[Gate.CHECK](Bench(TEMPLATE, TEMPLATE))
    assert result.passed
    assert result.counts["errors"] == 0


def test_no_scenarios_at_all_is_no_pass() -> None:
    with patch("engine.workshop.publish.gates.run", side_effect=NotRunError("nothing there\n")):
        assert scenarios(Bench(TEMPLATE, TEMPLATE)) == Result(
            passed=False, counts={"run": 0}, said="nothing there"
        )


def test_one_person_cannot_be_both(tmp_path: Path) -> None:
    assert refused(tmp_path, approver=f"{AUTHOR} ") == ["same-person"]


def test_a_key_that_is_not_the_authors_is_told_before_any_gate(tmp_path: Path) -> None:
    never = dict.fromkeys(Gate, failed)
    assert refused(tmp_path, gates=never, author="另一岗") == ["key-of-other"]
    unknown = trusted(entry(APPROVER, SignerRole.APPROVER))
    assert refused(tmp_path, gates=never, trusted=unknown) == ["unknown-key"]


def test_a_gate_that_a_place_asks_for_is_not_left_out(tmp_path: Path) -> None:
    asks = trusted().model_copy(update={"gates": (Gate.CHECK, Gate.SCENARIOS)})
    left_out = {Gate.SCENARIOS: "没有", Gate.MUTATE: "要一个小时"}
    assert refused(tmp_path, trusted=asks, left_out=left_out) == ["gate-left-out"]
    assert prepared(tmp_path, left_out=left_out).manifest
    report = standing(hold(tmp_path / "release"), asks, roles=(SignerRole.AUTHOR,))
    assert [(each.code, each.details) for each in report.faults] == [
        ("gate-left-out", {"gate": "scenarios"})
    ]


def test_an_author_may_sign_before_anybody_is_named_whom_to_trust(tmp_path: Path) -> None:
    assert [each.code for each in prepared(tmp_path, trusted=None).faults] == ["unsigned"]


def test_files_that_cannot_be_published_are_all_named(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    (rules / "sample" / ".secret.yaml").write_text("", encoding="utf-8")
    (rules / "READ.txt").write_text("", encoding="utf-8")
    (rules / "read.txt").write_text("", encoding="utf-8")
    (rules / "a:b").write_text("", encoding="utf-8")
    (rules / "link").symlink_to(tmp_path)
    assert sorted(refused(tmp_path, rules=rules)) == [
        "alike-names",
        "hidden-rules",
        "link",
        "unportable-name",
    ]


def test_hidden_files_and_what_an_earlier_release_added_are_left_behind(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    for name in (".git/config", ".DS_Store", "release.json", "release.author.json"):
        (rules / name).parent.mkdir(exist_ok=True)
        (rules / name).write_text("", encoding="utf-8")
    (rules / ".venv").symlink_to(tmp_path)
    report = prepared(tmp_path, rules=rules)
    assert report.manifest is not None
    names = {each.path for each in report.manifest.files}
    assert names - {path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*")} == {
        ".gitattributes"
    }


def test_rules_with_faults_are_not_published(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    (rules / "stray.yaml").write_text("", encoding="utf-8")
    with pytest.raises(UnreadableError):
        prepared(tmp_path, rules=rules)
    assert not (tmp_path / "release").exists()


@pytest.mark.parametrize("spoiled", ["vocabulary.yaml", "release.json", "release.author.json"])
def test_nobody_approves_what_is_not_what_the_author_signed(spoiled: str, tmp_path: Path) -> None:
    prepared(tmp_path)
    file = tmp_path / "release" / spoiled
    file.write_bytes(file.read_bytes() + b"\n")
    with pytest.raises(RefusedError):
        to_approve(tmp_path / "release", trusted())


def test_the_author_cannot_approve(tmp_path: Path) -> None:
    prepared(tmp_path)
    held = to_approve(tmp_path / "release", trusted())
    with pytest.raises(RefusedError) as fault:
        approve(tmp_path / "release", held, trusted(), key(AUTHOR))
    assert [each.code for each in fault.value.faults] == [
        "key-of-other",
        "not-entitled",
        "same-key",
    ]
    assert not (tmp_path / "release" / "release.approver.json").exists()


def test_a_release_is_approved_once(tmp_path: Path) -> None:
    release = published(tmp_path)
    before = hold(release).files
    held = to_approve(release, trusted())
    assert approve(release, held, trusted(), key(APPROVER)).stands
    with pytest.raises(RefusedError) as fault:
        approve(release, held, trusted(), key(AUTHOR))
    assert [each.code for each in fault.value.faults] == ["signed-already"]
    assert hold(release).files == before


def test_an_approval_that_does_not_stand_is_no_approval(tmp_path: Path) -> None:
    release = published(tmp_path)
    other = trusted(entry(AUTHOR, SignerRole.AUTHOR))
    with pytest.raises(RefusedError) as fault:
        to_approve(release, other)
    assert [each.code for each in fault.value.faults] == ["unknown-key"]


@pytest.mark.parametrize(
    "name", ["../x", "/x", "x/..", "x\\y", "x ", "x.", "CON.yaml", "x\n", "", "x" * 201, "e\u0301"]
)
def test_a_name_that_is_another_elsewhere_is_not_portable(name: str) -> None:
    assert not portable(name)


def test_chinese_names_are_portable_and_differ() -> None:
    names = ["问责条例/2019-09-01/第十七条.yaml", "问责条例/2019-09-01/第十八条.yaml"]
    assert list(unfit_names(names)) == []


def test_the_mutation_gate_counts_what_is_noticed_and_asks_for_as_much_as_is_wanted(
    tmp_path: Path,
) -> None:
    """What an earlier run recorded as not noticed is not played again."""
    journal, mutated = tmp_path / "journal", GATES[Gate.MUTATE]
    asked = Bench(RULES, FEATURE, Mutating(least=0, journal=journal))
    first = mutated(asked)
    assert first.passed
    assert first.counts["example"]
    assert first.counts["scenario"]
    assert first.counts["survived"]
    recorded = journal.read_bytes()
    seen: list[tuple[str, int]] = []
    all_of_it = Mutating(100, journal, mark=lambda what, _, of: seen.append((what, of)))
    strict = mutated(asked._replace(mutating=all_of_it))
    assert not strict.passed
    assert strict.counts == {**first.counts, "least": 100}
    assert journal.read_bytes() == recorded
    assert set(seen) == {("files", 1), ("mutants", first.counts["scenario"])}


def test_the_mutation_gate_does_not_believe_that_a_scenario_noticed(tmp_path: Path) -> None:
    journal, mutated = tmp_path / "journal", GATES[Gate.MUTATE]
    bench = Bench(RULES, FEATURE, Mutating(least=0, journal=journal))
    honest = mutated(bench)
    place = next(placed_in(FEATURE)).place
    told = journal.read_text(encoding="utf-8")
    for by in (place, "elsewhere.feature:1", f"{FEATURE.as_posix()}:9999"):
        journal.write_text(told.replace('"by": null', f'"by": "{by}"'), encoding="utf-8")
        assert mutated(bench) == honest


def test_the_mutation_gate_believes_no_journal_where_there_are_no_scenarios(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    journal = tmp_path / "journal"
    bench = Bench(RULES, tmp_path / "none", Mutating(least=0, journal=journal))
    honest = GATES[Gate.MUTATE](bench)
    digest = digest_of(read_rulebook(RULES).digest, ())
    lines = (
        json.dumps({"digest": digest, "mutant": key, "by": "x.feature:1", "tried": 1})
        for key in bench_of(RULES).every
    )
    journal.write_text("\n".join(lines), encoding="utf-8")
    assert GATES[Gate.MUTATE](bench) == honest


def test_a_scenario_that_fails_by_the_rules_as_they_are_proves_nothing_of_a_journal(
    tmp_path: Path,
) -> None:
    wrong, journal = tmp_path / "wrong.feature", tmp_path / "journal"
    text = FEATURE.read_text(encoding="utf-8")
    wrong.write_text(text.replace("「主任」待查", "不提出「主任」"), encoding="utf-8")
    bench = Bench(RULES, tmp_path, Mutating(least=0, journal=journal))
    honest = GATES[Gate.MUTATE](bench)
    failing = next(iter(touch(RULES, wrong, frozenset()).failed))
    told = journal.read_text(encoding="utf-8")
    journal.write_text(told.replace('"by": null', f'"by": "{failing}"'), encoding="utf-8")
    assert GATES[Gate.MUTATE](bench) == honest


def test_the_mutation_gate_is_not_passed_on_a_scenario_that_does_not_hold(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.feature"
    text = FEATURE.read_text(encoding="utf-8")
    wrong.write_text(text.replace("「主任」待查", "不提出「主任」"), encoding="utf-8")
    result = GATES[Gate.MUTATE](Bench(RULES, tmp_path, Mutating(least=0)))
    assert not result.passed
    assert result.counts["failed"] == 1
