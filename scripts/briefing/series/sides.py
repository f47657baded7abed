"""Whose body a body is: the party of the series or the state that it belongs to. Follows from what it is part of, then from
its country; knows nothing of what anybody said.

A party need be no state: two towns of one country are parties, and what belongs to them says so by `parent`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing.entries import Organization, Settings, Vocabulary


def find_sides(
    settings: Settings, vocabulary: Vocabulary, organizations: Mapping[str, Organization]
) -> Mapping[str, str | None]:
    """Id of each body → the id of its party or state; None where it has none, or where its country has several states.

    A party and a state are their own. Another body is of the nearest of them that it is part of, else of its country's state.
    """
    states = find_states(vocabulary, organizations)
    own, by_country = {*(state.id for state in states), *settings.parties}, list_states(states)
    return {body.id: _find_side(body, own, by_country, organizations) for body in organizations.values()}


def find_states(vocabulary: Vocabulary, organizations: Mapping[str, Organization]) -> list[Organization]:
    """The bodies whose kind the vocabulary calls a state, in the order of their ids."""
    kinds = {term.id for term in vocabulary.organization_kinds if term.is_state}
    return [organizations[found] for found in sorted(organizations) if organizations[found].classification in kinds]


def list_states(states: Iterable[Organization]) -> Mapping[str, list[str]]:
    """Country → the ids of its states: of one country several only where the entries say so."""
    found: dict[str, list[str]] = defaultdict(list)
    for state in states:
        if state.country:
            found[state.country].append(state.id)
    return found


def _find_side(
    body: Organization, own: set[str], by_country: Mapping[str, list[str]], organizations: Mapping[str, Organization]
) -> str | None:
    passed: set[str] = set()
    above: Organization | None = body
    while above is not None and above.id not in passed:
        if above.id in own:
            return above.id
        passed.add(above.id)
        above = organizations.get(above.parent or "")
    states = by_country.get(body.country or "", [])
    return states[0] if len(states) == 1 else None
