"""值或者键的外面用了中文引号

整个值外面的中文引号会成为文字的一部分。改用英文双引号；文字中间的中文引号不用改。
`wenze rules check --fix` 可以代改。

Curly quotes around a value or a key

Curly quotes around a whole value become part of the text. Use plain double quotes; those inside a
text stay. `wenze rules check --fix` repairs it.

```text bad
terms:
- name: “term.large”
  when: {finding.loss: larger}
```

```text good
terms:
- name: term.large
  title: 所谓“较大”的损失
  when: {finding.loss: larger}
```
"""
