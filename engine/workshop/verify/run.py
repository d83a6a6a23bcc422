"""`wenze rules verify`: all versions of a rules folder, proven about one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.unreadable import UnreadableError
from engine.model.verify import Cause, NotDecided, VerifyCounts, VerifyReport
from engine.rulebook.gather import gather
from engine.workshop.checking.settings import settings
from engine.workshop.conditions.leaning import by_version, vocabulary
from engine.workshop.desk import Desk
from engine.workshop.verify.findings import finders
from engine.workshop.verify.findings.impossible_too_wide import CODE as WIDE
from engine.workshop.verify.findings.impossible_too_wide import emptying
from engine.workshop.verify.following import ROOTS, following, key_of
from engine.workshop.verify.found import Found
from engine.workshop.verify.intended import SECTION, intended_faults, intended_in
from engine.workshop.verify.law import Law
from engine.workshop.verify.proofs import Proofs
from engine.workshop.verify.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from engine.model.verify import Finding
    from engine.workshop.checking.settings import Settings
    from engine.workshop.verify.findings import Finder

UNUSED = "intended-unused"


class UnknownVersionError(LookupError):
    """No version with rules is called so; `known` are those that there are."""

    def __init__(self, version: str, known: tuple[str, ...]) -> None:
        """Keep what was asked for, and what there is."""
        super().__init__(version)
        self.version = version
        self.known = known


@dataclass
class Verified:
    """What was found while the versions of a desk were gone through."""

    desk: Desk
    asked: tuple[Finder, ...]
    findings: list[Finding] = field(default_factory=list)
    undecided: list[NotDecided] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def verify(
    root: Path,
    only: Collection[str] = (),
    versions: Collection[str] = (),
) -> VerifyReport:
    """Return what is found about the rules in a folder.

    `only` are the codes to look for, `versions` the versions to look at; none named: all. Raises
    UnreadableError for rules, or declarations of what is meant, that cannot be read, and
    UnknownVersionError for a version that has no rules.
    """
    desk = Desk(gather(root))
    given = settings(desk)
    known = tuple(each.code for each in finders())
    faults = (*intended_faults(desk.gathered.versions, given, known), *given.problems)
    if problems := (*desk.gathered.problems, *faults):
        raise UnreadableError(problems)
    asked = tuple(each for each in finders() if not only or each.code in only)
    found = Verified(desk, asked)
    listed = {law.version.pack.key: law for law in laws(desk, given)}
    for key in versions:
        if key not in listed:
            raise UnknownVersionError(key, tuple(listed))
    looked_at = [law for key, law in listed.items() if not versions or key in versions]
    for law in looked_at:
        _look(found, law)
    if not versions:
        found.findings += _unused(found, given)
    return _report(root, found, looked_at)


def laws(desk: Desk, given: Settings) -> Iterator[Law]:
    """Yield the versions of a desk that have rules, with what is meant so in each."""
    regulations = {each.id: each for each, _ in desk.gathered.regulations}
    listed = list(by_version(desk))
    by_folder = {id(version.folder): tuple(rules) for version, rules in listed}
    for version, rules in listed:
        within = by_folder.get(id(version.law), ()) if version.law is not version.folder else ()
        yield Law(
            version=version,
            regulation=regulations[version.pack.regulation],
            own=tuple(rules),
            within=within,
            vocabulary=vocabulary(desk.gathered, version),
            impossible=version.impossible,
            intended=intended_in(version, given),
        )


def _look(found: Verified, law: Law) -> None:
    proofs = Proofs(law)
    teller = Teller(law, found.desk.gathered.shared)
    findings = [
        (finder, each)
        for finder in _to_look_for(found, proofs)
        for each in finder.find(proofs)
        if not _meant(each, finder, proofs)
    ]
    causes = following(law, findings)
    for finder, each in findings:
        found.findings.append(teller.told(each, finder, causes.get(key_of(finder, each))))
    found.used |= proofs.used
    key = law.version.pack.key
    found.undecided += (
        NotDecided(version=key, code=each.code, rules=each.rules)
        for each in dict.fromkeys(proofs.undecided)
    )


def _to_look_for(found: Verified, proofs: Proofs) -> Sequence[Finder]:
    """Return what to look for: where no sheet is left, that alone, whatever was asked for."""
    if not emptying(proofs):
        return found.asked
    return tuple(each for each in finders() if each.code == WIDE)


def _meant(found: Found, finder: Finder, proofs: Proofs) -> bool:
    """Whether a finding as a whole is declared to be meant so."""
    about = (*found.rules, *found.problem.details.values())
    covering = [
        each
        for each in proofs.law.intended
        if each.condition is None and each.covers(finder.code, about)
    ]
    proofs.used |= {each.number for each in covering}
    return bool(covering)


def _unused(found: Verified, given: Settings) -> Iterator[Finding]:
    """Yield the declarations, of what was looked for, that met nothing."""
    finder = next((each for each in found.asked if each.code == UNUSED), None)
    codes = {each.code for each in found.asked}
    if finder is None or given.document is None:
        return
    for number, meant in enumerate(given.file.intended):
        if number not in found.used and meant.code in codes:
            problem = given.document.problem(UNUSED, (SECTION, number), check=meant.code)
            yield Teller.of_settings(Found(problem, (), None), finder)


def _report(root: Path, found: Verified, looked_at: Sequence[Law]) -> VerifyReport:
    findings = in_order(found.findings)
    severities = Counter(each.severity for each in findings)
    codes = {each.code for each in findings}
    return VerifyReport(
        rules=str(root),
        codes=tuple(each.code for each in found.asked),
        counts=VerifyCounts(
            versions=len(looked_at),
            rules=sum(len(law.own) for law in looked_at),
            errors=severities[Severity.ERROR],
            warnings=severities[Severity.WARNING],
            notes=severities[Severity.NOTE],
            intended=len(found.used),
        ),
        findings=tuple(findings),
        undecided=tuple(found.undecided),
        pages=tuple(each.page for each in finders() if each.code in codes),
    )


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings by file and place, what follows from another right after it."""
    roots = {
        (each.version, Cause(code=each.code, rule=next(iter(each.rules), None))): _place(each)
        for each in findings
        if each.code in ROOTS and each.follows is None
    }

    def key(each: Finding) -> tuple[object, ...]:
        cause = roots.get((each.version, each.follows)) if each.follows else None
        return (*(cause or _place(each)), cause is not None, _place(each))

    return sorted(findings, key=key)


def _place(finding: Finding) -> tuple[str, int, int, str]:
    where = finding.where
    return where.file, where.line, where.column, finding.code
