"""问法不是一个问句

问法要印在补证提纲和问答里，应当是以问号结尾的一句话。写成「是否退赔。」或者「退赔情况」，被问的人
不知道要答什么。

The question is not a question

It is printed in interviews and in the list of evidence to obtain, and should end in a question
mark. A heading such as "repayment" does not tell what is asked.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔情况, en: repayment}
  judged_by: {zh: 调查组, en: inquiry team}
  ask: {zh: 退款凭证, en: receipts}
```

```yaml good
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
  judged_by: {zh: 调查组, en: inquiry team}
  ask: {zh: 退款凭证, en: receipts}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.blanks import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_MARKS = {"zh": ("?", "\uff1f"), "en": ("?",)}


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the questions that do not end in a question mark."""
    for entry in desk.facts():
        for lang, marks in _MARKS.items():
            question = getattr(entry.item.question, lang, marks[0])
            if not is_blank(question) and not question.rstrip().endswith(marks):
                yield entry.problem("question-without-mark", "question", lang)
