"""缩进里有制表符

缩进只能用空格，每层两个。制表符在各个编辑器里宽窄不同，YAML 不认，也不代改。

A tab in the indentation

Indentation is made of spaces, two for each level. A tab is as wide as an editor likes; YAML
refuses it, and it is not repaired.

```text bad
terms:
- name: term.large
\twhen: {finding.loss: larger}
```

```text good
terms:
- name: term.large
  when: {finding.loss: larger}
```
"""  # noqa: D301 - the tab is the example
