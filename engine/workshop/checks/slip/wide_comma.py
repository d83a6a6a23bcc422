"""列表里用了全角逗号或者顿号

列表的各项用半角逗号加空格隔开。用全角逗号、顿号，几项会连成一项。`wenze rules check --fix` 可以代
改。

A full-width comma between the items of a list

The items of a list are parted by a plain comma and a space. With a full-width one, several items
become one. `wenze rules check --fix` repairs it.

```text bad
terms:
- name: term.loss
  when: {finding.loss: [minor、larger]}
```

```text good
terms:
- name: term.loss
  title: "较小、较大的损失"
  when: {finding.loss: [minor, larger]}
```
"""
