"""The examples beside a rule, run: what each comes to, and what decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.text.catalogue import say
from engine.workshop.checking.examples import tried, word_of

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.problems import Location
    from engine.model.rules import Example, Rule
    from engine.workshop.desk import Written


class Ran(NamedTuple):
    """An example after it was run."""

    example: Example
    where: Location
    came_to: str
    decided: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether it came to what it says it must."""
        return self.came_to == word_of(self.example.expect)


def ran(written: Written) -> list[Ran]:
    """Run the examples of a rule."""
    return [_ran(written, written.rule, index) for index in range(len(written.rule.examples))]


def _ran(written: Written, rule: Rule, index: int) -> Ran:
    example = rule.examples[index]
    outcome = tried(rule, example)
    where = written.entry.document.value_at((*written.entry.path, "examples", index, "expect"))
    return Ran(example, where, word_of(outcome.status), outcome.decided)


def told(rule: Rule, found: list[Ran], lang: Lang) -> str:
    """Return what running the examples of a rule came to, the wrong ones line by line."""
    wrong = [each for each in found if not each.right]
    code = "ran:none" if not found else "ran:wrong" if wrong else "ran:right"
    head = say("editor", code, lang, rule=rule.id, count=str(len(found)), wrong=str(len(wrong)))
    return "\n".join([head, *(_wrong(each, lang) for each in wrong)])


def _wrong(each: Ran, lang: Lang) -> str:
    decided = say("report", "semicolon", lang).join(each.decided)
    return say(
        "editor", "ran:line", lang, say=each.example.say.in_(lang), line=str(each.where.line),
        expected=word_of(each.example.expect), found=each.came_to, decided=decided or "-",
    )  # fmt: skip
