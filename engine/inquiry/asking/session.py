"""The interview as a state machine: a line that was typed goes in, the next state comes out.

A question is asked in three steps: its value, what the answer rests on, and, once it is told what
the answer would change, whether it is to be saved. Saving is left to the caller, who says with
`saved` that it is done.

What is missing is worked out once, for that takes seconds on a large case. What was answered is
dropped from the list; only an answer that changes what a charge comes to (`stale`) has it worked
out anew. Between the two the list may still hold a question that matters no more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.assessment.superseded import answered
from engine.inquiry.asking.effect import effects
from engine.inquiry.asking.items import items
from engine.inquiry.asking.reply import FOR_ALL, BasisError, basis, plain, value_of, word
from engine.model.base import Words
from engine.model.case import Judgement, Standing
from engine.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.inquiry.asking.effect import Effect
    from engine.inquiry.asking.items import Item, Key
    from engine.inquiry.asking.reply import Basis, Word
    from engine.inquiry.brief import Brief
    from engine.model.missing import Missing

Step = Literal["value", "basis", "confirm", "done"]


@dataclass(frozen=True)
class Session:
    """Where an interview stands. `left` begins with what is asked now.

    `behind` is what was asked before, `unsure` what nobody knew: it is not asked again, and stays
    unknown. `answers` are what is to be saved, `after` the case with them and `changes` what they
    change. `by` and `on` say who answers, and when.
    """

    brief: Brief
    left: tuple[Item, ...]
    by: str
    on: date
    who: str | None = None
    step: Step = "value"
    behind: tuple[Item, ...] = ()
    unsure: frozenset[Key] = frozenset()
    settled: frozenset[Key] = frozenset()
    value: str | int = ""
    wide: bool = False
    answers: tuple[Judgement, ...] = ()
    after: Brief | None = None
    changes: tuple[Effect, ...] = ()

    @property
    def now(self) -> Item:
        """Return what is asked."""
        return self.left[0]

    @property
    def alike(self) -> tuple[Item, ...]:
        """Return what is asked now and the same fact of all other places that are left."""
        return tuple(each for each in self.left if each.spec.name == self.now.spec.name)

    @property
    def covered(self) -> tuple[Item, ...]:
        """Return what the answer that is being given is about."""
        return self.alike if self.wide else self.left[:1]

    @property
    def stale(self) -> bool:
        """Whether the answers change what some charge comes to, and with it what is missing."""
        return any(each.matters for each in self.changes)


class Told(NamedTuple):
    """Something to be told, by its code."""

    code: str
    word: str = ""


class Turn(NamedTuple):
    """The next state, what is to be told before it, and whether the answers are to be saved."""

    session: Session
    told: tuple[Told, ...] = ()
    save: bool = False


def begun(brief: Brief, found: Missing, by: str, on: date, who: str | None = None) -> Session:
    """Return the start of an interview on what is missing."""
    return _ready(Session(brief, items(brief, found, who), by, on, who))


def take(session: Session, line: str) -> Turn:
    """Return what comes of a line. An interview that is done takes no more."""
    said = word(line)
    if session.step == "done":
        return Turn(session)
    if said == "quit":
        return Turn(replace(session, step="done"))
    if said == "explain":
        return Turn(session, (Told(f"explain:{session.step}"),))
    return _STEPS[session.step](session, line, said)


def saved(session: Session, brief: Brief, found: Missing | None = None) -> Session:
    """Return the state after the answers were saved.

    `brief` is the case as it now is, `found` what is missing in it if that was worked out anew.
    """
    done = session.settled | {each.key for each in session.covered}
    left = session.left if found is None else items(brief, found, session.who)
    kept = tuple(each for each in left if each.key not in done | session.unsure)
    behind = (*session.behind, *session.covered)
    return _ready(replace(session, brief=brief, left=kept, behind=behind, settled=done))


def _ready(session: Session) -> Session:
    """Return a session about to ask what comes first, with no answer begun."""
    step: Step = "value" if session.left else "done"
    return replace(session, step=step, value="", wide=False, answers=(), after=None, changes=())


def _on_value(session: Session, line: str, said: Word | None) -> Turn:
    if said in ("unknown", "unknown-all"):
        return Turn(_unsure(replace(session, wide=said == "unknown-all")))
    if said == "back":
        return _back(session)
    typed = plain(line)
    value = value_of(session.now.spec, typed.removesuffix(FOR_ALL))
    if value is None:
        return Turn(session, (Told("no-value", typed),))
    return Turn(replace(session, step="basis", value=value, wide=typed.endswith(FOR_ALL)))


def _unsure(session: Session) -> Session:
    keys = frozenset(each.key for each in session.covered)
    left = tuple(each for each in session.left if each.key not in keys)
    behind = (*session.behind, *session.covered)
    return _ready(replace(session, left=left, behind=behind, unsure=session.unsure | keys))


def _back(session: Session) -> Turn:
    """Return to what was asked before; an answer that was saved stands until it is replaced."""
    if not session.behind:
        return Turn(session, (Told("first"),))
    *behind, last = session.behind
    left = (last, *(each for each in session.left if each.key != last.key))
    unsure, settled = session.unsure - {last.key}, session.settled - {last.key}
    again = replace(session, left=left, behind=tuple(behind), unsure=unsure, settled=settled)
    return Turn(_ready(again))


def _on_basis(session: Session, line: str, said: Word | None) -> Turn:
    if said == "back":
        return Turn(_ready(session))
    if said in ("unknown", "unknown-all"):
        return Turn(session, (Told("basis-needed"),))
    try:
        rests_on = basis(session.brief.case, line)
    except BasisError as error:
        code, named = error.args
        return Turn(session, (Told(code, named),))
    return Turn(_weighed(session, tuple(_answers(session, rests_on))))


def _weighed(session: Session, answers: tuple[Judgement, ...]) -> Session:
    """Return the step that tells what answers would change: the case with them, assessed again."""
    after = replace(session.brief, case=answered(session.brief.case, answers))
    changes = effects(session.brief, after)
    return replace(session, step="confirm", answers=answers, after=after, changes=changes)


def _answers(session: Session, rests_on: Basis) -> Iterator[Judgement]:
    """Yield one judgement for each person, or for each finding that is judged for itself."""
    by_whom: dict[tuple[str | None, ...], list[str]] = {}
    for each in session.covered:
        place = each.place
        apart = place.finding if place.subject is None else None
        findings = by_whom.setdefault((place.subject, place.charge, apart), [])
        findings += [place.finding] if place.finding is not None else []
    for (subject, charge, _), findings in by_whom.items():
        yield Judgement(
            subject=subject,
            findings=tuple(findings),
            charge=charge,
            facts={session.now.spec.name: session.value},
            status=Standing.ESTABLISHED,
            judged_by=Words(zh=session.by, en=session.by),
            on=PartialDate(earliest=session.on, latest=session.on),
            evidence=rests_on.evidence,
            note=Words(zh=rests_on.note, en=rests_on.note) if rests_on.note else None,
        )


def _on_confirm(session: Session, line: str, said: Word | None) -> Turn:
    if said == "yes":
        return Turn(session, save=True)
    if said in ("no", "back"):
        return Turn(_ready(session), (Told("not-saved"),))
    return Turn(session, (Told("yes-or-no", line.strip()),))


_STEPS = {"value": _on_value, "basis": _on_basis, "confirm": _on_confirm}
