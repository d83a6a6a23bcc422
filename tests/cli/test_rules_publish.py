"""Publishing from the command line: keys, author, approver; assessing what they signed only."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator
from wcwidth import wcswidth

from engine.cli import wenze
from engine.cli.console import Exit
from engine.cli.schema import written
from engine.model.release import Gate
from engine.model.rules import Rulebook
from engine.rulebook.packs import read_rulebook
from engine.text.catalogue import say
from engine.workshop.publish.prepare import Asked
from tests.cli.running import run
from tests.rulebook.corpus import GOOD
from tests.workshop.template import TEMPLATE

LEFT_OUT = [word for gate in Gate for word in ("--without", gate.value, "--reason", "试用")]
CASE = str(GOOD)
RULES = str(GOOD / "rules")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Path:
    """A folder with the keys of two people and the file that trusts them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WENZE_PASSPHRASE", "tests sign with this")
    monkeypatch.setenv("WENZE_TRUSTED", "trusted.yaml")
    monkeypatch.setattr("engine.workshop.publish.keys.ROUNDS", 1)
    entries = "schema: trusted.v1\nkeys:\n"
    for name, role, file in (("规则岗", "author", "a.pem"), ("审核岗", "approver", "b.pem")):
        assert run("rules", "keys", "new", name, "-o", file, "--role", role) == Exit.DONE
        entries += capsys.readouterr().out
    Path("trusted.yaml").write_text(entries, encoding="utf-8")
    return tmp_path


def publish(*more: str, rules: str = str(TEMPLATE)) -> int:
    people = ("--author", "规则岗", "--approver", "审核岗", "--key", "a.pem")
    return run("rules", "publish", "--rules", rules, "--release", "2026-1", *people, *more)


def release(rules: str = str(TEMPLATE)) -> None:
    assert publish("-o", "release", *LEFT_OUT, rules=rules) == Exit.DONE
    assert run("rules", "approve", "release", "--key", "b.pem") == Exit.DONE


def propose(*more: str, rules: str = "release") -> int:
    return run("propose", CASE, "--rules", rules, "--lang", "en", *more)


def test_a_release_is_prepared_approved_and_stands(office: Path, capsys: Capture) -> None:
    assert publish("-o", "release", *LEFT_OUT, "--lang", "zh") == Exit.DONE
    shown = capsys.readouterr()
    assert "还要由「审核岗」批准" in shown.out
    assert "wenze rules approve release" in shown.err
    assert run("rules", "approve", "release", "--key", "b.pem", "--lang", "zh") == Exit.DONE
    shown = capsys.readouterr()
    assert "有效" in shown.out
    assert "你将以「审核岗」的名义批准" in shown.err
    assert run("rules", "approve", "release", "--key", "b.pem", "--lang", "zh") == Exit.DONE
    shown = capsys.readouterr()
    assert "有效" in shown.out
    assert "已经批准过" in shown.err
    assert run("rules", "approve", "release", "--key", "a.pem", "--lang", "zh") == Exit.INTEGRITY
    assert "另一把钥匙" in capsys.readouterr().err
    for lang in ("zh", "en"):
        assert run("rules", "verify-release", "release", "--lang", lang) == Exit.DONE
        page = capsys.readouterr().out
        assert all(wcswidth(line) <= 100 for line in page.splitlines())
    assert run("rules", "verify-release", "release", "--format", "md", "--lang", "zh") == Exit.DONE
    assert "\n\n## 关口\n\n- " in capsys.readouterr().out
    assert sorted(path.name for path in office.iterdir()) == [
        "a.pem",
        "b.pem",
        "release",
        "trusted.yaml",
    ]


def test_the_report_follows_its_schema(office: Path, capsys: Capture) -> None:
    release()
    (office / "release" / "sample" / "regulation.yaml").write_text("", encoding="utf-8")
    capsys.readouterr()
    asked = ("rules", "verify-release", "release", "--format", "json")
    assert run(*asked) == Exit.INTEGRITY
    found = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads(written("release-report"))).validate(found)
    assert not found["stands"]
    assert found["faults"] == [{"code": "changed", "details": {"file": "sample/regulation.yaml"}}]
    manifest = json.loads((office / "release" / "release.json").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(written("release"))).validate(manifest)


@pytest.mark.usefixtures("office")
def test_the_author_alone_is_not_enough(capsys: Capture) -> None:
    assert publish("-o", "release", *LEFT_OUT) == Exit.DONE
    assert run("rules", "verify-release", "release") == Exit.INTEGRITY
    capsys.readouterr()
    assert run("rules", "approve", "release", "--key", "a.pem", "--lang", "en") == Exit.INTEGRITY
    assert "signed with one key" in capsys.readouterr().err


