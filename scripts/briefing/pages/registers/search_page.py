"""The search page: a form whose choices are the series' own. Knows nothing of the index."""

from __future__ import annotations

from briefing.entries import KINDS
from briefing.pages.registers.filter_options import choose, offer
from briefing.pages.registers.search_filters import list_found
from briefing.pages.registers.search_marked import list_marked
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.metadata import PageMetadata
from briefing.pages.shared.prose import script_json
from briefing.sitefile import SiteFile
from briefing.urls import FIND, INDEX, REGISTERS, SCRIPTS, SEARCH, SEARCH_WORD_PARTS, SEARCH_WORDS, language_root

_TEXTS = (
    "search_empty",
    "search_none",
    "search_missing",
    "search_unknown",
    "did_you_mean",
    "without_it",
    "search_respelt",
    "search_partly",
    "search_marked",
    "filter_gone",
    "filter_remove",
    "filter_add",
    "filter_add_to",
)

_COUNTED = ("search_elsewhere", "search_found")


def render_search(context: PageContext) -> SiteFile:
    """The search page."""
    choices = offer(
        context, choose(context, "kind", "topic", "status", "party", "framework", "year", "month"), list_found(context)
    )
    labels = {choice.name: {option.value: option.label for option in choice.options} for choice in choices}
    found = {key: context.locale[key] for key in _TEXTS} | {key: context.locale.forms(key) for key in _COUNTED}
    bearers = [shape.singular for shape in KINDS.values() if "name" in shape.model_fields]
    told = {"marked": list_marked(context, SEARCH), "besides": [context.locale["commitment"], context.locale["commitments"]]}
    texts = {"texts": found, "named": bearers, "labels": {name: labels[name] for name in ("kind", "status") if name in labels}}
    at = context.at(SEARCH)
    head = PageMetadata(
        modules=tuple(map(at.to, (FIND, *SCRIPTS))),
        program=context.links.shared(SEARCH, INDEX),
        answers=at.to(FIND),
        words=at.to(SEARCH_WORDS),
        word_parts=str(len(SEARCH_WORD_PARTS)),
    )
    return context.page(
        "registers/search_page",
        SEARCH,
        title=context.locale["search"],
        description=context.locale["search_intro"],
        kind="search",
        metadata=head,
        head=head,
        choices=choices,
        registers=(*REGISTERS, "statements"),
        topics=context.series.top_topics,
        texts=script_json(texts | told | {"others": _list_others(context)}),
    )


def _list_others(context: PageContext) -> list[dict[str, str]]:
    """The other languages of the series, where each is searched."""
    languages = context.series.languages
    return [
        {
            "language": context.series.settings.locales.get(language, language),
            "name": context.locale.name_of(language),
            "address": context.links.shared(SEARCH, language_root(language, languages) + SEARCH),
        }
        for language in languages
        if language != context.language
    ]
