"""Whether the entries of duty lists that an organisation or a case cites are there, and in time."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.bounds import first_faults
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.references import each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.case import Case
    from engine.model.dates import PartialDate
    from engine.model.organisation import Organisation
    from engine.model.problems import Problem
    from engine.model.rules import Pack, Rulebook
    from engine.rulebook.document import Document, Path
    from engine.rulebook.folder import Folder


class _Cited(NamedTuple):
    """An entry cited at a place of a file, and the days it is cited for."""

    path: Path
    name: str
    start: PartialDate | None
    end: PartialDate | None


def basis_problems(
    organisation: Organisation, document: Document, rulebook: Rulebook
) -> list[Problem]:
    """Return what is wrong with the entries that the duties of an organisation cite."""
    cited = (
        _Cited(("duties", index, "basis"), duty.basis, duty.start, duty.end)
        for index, duty in enumerate(organisation.duties)
        if duty.basis is not None
    )
    return first_faults(_problems("unknown-basis", cited, document, rulebook))


def failed_problems(case: Case, document: Document, rulebook: Rulebook) -> list[Problem]:
    """Return what is wrong with the entries that the findings of a case say were failed."""
    cited = (
        _Cited(path, name, finding.period.start, finding.period.end)
        for index, finding in enumerate(case.findings)
        for path, name in each(("findings", index, "duties"), finding.duties)
    )
    return first_faults(_problems("unknown-duty", cited, document, rulebook))


def _problems(
    unknown: str, cited: Iterable[_Cited], document: Document, rulebook: Rulebook
) -> Iterator[Problem]:
    packs: dict[str, list[Pack]] = defaultdict(list)
    for pack in rulebook.packs:
        for entry in pack.duties:
            packs[entry.id].append(pack)
    for at in cited:
        if at.name not in packs:
            near = nearest(at.name, packs)
            yield document.problem(unknown, at.path, *near, name=shown(at.name))
        elif rulebook.duty(at.name, *_days(at)) is None:
            versions = listed(pack.version.isoformat() for pack in packs[at.name])
            yield document.problem(
                "duty-not-in-force", at.path, name=shown(at.name), versions=versions
            )


def _days(at: _Cited) -> tuple[date, date]:
    return (
        at.start.earliest if at.start else date.min,
        at.end.latest if at.end else date.max,
    )


def repeated_duties(folders: Iterable[Folder]) -> Iterator[Problem]:
    """Yield the entries that two regulations declare: a citation must lead to one of them."""
    first: dict[str, str] = {}
    for folder in folders:
        for entry in folder.sections["duties"]:
            name = entry.item.id
            other = first.setdefault(name, folder.regulation)
            if other != folder.regulation:
                yield entry.problem("duty-elsewhere", "id", name=name, regulation=other)
