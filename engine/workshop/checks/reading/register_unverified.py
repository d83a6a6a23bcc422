"""条文登记没有核对，规则却写已核对

一条规则写 `verified: true`，就是说它的文字已经与公布的文本核对过。条文登记里这一条还没有核对的，
规则不能先写核对过了。先核对文本，改登记，再改规则。

Verified in the rule, not verified in the register

`verified: true` says that the text was compared with the published one. While the register has
not verified the article, no rule can say so. Compare the text, correct the register, then the
rule.

```yaml bad
articles:
- article: 1
  title: {zh: 情形, en: Circumstances}
  verbs: [is-given]
  verified: false
rules:
- provision: {article: 1, verified: true}
```

```yaml good
rules:
- provision: {article: 1, verified: true}
```
"""
