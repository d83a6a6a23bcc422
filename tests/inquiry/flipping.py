"""Small worlds whose rules get in one another's way, and flips of them by trying everything."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, product

from hypothesis import strategies as st

from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import Prepared, prepare, vocabulary_of
from engine.assessment.verdicts import Verdict
from engine.inquiry.flip_search import Moves, identity, may_change, moves_of, otherwise
from engine.inquiry.flip_sets import Changes, parts
from engine.inquiry.reached import reached
from engine.inquiry.trial import tried
from engine.matchers.plain import PlainMatcher
from engine.model.case import Case, Judgement
from engine.model.rules import Rule
from engine.model.values import Condition, Group, Op, Stage, Test
from tests.assessment import world
from tests.assessment.test_narrow import policy, policy_rule, with_policy
from tests.assessment.world import every, holds, rule, yes

MATCHER = PlainMatcher()
BREACH = yes("conduct.breach")


def prepared(rules: tuple[Rule, ...], case: Case, local: tuple[Rule, ...] = ()) -> Prepared:
    book = world.rulebook(rules)
    book = with_policy(book, policy(*local)) if local else book
    return prepare(world.organisation(), case, book)


def charges(given: Prepared) -> list[tuple[Verdict, Moves]]:
    """Return every charge with what it comes to and the other values of its facts."""
    vocabulary = vocabulary_of(given.rulebook)
    fixed = identity(given.rulebook.packs, vocabulary)
    bare = assess_bare(given, MATCHER)
    found = [verdict for verdicts in bare.verdicts.values() for verdict in verdicts]
    by_id = {dossier.id: dossier for dossier in given.dossiers}
    return [
        (verdict, moves_of(may_change(by_id[verdict.draft.id], vocabulary, fixed)))
        for verdict in found
        if verdict.dossier is not None
    ]


def by_brute_force(given: Prepared, verdict: Verdict, moves: Moves, most: int) -> set[Changes]:
    """Return the least flips of a charge, by trying every set of changes."""
    dossier = next(each for each in given.dossiers if each.id == verdict.draft.id)
    now, found = reached(verdict), set[Changes]()
    for size in range(1, most + 1):
        sets = [
            frozenset(zip(keys, values, strict=True))
            for keys in combinations(sorted(moves), size)
            for values in product(*(moves[key] for key in keys))
        ]
        left = [each for each in sets if not any(part in found for part in parts(each))]
        verdicts = tried(dossier, map(dict, left), MATCHER)
        found |= {
            each for each, then in zip(left, verdicts, strict=True) if otherwise(now, reached(then))
        }
    return found


def _no(fact: str) -> Test:
    return Test(fact=fact, values=("no",))


LINK = [yes("against.link-1"), yes("against.link-2"), _no("against.link-1"), BREACH]
CHARGE = [
    yes("for.charge-1"),
    yes("for.charge-2"),
    yes("against.charge-1"),
    yes("against.charge-2"),
    _no("for.charge-1"),
    Test(fact="against.charge-1", op=Op.NOT, values=("yes",)),
]
DERIVED = [
    holds("circumstance", "c1"),
    holds("circumstance", "c1", "c2"),
    Test(fact="circumstance", op=Op.ONLY, values=("c2",)),
    holds("responsibility", "direct"),
    holds("responsibility", "principal"),
]
PERMITTED = [holds("measures", "g1"), Test(fact="range.high", values=("g4", "g3"))]


@st.composite
def _conditions(draw: st.DrawFn, tests: list[Test]) -> Condition:
    chosen = draw(st.lists(st.sampled_from(tests), min_size=1, max_size=3))
    kind = draw(st.sampled_from(["all", "all", "any", "none"]))
    return Group(kind=kind, of=tuple(chosen))


@st.composite
def _rules(  # noqa: PLR0917 - what a stage's rules are drawn from
    draw: st.DrawFn,
    name: str,
    stage: Stage,
    tests: list[Test],
    slots: list[dict[str, list[str]]],
    plain: str | None = None,
) -> list[Rule]:
    made: list[Rule] = []
    for number in range(draw(st.integers(0, 3))):
        among = [*([plain] if plain else []), *(each.id for each in made)]
        over = tuple(name for name in among if draw(st.integers(0, 2)) == 0)
        made.append(
            rule(
                f"{name}-{number}",
                stage,
                draw(_conditions(tests)),
                {slot: tuple(codes) for slot, codes in draw(st.sampled_from(slots)).items()},
                unless=draw(st.none() | _conditions(tests)),
                overrides=over,
                verified=draw(world.verified),
            )
        )
    return made


_RANGES = [{"range": ["g1", "g2"]}, {"range": ["g2", "g4"]}, {"range": ["g3", "g3"]}]
_SETS = [{"measures": ["g1"]}, {"measures": ["g2", "g3"]}, {"measures": ["g4"]}]
_ADJUST = [
    {"lean": ["mitigated"]},
    {"lean": ["aggravated"]},
    {"lean": ["lenient"]},
    {"cap": ["g2"]},
    {"options": ["g1"]},
    {"options": ["g2", "g4"]},
]


BOTH = holds("circumstance", "c1", "c2")


@st.composite
def tangled_rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    """Draw rules with exceptions, chains of overrides, conflicts, and facts read both ways.

    Beside them stand plain ones, so that people are proposed in a good part of the cases.
    """
    reached = draw(st.sampled_from([yes("against.member")] * 3 + [CHARGE[3]]))
    measures = draw(st.sampled_from([_RANGES, _SETS, [*_RANGES, *_SETS]]))
    return (
        rule("reach", Stage.APPLICABLE, reached, {"applies": ("yes",)},
             unless=draw(st.none() | st.just(CHARGE[1]))),
        rule("qualify-plain", Stage.QUALIFY, LINK[0], {"circumstance": ("c1",)}),
        *draw(_rules("qualify", Stage.QUALIFY, LINK,
                     [{"circumstance": ["c1"]}, {"circumstance": ["c2"]}], "qualify-plain")),
        rule("attribute-plain", Stage.ATTRIBUTE, every(BREACH, yes("link.own_duty")),
             {"responsibility": ("direct",)}),
        *draw(_rules("attribute", Stage.ATTRIBUTE, LINK[:3],
                     [{"responsibility": ["direct"]}, {"responsibility": ["principal"]}],
                     "attribute-plain")),
        rule("measure-plain", Stage.MEASURE, BOTH,
             {slot: tuple(codes) for slot, codes in measures[0].items()}),
        *draw(_rules("measure", Stage.MEASURE, [*CHARGE, *DERIVED], measures, "measure-plain")),
        *draw(_rules("adjust", Stage.ADJUST, [*CHARGE, *DERIVED, *PERMITTED], _ADJUST)),
    )  # fmt: skip


@st.composite
def policies(draw: st.DrawFn) -> tuple[Rule, ...]:
    """Draw rules of local policy on a range."""
    low = draw(st.sampled_from([("g1", "g1"), ("g2", "g2"), ("g1", "g3")]))
    conditions = [*CHARGE, *DERIVED, *PERMITTED, holds("lean", "mitigated")]
    return (policy_rule("policy", *low, draw(_conditions(conditions))),)


_MOSTLY = st.sampled_from(["yes", "yes", "yes", "yes", "no", "unknown"])
_NEAR = ("conduct.breach", "against.member", "against.link-1")


@st.composite
def cases(draw: st.DrawFn, *, assumed: bool = True) -> Case:
    """Draw the facts of one person, who is proposed or near to it in a good part of the cases."""
    person = draw(st.sampled_from(["deputy", "clerk"]))
    return world.case(
        tuple(
            _judgement(draw, scope, facts, assumed=assumed)
            for scope, facts in (
                ({"subject": person}, world.SUBJECT_FACTS),
                ({"subject": person, "findings": ["F1"]}, world.LINK_FACTS),
                ({"subject": person, "findings": ["F2"]}, world.LINK_FACTS),
                ({"subject": person}, world.CHARGE_FACTS),
            )
        )
    )


def _judgement(
    draw: st.DrawFn, scope: Mapping[str, object], facts: tuple[str, ...], *, assumed: bool
) -> Judgement:
    supposed = assumed and draw(st.sampled_from([False, False, True]))
    values = {fact: draw(_MOSTLY if fact in _NEAR else world.VALUES) for fact in facts}
    more = {"assumed": supposed, "assumption": "A1" if supposed else None}
    return world.judgement({**scope, "facts": values, "evidence": ["E1"], **more})
