"""列表或者键值外面用了全角括号

列表用 `[ ]`，键值用 `{ }`，都是半角；「【】」「｛｝」「（）」代替不了。
`wenze rules check --fix` 可以代改。

Full-width brackets around a list or a mapping

A list stands in `[ ]`, a mapping in `{ }`, both plain; `【】`, `｛｝` and `（）` do not do.
`wenze rules check --fix` repairs it.

```text bad
terms:
- name: term.loss
  when:
    finding.loss: 【minor, larger】
```

```text good
terms:
- name: term.loss
  title: 【损失】
  when:
    finding.loss: [minor, larger]
```
"""
