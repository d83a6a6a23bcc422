"""Ways to tamper with an assessment, one thing at a time, as it stands in a file."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

from engine.model.assessment import Assessment
from engine.model.values import Verb

Data = dict[str, Any]
Tampering = Callable[[Data, random.Random], bool]
"""Changes the data in place; says whether there was anything to change."""

TAMPERINGS: dict[str, Tampering] = {}


def tampering(change: Tampering) -> Tampering:
    TAMPERINGS[change.__name__] = change
    return change


def tampered(assessment: Assessment, name: str, seed: int) -> Assessment | None:
    """Return an assessment with one thing changed, or None if there is no such thing in it."""
    data = assessment.model_dump(mode="json", by_alias=True)
    if not data["proposals"] or not TAMPERINGS[name](data, random.Random(seed)):  # noqa: S311 - repeatable
        return None
    return Assessment.model_validate(data)


def one(items: list[Any], rng: random.Random) -> Any:  # noqa: ANN401 - JSON
    return rng.choice(items) if items else None


def proposal(data: Data, rng: random.Random) -> Data:
    found: Data = rng.choice(data["proposals"])
    return found


def nodes(data: Data, rng: random.Random, *kinds: str) -> list[Data]:
    found = proposal(data, rng)["justification"]["nodes"].values()
    return [node for node in found if node["node"] in kinds]


def traces(trace: Data | None) -> Iterator[Data]:
    if trace is not None:
        yield trace
        for part in trace["of"]:
            yield from traces(part)


def other(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return another value; of facts with many values unknown, as two may come to the same."""
    return {"yes": "no", "no": "yes", None: "yes"}.get(value)


def changed(holder: Data | None, key: str, values: list[Any], rng: random.Random) -> bool:
    if holder is None:
        return False
    left = [value for value in values if value != holder[key]]
    holder[key] = rng.choice(left)
    return True


@tampering
def flip_the_value_of_a_fact(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "fact"), rng)
    node["value"] = other(node["value"])
    return True


@tampering
def flip_whether_a_fact_is_firm(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "fact"), rng)
    node["firm"] = not node["firm"]
    return True


@tampering
def forget_an_assumption(data: Data, rng: random.Random) -> bool:
    node = one([node for node in nodes(data, rng, "fact") if node["assumption"]], rng)
    if node is None or node["value"] is None:
        return False
    node["assumption"] = None
    return True


@tampering
def take_an_allegation_for_settled(data: Data, rng: random.Random) -> bool:
    judged = [node for node in nodes(data, rng, "fact") if node["basis"] == "judged"]
    node = one([node for node in judged if node["value"] is not None], rng)
    return changed(node, "standing", ["alleged", "disputed"], rng)


@tampering
def change_the_verb_of_a_measure(data: Data, rng: random.Random) -> bool:
    measures = proposal(data, rng)["measures"]
    views = [view for part in ("range", "base", "statutory") for view in measures[part]]
    by = rng.choice(rng.choice(views)["by"])
    return changed(by, "verb", [verb.value for verb in Verb], rng)


@tampering
def drop_a_node(data: Data, rng: random.Random) -> bool:
    held = proposal(data, rng)["justification"]["nodes"]
    del held[rng.choice(list(held))]
    return True


@tampering
def change_the_status_of_a_conclusion(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "conclusion"), rng)
    words = ["established", "conditional", "open", "not-met", "excepted", "defeated"]
    return changed(node, "status", words, rng)


@tampering
def change_the_truth_of_a_condition(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "conclusion"), rng)
    trace = rng.choice([*traces(node["when"]), *traces(node["unless"])])
    return changed(trace, "truth", ["yes", "no", "unknown"], rng)


@tampering
def ask_another_value_of_a_fact(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "conclusion"), rng)
    tests = [trace for trace in traces(node["when"]) if trace["kind"] == "test"]
    known = proposal_facts(data)
    test = one([each for each in tests if known.get(each["node"]) in each["required"]], rng)
    if test is None or test["op"] != "is":
        return False
    test["required"] = [f"not-{value}" for value in test["required"]]
    return True


def proposal_facts(data: Data) -> Data:
    return {
        name: node["value"]
        for each in data["proposals"]
        for name, node in each["justification"]["nodes"].items()
        if node["node"] == "fact"
    }


@tampering
def read_the_fact_of_somebody_else(data: Data, rng: random.Random) -> bool:
    held = proposal(data, rng)["justification"]["nodes"]
    name = one([name for name, node in held.items() if node["node"] == "fact"], rng)
    node = held[name]
    node["of"] = f"x-{node['of']}"
    return True


@tampering
def turn_whether_a_provision_was_compared(data: Data, rng: random.Random) -> bool:
    concluded = nodes(data, rng, "conclusion")
    node = one(
        [each for each in concluded if each["status"] in ("established", "conditional")], rng
    )
    provision = node["citation"]["provision"]
    provision["verified"] = not provision["verified"]
    return True


@tampering
def drop_a_support(data: Data, rng: random.Random) -> bool:
    upper = [each for each in nodes(data, rng, "fact") if each["basis"] == "concluded"]
    node = one([each for each in upper if each["from"]], rng)
    if node is None:
        return False
    node["from"].remove(rng.choice(node["from"]))
    return True


@tampering
def drop_an_overrider(data: Data, rng: random.Random) -> bool:
    node = one([each for each in nodes(data, rng, "conclusion") if each["overridden_by"]], rng)
    if node is None:
        return False
    node["overriders"] = []
    return True


@tampering
def drop_a_condition(data: Data, rng: random.Random) -> bool:
    found = proposal(data, rng)
    holders = [found, *found["responsibility"], *nodes(data, rng, "conclusion")]
    holder = one([each for each in holders if each["conditions"]], rng)
    if holder is None:
        return False
    holder["conditions"].remove(rng.choice(holder["conditions"]))
    return True


