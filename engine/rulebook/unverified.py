"""What of a rule base has to be compared with the published texts before it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.unverified import UNVERIFIED_KINDS as KINDS
from engine.model.unverified import Dependent, UnverifiedEntry, UnverifiedList, VersionCount
from engine.rulebook.depends import dependent, rest_on
from engine.rulebook.register import entry_of, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from engine.model.base import Words
    from engine.model.measures import Measure
    from engine.model.provision import Provision
    from engine.model.rules import ArticleEntry, DutyEntry, Pack, Rule, Rulebook
    from engine.model.unverified import UnverifiedKind


def unverified(rulebook: Rulebook) -> UnverifiedList:
    """Return all that is unverified in a rulebook: by regulation, version, article, kind, id."""
    packs = sorted(rulebook.packs, key=lambda pack: (pack.regulation, pack.version))
    found = [(pack, list(_of_pack(rulebook, pack))) for pack in packs]
    return UnverifiedList(
        rules=rulebook.digest,
        entries=tuple(each for _, entries in found for each in sorted(entries, key=_order)),
        counts=tuple(_count(rulebook, pack, entries) for pack, entries in found),
    )


def _order(entry: UnverifiedEntry) -> tuple[str, int, int, int, int, str]:
    source = entry.source.zh if entry.source else ""
    at = (entry.article or 0, entry.paragraph or 0, entry.item or 0)
    return source, *at, KINDS.index(entry.kind), entry.id


def _count(rulebook: Rulebook, pack: Pack, entries: Sequence[UnverifiedEntry]) -> VersionCount:
    merged = pack.combination.merge_provision
    in_all: dict[UnverifiedKind, int] = {
        "in-force": 1,
        "merge": int(merged is not None),
        "article": len(pack.articles),
        "duty": len(pack.duties),
        "measure": sum(measure.provision is not None for measure in pack.measures),
        "rule": len(pack.rules),
    }
    return VersionCount(
        regulation=pack.regulation,
        short=rulebook.regulation(pack.regulation).short,
        version=pack.version,
        unverified={kind: sum(each.kind == kind for each in entries) for kind in KINDS},
        in_all=in_all,
    )


def _of_pack(rulebook: Rulebook, pack: Pack) -> Iterator[UnverifiedEntry]:
    make = _Maker(rulebook.regulation(pack.regulation).short, pack)
    if not pack.in_force_verified:
        yield make.entry("in-force", pack.key, pack.title, None, Dependent(whole=True))
    merged = pack.combination.merge_provision
    if merged is not None and not merged.verified:
        yield make.entry("merge", "combination", pack.title, merged, Dependent())
    yield from (make.article(each) for each in pack.articles if not each.verified)
    yield from (make.duty(each) for each in pack.duties if not each.provision.verified)
    yield from (
        make.measure(each, each.provision)
        for each in pack.measures
        if each.provision and not each.provision.verified
    )
    yield from (make.rule(each) for each in pack.rules if not each.provision.verified)


class _Maker:
    """Makes the entries of one pack."""

    def __init__(self, short: Words, pack: Pack) -> None:
        self.short = short
        self.pack = pack

    def entry(
        self,
        kind: UnverifiedKind,
        ident: str,
        title: Words,
        at: Provision | None,
        depends: Dependent,
        **more: Any,  # noqa: ANN401 - the fields of an entry
    ) -> UnverifiedEntry:
        """Return an entry at a provision, or at none for a day of force."""
        return UnverifiedEntry(
            regulation=self.pack.regulation,
            short=self.short,
            version=self.pack.version,
            title=title,
            kind=kind,
            id=ident,
            article=at.article if at else None,
            paragraph=at.paragraph if at else None,
            item=at.item if at else None,
            source=at.regulation if at else None,
            to_verify=at.to_verify if at else None,
            depends=depends,
            **more,
        )

    def article(self, entry: ArticleEntry) -> UnverifiedEntry:
        """Return an entry of the register, with what cites it."""
        at = place(entry)
        return UnverifiedEntry(
            regulation=self.pack.regulation,
            short=self.short,
            version=self.pack.version,
            title=entry.title,
            kind="article",
            id=entry.name,
            article=at[0],
            paragraph=at[1],
            item=at[2],
            to_verify=entry.to_verify,
            depends=Dependent(citing=tuple(self._citing(entry))),
        )

    def _citing(self, entry: ArticleEntry) -> Iterator[str]:
        register = {place(each): each for each in self.pack.articles}
        citing: tuple[Measure | DutyEntry | Rule, ...] = (
            *self.pack.measures,
            *self.pack.duties,
            *self.pack.rules,
        )
        for each in citing:
            at = each.provision
            if at and at.regulation is None and entry_of(at, register) is entry:
                yield each.id

    def duty(self, duty: DutyEntry) -> UnverifiedEntry:
        """Return a duty: organisations may cite it as a basis, no proposal rests on it alone."""
        return self.entry("duty", duty.id, duty.title, duty.provision, Dependent())

    def measure(self, measure: Measure, at: Provision) -> UnverifiedEntry:
        """Return a measure: its months and what it bars stand in the text."""
        rests = rest_on(self.pack, measure)
        return self.entry("measure", measure.id, measure.label, at, rests)

    def rule(self, rule: Rule) -> UnverifiedEntry:
        """Return a rule with what could rest on it."""
        rests = dependent(self.pack, rule)
        more = {"stage": rule.stage, "file": rule.file, "line": rule.line}
        return self.entry("rule", rule.id, rule.title, rule.provision, rests, **more)
