"""The search page: a form whose choices are the series' own. Knows nothing of the index."""

from __future__ import annotations

from briefing.pages.registers.filters import choose
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.prose import script_json
from briefing.sitefile import SiteFile
from briefing.urls import INDEX, REGISTERS, SEARCH

_TEXTS = ("search_empty", "search_none", "search_one", "search_many", "search_missing", "search_other")


def render_search(context: PageContext) -> SiteFile:
    """The search page."""
    choices = choose(context, "topic", "kind", "status", "party", "framework", "year")
    labels = {choice.name: {option.value: option.label for option in choice.options} for choice in choices}
    texts = {"texts": {key: context.locale[key] for key in _TEXTS}, "labels": labels}
    return context.page(
        "registers/search",
        SEARCH,
        title=context.locale["search"],
        description=context.locale["search_intro"],
        kind="search",
        choices=choices,
        registers=(*REGISTERS, "statements"),
        topics=context.series.top_topics,
        texts=script_json(texts),
        index=context.links.shared(SEARCH, INDEX),
    )
