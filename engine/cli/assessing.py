"""From a command's options to an assessment."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

import engine
from engine.assessment.pipeline import assess, assess_bare
from engine.assessment.prepare import MOST_LINKS, TooManyLinksError, prepare
from engine.cli.console import IntegrityError, asked_language
from engine.cli.releases import release_read, released
from engine.matchers.choice import default_matcher, why_plain
from engine.matchers.faults import DisagreementError, FaultError, LimitError
from engine.model.assessment import Digests
from engine.rulebook.digest import digest
from engine.rulebook.packs import read_rulebook, rules_folder
from engine.rulebook.read import case_files, read_inputs
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.assessment.bare import Bare
    from engine.assessment.matching import Matcher
    from engine.cli.options import Given
    from engine.model.assessment import Assessment
    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.rules import Rulebook

Result = TypeVar("Result")


def assess_case(given: Given) -> Assessment:
    """Read everything and assess the case.

    Raises UnreadableError for faults of files, IntegrityError if the matchers disagree.
    """
    return with_case(assess, given)


def bare_case(given: Given) -> tuple[Bare, Digests]:
    """Read everything and run the stages, without drawing any justification. Raises as above."""
    return with_case(_bare, given)


def _bare(
    organisation: Organisation, case: Case, rulebook: Rulebook, matcher: Matcher, digests: Digests
) -> tuple[Bare, Digests]:
    return assess_bare(prepare(organisation, case, rulebook), matcher), digests


def with_case(
    run: Callable[[Organisation, Case, Rulebook, Matcher, Digests], Result], given: Given
) -> Result:
    """Read everything and run something on it with the matcher of this place.

    Raises UnreadableError for faults of files, IntegrityError if the matchers disagree or rules
    that must be a release that stands are none.
    """
    folder = rules_folder(given.rules)
    report = released(folder, given)
    rulebook = read_rulebook(folder)
    release = release_read(report, rulebook)
    files = case_files(given.case, given.organisation)
    organisation, case = read_inputs(*files, rulebook)
    digests = Digests(
        case=digest(files[0]),
        organisation=digest(files[1]),
        rules=rulebook.digest,
        engine=engine_digest(),
        release=release,
    )
    with matched() as matcher:
        return run(organisation, _decided(case, given.decided_on), rulebook, matcher, digests)


@contextmanager
def matched() -> Iterator[Matcher]:
    """Yield the matcher that serves, and tell in words what goes wrong while it does.

    Raises IntegrityError if the matchers disagree, ClickException past a limit.
    """
    matcher = default_matcher()
    reason = why_plain()
    if reason is not None:
        click.echo(say("cli", f"plain:{reason}", asked_language()), err=True)
    try:
        yield matcher
    except DisagreementError as found:
        raise IntegrityError(_told("disagreement", sheet=found.sheet, rule=found.rule)) from found
    except FaultError as found:
        raise IntegrityError(_told("matcher-fault", fault=found.code)) from found
    except TooManyLinksError as found:
        told = _told("too-many-links", limit=str(MOST_LINKS), finding=found.finding)
        raise click.ClickException(told) from found
    except LimitError as found:
        raise click.ClickException(_told("matcher-limit", rule=found.rule)) from found


def _told(code: str, **details: str) -> str:
    return say("cli", code, asked_language(), **details)


def _decided(case: Case, decided_on: str | None) -> Case:
    if decided_on is None:
        return case
    try:
        day = date.fromisoformat(decided_on)
    except ValueError as bad:
        raise click.BadParameter(
            say("cli", "bad-day", asked_language(), day=decided_on), param_hint="--decided-on"
        ) from bad
    return case.model_copy(update={"decided_on": day, "decided_on_assumed": False})


def engine_digest() -> str:
    """Return the SHA-256 of the engine's own source files."""
    return digest(*sorted(Path(engine.__path__[0]).rglob("*.py")))
