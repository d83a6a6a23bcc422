"""没有核对过的数额、人数或者期限

对人不利或者有利的规则里写了一个数（数额、人数、天数、日期），而条文没有核对，
`to_verify` 和 `note` 里也没有说这个数。一个没有出处的数会变成门槛。条文没有写数的，数不能写进法规
的规则：是本单位的裁量基准，写进裁量表；条文写了的，核对以后写「verified: true」，没有核对以前
在 `to_verify` 里写明要核对这个数。

A number that nobody compared with the text

A rule that bears on a person tests a number (an amount, people, days, a day), its provision was not
compared with the text, and neither `to_verify` nor `note` speaks of the number. A number without a
source becomes a threshold. If the text names none, it does not belong into a rule of law: local
policy goes into a discretion table. If it does, compare it; until then say in `to_verify` that this
number has to be compared.

```yaml bad
articles:
- article: 1
  title: {zh: 情形, en: Circumstances}
  verbs: [is-given]
  verified: false
  to_verify: {zh: 条文全文, en: the whole text}
rules:
- id: art-1-tried
  provision: {article: 1, verified: false, to_verify: {zh: 条文全文, en: the whole text}}
  when: {finding.established: yes, finding.amount: {at_least: 500}}
- id: art-1-kept
  provision: {article: 1, verified: false, to_verify: {zh: 条文全文, en: the whole text}}
- id: art-1-lost
  provision: {article: 1, verified: false, to_verify: {zh: 条文全文, en: the whole text}}
```

```yaml good
articles:
- article: 1
  title: {zh: 情形, en: Circumstances}
  verbs: [is-given]
  verified: false
  to_verify: {zh: 条文全文, en: the whole text}
rules:
- id: art-1-tried
  provision:
    article: 1
    verified: false
    to_verify: {zh: 数额是不是 5 元, en: whether the amount is 5 yuan}
  when: {finding.established: yes, finding.amount: {at_least: 500}}
- id: art-1-kept
  provision: {article: 1, verified: false, to_verify: {zh: 条文全文, en: the whole text}}
- id: art-1-lost
  provision: {article: 1, verified: false, to_verify: {zh: 条文全文, en: the whole text}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.logic.evaluate import tests_in
from engine.model.check import Severity
from engine.model.values import Stage
from engine.workshop.conditions.written import leaves, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "number-without-source"

_BEARING = (Stage.QUALIFY, Stage.ATTRIBUTE, Stage.MEASURE, Stage.ADJUST)
_OF_NUMBERS = re.compile(
    r"\d|数|额|门槛|期限|以上|以下|[一二三四五六七八九十百千万][年月天日人元倍]"
)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the numbers in rules whose text was not compared and does not speak of them."""
    for written in desk.rules():
        rule = written.rule
        if rule.stage not in _BEARING or rule.provision.verified or _told(rule):
            continue
        for section in ("when", "unless"):
            for part in leaves(written, section):
                if _numbers(part):
                    yield problem(written, CODE, part, rule=rule.id, keys=part.keys)


def _numbers(part: Part) -> bool:
    values = (value for test in tests_in(part.condition) for value in test.values)
    return any(not isinstance(value, str) for value in values)


def _told(rule: Rule) -> bool:
    said = (rule.provision.to_verify, rule.note)
    return any(words is not None and _OF_NUMBERS.search(words.zh) for words in said)
