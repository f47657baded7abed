"""What somebody who begins a series is asked, and the ids that follow from names. Knows no file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.entries.ids import slug
from briefing.urls import is_own_first


@dataclass(frozen=True)
class SeriesOutline:
    """A series in a few words."""

    title: str
    publisher: str
    """Who is answerable for it."""
    languages: tuple[str, ...]
    """Two letters each; the first stands at the top address."""
    parties: Mapping[str, str]
    """Id → name, in the order in which pages name them."""
    party_kind: str
    """The tag of what the parties are: `state`."""
    topics: Mapping[str, str]
    """Id → name, in their order."""
    url: str
    """Where the site will stand, or empty."""
    requirement: str
    """What pip installs the generator by: `briefing==0.1.0`."""
    today: date
    """The day on which the series is begun: the last one up to which sources were read."""


def name_ids(names: Iterable[str], fallback: str, taken: Collection[str] = ()) -> dict[str, str]:
    """Id → name: `Water & Ports` → `water-ports`; where nothing is left of a name, or the site needs it, with a number.

    `fallback` is what one of them is called, such as `topic`; `taken` are ids that none may have, such as the languages.
    """
    found: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        made = slug(name)
        is_free = made and made not in found and made not in taken and not is_own_first(made, ())
        found[made if is_free else f"{fallback}-{number}"] = name
    return found
