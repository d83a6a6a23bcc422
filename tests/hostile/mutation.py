"""Changes to the data of a shipped file, from the harmless to the absurd."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.hostile.written import Raw

CANARY = "canary"
"""The file that must never come to be."""

ODD: tuple[Any, ...] = (
    None, "", " ", 0, -1, 10**17, -(10**17), "yes", "no", "unknown", "true", "~", "1e999", "nan",
    "0001", "0001-01-01", "9999", "9999-12-31", "2020-02-30", "0000-00-00", "2020-13", "10000-01",
    [], {}, [[]], {"a": {}}, [None], {"zh": ""}, {"zh": "a", "en": "b", "fr": "c"}, "x" * 2001,
)  # fmt: skip
NASTY = (
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b2J", "\x07\x08", "a\r\nb\rc", "\x00",
    "\u202eright to left\u202c", "\u2066apart\u2069", "\u200b\u200d\ufeff", "\u061c",
    "\u2028\u2029",
    "\U000e0041\U000e007f", "\ue000", "\ud800", "\udfff", "\ufffe",
    "e" + "\u0301" * 300, "👨\u200d👩\u200d👧", "ﷺ" * 40, "㋿", "İ", "ẞ",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;", "[a](javascript:b)", "`c`",
    '"];"x" -> "y', "\\", "|a|b|", "# h", "- l", "1. n", "{subject}", "{0.__class__}", "%s%n",
    "${x}",
    "$(touch canary)", "`touch canary`", "; touch canary", "| touch canary",
    "../../../../etc/passwd", "/etc/passwd", "/dev/zero", "/dev/stdin", "\\\\host\\share", "a/b",
    "file:///etc/passwd", "http://127.0.0.1:9/", "~root", "CON", ".", "..", "x" * 300,
    "=cmd|' /C calc'!A0", "@import", "nul\u0000byte", "，：【】", "“a”", "　", "王" * 1500,
)  # fmt: skip
TAGGED = tuple(
    Raw(text)
    for text in (
        '!!python/object/apply:os.system ["touch canary"]',
        '!!python/object/new:os.system ["touch canary"]',
        '!!python/object/apply:subprocess.check_output [["touch", "canary"]]',
        "!!python/name:os.system ''",
        "!!python/module:os ''",
        "!!binary aGk=",
        "!!timestamp 2020-01-01",
        "!<tag:yaml.org,2002:python/object/apply:os.system> [touch canary]",
        "!include /etc/passwd",
        "!local x",
        "&a [*a, *a]",
        "*nothing",
        "&b {<<: *b}",
        "{<<: {a: b}}",
        "? [a] ",
        "[&c [x, x, x], *c, *c, *c]",
        '"\\ud800"',
        '"\\x1b\\x9b"',
        "'\n\n\n'",
        "0x" + "f" * 300,
        "9" * 5000,
        "1_000",
        "0o7",
        ".inf",
        "2020-01-01T00:00:00Z",
        "12:30:45",
        "\t",
        "%",
        "@",
        "`",
        "]",
        "}",
        "# x\n",
        "--- ",
        "...\n",
    )
)

Slot = tuple[Any, Any]
"""A mapping or list, and the key or index of a value in it."""


def slots(data: Any) -> Iterator[Slot]:  # noqa: ANN401 - data of any shape
    """Yield every place a value stands in."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in list(items):
        yield data, key
        if isinstance(value, dict | list):
            yield from slots(value)


@dataclass(frozen=True, slots=True)
class Ground:
    """Data being changed, with the chance that says where and how."""

    data: dict[str, Any]
    chance: Random

    def slot(self, *sorts: type) -> Slot | None:
        """Return some place whose value is of a sort; any place without sorts."""
        found = [s for s in slots(self.data) if not sorts or isinstance(s[0][s[1]], sorts)]
        return self.chance.choice(found) if found else None

    def put(self, value: Any, *sorts: type) -> None:  # noqa: ANN401 - any value
        """Put a value at some place."""
        if (slot := self.slot(*sorts)) is not None:
            slot[0][slot[1]] = value


def _odd(ground: Ground) -> None:
    ground.put(deepcopy(ground.chance.choice(ODD)))


def _tagged(ground: Ground) -> None:
    ground.put(ground.chance.choice(TAGGED))


def _nasty(ground: Ground) -> None:
    ground.put(ground.chance.choice(NASTY), str)


def _nasty_name(ground: Ground) -> None:
    """Change a text that is shown, so that the file stays sound and the text gets out."""
    shown = [
        (where, key)
        for where, key in slots(ground.data)
        if key in {"zh", "en"} and isinstance(where[key], str)
    ]
    for where, key in ground.chance.sample(shown, min(len(shown), 12)):
        where[key] = ground.chance.choice(["", "王 "]) + ground.chance.choice(NASTY)[:600]


