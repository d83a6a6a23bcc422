"""有全角空格或者不换行空格

中文输入法的空格、从文字处理软件贴来的不换行空格，看上去和普通空格一样，YAML 当成文字。只在会改变
读法的地方才报：键和冒号前后、列表横线后面、行末。`wenze rules check --fix` 可以代改。

A full-width or no-break space

The space of a Chinese keyboard, or one pasted from a word processor, looks like a plain space and
is text to YAML. It is reported only where it changes what is read: beside a key and its colon,
after the dash of an item, at the end of a line. `wenze rules check --fix` repairs it.

```text bad
terms:
- name: term.large
  when: {finding.loss:\u3000larger}
```

```text good
terms:
- name: term.large
  title: 较大\u3000损失
  when: {finding.loss: larger}
```
"""
