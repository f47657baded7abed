"""The links of one page, told from its own address. Knows where things stand, not what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Commitment, Entry, Meeting, Topic
from briefing.locale.locale import Locale
from briefing.pages.shared.edit_links import EditLinks
from briefing.pages.shared.filled_markup import fill, join
from briefing.pages.shared.foreign_words import NO_LANGUAGE, mark_words
from briefing.series.series import Series
from briefing.site_links import SiteLinks
from briefing.urls import (
    address_of,
    entry_file,
    json_file,
    pdf_file,
    register_address,
    relative,
    table_file,
)

TABLES = {"lineage": "relations"}
"""Registers whose table in the data has another name."""


@dataclass(frozen=True)
class PageLinks(EditLinks):
    """A page's own address, and the ways from it."""

    series: Series
    locale: Locale
    site: SiteLinks
    address: str

    def to(self, target: str) -> str:
        """The way to another address of this language."""
        return relative(self.address, target)

    def register(self, name: str) -> str:
        """The way to a register."""
        return self.to(register_address(name))

    def link(self, entry: Entry, text: str | None = None, anchor: str = "", language: str | None = None) -> Markup:
        """A link with the entry's name, or with a text in the language named, else in the page's; another language says so."""
        phrase = entry.heading.say(self.locale.language)
        lang = mark_words(self.locale, language or (phrase.language if text is None else NO_LANGUAGE))
        href = self.to(address_of(entry)) + (f"#{anchor}" if anchor else "")
        return fill('<a href="%s"%s>%s</a>', href, lang, text or phrase.words)

    def topic(self, topic: Topic) -> Markup:
        """A link to a topic in its colour and shape."""
        phrase = topic.name.say(self.locale.language)
        lang = mark_words(self.locale, phrase.language if phrase.is_missing else NO_LANGUAGE)
        href = self.to(address_of(topic))
        return fill('<a class="topic t-%s" href="%s"%s>%s</a>', topic.id, href, lang, phrase.words)

    def links(self, entries: Iterable[Entry]) -> Markup:
        """Links to several entries, with commas between."""
        return join(", ", [self.link(entry) for entry in entries])

    def issuers(self, organization_ids: tuple[str, ...]) -> Markup:
        """Links to the bodies with these ids."""
        return self.links([self.series.organizations[found] for found in organization_ids])

    def data(self, path: str) -> str:
        """The way to a file that stands once, in the first language's tree."""
        return self.site.shared(self.address, path)

    def table(self, register: str) -> str:
        """The table behind a register."""
        return self.data(table_file(TABLES.get(register, register)))

    def entry_file(self, entry: Entry) -> str:
        """The YAML entry."""
        return self.data(entry_file(entry))

    def json(self, entry: Entry) -> str:
        """The entry as JSON."""
        return self.data(json_file(entry))

    def pdf(self, entry: Entry) -> str | None:
        """The brief as PDF; None where the site has none."""
        return self.to(pdf_file(entry)) if self.site.extras.has_pdf and isinstance(entry, Meeting | Commitment) else None
