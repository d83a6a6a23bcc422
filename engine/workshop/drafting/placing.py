"""Where a draft goes: the file of its article, its scenarios beside those of the same version."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engine.rulebook.append import SectionError, appended, read_back, text_of
from engine.rulebook.folder import PACK
from engine.rulebook.library import Library
from engine.rulebook.load import load_bytes
from engine.rulebook.pen import writes_chinese
from engine.rulebook.shape import PackFile
from engine.rulebook.tongue.fmt import translated
from engine.rulebook.tongue.wording import words_of
from engine.workshop.drafting.draft import DraftError, Piece
from engine.workshop.lookup.mentioning import features_of, scenarios_beside, told_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.rulebook.document import Document
    from engine.rulebook.gather import Version
    from engine.rulebook.tongue.names import Names
    from engine.workshop.lookup.wordbook import Wordbook

ENGLISH = "english"
"""The folder of scenarios that are written in English beside those in Chinese."""

_SCHEMA = "# yaml-language-server:"


def article_file(version: Version, article: int) -> Path:
    """Return the file in which most rules of an article stand, or the one they would stand in."""
    files = Counter(
        entry.document.file
        for entry in version.folder.sections["rules"]
        if entry.item.provision.article == article and entry.item.provision.regulation is None
    )
    if files:
        return Path(files.most_common(1)[0][0])
    folder = version.folder.path
    wide = max((len(each.stem.split("-")[1]) for each in folder.glob("article-*.yaml")), default=2)
    return folder / f"article-{article:0{wide}}.yaml"


def added(
    file: Path, section: str, lines: list[str], version: Version | None, words: Wordbook
) -> Piece:
    """Return a file with one entry more at the end of a section, in the language of its keys.

    A new file is written as the head of its folder is. Raises DraftError.
    """
    names = partial(_names, version, words)
    if not file.exists():
        fresh = Piece(file, section, *_fresh(section, lines, version), new=True)
        head = version.folder.path / PACK if version else file
        return _checked(_in_tongue_of(head, fresh, names), names)
    document = _document(file, words)
    if document is None:
        raise DraftError("unreadable-file", file=str(file))
    try:
        whole, piece = appended(text_of(file), document, section, lines)
    except SectionError as fault:
        raise DraftError("one-line-section", file=str(file), section=section) from fault
    made = Piece(file, section, piece, whole, new=False)
    return _checked(_in_tongue_of(file, made, names), names)


def _names(version: Version | None, words: Wordbook) -> Names:
    root = words.desk.gathered.root
    return Library(root).names(version.folder.path if version else root)


def _in_tongue_of(file: Path, piece: Piece, names: Callable[[], Names]) -> Piece:
    """Return a piece with Chinese keys where a file has them; all else stays as it is."""
    if not file.exists() or not writes_chinese(file.read_bytes(), PackFile):
        return piece
    document, _ = load_bytes(str(piece.file), piece.text.encode())
    if document is None:
        return piece
    start = piece.text[: piece.text.index(piece.added)].count("\n")
    end = start + piece.added.count("\n")
    words = words_of(document.root, PackFile, names())
    own = (word for word in words if start < word.place.line <= end)
    text = translated(piece.text, own, "zh")
    added = "".join(text.splitlines(keepends=True)[start:end])
    return replace(piece, added=added, text=text)


def _fresh(section: str, lines: list[str], version: Version | None) -> tuple[str, str]:
    head = _head(version) if version else []
    text = "\n".join([*head, "schema: pack.v1", f"{section}:", *lines]) + "\n"
    return text, text


def _head(version: Version) -> list[str]:
    """Return the line by which editors find the schema, as the other files of a folder have it."""
    pack = version.folder.path / PACK
    first = text_of(pack).splitlines()[:1] if pack.exists() else []
    return [line for line in first if line.startswith(_SCHEMA)]


def _checked(piece: Piece, names: Callable[[], Names]) -> Piece:
    faults = read_back(str(piece.file), piece.text, names)
    if faults:
        codes = ", ".join(sorted({each.code for each in faults}))
        raise DraftError("would-break", file=str(piece.file), faults=codes)
    return piece


def _document(file: Path, words: Wordbook) -> Document | None:
    """Return a file as it was read."""
    return next((each for each in _documents(words) if Path(each.file) == file), None)


def _documents(words: Wordbook) -> Iterator[Document]:
    for version in words.versions:
        yield from (head.document for head in version.folder.heads)
        for entries in version.folder.sections.values():
            yield from (entry.document for entry in entries)
    yield from (entry.document for entry in words.desk.gathered.shared.values())


def scenario_folder(version: Version, words: Wordbook, lang: Lang) -> tuple[Path, bool]:
    """Return where the scenarios of a version stand, and whether they are in English.

    Whoever works in English writes beside the English ones, where these stand apart.
    """
    features = features_of(words.desk.gathered.root)
    told = told_of(version, scenarios_beside(words), words)
    counts = Counter(Path(each.file).parent.name for each in told)
    for elsewhere in (ENGLISH, features.name):
        counts.pop(elsewhere, None)
    name = counts.most_common(1)[0][0] if counts else version.pack.regulation
    files = sorted((features / name).glob("*.feature"))
    english = any("language: en" in text_of(each).split("\n", 1)[0] for each in files[:1])
    apart = lang == "en" and not english and (features / ENGLISH).is_dir()
    return (features / ENGLISH, True) if apart else (features / name, english)
