"""Rules are found, shown, and followed through the versions.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from engine.cli.console import Exit
from engine.cli.schema import written as schema_of
from engine.model.vocabulary import Direction
from engine.reports.article_history import HISTORY_FORMATS
from engine.reports.fact_uses import FACT_FORMATS, FACT_LIST_FORMATS
from engine.reports.rule_list import RULE_LIST_FORMATS
from engine.reports.rule_shown import RULE_FORMATS
from engine.reports.rule_ties import EXCEPTION_FORMATS
from engine.reports.wrap import width
from engine.scenarios.mentions import Told, scenarios_in
from engine.workshop.lookup.facts import fact, facts
from engine.workshop.lookup.mentioning import mentions, mentions_among
from engine.workshop.lookup.naming import NoSuchNameError, SeveralNamesError, rule_of
from engine.workshop.lookup.picking import Asked, facts_called, listed, picked
from engine.workshop.lookup.showing import shown
from engine.workshop.lookup.through_time import asked_about, history
from engine.workshop.lookup.ties import around, exceptions
from tests.cli.running import run
from tests.workshop.shelf import SAMPLE, words

GOLDEN = Path(__file__).parent / "golden"
DIRECT = "disciplinary-regulation/2024/art-39-direct"


def ids(asked: Asked) -> list[str]:
    return [f"{each.version.year}/{each.id}" for each in listed(asked, words()).rules]


def page(name: str, form: str, lang: str) -> str:
    if name == "show":
        rule = rule_of(DIRECT, words())
        found = shown(rule, words(), mentions(rule, words()))
        return RULE_FORMATS[form](found, "zh" if lang == "zh" else "en")
    if name == "fact":
        return FACT_FORMATS[form](fact("conduct.fault", words()), "zh" if lang == "zh" else "en")
    if name == "exceptions":
        found_ = exceptions(around(rule_of(DIRECT, words()), words()), words())
        return EXCEPTION_FORMATS[form](found_, "zh" if lang == "zh" else "en")
    place = asked_about("39", "disciplinary-regulation", "2024", words())
    return HISTORY_FORMATS[form](history(*place, words()), "zh" if lang == "zh" else "en")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["show", "fact", "exceptions", "history"])
def test_a_page_reads_as_it_was_last_read_by_people(name: str, lang: str) -> None:
    printed = page(name, "table", lang)
    golden = GOLDEN / f"{name}.{lang}.txt"
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == golden.read_text(encoding="utf-8")
    assert max(map(width, printed.splitlines())) <= 100
    assert page(name, "md", lang).startswith("# ")


def test_rules_are_found_by_article_regulation_and_version() -> None:
    of_six = ids(Asked(article=6, regulation="问责条例", version="2019"))
    assert of_six[0] == "2019/art-6-1-group"
    assert len(of_six) == 6
    assert len(ids(Asked(article=6, regulation="accountability-regulation"))) > len(of_six)


def test_rules_are_found_by_fact_stage_regime_verb_and_measure_in_either_language() -> None:
    for zh, en in (
        (Asked(fact="本人失职失责"), Asked(fact="conduct.breach")),
        (Asked(stage="归责"), Asked(stage="attribute")),
        (Asked(regime="党纪处分"), Asked(regime="party-discipline")),
        (Asked(verb="可以"), Asked(verb="may")),
        (Asked(measure="开除党籍"), Asked(measure="expulsion")),
    ):
        assert ids(zh) == ids(en) != []


def test_a_range_is_found_by_a_measure_between_its_ends() -> None:
    assert "2018/art-121-1-major-range" in ids(Asked(measure="probation"))


def test_rules_are_found_by_what_is_verified_and_by_words() -> None:
    assert len(ids(Asked(verified=True))) + len(ids(Asked(verified=False))) == len(ids(Asked()))
    found = ids(Asked(text="上级 错误决定 问责", version="2019-09-01"))
    assert found == ["2019/art-17-2"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        (Asked(fact="conduct.brech"), "conduct.breach"),
        (Asked(stage="atribute"), "attribute"),
        (Asked(verb="应该"), None),
        (Asked(regulation="问责条列"), "问责条例"),
        (Asked(measure="expulson"), "expulsion"),
        (Asked(version="2019-09-02"), "2019-09-01"),
    ],
)
def test_a_name_that_nothing_has_is_told_with_those_like_it(asked: Asked, near: str | None) -> None:
    with pytest.raises(NoSuchNameError) as fault:
        picked(asked, words())
    assert near is None or near in fault.value.near


def test_a_rule_of_several_versions_has_to_be_told_apart() -> None:
    with pytest.raises(SeveralNamesError) as fault:
        rule_of("art-17-1", words())
    assert "disciplinary-regulation/2018-10-01/art-17-1" in fault.value.names


def test_a_rule_is_shown_with_the_scenarios_that_name_it_first() -> None:
    rule = rule_of("accountability-regulation/2019/art-17-1-1", words())
    found = list(mentions(rule, words()))
    assert found[0].of_rule
    assert found[0].file == "features/accountability-2019/article-17-19.feature"
    assert not found[-1].of_rule


@pytest.mark.parametrize(
    ("tag", "found"),
    [("第十七条", 1), ("article-17", 1), ("党章第十七条", 0), ("第十七条之一", 0)],
)
def test_a_tag_names_an_article_of_its_regulation_and_no_other(tag: str, found: int) -> None:
    told = Told("features/one.feature", 1, "one", frozenset({tag}), frozenset())
    rule = rule_of("accountability-regulation/2019/art-17-1-1", words())
    assert len(list(mentions_among([told], rule))) == found


def test_scenarios_are_read_as_they_stand_and_a_file_without_any_is_passed_over(
    tmp_path: Path,
) -> None:
    (tmp_path / "begun.feature").write_text("功能: 才开头\n", encoding="utf-8")
    assert scenarios_in(tmp_path) == ()
    (tmp_path / "one.feature").write_text("功能: 一\n场景: 甲\n", encoding="utf-8")
    assert [each.name for each in scenarios_in(tmp_path)] == ["甲"]


def test_a_rule_is_shown_with_what_it_leads_to() -> None:
    rule = rule_of("disciplinary-regulation/2018/art-121-1-larger", words())
    leads = [each.id for each in shown(rule, words(), ()).leads_to]
    assert "art-121-1-larger-range" in leads
    assert "art-121-1-major-range" not in leads


def test_the_uses_of_a_fact_say_for_and_against_and_through_which_term() -> None:
    found = fact("conduct.fault", words())
    uses = [use for use in found.uses if use.rule.id == "art-39-direct"]
    assert [(use.part, use.effect, use.term) for use in uses] == [
        ("unless", Direction.FOR, "term.without-fault")
    ]
    breach = fact("conduct.breach", words())
    assert {use.effect for use in breach.uses if use.part == "when"} >= {Direction.AGAINST}
    assert fact("circumstance", words()).concluded_by["disciplinary-regulation/2018-10-01"] > 0


def test_every_rule_that_reads_a_fact_is_among_its_uses() -> None:
    for line in facts(words()).facts[::15]:
        assert len({(use.rule.regulation, use.rule.version, use.rule.id)
                    for use in fact(line.name, words()).uses}) == line.rules  # fmt: skip


def test_tallies_and_steps_that_read_a_fact_are_told() -> None:
    readers = {each.kind for each in fact("responsibility", words(SAMPLE)).readers}
    assert readers == {"tally"}
    assert {each.id for each in fact("option.family", words(SAMPLE)).readers} == {"decide"}


def test_a_fact_is_called_by_its_label_and_one_label_may_be_that_of_two() -> None:
    assert facts_called("本人失职失责", words()) == {"conduct.breach"}
    assert facts_called("属本人职责范围", words()) == {"link.own_duty", "conduct.within_duties"}


def test_an_article_is_followed_through_another_number() -> None:
    found = history("disciplinary-regulation", 121, None, words())
    assert [(stage.article, stage.by) for stage in found.stages] == [
        (121, "asked"),
        (130, "likeness"),
    ]


def test_an_article_without_a_counterpart_is_said_to_have_none() -> None:
    found = history("accountability-regulation", 17, None, words())
    assert [(stage.article, stage.by) for stage in found.stages] == [(None, "none"), (17, "asked")]


def test_history_of_a_rule_is_that_of_its_article() -> None:
    regulation, article, version = asked_about(DIRECT, None, None, words())
    assert (regulation, article) == ("disciplinary-regulation", 39)
    assert version is not None
    assert version.pack.version.year == 2024


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("rule-list", lambda: RULE_LIST_FORMATS["json"](listed(Asked(article=6), words()), "zh")),
        ("rule", lambda: page("show", "json", "zh")),
        ("facts", lambda: FACT_LIST_FORMATS["json"](facts(words()), "zh")),
        ("fact", lambda: page("fact", "json", "zh")),
        ("exceptions", lambda: page("exceptions", "json", "zh")),
        ("history", lambda: page("history", "json", "zh")),
    ],
)
def test_json_follows_its_schema(form: str, printed: Callable[[], str]) -> None:
    found = json.loads(printed())
    assert found["schema"] == f"{form}.v1"
    jsonschema.validate(found, json.loads(schema_of(form)))


def test_exceptions_are_drawn_as_graphs() -> None:
    assert page("exceptions", "dot", "zh").count("->") == 3
    assert page("exceptions", "mermaid", "zh").startswith("flowchart TD")


def test_the_commands_run(capsys: pytest.CaptureFixture[str]) -> None:
    rules = ("--rules", str(SAMPLE), "--lang", "en")
    assert run("rules", "list", *rules, "--verb", "shall") == Exit.DONE
    assert "graver" in capsys.readouterr().out
    assert run("rules", "facts", "--format", "md", *rules) == Exit.DONE
    assert run("rules", "facts", "finding.loss", *rules) == Exit.DONE
    assert run("rules", "show", "kept", *rules) == Exit.DONE
    assert "Kept wrongly" in capsys.readouterr().out
    assert run("rules", "exceptions", "--regulation", "sample", *rules) == Exit.DONE
    assert run("rules", "exceptions", "graver", *rules) == Exit.DONE
    assert "overrides base" in capsys.readouterr().out
    assert run("rules", "history", "3", "--regulation", "sample", *rules) == Exit.DONE


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("show", "kep"), "there is no rule called `kep`; did you mean: kept"),
        (("list", "--fact", "x.y"), "there is no fact called `x.y`"),
        (("list", "--verb", "x"), "no verb called `x`; there are: shall (应当), generally-shall"),
        (("history", "3"), "say which regulation"),
        (("history", "99", "--regulation", "sample"), "No version has an entry"),
    ],
)
def test_what_is_not_there_is_told_in_words(
    asked: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rules", *asked, "--rules", str(SAMPLE), "--lang", "en") == Exit.COULD_NOT_RUN
    assert told in capsys.readouterr().err


def test_a_folder_of_which_nothing_can_be_read_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rules", "list", "--rules", str(tmp_path / "none")) == Exit.COULD_NOT_RUN
    assert "no-rules-folder" in capsys.readouterr().err


def test_what_is_listed_beside_faults_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(SAMPLE, folder)
    (folder / "stray.yml").write_text("x: 1", encoding="utf-8")
    rules = ("--rules", str(folder), "--lang", "en")
    assert run("rules", "list", *rules, "--format", "json") == Exit.DONE
    assert json.loads(capsys.readouterr().out)["unread"] == 1
    assert run("rules", "show", "nothing", *rules) == Exit.COULD_NOT_RUN
    assert "faults in the rule files: 1" in capsys.readouterr().err
