"""键后面用了全角冒号

YAML 的键和值用半角冒号加一个空格隔开。写成全角冒号，YAML 自己看不出错：它把整行当成一句话，这一项
就丢了。标题、理由等文字里面的全角冒号不受影响，不用改。`wenze rules check --fix` 可以代改。

A full-width colon after a key

A key and its value are parted by a plain colon and a space. YAML does not see that a full-width
colon is wrong: it takes the whole line for a text, and the item is lost. Full-width colons inside
titles and reasons are meant and stay. `wenze rules check --fix` repairs it.

```text bad
terms:
- name: term.large
  when: {finding.loss：larger}
```

```text good
terms:
- name: term.large
  title: "较大：以认定为准"
  when: {finding.loss: larger}
```
"""
