"""列表或者键值之间用了全角逗号、顿号

`[ ]` 里的各项、`{ }` 里的各对键值用半角逗号加空格隔开。用全角逗号、顿号，几项会连成一项，或者整个
文件读不出来。`wenze rules check --fix` 可以代改。

A full-width comma between the entries of a list or a mapping

The entries in `[ ]` and `{ }` are parted by a plain comma and a space. With a full-width one,
several become one, or the file cannot be read at all. `wenze rules check --fix` repairs it.

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