@pytest.mark.usefixtures("office")
def test_a_gate_that_is_not_passed_is_told_with_the_command_that_says_more(
    capsys: Capture,
) -> None:
    assert publish("-o", "release", *LEFT_OUT[4:], "--lang", "en", rules=RULES) == Exit.GATE
    told = capsys.readouterr().err
    assert "errors 1" in told
    assert f"wenze rules check {RULES}" in told
    assert "nothing was published: not passed: check" in told
    assert "therefore not run" not in told
    assert not Path("release").exists()


@pytest.mark.usefixtures("office")
def test_gates_that_were_not_run_because_another_failed_are_named(capsys: Capture) -> None:
    Path("features").mkdir()
    left_out = [word for gate in ("verify", "scenarios") for word in _without(gate)]
    assert publish("-o", "release", *left_out, "--lang", "zh", rules=RULES) == Exit.GATE
    told = capsys.readouterr().err
    assert "运行:变异" not in told
    assert "没有发布:没有通过检查;因此没有运行变异" in told


def _without(gate: str) -> tuple[str, ...]:
    return ("--without", gate, "--reason", "试用")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "more",
    [
        ("-o", "a.pem"),
        ("-o", "none/release"),
        ("-o", "release", "--without", "check"),
        ("-o", "release", "--without", "check", "--reason", " "),
        ("-o", "release", "--release", "a/b"),
        ("-o", "release", "--author", " "),
        ("-o", "release", "--key", "trusted.yaml"),
        ("-o", "release", "--key", "none.pem"),
        ("-o", "release", "--rules", "none"),
        ("-o", "release", "--trusted", "none.yaml"),
        ("-o", "release", "--approver", "规 则 岗"),
    ],
)
def test_what_cannot_be_published_is_refused_in_words(
    more: tuple[str, ...], capsys: Capture
) -> None:
    left_out = () if "--without" in more else LEFT_OUT
    assert publish(*left_out, *more, "--lang", "zh") == Exit.COULD_NOT_RUN
    assert capsys.readouterr().err
    assert not Path("release").exists()


