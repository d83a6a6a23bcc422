"""冒号后面没有空格

「键：值」连在一起，YAML 当成一句话，不当成键和值。冒号后面加一个空格。网址里的冒号后面是斜杠，不
算。`wenze rules check --fix` 可以代改。

No space after the colon

YAML takes `key:value` for one word, not for a key and a value. Put a space after the colon. The
colon of an address is followed by a slash and is not meant. `wenze rules check --fix` repairs it.

```text bad
terms:
- name:term.large
  when: {finding.loss: larger}
```

```text good
terms:
- name: term.large
  title: http://example.org
  when: {finding.loss: larger}
```
"""
