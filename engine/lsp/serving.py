"""Which function answers which question of the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from engine.lsp import doing, looking
from engine.lsp.server import WenzeServer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from engine.model.base import Lang

    Answer = Callable[..., Awaitable[Any]]
    Choice = tuple[str, ...]

_TRIGGERS = types.CompletionOptions(trigger_characters=[".", ":", " ", "[", "{", ","])
_FIXES = types.CodeActionOptions(
    [
        types.CodeActionKind.QuickFix,
        types.CodeActionKind.RefactorRewrite,
        types.CodeActionKind.SourceFixAll,
    ]
)
_WATCHED = "**/*.{yaml,feature}"

_TOUCHING = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_SAVE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)
_ANSWERS: dict[str, tuple[Answer, Any]] = {
    types.TEXT_DOCUMENT_HOVER: (looking.told, None),
    types.TEXT_DOCUMENT_COMPLETION: (looking.offered, _TRIGGERS),
    types.TEXT_DOCUMENT_DEFINITION: (looking.defined, None),
    types.TEXT_DOCUMENT_REFERENCES: (looking.referred, None),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (looking.outlined, None),
    types.WORKSPACE_SYMBOL: (looking.sought, None),
    types.TEXT_DOCUMENT_FORMATTING: (doing.shaped, None),
    types.TEXT_DOCUMENT_CODE_LENS: (doing.lenses, types.CodeLensOptions()),
    types.TEXT_DOCUMENT_CODE_ACTION: (doing.actions, _FIXES),
}

_ANY: Choice = ()
_COMMANDS: dict[str, tuple[Answer, tuple[Choice, ...]]] = {
    doing.RUN_EXAMPLES: (doing.run_examples, (_ANY, _ANY)),
    doing.KEYS: (doing.change_keys, (_ANY, ("zh", "en"))),
    doing.EXPLAIN: (doing.explain, (_ANY,)),
}
"""The commands, each with what answers it, and what each of its arguments may be."""


def serve(rules: Path | None, lang: Lang | None) -> None:
    """Answer an editor over stdin and stdout until it goes."""
    server = made(rules, lang)
    try:
        server.start_io()
    finally:
        server.pages.close()


def made(rules: Path | None, lang: Lang | None) -> WenzeServer:
    """Return a server that answers all it can."""
    server = WenzeServer(rules, lang)
    for name, (answer, options) in _ANSWERS.items():
        server.feature(name, options)(_answering(server, answer))
    for name in _TOUCHING:
        server.feature(name)(_answering(server, _touched))
    server.feature(types.INITIALIZE)(_answering(server, _greeted))
    server.feature(types.INITIALIZED)(_answering(server, _begun))
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_answering(server, _changed))
    for command in _COMMANDS:
        server.command(command)(_commanded(server, command))
    return server


def _answering(server: WenzeServer, answer: Answer) -> Answer:
    """Return what the library calls: it is given the parameters alone."""

    async def answered(*parameters: Any) -> Any:  # noqa: ANN401 - of any question
        return await answer(server, *parameters)

    return answered


def _commanded(server: WenzeServer, command: str) -> Answer:
    """Return what the library calls for a command: what it cannot take it refuses in words."""
    answer, choices = _COMMANDS[command]

    async def answered(*arguments: Any) -> Any:  # noqa: ANN401 - whatever a client sends
        if len(arguments) != len(choices) or not all(map(_fits, arguments, choices)):
            needed = server.say(f"needed:{command}")
            text = server.say("command:arguments", command=command, needed=needed)
            server.show(text, right=False)
            raise JsonRpcInvalidParams(text)
        return await answer(server, *arguments)

    return answered


def _fits(argument: object, choice: Choice) -> bool:
    return isinstance(argument, str) and (not choice or argument in choice)


async def _greeted(server: WenzeServer, params: types.InitializeParams) -> None:
    if not server.chosen and params.locale:
        server.lang = "zh" if params.locale.lower().startswith("zh") else "en"


async def _begun(server: WenzeServer, _params: types.InitializedParams) -> None:
    if server.studio.rules is not None:
        server.studio.touch(server.studio.rules)
    await _watch(server)


async def _watch(server: WenzeServer) -> None:
    """Ask the client to tell of files that change otherwise than in it, if it can."""
    workspace = server.client_capabilities.workspace
    able = workspace.did_change_watched_files if workspace else None
    if able is None or not able.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(glob_pattern=_WATCHED)]
    await server.client_register_capability_async(
        types.RegistrationParams(
            [
                types.Registration(
                    id="wenze-watched",
                    method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                    register_options=types.DidChangeWatchedFilesRegistrationOptions(watchers),
                )
            ]
        )
    )


async def _touched(server: WenzeServer, params: Any) -> None:  # noqa: ANN401 - any of four kinds
    server.touch(params.text_document.uri)


async def _changed(server: WenzeServer, params: types.DidChangeWatchedFilesParams) -> None:
    for change in params.changes:
        server.touch(change.uri)
