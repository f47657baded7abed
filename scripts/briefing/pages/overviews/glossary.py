"""The glossary: each term in every language of the series, which renderings are avoided, and where the name is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.entries.kinds.glossary import GlossaryTerm
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile
from briefing.text import name_order
from briefing.urls import GLOSSARY


@dataclass(frozen=True)
class Rendering:
    """A term in one language, and the renderings that are avoided there."""

    language: str
    name: str
    """What the language is called."""
    text: str
    rejected: tuple[str, ...]


@dataclass(frozen=True)
class GlossaryRow:
    """A term: this page's language first, then the others in the order of the series."""

    term: GlossaryTerm
    renderings: list[Rendering]


def render_glossary(context: PageContext) -> Iterator[SiteFile]:
    """The page, where the series has a glossary."""
    glossary, locale = context.series.glossary, context.locale
    if glossary is None:
        return
    terms = sorted(glossary.terms, key=lambda term: name_order(context.words(term.term)))
    yield context.page(
        "overviews/glossary",
        GLOSSARY,
        title=context.words(glossary.title),
        description=locale["intro_glossary"],
        source=glossary.path,
        rows=[GlossaryRow(term, _list_renderings(context, term)) for term in terms],
    )


def _list_renderings(context: PageContext, term: GlossaryTerm) -> list[Rendering]:
    languages = sorted(context.series.languages, key=lambda language: language != context.language)
    return [
        Rendering(language, context.locale.name_of(language), term.term.values[language], term.rejected.get(language, ()))
        for language in languages
        if language in term.term.values
    ]