def _every_name(ground: Ground) -> None:
    nasty = ground.chance.choice(NASTY)[:600]
    for where, key in slots(ground.data):
        if key in {"zh", "en"}:
            where[key] = nasty


def _drop(ground: Ground) -> None:
    if (slot := ground.slot()) is not None:
        del slot[0][slot[1]]


def _twice(ground: Ground) -> None:
    if (slot := ground.slot(list)) is not None and slot[0][slot[1]]:
        items = slot[0][slot[1]]
        items.append(deepcopy(ground.chance.choice(items)))


def _renamed(ground: Ground) -> None:
    """Double an entry of a list under an id of its own."""
    if (slot := ground.slot(list)) is not None and slot[0][slot[1]]:
        items = slot[0][slot[1]]
        entry = deepcopy(ground.chance.choice(items))
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            entry["id"] = ground.chance.choice(["x", "王", "a.b", "_", "é", "x" * 80, "名" * 80])
        items.append(entry)


def _swap(ground: Ground) -> None:
    one, other = ground.slot(), ground.slot()
    if one is None or other is None:
        return
    first, second = deepcopy(one[0][one[1]]), deepcopy(other[0][other[1]])
    one[0][one[1]], other[0][other[1]] = second, first


def _other_reference(ground: Ground) -> None:
    """Let something refer to another thing of the file: to itself, in a ring, to the wrong sort."""
    ids = [where[key] for where, key in slots(ground.data) if key == "id"]
    words = {"parent", "unit", "over", "holder", "within", "person", "post", "subject", "charge"}
    used = [slot for slot in slots(ground.data) if slot[1] in words]
    for where, key in ground.chance.sample(used, min(len(used), 3)):
        where[key] = ground.chance.choice(ids) if ids else where.get("id")


def _dates(ground: Ground) -> None:
    """Move some days to the ends of the calendar."""
    extreme = ("0001", "0001-01-01", "9999", "9999-12-31", "9999-12", "2020-02-29", "1-1-1", 2019)
    days = [s for s in slots(ground.data) if s[1] in {"from", "to", "on", "decided_on", "until"}]
    for where, key in ground.chance.sample(days, min(len(days), ground.chance.choice([1, 4, 99]))):
        where[key] = ground.chance.choice(extreme)


def _deep(ground: Ground) -> None:
    value: Any = "x"
    for _ in range(ground.chance.choice([10, 36, 45, 3000])):
        value = Raw(f"[{value.text if isinstance(value, Raw) else value}]")
    ground.put(value)


def _key(ground: Ground) -> None:
    if (slot := ground.slot()) is not None and isinstance(slot[0], dict):
        key = ground.chance.choice([*NASTY, "id", "<<", "schema", "x" * 5000, Raw("? [a]\n")])
        slot[0][key] = slot[0].pop(slot[1])


def _lists(ground: Ground) -> None:
    ground.put([], list)


CHANGES: tuple[Callable[[Ground], None], ...] = (
    _odd, _tagged, _nasty, _nasty_name, _nasty_name, _every_name, _drop, _twice, _renamed, _swap,
    _other_reference, _other_reference, _dates, _dates, _deep, _key, _lists,
)  # fmt: skip


SOUND = (_nasty_name, _every_name, _twice, _renamed, _other_reference, _dates, _drop, _lists)
"""Changes after which a file is often still read, so that what it says gets further."""


def mutated(data: dict[str, Any], seed: int) -> dict[str, Any]:
    """Return data with some changes; the same seed makes the same ones."""
    chance = Random(seed)  # noqa: S311 - not for secrets
    ground = Ground(deepcopy(data), chance)
    changes = chance.choice([CHANGES, SOUND])
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        chance.choice(changes)(ground)
    return ground.data


def reworded(data: dict[str, Any], seed: int) -> dict[str, Any]:
    """Return data with other words in some places, and nothing else changed."""
    ground = Ground(deepcopy(data), Random(seed))  # noqa: S311 - not for secrets
    _nasty_name(ground)
    return ground.data


def blurred(raw: bytes, seed: int) -> bytes:
    """Return the bytes of a file with some of them cut, doubled or replaced."""
    chance = Random(seed)  # noqa: S311 - not for secrets
    for _ in range(chance.choice([1, 2, 8])):
        at, length = chance.randrange(len(raw) + 1), chance.choice([0, 1, 4, 400])
        put = (
            b"",
            chance.randbytes(3),
            b"\x00",
            b"\xff\xfe",
            b"\n",
            b"\t",
            b"- ",
            b": ",
            b"&a *a ",
        )
        raw = raw[:at] + chance.choice(put) + raw[at + length :]
    return raw
