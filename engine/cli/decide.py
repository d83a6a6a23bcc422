"""`wenze decide CASE`: record what people decided on a proposal, or say why it cannot be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from engine.cli.assessing import assess_case
from engine.cli.console import Exit
from engine.cli.decide_request import Asked, marks_of, outcome_of, request_of, told
from engine.cli.decide_words import notes, recorded, refused
from engine.cli.decision_file import decision_file, keep
from engine.cli.options import case_argument, case_options, helped
from engine.registry.decisions import decide
from engine.registry.measures import reaching
from engine.registry.refusal import Refusal
from engine.registry.select import proposal_on
from engine.reports.select import UnknownSubjectError, subject_named
from engine.rulebook.packs import read_rulebook, rules_folder
from engine.rulebook.read import case_files

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.offered import MeasureView
    from engine.model.proposal import Proposal

Granted = TypeVar("Granted")


class RefusedError(Exception):
    """The decision is refused."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


_help = partial(helped, topic="decide")


@click.command("decide", help=_help("about"))
@case_argument
@case_options
@click.option("--who", required=True, help=_help("option:who"))
@click.option("--accept", is_flag=True, help=_help("option:accept"))
@click.option("--alter", multiple=True, metavar="MEASURE", help=_help("option:alter"))
@click.option("--reject", is_flag=True, help=_help("option:reject"))
@click.option("--measure", multiple=True, metavar="MEASURE", help=_help("option:measure"))
@click.option("--reason", required=True, help=_help("option:reason"))
@click.option("--provision", help=_help("option:provision"))
@click.option("--by", required=True, help=_help("option:by"))
@click.option("--on", metavar="YYYY-MM-DD", help=_help("option:on"))
@click.option("--answer", multiple=True, metavar="KEY=TEXT", help=_help("option:answer"))
@click.option("--waive", multiple=True, metavar="KEY=REASON", help=_help("option:waive"))
@click.option("--regime", help=_help("option:regime"))
@click.option("--charge", help=_help("option:charge"))
@click.option("--replace", metavar="REASON", help=_help("option:replace"))
@click.pass_context
def command(
    ctx: click.Context,
    /,
    given: Given,
    lang: Lang,
    who: str,
    regime: str | None,
    charge: str | None,
    replace: str | None,
    **decided: Any,  # noqa: ANN401 - the options that `Asked` types
) -> None:
    """Record a decision beside the case; nothing is decided here."""
    asked = Asked(**decided)
    outcome_of(asked)
    assessment = assess_case(given)
    known = {"case": str(given.case), "who": who}
    try:
        proposal = _granted(proposal_on(assessment, _subject(assessment, who), regime, charge))
        request = request_of(asked, assessment)
        decision = _granted(decide(assessment, proposal, request, _known(proposal, given.rules)))
        file = decision_file(case_files(given.case, given.organisation)[0].parent, decision)
        known["file"] = str(file)
        kept = _granted(keep(decision, file, replace))
    except RefusedError as refusal:
        click.echo(refused(refusal.refusal, lang, known, marks_of(assessment)), err=True)
        ctx.exit(Exit.COULD_NOT_RUN if refusal.refusal.usage else Exit.GATE)
    click.echo(recorded(kept, file, lang))
    for note in notes(kept, lang):
        click.echo(note, err=True)


def _granted(result: Granted | Refusal) -> Granted:
    if isinstance(result, Refusal):
        raise RefusedError(result)
    return result


def _subject(assessment: Assessment, who: str) -> str:
    try:
        return subject_named(assessment, who)
    except UnknownSubjectError as unknown:
        names = unknown.nearest or tuple(each.subject.id for each in assessment.proposals)
        raise told("unknown-subject", who=who, nearest=", ".join(names)) from unknown


def _known(proposal: Proposal, rules: Path | None) -> dict[str, MeasureView]:
    """Return the measures of the pack a proposal rests on that can reach its subject."""
    charge = proposal.charge
    for pack in read_rulebook(rules_folder(rules)).packs:
        if (pack.regulation, pack.version) == (charge.regulation, charge.version):
            return reaching(pack, proposal.subject.kind)
    return {}
