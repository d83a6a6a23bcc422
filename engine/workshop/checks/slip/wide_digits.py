"""数字或者日期用了全角字符

全角的「12」「2020—01—01」不是数字，也不是日期。`wenze rules check --fix` 可以代改。

A number or a day in full-width characters

Written with full-width figures or long dashes, a number is no number and a day is no day.
`wenze rules check --fix` repairs it.

```text bad
terms:
- name: term.large
  when:
    finding.amount:
      at_least: １００
```

```text good
terms:
- name: term.large
  when:
    finding.amount:
      at_least: 100
```
"""
