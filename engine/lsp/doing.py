"""What the editor can have done: examples run, slips mended, words changed, pages shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from engine.lsp.ranges import column_at, file_of, lines_of, rows, stretch
from engine.reports.check_page import page_text
from engine.workshop.checking.examples import word_of
from engine.workshop.checking.manual import page_for
from engine.workshop.editing.mending import meant, mended, mended_lines, rekeyed
from engine.workshop.editing.outline import outline
from engine.workshop.editing.tongue import writes_chinese
from engine.workshop.editing.trying import ran, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.lsp.server import WenzeServer
    from engine.model.base import Lang
    from engine.workshop.desk import Written
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.outline import Part
    from engine.workshop.editing.trying import Ran

RUN_EXAMPLES = "wenze.runExamples"
EXPLAIN = "wenze.explain"
KEYS = "wenze.keys"


async def lenses(server: WenzeServer, params: types.CodeLensParams) -> list[types.CodeLens] | None:
    """Return a lens over each rule that runs its examples, and says how many are wrong."""
    uri = params.text_document.uri
    bench = await server.bench(uri)
    if bench is None:
        return None
    rules = _rules(server.text(uri), server)
    return [each for rule in rules for each in _lens(rule, uri, bench, server)]


def _rules(text: str, server: WenzeServer) -> list[Part]:
    """Return the rules of a text, read or not."""
    found = outline(lines_of(text), server.lang)
    return [rule for part in found if part.section == "rules" for rule in part.parts]


def _lens(rule: Part, uri: str, bench: Bench, server: WenzeServer) -> Iterator[types.CodeLens]:
    written = _written(bench, uri, rule.name)
    found = ran(written) if written else []
    wrong = sum(not each.right for each in found)
    if written is not None and not found:
        return
    count = str(len(found)) if written else "-"
    title = server.say("lens:wrong" if wrong else "lens", count=count, wrong=str(wrong))
    command = types.Command(title, RUN_EXAMPLES, arguments=[uri, rule.name])
    yield types.CodeLens(range=rows(rule.start, rule.start), command=command)


def _written(bench: Bench, uri: str, rule: str) -> Written | None:
    version = bench.version_of(file_of(uri))
    return bench.rule(version, rule) if version else None


async def run_examples(server: WenzeServer, uri: str, rule: str) -> dict[str, Any]:
    """Run the examples of a rule as it is typed; tell the result, and return it."""
    bench = await server.settled(uri)
    written = _written(bench, uri, rule) if bench else None
    if written is None:
        named = {part.name for part in _rules(server.text(uri), server)}
        code = "ran:unreadable" if rule in named else "ran:unknown"
        text = server.say(code, rule=rule)
        server.show(text, right=False)
        return {"rule": rule, "read": False, "text": text, "examples": []}
    found = ran(written)
    right, text = all(each.right for each in found), told(written.rule, found, server.lang)
    server.show(text, right=right)
    examples = [_example(each) for each in found]
    return {"rule": rule, "read": True, "right": right, "text": text, "examples": examples}


def _example(each: Ran) -> dict[str, Any]:
    return {
        "line": each.where.line,
        "say": each.example.say.model_dump(),
        "expect": word_of(each.example.expect),
        "came_to": each.came_to,
        "right": each.right,
        "decided": list(each.decided),
    }


async def change_keys(server: WenzeServer, uri: str, keys: Lang) -> bool:
    """Have a document written with its keys in a language; one with faults is left as it is."""
    bench = await server.settled(uri)
    text, file = server.text(uri), file_of(uri)
    better = rekeyed(file, text, bench, keys) if bench else None
    if better is None:
        server.show(server.say("keys:faults"), right=False)
        return False
    change = types.WorkspaceEdit(changes={uri: [_instead(text, better)]})
    params = types.ApplyWorkspaceEditParams(edit=change)
    return (await server.workspace_apply_edit_async(params)).applied


async def explain(server: WenzeServer, code: str) -> dict[str, Any]:
    """Show the page of a check, and return its text."""
    page = page_for(code)
    address = server.pages.address(code, server.lang)
    window = server.client_capabilities.window
    if address and window is not None and window.show_document is not None:
        server.window_show_document(types.ShowDocumentParams(uri=address, take_focus=True))
    text = page_text(page, server.lang) if page else ""
    return {"code": code, "text": text, "uri": address}


async def shaped(
    server: WenzeServer, params: types.DocumentFormattingParams
) -> list[types.TextEdit] | None:
    """Return a document without slips and blanks at line ends."""
    uri = params.text_document.uri
    edit = _whole(server, uri) if server.root(uri) else None
    return [edit] if edit else None


def _whole(server: WenzeServer, uri: str) -> types.TextEdit | None:
    text = server.text(uri)
    better = mended(file_of(uri), text)
    return None if better is None else _instead(text, better)


def _instead(text: str, better: str) -> types.TextEdit:
    """Return the change of a whole text."""
    return types.TextEdit(rows(0, len(lines_of(text))), better)


async def actions(
    server: WenzeServer, params: types.CodeActionParams
) -> list[types.CodeAction] | None:
    """Return what can be changed about the remarks and slips in a range."""
    uri = params.text_document.uri
    if server.root(uri) is None:
        return None
    lines = lines_of(server.text(uri))
    found = [
        action
        for diagnostic in params.context.diagnostics
        for action in _about(diagnostic, lines, uri, server)
    ]
    return [*found, *_slips(params.range, lines, uri, server), _keys(lines, uri, server)]


def _about(
    diagnostic: types.Diagnostic, lines: list[str], uri: str, server: WenzeServer
) -> Iterator[types.CodeAction]:
    """Yield the words that were perhaps meant, and the page of the remark."""
    data = diagnostic.data if isinstance(diagnostic.data, dict) else {}
    near, at = data.get("nearest", []), diagnostic.range
    if at.start.line == at.end.line and at.start.line < len(lines):
        line, codec = lines[at.start.line], server.workspace.position_codec
        start, end = (column_at(line, each.character, codec) for each in (at.start, at.end))
        for word in meant(line, start, end, near):
            title = server.say("action:nearest", word=word)
            yield _action(title, uri, [types.TextEdit(at, word)], [diagnostic])
    if data.get("code"):
        title = server.say("action:explain", check=data["code"])
        command = types.Command(title, EXPLAIN, arguments=[data["code"]])
        yield types.CodeAction(
            title, kind=types.CodeActionKind.QuickFix, diagnostics=[diagnostic], command=command
        )


def _keys(lines: list[str], uri: str, server: WenzeServer) -> types.CodeAction:
    """Return the change to keys in the other language."""
    keys: Lang = "en" if writes_chinese(lines) else "zh"
    title = server.say(f"action:keys-{keys}")
    command = types.Command(title, KEYS, arguments=[uri, keys])
    return types.CodeAction(title, kind=types.CodeActionKind.RefactorRewrite, command=command)


def _slips(
    around: types.Range, lines: list[str], uri: str, server: WenzeServer
) -> Iterator[types.CodeAction]:
    """Yield how the slips of the lines of a range, and of the whole file, are mended."""
    slips, codec = mended_lines(file_of(uri), server.text(uri)), server.workspace.position_codec
    here = [slips[row] for row in range(around.start.line, around.end.line + 1) if row in slips]
    if here:
        edits = [
            types.TextEdit(
                stretch(lines[each.row], each.row, each.start, each.end, codec), each.text
            )
            for each in here
        ]
        yield _action(server.say("action:line"), uri, edits, [])
    edit = _whole(server, uri) if slips else None
    if edit is not None:
        yield _action(server.say("action:file"), uri, [edit], [], types.CodeActionKind.SourceFixAll)


def _action(
    title: str,
    uri: str,
    edits: list[types.TextEdit],
    mended: list[types.Diagnostic],
    kind: types.CodeActionKind = types.CodeActionKind.QuickFix,
) -> types.CodeAction:
    change = types.WorkspaceEdit(changes={uri: edits})
    return types.CodeAction(title, kind=kind, diagnostics=mended or None, edit=change)
