"""推翻了另一个阶段的规则

「overrides」只在同一阶段里起作用：各阶段依次进行，后一阶段推不翻前一阶段已经得出的结论。

Overrides a rule of another stage

`overrides` works within one stage. The stages follow one another, and a later one cannot undo
what an earlier one has concluded.

```yaml bad
rules:
- overrides: [art-3-base]
```

```yaml good
rules:
- overrides: [art-1-kept]
```
"""
