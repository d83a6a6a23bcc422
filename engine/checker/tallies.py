"""What some link carries: circumstances and responsibilities of a charge, from those of its links.

A link carries if its finding is established, the subject's own breach is, a circumstance holds and
a responsibility follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.kleene import OPEN, Pair, least, most, told

if TYPE_CHECKING:
    from engine.checker.derive import Derivation
    from engine.model.justification import FactNode


def tallied(derivation: Derivation, node: FactNode) -> Pair:
    """Return whether some of the links that a tally names holds what it counts."""
    family, _, code = node.fact.partition("/")
    links = dict.fromkeys(filter(None, (about(derivation, name) for name in node.from_)))
    return most(_one(derivation, link, family, code) for link in links)


def about(derivation: Derivation, name: str) -> str | None:
    """Return the link that a fact on a link's sheet is about."""
    fact = derivation.graph.fact(name)
    if fact is None:
        return None
    charge, _, link = fact.of.partition("|")
    return link if charge == derivation.graph.charge and link else None


def _one(derivation: Derivation, link: str, family: str, code: str) -> Pair:
    if family == "circumstance":
        parts = [_circumstance(derivation, link, code)]
    else:
        given = derivation.test(on_link(derivation, link, "responsibility"), "is", (code,))
        parts = [given, _some_circumstance(derivation, link)]
    return least([attributed(derivation, link), *parts])


def carries(derivation: Derivation, link: str) -> Pair:
    """Return whether a link carries its charge."""
    return least([attributed(derivation, link), _some_circumstance(derivation, link)])


def attributed(derivation: Derivation, link: str) -> Pair:
    """Return whether a responsibility follows on an established finding and own breach."""
    found = derivation.graph.link(link)
    if found is None:
        return OPEN
    return least(
        [
            derivation.test(f"{found.finding}#finding.established", "is", ("yes",)),
            derivation.test(breach(found.subject, found.finding), "is", ("yes",)),
            _given(derivation, on_link(derivation, link, "responsibility")),
        ]
    )


def breach(subject: str, finding: str) -> str:
    """Return the name of the fact that a subject failed a duty of their own."""
    return f"{subject}@{finding}#conduct.breach"


def on_link(derivation: Derivation, link: str, fact: str) -> str:
    """Return the name of a fact on a link's sheet."""
    return f"{derivation.graph.charge}|{link}#{fact}"


def _given(derivation: Derivation, name: str) -> Pair:
    cell = derivation.cell(name)
    return OPEN if cell.value is None else told(holds=cell.value != "no", firm=cell.firm)


def _circumstance(derivation: Derivation, link: str, code: str) -> Pair:
    name = on_link(derivation, link, f"circumstance/{code}")
    return derivation.test(name, "is", ("yes",))


def circumstances(derivation: Derivation, link: str) -> dict[str, Pair]:
    """Return the circumstances that the graph knows of a link, by the names of their facts."""
    start = on_link(derivation, link, "circumstance/")
    names = derivation.graph.proposal.justification.nodes
    known = [name for name in names if name.startswith(start)]
    return {name: derivation.test(name, "is", ("yes",)) for name in known}


def _some_circumstance(derivation: Derivation, link: str) -> Pair:
    return most(circumstances(derivation, link).values())
