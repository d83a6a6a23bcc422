"""标题或者理由改了条文的用语

用语是「可以」，标题、理由里却写「应当」而没有「可以」；或者用语是「应当」，写的却是「可以」。「可
以」由集体讨论决定用不用，写成「应当」，就把该由人定的事说成已定；反过来，就把必须做的说成可做可不
做。

The title or the reason changes the verb of the article

The verb is *may*, and the words say *shall* and nowhere *may*; or the verb is *shall* and they say
*may*. Whether a *may* is used is for people to weigh: written as a *shall* it reads as settled, and
the other way round what has to be done reads as a matter of choice.

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  then: {lean: lenient}
  because:
    zh: "{subject}主动说明,应当从轻({provision})。"
    en: "{subject} came forward: shall be lenient ({provision})."
```

```yaml good
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  then: {lean: lenient}
  because:
    zh: "{subject}主动说明,可以从轻({provision})。"
    en: "{subject} came forward: may be lenient ({provision})."
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.model.values import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "reason-changes-verb"

_MAY = re.compile(r"可以|有权|\bmay\b")
_MAY_ALONE = re.compile("可以")
_SHALL = re.compile(r"应当|必须|\b(?:shall|must)\b")
_WORDS = {
    Verb.MAY: (_MAY, _SHALL),
    Verb.SHALL: (_SHALL, _MAY_ALONE),
    Verb.GENERALLY_SHALL: (_SHALL, _MAY_ALONE),
}
"""The words of a verb and those of another; the English *may* often says no more than perhaps."""


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the titles and reasons that say another verb than their rule, and not its own."""
    for written in desk.rules():
        rule = written.rule
        for key in ("title", "because"):
            for lang in LANGS:
                if _changed(rule.verb, getattr(rule, key).in_(lang)):
                    details = {"rule": rule.id, "verb": rule.verb.value}
                    yield written.entry.problem(CODE, key, lang, **details)


def _changed(verb: Verb, text: str) -> bool:
    if verb not in _WORDS:
        return False
    own, other = _WORDS[verb]
    return bool(other.search(text)) and not own.search(text)
