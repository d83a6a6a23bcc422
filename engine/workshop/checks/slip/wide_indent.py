"""缩进里有全角空格

缩进决定哪一项属于哪一条规则，只能用普通空格。全角空格占几格没有定数，所以不代改：照同一层的其他行
对齐。

A full-width space in the indentation

The indentation says which item belongs to which rule, and is made of plain spaces alone. How many
of them a full-width space stands for is not for a program to guess, so it is not repaired: align
the line with the others of its level.

```text bad
terms:
- name: term.large
\u3000when: {finding.loss: larger}
```

```text good
terms:
- name: term.large
  when: {finding.loss: larger}
```
"""
