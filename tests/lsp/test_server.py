"""The server answers over stdio what the workshop knows, of texts that are not saved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.lsp.editor import Editor
from tests.workshop.template import TEMPLATE, VERSION

ONE, THREE = (f"{VERSION.as_posix()}/article-0{number}.yaml" for number in (1, 3))
WORDS = "vocabulary.yaml"
ASTRAL = "\U00020bb7"
LOSS = "finding.loss: minor, expect: met"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("lsp")
    shutil.copytree(TEMPLATE, folder / "rules")
    feature = folder / "features" / "sample.feature"
    feature.parent.mkdir()
    feature.write_text(
        "@示例\n功能: 甲\n  场景: 乙\n    假如 「甲」的「损失大小」\n", encoding="utf-8"
    )
    editor = Editor(folder / "rules", "zh-CN")
    yield editor
    assert editor.stop() == 0


@pytest.fixture
def one(editor: Editor) -> str:
    """Return article 1, open, read, and as it stands in its file."""
    text = editor.text(ONE)
    editor.types(ONE, text)
    editor.remarked(ONE, lambda codes: not codes)
    return text


def place(text: str, word: str, within: int = 0) -> tuple[int, int]:
    """Return the row of a word, and its column in UTF-16 units."""
    before = text[: text.index(word) + within]
    return before.count("\n"), len(before.split("\n")[-1].encode("utf-16-le")) // 2


def test_it_says_what_it_can_do(editor: Editor) -> None:
    able = editor.capabilities
    assert able.position_encoding == types.PositionEncodingKind.Utf16
    assert able.hover_provider
    assert able.execute_command_provider is not None
    assert set(able.execute_command_provider.commands) == {
        "wenze.runExamples", "wenze.keys", "wenze.explain",
    }  # fmt: skip


def test_what_is_typed_is_remarked_in_units_of_the_editor(editor: Editor, one: str) -> None:
    bad = one.replace("损失较小", f"{ASTRAL}{ASTRAL}", 1).replace("loss: minor, e", "loss: minr, e")
    editor.types(ONE, bad)
    remark = editor.remarked(ONE, lambda codes: "fact-value" in codes)[0]
    row, column = place(bad, "minr")
    assert remark.range == types.Range(types.Position(row, column), types.Position(row, column + 4))
    assert remark.message.startswith("「minr」不是「finding.loss」可以取的值")
    assert "是不是「minor」" in remark.message
    assert remark.severity is types.DiagnosticSeverity.Error
    assert remark.code_description is not None
    page = Path(url2pathname(urlparse(remark.code_description.href).path))
    assert "fact-value" in page.read_text(encoding="utf-8")


def test_a_file_that_is_no_yaml_is_remarked_too_and_clears(editor: Editor, one: str) -> None:
    editor.types(ONE, one.replace("stage: qualify", "stage\uff1aqualify", 1) + "- [\n")
    found = editor.remarked(ONE, lambda codes: "wide-colon" in codes)
    assert len({each.code for each in found}) >= 1
    editor.closes(ONE)
    assert editor.remarked(ONE, lambda codes: not codes) == []


def test_slips_are_remarked_before_all_is_read(editor: Editor, one: str) -> None:
    sent = editor.sent
    editor.types(ONE, one.replace("stage: qualify", "stage\uff1aqualify", 1))
    editor.remarked(ONE, lambda codes: "wide-colon" in codes)
    assert editor.sent == sent + 1
    editor.types(ONE, one)
    editor.remarked(ONE, lambda codes: not codes)


def test_another_file_that_is_not_saved_counts(editor: Editor, one: str) -> None:
    shared = editor.text(WORDS)
    assert "finding.loss" in one
    editor.types(WORDS, shared.replace("name: finding.loss", "name: finding.lost"))
    found = editor.remarked(ONE, lambda codes: "unknown-fact" in codes)
    assert "finding.lost" in found[0].message
    editor.types(WORDS, shared)
    editor.remarked(ONE, lambda codes: not codes)


def test_a_word_is_told_where_it_stands(editor: Editor, one: str) -> None:
    text = one.replace("损失较小", ASTRAL, 1)
    editor.types(ONE, text)
    row, column = place(text, LOSS, 9)
    asked = types.HoverParams(**editor.at(ONE, row, column))
    told = editor.run(editor.client.text_document_hover_async(asked))
    assert told is not None
    assert isinstance(told.contents, types.MarkupContent)
    assert "**损失大小** `finding.loss`" in told.contents.value
    assert told.range is not None
    assert told.range.start == types.Position(*place(text, LOSS))
    nothing = types.HoverParams(**editor.at(ONE, 0, 30))
    assert editor.run(editor.client.text_document_hover_async(nothing)) is None


def offered(editor: Editor, name: str, text: str, word: str) -> dict[str, str]:
    row, column = place(text, word, len(word))
    editor.types(name, text)
    asked = types.CompletionParams(**editor.at(name, row, column))
    found = editor.run(editor.client.text_document_completion_async(asked))
    assert isinstance(found, types.CompletionList)
    ordered = sorted(found.items, key=lambda each: each.sort_text or "")
    return {each.label: each.text_edit.new_text for each in ordered if each.text_edit}


def test_words_are_offered_under_both_names(editor: Editor, one: str) -> None:
    text = one.replace("then: {circumstance: kept}", "then: {circumstance: ", 1)
    words = offered(editor, ONE, text, "then: {circumstance: ")
    assert words == {"kept": "kept", "lost": "lost", "保管不当": "kept", "丢失": "lost"}
    facts = offered(
        editor, ONE, one.replace("when: {", "when: {finding.l, ", 1), "when: {finding.l"
    )
    assert facts["finding.loss"] == facts["损失大小"] == "finding.loss: "


def test_a_file_in_chinese_is_offered_chinese_words(editor: Editor, one: str) -> None:
    assert editor.commands("wenze.keys", editor.uri(ONE), "zh") is True
    changes = editor.applied[-1].changes
    assert changes is not None
    chinese = changes[editor.uri(ONE)][0].new_text
    assert "规则:\n- 编号: art-1-kept" in chinese
    text = chinese.replace("则: {情形: 保管不当}", "则: {情形: ", 1)
    words = offered(editor, ONE, text, "则: {情形: ")
    assert list(words.items())[:2] == [("保管不当", "保管不当"), ("丢失", "丢失")]
    assert words["kept"] == "保管不当"
    editor.types(ONE, one)


def test_it_leads_to_declarations_and_to_all_that_names_them(editor: Editor, one: str) -> None:
    row, column = place(one, LOSS, 3)
    where = editor.at(ONE, row, column)
    led = editor.run(editor.client.text_document_definition_async(types.DefinitionParams(**where)))
    assert isinstance(led, list)
    target = led[0]
    assert isinstance(target, types.Location)
    assert target.uri == editor.uri(WORDS)
    asked = types.ReferenceParams(context=types.ReferenceContext(include_declaration=True), **where)
    found = editor.run(editor.client.text_document_references_async(asked))
    assert found is not None
    names = [each.uri.rsplit("/", 1)[-1] for each in found]
    assert {"article-01.yaml", "sample.feature"} <= set(names)
    assert names[0] == WORDS


def test_scenarios_that_change_are_read_again(editor: Editor, one: str) -> None:
    assert one
    sent, feature = editor.sent, editor.rules.parent / "features" / "sample.feature"
    change = types.FileEvent(feature.as_uri(), types.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
    editor.until(lambda: editor.sent > sent)


def test_rules_are_listed_and_their_examples_run(editor: Editor, one: str) -> None:
    named = types.TextDocumentIdentifier(editor.uri(ONE))
    symbols = editor.run(
        editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(named))
    )
    assert symbols is not None
    section = symbols[-1]
    assert isinstance(section, types.DocumentSymbol)
    assert [each.name for each in section.children or ()] == ["art-1-kept", "art-1-lost"]
    editor.types(ONE, one.replace(LOSS, "finding.loss: larger, expect: met", 1))
    editor.remarked(ONE, lambda codes: "example-wrong" in codes)
    lenses = editor.run(editor.client.text_document_code_lens_async(types.CodeLensParams(named)))
    assert lenses is not None
    first, second = (each.command for each in lenses)
    assert first is not None
    assert second is not None
    assert [first.title, second.title] == ["运行例子(3,1 个不符)", "运行例子(3)"]
    result = editor.commands(first.command, *first.arguments or ())
    assert [each["right"] for each in result["examples"]] == [False, True, True]
    assert editor.messages[-1].startswith("art-1-kept:3 个例子,1 个不符:")
    editor.types(ONE, one.replace("stage:", "stag:"))
    assert editor.commands("wenze.runExamples", editor.uri(ONE), "art-1-kept")["read"] is False


def test_what_was_meant_and_what_slipped_is_offered_to_be_changed(editor: Editor, one: str) -> None:
    bad = one.replace(LOSS, "finding.loss: minr, expect: met").replace(
        "stage: qualify", "stage\uff1aqualify", 1
    )
    editor.types(ONE, bad)
    remarks = editor.remarked(ONE, lambda codes: {"fact-value", "wide-colon"} <= codes)
    named = types.TextDocumentIdentifier(editor.uri(ONE))
    everywhere = types.Range(types.Position(0, 0), types.Position(99, 0))
    asked = types.CodeActionParams(named, everywhere, types.CodeActionContext(remarks))
    found = editor.run(editor.client.text_document_code_action_async(asked))
    assert found is not None
    actions = {each.title: each for each in found if isinstance(each, types.CodeAction)}
    assert {
        "改成「minor」",
        "为什么:wide-colon",
        "改正这一行的标点和空格",
        "全文改用中文键",
    } <= {each.title for each in found}
    edit = actions["改成「minor」"].edit
    assert edit is not None
    assert edit.changes is not None
    change = edit.changes[editor.uri(ONE)][0]
    assert (change.range.start, change.new_text) == (types.Position(*place(bad, "minr")), "minor")
    line = actions["改正这一行的标点和空格"].edit
    assert line is not None
    assert line.changes is not None
    assert line.changes[editor.uri(ONE)][0].new_text == "  stage: qualify"
    shaped = editor.run(
        editor.client.text_document_formatting_async(
            types.DocumentFormattingParams(named, types.FormattingOptions(2, insert_spaces=True))
        )
    )
    assert shaped is not None
    assert "  stage: qualify\n" in shaped[0].new_text


def test_rules_and_facts_are_sought_by_their_names(editor: Editor, one: str) -> None:
    assert one

    def sought(query: str) -> list[tuple[str, str | None]]:
        asked = types.WorkspaceSymbolParams(query)
        found = editor.run(editor.client.workspace_symbol_async(asked))
        return [(each.name, each.container_name) for each in found or ()]

    assert sought("损失大小") == [("finding.loss 损失大小", sought("finding.loss")[0][1])]
    assert ("art-3-graver 较重的处理", "sample/2020-01-01") in sought("第三条")
    assert sought("第3条") == sought("article 3") == sought("第三条")
    assert sought("GRAVER") == [("art-3-graver 较重的处理", "sample/2020-01-01")]


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("wenze.runExamples", []),
        ("wenze.keys", ["file:///x.yaml", "fr"]),
        ("wenze.explain", [1]),
    ],
)
def test_a_command_with_other_arguments_is_refused_in_words(
    editor: Editor, command: str, arguments: list[object]
) -> None:
    with pytest.raises(JsonRpcException, match="要这些参数") as refused:
        editor.commands(command, *arguments)
    assert "Traceback" not in str(refused.value)
    assert command in editor.messages[-1]


def test_a_rule_that_is_not_in_the_file_is_said_not_to_be(editor: Editor, one: str) -> None:
    assert one
    found = editor.commands("wenze.runExamples", editor.uri(ONE), "art-99")
    assert (found["read"], found["text"]) == (False, "文件里没有规则「art-99」。")


def test_a_remark_is_explained(editor: Editor) -> None:
    page = editor.commands("wenze.explain", "wide-colon")
    assert "全角冒号" in page["text"]
    assert page["uri"].endswith("wide-colon.zh.md")


def test_a_file_of_no_rules_folder_is_left_alone(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("schema: case.v1\n", encoding="utf-8")
    name = str(file)
    editor.types(name, "schema: case.v1\n")
    asked = types.HoverParams(**editor.at(name, 0, 2))
    assert editor.run(editor.client.text_document_hover_async(asked)) is None
    assert (tmp_path / "case.yaml").as_uri() not in editor.remarks
