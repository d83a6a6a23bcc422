"""What stands at the top of a case that shows a finding: what it is, and how to see it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from engine.model.base import LANGS, Lang
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.model.verify import Finding

TOPIC = "rules_verify"
_CONFLICTS = ("slot-conflict",)
_LACKS = ("gap-measure", "gap-responsibility", "threshold-hole", "tier-missing")


def head(finding: Finding, case: Path, root: Path, who: str) -> str:
    """Return comments for the top of a case: the finding, its rules, the command that shows it."""
    shows = shlex.join(command(finding, case, root, who))
    lines = [line for lang in LANGS for line in _lines(finding, shows, lang)]
    return "".join(f"# {' '.join(line.split())}\n" for line in lines)


def command(finding: Finding, case: Path, root: Path, who: str) -> tuple[str, ...]:
    """Return the command that shows a finding in its case.

    Conflicts stand among the questions of a proposal, what is lacking in the answer to why-not. Of
    rules that hold or do not, one by one, only the proofs tell.
    """
    rules = ("--rules", str(root))
    if finding.code in _CONFLICTS:
        return ("wenze", "propose", str(case), "--full", *rules)
    if finding.code in _LACKS:
        about = ("--rule", finding.rules[0]) if finding.rules else ()
        return ("wenze", "why-not", str(case), "--who", who, *about, *rules)
    bound = ("--only", finding.code, "--regulation", finding.version)
    return ("wenze", "rules", "verify", *bound, *rules)


def _lines(finding: Finding, shows: str, lang: Lang) -> Iterator[str]:
    yield _say("case:head", lang, check=finding.code, version=finding.version)
    yield finding.wrong.in_(lang)
    if finding.why is not None:
        yield finding.why.in_(lang)
    if finding.follows is not None:
        named = finding.follows.rule or ""
        yield _say(f"follows:{finding.follows.code}", lang, rule=named)
    if finding.comes:
        between, told = _say("between", lang), _came(finding, lang)
        yield _say("fact", lang, label=_say("comes", lang), value=between.join(told))
    yield _say("case:command", lang, command=shows)


def _came(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield what each rule came to."""
    for each in finding.comes:
        status = say("rules_diff", f"status:{each.status}", lang)
        yield _say("come", lang, rule=each.rule, status=status)


def _say(code: str, lang: Lang, **details: str) -> str:
    return say(TOPIC, code, lang, **details)
