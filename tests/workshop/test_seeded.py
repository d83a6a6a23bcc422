"""A slip seeded anywhere in a good file is found, and repaired where it is safe."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.rulebook.load import load_bytes
from engine.workshop.checking.check import around, check
from engine.workshop.checking.mend import repaired
from tests.workshop.folder import copied
from tests.workshop.template import TEMPLATE, VERSION

WIDE_COLON, WIDE_SPACE, WIDE_DASH = "\uff1a", "\u3000", "\uff0d"
FILES = sorted(path.name for path in (TEMPLATE / VERSION).glob("article-*.yaml"))


class Seed(NamedTuple):
    """Where a slip may be put into a text, what it puts there, and the code it is found under."""

    place: str
    slip: Callable[[re.Match[str]], str]
    code: str
    repairable: bool = True


def wide_digits(match: re.Match[str]) -> str:
    return match[1] + "".join(chr(ord(sign) + 0xFEE0) for sign in match[2])


SEEDS = {
    "wide colon": Seed(r"(?m)^( +\w+): ", lambda m: f"{m[1]}{WIDE_COLON}", "wide-colon"),
    "colon in braces": Seed(r"(\{article|, verified): ", lambda m: m[1] + WIDE_COLON, "wide-colon"),
    "tight colon": Seed(r"(?m)^( +(?:stage|verb)): ", lambda m: f"{m[1]}:", "tight-colon"),
    "quotes": Seed(r"(?m)(stage|verb): ([\w-]+)$", lambda m: f"{m[1]}: “{m[2]}”", "smart-quotes"),
    "wide space": Seed(
        r"(?m)^( +(?:stage|verb)): ", lambda m: f"{m[1]}:{WIDE_SPACE}", "wide-space"
    ),
    "wide digits": Seed(r"(article: )(\d)", wide_digits, "wide-digits"),
    "wide comma": Seed(r"\[(\w+), (\w+)\]", lambda m: f"[{m[1]}\u3001{m[2]}]", "wide-comma"),
    "wide dash": Seed(r"(?m)^- (id)", lambda m: f"{WIDE_DASH} {m[1]}", "wide-dash"),
    "tab": Seed(r"(?m)^  (stage)", lambda m: f"\t{m[1]}", "tab-indent", repairable=False),
    "wide indent": Seed(
        r"(?m)^  (verb)", lambda m: WIDE_SPACE + m[1], "wide-indent", repairable=False
    ),
    "fact": Seed(
        r"(when: \{|, )([a-z]+\.)(\w)(\w+): ",
        lambda m: f"{m[1]}{m[2]}{m[4]}: ",
        "unknown-fact",
        repairable=False,
    ),
    "lost key": Seed(
        r"(?m)^  (?:stage|verb|then|because): \S.*\n", lambda _: "", "missing-key", repairable=False
    ),
    "lost letter": Seed(
        r"(?m)^  (stage|verb): (\w+)\w$",
        lambda m: f"  {m[1]}: {m[2]}",
        "unknown-code",
        repairable=False,
    ),
}


@settings(max_examples=30)
@given(st.sampled_from(sorted(SEEDS)), st.sampled_from(FILES), st.data())
def test_a_seeded_slip_is_found(kind: str, name: str, data: st.DataObject) -> None:
    seed = SEEDS[kind]
    text = (TEMPLATE / VERSION / name).read_text(encoding="utf-8")
    places = list(re.finditer(seed.place, text))
    if not places:
        return
    match = data.draw(st.sampled_from(places))
    seeded = text[: match.start()] + seed.slip(match) + text[match.end() :]
    with TemporaryDirectory() as folder:
        rules = copied(Path(folder))
        file = rules / VERSION / name
        file.write_text(seeded, encoding="utf-8")
        line = text.count("\n", 0, match.end() - match[0].endswith("\n")) + 1
        found = {each.code: each.where.line for each in check(around(rules)).remarks}
        assert seed.code in found
        assert kind == "lost key" or found[seed.code] == line
        repair = repaired(file)
    assert (repair is not None and not repair.worse) == seed.repairable
    if repair is not None:
        read, problems = load_bytes(name, repair.after)
        whole, _ = load_bytes(name, text.encode())
        assert problems == []
        assert read is not None
        assert whole is not None
        assert read.data == whole.data
