"""Put a problem into words: the place, the line with a mark under it, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcwidth import wcwidth

from engine.rulebook.quoting import SEPARATOR
from engine.rulebook.tongue.special import in_braces
from engine.rulebook.tongue.wordings import in_chinese_words
from engine.text.catalogue import fill, say, table
from engine.text.steering import spelt_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.base import Lang
    from engine.model.problems import Location, Problem

TOPIC = "problem"
MOST_LISTED = 24
WIDTH = 96

_SPACES = {"\t": " ", "\u3000": "\u3000", "\u00a0": " "}
_CUT = "…"


def word_problems(problems: Iterable[Problem], lang: Lang) -> str:
    """Return the words for problems, one block each."""
    return "\n\n".join(word_problem(problem, lang) for problem in problems)


def word_problem(problem: Problem, lang: Lang) -> str:
    """Return the words for a problem as a block of lines, the line of the file among them."""
    head, *rest = worded(problem, lang)
    return "\n".join([head, *marked(problem.location), *(f"      {line}" for line in rest)])


def worded(problem: Problem, lang: Lang) -> list[str]:
    """Return the words for a problem: where it is, what is wrong, what to do about it."""
    place = place_of(problem.location, lang)
    head = say(TOPIC, "frame.head", lang, place=place, fault=problem.code)
    wrong, to_do = said(problem, lang)
    near = [meant(problem.nearest, lang)] if problem.nearest else []
    return [head, wrong, *near, to_do]


def said(problem: Problem, lang: Lang) -> tuple[str, str]:
    """Return what is wrong and what to do about it, each on one line."""
    names = {name: words.in_(lang) for name, words in problem.names.items()}
    given = problem.details | problem.spoken | names
    if "at" in given:
        given |= _of_law(problem.details, problem.keys, lang)
    details = {name: _detail(text, lang) for name, text in given.items()}
    wording = table(TOPIC)[problem.code][0 if lang == "zh" else 1]
    if problem.keys == "zh":
        filled = in_braces(fill(in_chinese_words(wording), details), chinese=True)
    else:
        filled = fill(wording, details)
    wrong, to_do = filled.split("\n", 1)
    return wrong, to_do


def _of_law(given: Mapping[str, str], keys: Lang, lang: Lang) -> dict[str, str]:
    """Return a provision and the verbs of its article, given as codes, as people call them."""
    numbers = zip(("article", "paragraph", "item"), given["at"].split("."), strict=True)
    at = (say(TOPIC, f"frame.{part}", lang, number=each) for part, each in numbers if each != "0")
    verbs = (_verb(each, keys, lang) for each in given["verbs"].split(SEPARATOR)[:-1])
    told = {"at": "".join(at), "verb": _verb(given["verb"], keys, lang)}
    return told | {"verbs": "".join(f"{each}{SEPARATOR}" for each in verbs)}


def _verb(code: str, keys: Lang, lang: Lang) -> str:
    """Return a verb, with the code that a file with English keys has for it."""
    label = say("look", f"verb:{code}", lang)
    if keys == "zh" or label == code:
        return label
    return say(TOPIC, "frame.verb", lang, label=label, written=code)


def meant(nearest: Iterable[str], lang: Lang) -> str:
    """Return the question whether one of some words was meant."""
    return say(TOPIC, "frame.nearest", lang, words=_words(nearest, lang))


def _detail(text: str, lang: Lang) -> str:
    if SEPARATOR not in text:
        return spelt_out(text)
    return _words(text.split(SEPARATOR)[:-1], lang)


def _words(words: Iterable[str], lang: Lang) -> str:
    """Return words each set apart, and how many there are where some are left out."""
    given = list(words)
    apart = [say(TOPIC, "frame.word", lang, word=spelt_out(word)) for word in given[:MOST_LISTED]]
    joined = say(TOPIC, "frame.or", lang).join(apart)
    if len(given) <= MOST_LISTED:
        return joined or "-"
    return f"{joined} " + say(TOPIC, "frame.more", lang, count=str(len(given)))


def place_of(location: Location, lang: Lang) -> str:
    """Return a place in words: file, line and column, or the file alone."""
    code = "frame.line" if location.line else "frame.file"
    if location.sheet:
        code = "frame.cell" if location.cell else "frame.sheet"
    line, column = str(location.line), str(location.column)
    at = {"line": line, "column": column, "cell": location.cell}
    file, sheet = spelt_out(location.file), spelt_out(location.sheet)
    return say(TOPIC, code, lang, file=file, sheet=sheet, **at)


def marked(location: Location) -> Iterator[str]:
    """Yield the line of the file and the mark under it; a long line is cut around the mark."""
    if not location.line:
        return
    start, source = location.column - 1, location.source
    end = min(start + location.length, start + WIDTH)
    first = _cut(source, start, end)
    before, marked = _drawn(source[first:start]), _drawn(source[start:end])
    text = (_CUT if first else "") + before + marked + _drawn(source[end : end + WIDTH])
    yield (f"{location.line:5} | " + _fitted(text)).rstrip()
    columns = columns_of(before) + bool(first)
    yield " " * 5 + " | " + " " * columns + "^" * max(min(columns_of(marked), WIDTH - columns), 1)


def _cut(source: str, start: int, end: int) -> int:
    """Return where to begin a line so that the mark, and a little after it, can be seen."""
    first, room = start, WIDTH - 2 - columns_of(_drawn(source[start : end + WIDTH // 4]))
    while first > 0 and (width := columns_of(_drawn(source[first - 1]))) <= room:
        first, room = first - 1, room - width
    return first


def _drawn(text: str) -> str:
    """Return a piece of a line as it can be printed; what cannot is named."""
    return spelt_out("".join(_SPACES.get(char, char) for char in text))


def columns_of(text: str) -> int:
    """Return how many columns a text takes; wide characters take two."""
    return sum(max(wcwidth(char), 0) for char in text)


def _fitted(text: str) -> str:
    """Return as much of a text as a line takes."""
    if columns_of(text) <= WIDTH:
        return text
    used, kept = 0, []
    for char in text:
        used += max(wcwidth(char), 0)
        if used > WIDTH - 1:
            break
        kept.append(char)
    return "".join(kept) + _CUT
