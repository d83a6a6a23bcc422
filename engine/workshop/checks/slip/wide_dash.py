"""列表项前面的横线不是半角减号

列表的每一项以半角减号加一个空格开头。文字处理软件常把它换成长横线或者圆点。
`wenze rules check --fix` 可以代改。

The dash before an item is not a plain hyphen

Each item of a list begins with a plain hyphen and a space. Word processors like to turn it into a
long dash or a bullet. `wenze rules check --fix` repairs it.

```text bad
terms:
— name: term.large
  when: {finding.loss: larger}
```

```text good
terms:
- name: term.large
  when: {finding.loss: larger}
```
"""