@tampering
def drop_a_point_of_the_choice_of_law(data: Data, rng: random.Random) -> bool:
    holder = proposal(data, rng)["charge"]
    if not holder["points"]:
        return False
    holder["points"] = holder["points"][1:]
    return True


@tampering
def turn_the_status_of_a_proposal(data: Data, rng: random.Random) -> bool:
    return changed(proposal(data, rng), "status", ["established", "conditional"], rng)


@tampering
def turn_the_status_of_a_responsibility(data: Data, rng: random.Random) -> bool:
    holder = rng.choice(proposal(data, rng)["responsibility"])
    return changed(holder, "status", ["established", "conditional"], rng)


@tampering
def give_another_responsibility(data: Data, rng: random.Random) -> bool:
    holder = rng.choice(proposal(data, rng)["responsibility"])
    holder["responsibility"] = ["another"]
    return True


@tampering
def leave_a_link_out(data: Data, rng: random.Random) -> bool:
    found = proposal(data, rng)["responsibility"]
    found.remove(rng.choice(found))
    return True


@tampering
def add_a_heavier_measure(data: Data, rng: random.Random) -> bool:
    measures = proposal(data, rng)["measures"]
    held = rng.choice(["range", "statutory", "base"])
    last = measures[held][-1]
    measures[held] = [*measures[held], {**last, "id": f"{last['id']}-heavier"}]
    return True


@tampering
def drop_the_lightest_measure(data: Data, rng: random.Random) -> bool:
    measures = proposal(data, rng)["measures"]
    held = rng.choice(["range", "statutory", "base"])
    measures[held] = measures[held][1:]
    return True


@tampering
def widen_what_a_rule_permits(data: Data, rng: random.Random) -> bool:
    found = proposal(data, rng)
    order, held = found["measures"]["order"], found["justification"]["nodes"]
    node = held[found["justification"]["roots"][0]]
    low, high = node["then"].get("range", (None, None))
    if not order or (low, high) == (order[0], order[-1]):
        return False
    node["then"]["range"] = [order[0], order[-1]]
    return True


@tampering
def turn_the_ladder_round(data: Data, rng: random.Random) -> bool:
    measures = proposal(data, rng)["measures"]
    if len(measures["base"]) < 2:
        return False
    measures["order"] = measures["order"][::-1]
    return True


@tampering
def drop_a_root(data: Data, rng: random.Random) -> bool:
    roots = proposal(data, rng)["justification"]["roots"]
    roots.remove(rng.choice(roots))
    return True


@tampering
def add_a_node_nobody_refers_to(data: Data, rng: random.Random) -> bool:
    held = proposal(data, rng)["justification"]["nodes"]
    node = one([each for each in held.values() if each["node"] == "fact"], rng)
    held[f"{node['of']}#new"] = {**node, "fact": "new"}
    return True


@tampering
def let_a_fact_rest_on_itself(data: Data, rng: random.Random) -> bool:
    held = proposal(data, rng)["justification"]["nodes"]
    names = [name for name, node in held.items() if node["node"] == "fact"]
    name = one([each for each in names if held[each]["basis"] in ("concluded", "tally")], rng)
    held[name]["from"] = [*held[name]["from"], name]
    return True


@tampering
def break_the_way_of_a_link(data: Data, rng: random.Random) -> bool:
    link = one(nodes(data, rng, "link"), rng)["link"]
    if not link["path"]:
        return False
    rng.choice(link["path"])["target"] = "elsewhere"
    return True


@tampering
def give_a_link_another_relation(data: Data, rng: random.Random) -> bool:
    held = nodes(data, rng, "link", "fact")
    read = {each["of"] for each in held if each.get("fact") == "link.relation"}
    link = one([each["link"] for each in held if each.get("link", {}).get("id") in read], rng)
    return changed(link, "relation", ["head", "executing", "standing-in"], rng)


@tampering
def settle_a_finding_otherwise(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "finding"), rng)
    return changed(node, "standing", ["alleged", "refuted"], rng)


@tampering
def tell_a_ground_otherwise(data: Data, rng: random.Random) -> bool:
    found = proposal(data, rng)
    told = [each for each in (*found["favouring"], *found["burdening"]) if each["rule"]]
    holder = one(told, rng)
    if holder is None:
        return False
    holder["truth"] = "no" if holder["truth"] == "yes" else "yes"
    return True


@tampering
def drop_a_question(data: Data, rng: random.Random) -> bool:
    if not data["questions"]:
        return False
    data["questions"].remove(rng.choice(data["questions"]))
    return True


@tampering
def leave_a_subject_out_of_a_question(data: Data, rng: random.Random) -> bool:
    found = proposal(data, rng)
    keys = {point["key"] for point in found["conditions"]}
    question = one([each for each in data["questions"] if each["key"] in keys], rng)
    if question is None:
        return False
    question[rng.choice(["settles", "concerns"])].remove(found["subject"]["id"])
    return True


@tampering
def say_the_same_person_is_not_proposed(data: Data, rng: random.Random) -> bool:
    subject = proposal(data, rng)["subject"]
    data["not_proposed"].append({"subject": subject, "charges": [], "links": []})
    return True


@tampering
def propose_under_a_law_that_does_not_govern(data: Data, rng: random.Random) -> bool:
    proposal(data, rng)["charge"]["version"] = "1997-01-01"
    return True


@tampering
def cite_another_law(data: Data, rng: random.Random) -> bool:
    node = one(nodes(data, rng, "conclusion"), rng)
    node["citation"]["regulation"] = "another-regulation"
    return True
