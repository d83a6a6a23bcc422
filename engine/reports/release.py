"""A release in words: whether it stands, what is wrong with it, what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.release import SignerRole
from engine.reports.blocks import Heading, Line, View
from engine.reports.inert import inert, json_answer
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.release import GateOutcome, Manifest, ReleaseFault, ReleaseReport
    from engine.reports.blocks import Block

MOST_TOLD = 40
"""Faults that a page tells; JSON has all."""
WAITING = "unsigned"
_COUNT = "count:"
_SHOWN = 20
"""As much of a public key as tells it from others."""


def release_view(found: ReleaseReport, lang: Lang) -> View:
    """Return what a release holds and whether it stands, in words."""
    manifest = found.manifest
    if manifest is None:
        head = Heading(1, _say("title:none", lang, folder=inert(found.folder)))
        return View((head, *_verdict(found, lang)))
    head = Heading(1, _say("title", lang, release=inert(manifest.release)))
    return View((head, *_verdict(found, lang), *_holds(found, manifest, lang)))


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("release", code, lang, **details)


def _verdict(found: ReleaseReport, lang: Lang) -> Iterator[Block]:
    yield Line(_told_verdict(found, lang), _say("label:verdict", lang))
    if found.left_out:
        text = _say("left-out", lang, gates=gates_named(found.left_out, lang))
        yield Line(text, _say("label:left-out", lang))
    if found.stands or waits(found):
        return
    for at, text in enumerate(told_faults(found.faults, lang)):
        yield Line(text, "" if at else _say("label:faults", lang))


def _told_verdict(found: ReleaseReport, lang: Lang) -> str:
    if found.stands:
        return _say("stands", lang)
    if waits(found):
        return _say("waits", lang, name=found.faults[0].details["name"])
    return _say("falls", lang, count=str(len(found.faults)))


def waits(found: ReleaseReport) -> bool:
    """Return whether nothing is wrong with a release but that it is yet to be approved."""
    codes = [(fault.code, fault.details.get("role")) for fault in found.faults]
    return codes == [(WAITING, SignerRole.APPROVER.value)]


def told_faults(faults: Iterable[ReleaseFault], lang: Lang) -> Iterator[str]:
    """Yield the first faults in words, and how many more there are."""
    every = list(faults)
    for fault in every[:MOST_TOLD]:
        details = {name: inert(text) for name, text in fault.details.items()}
        for name in {"role", "gate"} & details.keys():
            details[name] = _say(f"{name}:{details[name]}", lang)
        yield _say(f"fault:{fault.code}", lang, **details)
    if len(every) > MOST_TOLD:
        yield _say("more", lang, count=str(len(every) - MOST_TOLD))


def _holds(found: ReleaseReport, manifest: Manifest, lang: Lang) -> Iterator[Block]:
    size = sum(each.size for each in manifest.files)
    lines = {
        "on": manifest.on.isoformat(),
        "author": _signer(found, manifest, SignerRole.AUTHOR, lang),
        "approver": _signer(found, manifest, SignerRole.APPROVER, lang),
        "digest": found.digest or "",
        "rules": manifest.rules,
        "scenarios": manifest.scenarios or _say("scenarios:none", lang),
        "files": _say("files", lang, count=str(len(manifest.files)), size=str(size)),
        "program": _say(
            "program",
            lang,
            version=inert(manifest.program.version),
            engine=manifest.program.engine[:8],
        ),
    }
    for code, text in lines.items():
        yield Line(text, _say(f"label:{code}", lang))
    yield Heading(2, _say("label:gates", lang))
    yield from (Line(_gate(gate, lang)) for gate in manifest.gates)


def _signer(found: ReleaseReport, manifest: Manifest, role: SignerRole, lang: Lang) -> str:
    name = inert(manifest.signer(role))
    key = next((each.key for each in found.signatures if each.role is role), None)
    if key is None:
        return _say("signer:none", lang, name=name)
    return _say("signer", lang, name=name, key=key[:_SHOWN])


def _gate(outcome: GateOutcome, lang: Lang) -> str:
    gate = gate_named(outcome.gate, lang)
    if outcome.outcome == "left-out":
        return _say("gate:left-out", lang, gate=gate, reason=inert(outcome.reason or ""))
    told = told_counts(outcome.counts, lang)
    return _say("gate:passed" if told else "gate:passed-alone", lang, gate=gate, counts=told)


def gate_named(gate: str, lang: Lang) -> str:
    """Return what a gate is called."""
    return _say(f"gate:{gate}", lang)


def gates_named(gates: Iterable[str], lang: Lang) -> str:
    """Return what gates are called, one after the other."""
    return _say("and", lang).join(gate_named(gate, lang) for gate in gates)


def told_counts(counts: dict[str, int], lang: Lang) -> str:
    """Return what a gate counted, in words and in their order: a manifest has it by name."""
    order = [code.removeprefix(_COUNT) for code in table("release") if code.startswith(_COUNT)]
    names = [name for name in dict.fromkeys((*order, *counts)) if name in counts]
    return _say("comma", lang).join(_counted(name, counts[name], lang) for name in names)


def _counted(name: str, number: int, lang: Lang) -> str:
    """Return a count in words; one that a later version counted, by its own name."""
    try:
        return _say(f"{_COUNT}{name}", lang, number=str(number))
    except KeyError:
        return f"{inert(name)} {number}"


RELEASE_FORMATS: dict[str, Callable[[ReleaseReport, Lang], str]] = {
    "table": lambda found, lang: terminal(release_view(found, lang)),
    "md": lambda found, lang: markdown(release_view(found, lang)),
    "json": json_answer,
}
