"""Hover, completion, go to definition, references, and what a file declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from engine.lsp.asked import asked
from engine.lsp.ranges import column_at, lines_of, place_of, rows, spot_range, stretch
from engine.rulebook.quoted import needs_quotes
from engine.workshop.editing.defining import declared
from engine.workshop.editing.hover import hover
from engine.workshop.editing.offering import offers
from engine.workshop.editing.outline import outline
from engine.workshop.editing.referring import references
from engine.workshop.editing.seeking import found
from engine.workshop.editing.tongue import writes_chinese

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.lsp.asked import Asked
    from engine.lsp.server import WenzeServer
    from engine.model.problems import Location
    from engine.workshop.editing.meaning import Named
    from engine.workshop.editing.offering import Offer, Sort
    from engine.workshop.editing.outline import Part

_KINDS: dict[Sort, types.CompletionItemKind] = {
    "fact": types.CompletionItemKind.Variable,
    "term": types.CompletionItemKind.Module,
    "value": types.CompletionItemKind.EnumMember,
    "key": types.CompletionItemKind.Property,
    "test": types.CompletionItemKind.Operator,
    "code": types.CompletionItemKind.EnumMember,
    "measure": types.CompletionItemKind.EnumMember,
    "rule": types.CompletionItemKind.Function,
    "check": types.CompletionItemKind.Constant,
}
_SYMBOLS = {
    "rules": types.SymbolKind.Function,
    "vocabulary": types.SymbolKind.Variable,
    "tallies": types.SymbolKind.Variable,
    "terms": types.SymbolKind.Module,
    "measures": types.SymbolKind.EnumMember,
}


async def _named(
    server: WenzeServer, uri: str, position: types.Position
) -> tuple[Asked, Named] | None:
    """Return a place, and what the word there names; None where it names nothing."""
    at = await asked(server, uri, position)
    named = at.named if at else None
    return (at, named) if at and named else None


async def told(server: WenzeServer, params: types.HoverParams) -> types.Hover | None:
    """Return what a word means."""
    word = await _named(server, params.text_document.uri, params.position)
    if word is None:
        return None
    at, named = word
    text = hover(named, at.version, at.bench, server.lang)
    where = spot_range(at.spot, at.lines, server.workspace.position_codec)
    content = types.MarkupContent(types.MarkupKind.Markdown, text)
    return types.Hover(contents=content, range=where) if text else None


async def offered(
    server: WenzeServer, params: types.CompletionParams
) -> types.CompletionList | None:
    """Return what may be written, each word under its name and under its name in Chinese."""
    at = await asked(server, params.text_document.uri, params.position)
    if at is None:
        return None
    codec = server.workspace.position_codec
    line = at.lines[at.spot.row]
    column = column_at(line, params.position.character, codec)
    where = stretch(line, at.spot.row, at.spot.start, max(column, at.spot.start), codec)
    chinese = writes_chinese(at.lines)
    items = []
    for number, each in enumerate(offers(at.place, at.bench)):
        edit = types.TextEdit(where, _written(each, at, chinese=chinese))
        items.append(_item(each, f"{int(chinese)}{number:04}", edit, server))
        if each.label.zh != each.name:
            items.append(_in_chinese(each, f"{int(not chinese)}{number:04}", edit, server))
    return types.CompletionList(is_incomplete=False, items=items)


def _item(
    each: Offer, order: str, edit: types.TextEdit, server: WenzeServer
) -> types.CompletionItem:
    label = each.label.in_(server.lang)
    return types.CompletionItem(
        label=each.name,
        label_details=types.CompletionItemLabelDetails(description=label),
        kind=_KINDS[each.sort],
        detail=label,
        documentation=_about(each, server),
        filter_text=each.name,
        sort_text=order,
        text_edit=edit,
    )


def _in_chinese(
    each: Offer, order: str, edit: types.TextEdit, server: WenzeServer
) -> types.CompletionItem:
    """Return an offer that is found by its Chinese name."""
    item = _item(each, order, edit, server)
    item.label = item.filter_text = each.label.zh
    item.label_details = types.CompletionItemLabelDetails(description=each.name)
    return item


def _written(each: Offer, at: Asked, *, chinese: bool) -> str:
    """Return an offer as it is written: in the language of the file, a key with its colon."""
    line, spot = at.lines[at.spot.row], at.spot
    word = each.chinese if chinese and each.chinese else each.name
    if needs_quotes(word, flow=True) and line[spot.start - 1 : spot.start] not in ("'", '"'):
        word = f'"{word}"'
    colon = not line[spot.end :].lstrip("'\" ").startswith(":")
    return f"{word}: " if spot.key and colon else word


def _about(each: Offer, server: WenzeServer) -> types.MarkupContent | None:
    if each.about is None:
        return None
    return types.MarkupContent(types.MarkupKind.Markdown, each.about.in_(server.lang))


async def defined(
    server: WenzeServer, params: types.DefinitionParams
) -> list[types.Location] | None:
    """Return where a word is declared."""
    word = await _named(server, params.text_document.uri, params.position)
    if word is None:
        return None
    at, named = word
    return _placed(declared(named, at.version, at.bench), server)


async def referred(
    server: WenzeServer, params: types.ReferenceParams
) -> list[types.Location] | None:
    """Return where a word is named, in rules and in scenarios."""
    word = await _named(server, params.text_document.uri, params.position)
    if word is None:
        return None
    at, named = word
    declaration = params.context.include_declaration
    return _placed(references(named, at.version, at.bench, declaration=declaration), server)


def _placed(places: list[Location], server: WenzeServer) -> list[types.Location]:
    return [place_of(each, server.workspace.position_codec) for each in places]


async def outlined(
    server: WenzeServer, params: types.DocumentSymbolParams
) -> Sequence[types.DocumentSymbol] | None:
    """Return what a document declares."""
    uri = params.text_document.uri
    if server.root(uri) is None:
        return None
    parts = outline(lines_of(server.text(uri)), server.lang)
    return [_symbol(each, types.SymbolKind.Namespace) for each in parts]


def _symbol(part: Part, kind: types.SymbolKind) -> types.DocumentSymbol:
    inner = _SYMBOLS.get(part.section, types.SymbolKind.Constant)
    return types.DocumentSymbol(
        name=part.name,
        detail=part.title,
        kind=kind,
        range=rows(part.start, part.end),
        selection_range=types.Range(
            start=types.Position(part.start, 0), end=types.Position(part.start, 1)
        ),
        children=[_symbol(each, inner) for each in part.parts],
    )


async def sought(
    server: WenzeServer, params: types.WorkspaceSymbolParams
) -> list[types.WorkspaceSymbol]:
    """Return the rules, facts and terms that are called so, of all rules folders in use."""
    codec = server.workspace.position_codec
    return [
        types.WorkspaceSymbol(
            name=f"{each.name} {each.title}".rstrip(),
            kind=_SYMBOLS[each.section],
            container_name=each.within,
            location=place_of(each.where, codec),
        )
        for bench in server.studio.benches()
        for each in found(params.query, bench, server.lang)
    ]
