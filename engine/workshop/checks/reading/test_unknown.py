"""条件里写了「未知」

没有查明的事实不作「是」，也不作「否」用：规则自然停在「待查」，并提出要问的问题。条件不能写
`unknown`，否则没有查清反倒成了适用的理由。

A condition that asks for the unknown

What is not established is neither yes nor no: the rule stays open by itself and raises its
question. A condition cannot say `unknown`, or that nobody looked would become a reason to apply.

```yaml bad
rules:
- when: {finding.loss: unknown}
```

```yaml good
rules:
- when: {finding.loss: [minor, larger]}
```
"""
