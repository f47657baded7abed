"""The search page: a form whose choices are the series' own. Knows nothing of the index."""

from __future__ import annotations

import json
from dataclasses import dataclass

from markupsafe import Markup

from briefing.addresses import INDEX, REGISTERS, SEARCH, language_root, relative
from briefing.entries import KINDS
from briefing.pages.desk import Desk
from briefing.sitefile import SiteFile

_TEXTS = ("search_empty", "search_none", "search_one", "search_many", "search_missing")


@dataclass(frozen=True)
class Option:
    """A choice: the tag in the address, the word on the page."""

    value: str
    label: str


@dataclass(frozen=True)
class Choice:
    """One filter."""

    name: str
    label: str
    options: list[Option]


def render_search(desk: Desk) -> SiteFile:
    """The search page."""
    choices = _choices(desk)
    labels = {choice.name: {option.value: option.label for option in choice.options} for choice in choices}
    root = language_root(desk.language, desk.series.languages)
    texts = {"texts": {key: desk.words[key] for key in _TEXTS}, "labels": labels}
    return desk.page("search", SEARCH, title=desk.words["search"], description=desk.words["search_intro"], kind="search",
                     choices=choices, registers=REGISTERS, texts=_script_json(texts), index=relative(root + SEARCH, INDEX))


def _choices(desk: Desk) -> list[Choice]:
    series, words = desk.series, desk.words
    years = sorted({meeting.date.year for meeting in series.meetings}, reverse=True)
    kinds = [shape.singular for kind, shape in KINDS.items() if kind != "sources"]
    parties = [body for body in series.organizations if series.links.to(body, "commitments", "parties")]
    statuses = series.vocabulary.statuses
    return [
        Choice("topic", words["filter_topic"], [Option(topic.id, desk.name(topic)) for topic in series.topics]),
        Choice("kind", words["filter_kind"], [Option(kind, words[kind]) for kind in kinds]),
        Choice("status", words["filter_status"], [Option(term.id, desk.label("statuses", term.id)) for term in statuses]),
        Choice("party", words["filter_party"], [Option(body.id, desk.name(body)) for body in desk.sorted_by_name(parties)]),
        Choice("framework", words["filter_framework"],
               [Option(found.id, desk.name(found)) for found in desk.sorted_by_name(series.frameworks)]),
        Choice("year", words["filter_year"], [Option(str(year), str(year)) for year in years]),
    ]


def _script_json(value: object) -> Markup:
    """JSON inside a script element: nothing in it may end the element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
