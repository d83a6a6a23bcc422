"""规则的用语不是条文的用语

条文写「可以」，规则就写 may；写「应当」，就写 shall。「可以」由集体讨论决定用不用，写成「应当」，
就把该由人定的事当成已定。用语与条文登记（「articles」）比对；登记错了的，先改登记。

The verb is not that of the article

Where the article says *may* the rule says `may`, where it says *shall* the rule says `shall`. A
may is for people to weigh; written as a shall it is taken as settled. The verb is held against
the register (`articles`); if the register is wrong, correct it first.

```yaml bad
articles:
- {article: 1, title: {zh: 情形, en: Circumstances}, verbs: [may, is-given], verified: true}
rules:
- verb: shall
```

```yaml good
articles:
- {article: 1, title: {zh: 情形, en: Circumstances}, verbs: [may, is-given], verified: true}
rules:
- verb: may
```
"""
