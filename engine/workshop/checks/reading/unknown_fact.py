"""规则读了没有定义的事实

规则只能读词汇表里有的事实，和系统自带的事实。多半是名字打错了，提示里会给出最像的。确是新事实的，
先在「vocabulary」里写明名称、定义、问法、由谁判断。

A fact that is not in the vocabulary

A rule reads facts of the vocabulary, and those the engine itself provides. Mostly a name is
mistyped, and the message offers the likest ones. A new fact is first declared under `vocabulary`,
with its label, its definition, the question to ask and who judges it.

```yaml bad
rules:
- when: {finding.los: larger}
```

```yaml good
rules:
- when: {finding.loss: larger}
```
"""
