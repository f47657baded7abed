"""The search page: a form whose choices are the series' own. Knows nothing of the index."""

from __future__ import annotations

from briefing.pages.registers.filters import choose
from briefing.pages.shared.context import Desk
from briefing.pages.shared.prose import script_json
from briefing.sitefile import SiteFile
from briefing.urls import INDEX, REGISTERS, SEARCH, language_root, relative

_TEXTS = ("search_empty", "search_none", "search_one", "search_many", "search_missing", "search_other")


def render_search(desk: Desk) -> SiteFile:
    """The search page."""
    choices = choose(desk, "topic", "kind", "status", "party", "framework", "year")
    labels = {choice.name: {option.value: option.label for option in choice.options} for choice in choices}
    root = language_root(desk.language, desk.series.languages)
    texts = {"texts": {key: desk.words[key] for key in _TEXTS}, "labels": labels}
    return desk.page(
        "registers/search",
        SEARCH,
        title=desk.words["search"],
        description=desk.words["search_intro"],
        kind="search",
        choices=choices,
        registers=(*REGISTERS, "statements"),
        topics=desk.series.topics,
        texts=script_json(texts),
        index=relative(root + SEARCH, INDEX),
    )
