"""Which questions to settle first, and the texts that have to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Line, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.assessment import Question
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

FIRST = 3


def first_questions(v: Voice) -> Iterator[Block]:
    """Yield the questions that settle most, all of them in full, then what is to be compared."""
    asked = [each for each in v.assessment.questions if each.key in v.numbers.questions]
    shown = asked if v.full else asked[:FIRST]
    if shown:
        yield _table(v, shown)
    rest = len(asked) - len(shown)
    told = v.say("questions-rest", count=str(rest)) if rest else v.say("questions-all")
    texts = [each for each in v.assessment.questions if each.key in v.numbers.texts]
    if v.brief:
        named = v.listed(dict.fromkeys(_named(v, each) for each in texts))
        held = [v.say("texts-brief", texts=named)] if named else []
        yield Line(v.joined([told, *held]))
        return
    yield Line(told, v.say("label:rest"))
    for each in texts:
        label = v.texts([each.key], bare=True)
        text = _compared(v, each)
        settled = v.say("settled", text=text, whom=_whom(v, each))
        yield Line(text if v.alone else settled, label)


def _named(v: Voice, question: Question) -> str:
    cited = next(iter(question.citations), None)
    what = v.cited(cited) if cited else v.say("in-force")
    return v.say("text-named", number=v.texts([question.key], bare=True), what=what)


def _table(v: Voice, shown: Sequence[Question]) -> Table:
    codes = ["question", "asked", "settles", "judged-by", *(["ask"] if v.full else [])]
    if v.alone:
        codes.remove("settles")
    columns = () if v.brief else tuple(v.say(f"column:{code}") for code in codes)
    return Table(columns, tuple(_row(v, each, codes) for each in shown))


def _row(v: Voice, question: Question, codes: Sequence[str]) -> tuple[str, ...]:
    cells = {
        "question": v.asked([question.key], bare=True),
        "asked": worded(v, question),
        "settles": v.say("settles", whom=_whom(v, question)) if v.brief else _whom(v, question),
        "judged-by": v.of(question.judged_by) if question.judged_by else v.say("people"),
        "ask": v.of(question.ask) if question.ask else "",
    }
    return tuple(cells[code] for code in codes)


def worded(v: Voice, question: Question) -> str:
    """Return a question as it is asked."""
    if question.kind == "violation":
        return v.say("ask:violation", name=v.listed(v.name(each) for each in question.concerns))
    if question.kind == "text":
        return _compared(v, question)
    return v.of(question.text)


def _compared(v: Voice, question: Question) -> str:
    cited = next(iter(question.citations), None)
    if cited is None:
        return v.of(question.text)
    asked = cited.provision.to_verify
    text = v.of(asked) if asked else v.say("ask:compare")
    return v.say("ask:text", provision=v.cited(cited), asked=text)


def _whom(v: Voice, question: Question) -> str:
    settled = v.subjects(question.settles)
    return settled or v.say("favours", whom=v.subjects(question.concerns))
