"""只凭职务就要承担责任

「attribute」阶段的规则说谁承担哪一种责任。职务、分工、级别只说明一个人应当被审查，不说明他有错。
所以每条这样的规则都要求本人（本组织）的失职失责已经认定：`conduct.breach: yes`，写在「when」的第
一层，不能放进「any」里，否则换一个条件成立，没有失职的人也要担责。缺了它，整套规则不能使用。

Liability by the post alone

A rule of the stage `attribute` says who bears which responsibility. Post, division of work and
rank make somebody a person to be examined; they are no fault. So each such rule asks for an
established breach of the subject's own duty: `conduct.breach: yes`, on the first level of `when`
and never inside an `any`, where another condition could stand in for it. Without it the rules
cannot be used.

```yaml bad
rules:
- id: art-2-post
  stage: attribute
  when: {link.relation: head, link.in_office: throughout}
```

```yaml good
rules:
- id: art-2-post
  stage: attribute
  when: {link.relation: head, link.in_office: throughout, conduct.breach: yes}
```
"""