@pytest.mark.usefixtures("office")
def test_a_wrong_passphrase_opens_no_key(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("WENZE_PASSPHRASE", "another passphrase")
    assert publish("-o", "release", *LEFT_OUT, "--lang", "en") == Exit.COULD_NOT_RUN
    assert "passphrase is not the right one" in capsys.readouterr().err


@pytest.mark.usefixtures("office")
def test_keys_are_shown_again_and_never_overwritten(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    assert run("rules", "keys", "show", "规则岗", "--key", "a.pem", "--role", "author") == Exit.DONE
    assert capsys.readouterr().out in Path("trusted.yaml").read_text(encoding="utf-8")
    assert run("rules", "keys", "new", "规则岗", "-o", "a.pem") == Exit.COULD_NOT_RUN
    monkeypatch.setenv("WENZE_PASSPHRASE", "short")
    assert run("rules", "keys", "new", "规则岗", "-o", "c.pem") == Exit.COULD_NOT_RUN
    assert not Path("c.pem").exists()


@pytest.mark.usefixtures("office")
def test_a_case_is_assessed_with_the_release_and_every_page_names_it(capsys: Capture) -> None:
    release(RULES)
    capsys.readouterr()
    assert propose("--require-signed") == Exit.DONE
    page = " ".join(capsys.readouterr().out.split())
    assert "release `2026-1`" in page
    assert "not put through: check, verify, scenarios, mutate" in page
    assert propose("--require-signed", "--format", "json") == Exit.DONE
    named = json.loads(capsys.readouterr().out)["digests"]["release"]
    assert (named["release"], named["signed"]) == ("2026-1", True)
    assert named["left_out"] == ["check", "verify", "scenarios", "mutate"]
    for command in (("missing",), ("recusal",), ("what-if", "--set", "finding.loss=minor")):
        run(command[0], CASE, "--rules", "release", "--require-signed", *command[1:])
        assert "2026-1" in capsys.readouterr().out, command


@pytest.mark.usefixtures("office")
def test_a_release_nobody_was_asked_to_trust_is_named_as_untried(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    release(RULES)
    monkeypatch.delenv("WENZE_TRUSTED")
    capsys.readouterr()
    assert propose() == Exit.DONE
    shown = capsys.readouterr()
    assert "said to be release `2026-1`" in shown.out
    assert "does not stand" not in shown.err
    assert propose("--require-signed") == Exit.INTEGRITY
    assert "--trusted" in capsys.readouterr().err


@pytest.mark.usefixtures("office")
def test_rules_that_changed_since_are_not_assessed_with_where_signatures_are_required(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    release(RULES)
    article = next(Path("release").rglob("pack.yaml"))
    article.write_text(article.read_text(encoding="utf-8") + "# x\n", encoding="utf-8")
    capsys.readouterr()
    assert propose("--require-signed") == Exit.INTEGRITY
    shown = capsys.readouterr()
    assert "changed: " in shown.err
    assert not shown.out
    assert propose() == Exit.DONE
    shown = capsys.readouterr()
    assert "does not stand" in shown.err
    assert "said to be release" in shown.out
    monkeypatch.setenv("WENZE_REQUIRE_SIGNED", "1")
    assert propose() == Exit.INTEGRITY


@pytest.mark.usefixtures("office")
def test_rules_that_change_between_the_trying_and_the_reading_are_not_assessed_with(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    release(RULES)

    def other(folder: Path) -> Rulebook:
        return read_rulebook(folder).model_copy(update={"digest": "other"})

    monkeypatch.setattr("engine.cli.assessing.read_rulebook", other)
    assert propose("--require-signed") == Exit.INTEGRITY
    assert "run it again" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["propose", "missing", "recusal", "ask", "minutes", "decide"])
def test_no_command_on_a_case_runs_on_unpublished_rules_where_signatures_are_required(
    command: str, tmp_path: Path, capsys: Capture
) -> None:
    more = {
        "ask": ("--by", "x", "--dry-run"),
        "minutes": ("--session", str(GOOD / "session.yaml")),
        "decide": ("--who", "x", "--by", "x", "--reason", "x", "--reject"),
    }
    asked = (command, CASE, "--rules", RULES, "--require-signed", "--lang", "en")
    assert run(*asked, *more.get(command, ())) == Exit.INTEGRITY
    shown = capsys.readouterr()
    assert "no published release" in shown.err
    assert not shown.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("office")
def test_unpublished_rules_are_quietly_called_so(capsys: Capture) -> None:
    assert propose("--full", rules=RULES) == Exit.DONE
    assert "the rules are not published" in capsys.readouterr().out
    assert propose("--format", "json", rules=RULES) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["digests"]["release"] is None


def test_scenarios_that_are_not_there_are_told_before_any_gate_is_run(
    office: Path, capsys: Capture
) -> None:
    assert publish("-o", "release", "--features", "nowhere", "--lang", "en") == Exit.COULD_NOT_RUN
    assert "there is no folder `nowhere`" in capsys.readouterr().err
    assert not (office / "release").exists()


def test_a_journal_that_is_something_else_is_refused_before_any_gate(
    office: Path, capsys: Capture
) -> None:
    before = (office / "trusted.yaml").read_bytes()
    asked = ("-o", "release", *LEFT_OUT[:6], "--journal", "trusted.yaml", "--lang", "zh")
    assert publish(*asked) == Exit.COULD_NOT_RUN
    assert "不是 rules mutate 的日志" in capsys.readouterr().err
    assert (office / "trusted.yaml").read_bytes() == before


@pytest.mark.usefixtures("office")
def test_publishing_that_is_broken_off_says_what_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def broken(asked: Asked, *_: object) -> None:
        asked.mutating.mark("mutants", 3, 20)
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.cli.rules_publish.prepare", broken)
    asked = ("-o", "release", *LEFT_OUT, "--lang", "zh")
    assert publish(*asked, "--journal", "j") == Exit.COULD_NOT_RUN
    assert "20 处做了 3 处，结果记在 j" in capsys.readouterr().err
    assert publish(*asked) == Exit.COULD_NOT_RUN
    assert "没有留下结果" in capsys.readouterr().err


@pytest.mark.usefixtures("office")
def test_an_author_nobody_trusts_is_told_before_any_gate(capsys: Capture) -> None:
    Path("features").mkdir()
    assert publish("-o", "release", "--key", "b.pem", "--lang", "en") == Exit.COULD_NOT_RUN
    told = capsys.readouterr().err
    assert "signed with the key of `审核岗`" in told
    assert "running" not in told


@pytest.mark.parametrize("code", [*(f"see:{gate}" for gate in Gate), "next"])
def test_a_command_that_is_told_can_be_given(code: str) -> None:
    told = say("publish", code, "en", rules=".", scenarios=".", folder=".", name="审核岗")
    words = told.partition("wenze ")[2].rstrip("`").split()
    command: click.Command | None = wenze
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), words.pop(0))
    assert command is not None
    command.make_context("told", words)
