"""What every page needs at hand: an edition, a locale, the links of a language. Knows no single kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from typing import TypeVar

from jinja2 import Environment
from markupsafe import Markup, escape

from briefing import urls
from briefing.charts import draw_swatch
from briefing.dates import PartialDate
from briefing.entries import Entry
from briefing.locale.locale import Locale
from briefing.pages.shared.filled_markup import NOTHING, fill
from briefing.pages.shared.footnotes import Footnotes
from briefing.pages.shared.foreign_words import mark_words
from briefing.pages.shared.icons import draw_icons, point_to_icon
from briefing.pages.shared.links import PageLinks
from briefing.pages.shared.metadata import NO_METADATA, PageMetadata
from briefing.pages.shared.previews import BRIEFS, LONGEST, list_previews
from briefing.pages.shared.prose import cut_at_word, escape_markdown, front_matter, render_prose, strip_markup
from briefing.pages.shared.rewording import list_rewordings
from briefing.pages.shared.side_by_side import part_passages
from briefing.pages.shared.templates import open_templates
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from briefing.sitefile import SiteFile
from briefing.text import LanguageMap, ShownText, name_order
from briefing.urls import page_anchors, page_path

WIDE = ("home", "register", "search", "scoreboard")
"""Kinds of page that use the whole width instead of a table of contents."""
SEARCHED = (*BRIEFS, "page")
"""Kinds of page that search looks through."""
Kind = TypeVar("Kind", bound=Entry)


@dataclass(frozen=True)
class PageContext:
    """Renders pages of one edition in one language."""

    edition: Edition
    locale: Locale
    links: SiteLinks

    @property
    def series(self) -> Series:
        """The entries, settings and closed lists, which hang on no day."""
        return self.edition.series

    @property
    def day(self) -> date:
        """The day that statuses hold for, at its end (UTC)."""
        return self.edition.day

    @property
    def language(self) -> str:
        """The language of the page, as entries write it: `es`."""
        return self.locale.language

    @cached_property
    def templates(self) -> Environment:
        """The templates, each beside its module; what they may call is named here."""
        environment = open_templates()
        environment.globals.update(
            context=self,
            urls=urls,
            anchors=page_anchors,
            w=self.locale,
            say=self.say,
            prose=self.prose,
            when=self.when,
            chip=self.chip,
            key=self.key,
            mark=self.mark,
            label=self.label,
            md=escape_markdown,
            words_of=self.words_of,
            rewordings=partial(list_rewordings, self.edition, self.locale),
            part_passages=partial(part_passages, self.series, self.locale),
        )
        return environment

    def macro(self, template: str, name: str) -> Callable[..., Markup]:
        """How something looks that a module puts into a sentence of its own."""
        found: Callable[..., Markup] = getattr(self.templates.get_template(template).module, name)
        return found

    @cached_property
    def _times(self) -> dict[PartialDate | date, Markup]:
        """Dates as they are written; a series has few, and its pages many."""
        return {}

    def page(
        self,
        template: str,
        address: str,
        *,
        title: str,
        description: str = "",
        source: str | None = None,
        kind: str = "page",
        has_contents: bool = True,
        metadata: PageMetadata = NO_METADATA,
        **values: object,
    ) -> SiteFile:
        """A page from its template.

        `metadata` are what machines find in its head, `source` is the file that an editor would change. `has_contents` is
        false where the page itself says what stands on it.
        """
        body = self.templates.get_template(f"{template}.md.jinja").render(
            at=self.at(address), title=title, kind=kind, notes=Footnotes(self.series), **values
        )
        body = f"{body.rstrip()}\n\n{self._write_foot(address)}\n"
        front = front_matter(
            title=title,
            description=cut_at_word(description, LONGEST),
            kind=kind,
            is_searched=kind in SEARCHED,
            metas=[*self._list_previews(address, title, description, kind), *metadata.metas],
            feeds=list(metadata.feeds),
            modules=list(metadata.modules),
            program=metadata.program,
            answers=metadata.answers,
            words=metadata.words,
            word_parts=metadata.word_parts,
            hide=["toc"] if kind in WIDE or not has_contents else [],
        )
        return SiteFile(page_path(address), "".join((front, body, metadata.script, draw_icons(body))).encode(), source)

    def _write_foot(self, address: str) -> str:
        """What a sheet of paper says of where it comes from; on the screen it is not shown."""
        return self.templates.get_template("shared/printed.html.jinja").render(address=self.links.public(address))

    def _list_previews(self, address: str, title: str, description: str, kind: str) -> list[str]:
        series = self.series
        others = [series.settings.locales.get(other, other) for other in series.languages if other != self.language]
        site_name, url = self.name(series.settings), self.links.public(address)
        image = urls.image_file(address if kind in BRIEFS else urls.HOME)
        return list_previews(
            self.locale,
            others,
            site_name=site_name,
            title=title,
            description=description,
            kind=kind,
            url=url,
            image=self.links.public(image) if self.links.extras.has_images else "",
        )

    def at(self, address: str) -> PageLinks:
        """The links of the page at an address."""
        return PageLinks(self.series, self.locale, self.links, address)

    def at_entry(self, entry: Entry) -> PageLinks:
        """The links of an entry's page."""
        return self.at(urls.address_of(entry))

    def say(self, text: LanguageMap | None) -> Markup:
        """A text on one line in this language, or in another one, marked."""
        if text is None:
            return NOTHING
        phrase = text.say(self.language)
        if phrase.language in (self.language, ""):
            return escape(phrase.words)
        return fill("<span%s>%s</span>%s", self.words_of(phrase.language), phrase.words, self._missing(phrase))

    def is_foreign(self, language: str) -> bool:
        """Whether a language is another than the page's."""
        return language != self.language

    def words_of(self, language: str) -> Markup:
        """The attributes of an element that holds words of a language."""
        return mark_words(self.locale, language)

    def prose(self, text: LanguageMap | None) -> Markup:
        """A long text as paragraphs."""
        if text is None:
            return NOTHING
        phrase = text.say(self.language)
        html = render_prose(phrase.words)
        if phrase.language == self.language:
            return html
        return fill("<div%s>%s%s</div>", self.words_of(phrase.language), html, self._missing(phrase))

    def _missing(self, phrase: ShownText) -> Markup:
        if not phrase.is_missing:
            return NOTHING
        return fill(' <span class="mark" lang="%s">%s</span>', self.language, self.locale["untranslated"])

    def words(self, text: LanguageMap) -> str:
        """A text as plain words, in this language where it has them."""
        return text.words_in(self.locale.language)

    def opening(self, text: str, limit: int = 160) -> str:
        """The first sentence as plain words without its full stop, ended at a word where it is longer than that."""
        return cut_at_word(strip_markup(self.locale.first_sentence(text)), limit)

    def say_opening(self, text: LanguageMap) -> Markup:
        """The first sentence of a long text, whole, in this language, or in another one, marked."""
        phrase = text.say(self.language)
        opening = strip_markup(self.locale.first_sentence(phrase.words))
        return self.say(LanguageMap({phrase.language: opening}, is_fixed=not phrase.is_missing))

    def name(self, entry: Entry) -> str:
        """What the entry is called, as plain text."""
        return self.words(entry.heading)

    def by_name(self, entries: Iterable[Kind]) -> list[Kind]:
        """Entries in the order of their names in this language."""
        return sorted(entries, key=lambda entry: name_order(self.name(entry)))

    def when(self, when: PartialDate | date | None) -> Markup:
        """`4 February 2023`, `February 2023` or `2023`, with the machine's form beside it."""
        if when is None:
            return NOTHING
        if (found := self._times.get(when)) is None:
            found = self._times[when] = fill('<time datetime="%s">%s</time>', when, self.locale.date(when))
        return found

    def span(self, first: PartialDate, last: PartialDate) -> Markup:
        """`9–10 January 2023`, each day with the machine's form beside it."""
        begin, sign, end = self.locale.span_parts(first, last)
        return fill('<time datetime="%s">%s</time>%s<time datetime="%s">%s</time>', first, begin, sign, last, end)

    def as_of(self) -> Markup:
        """`1 March 2025; sources read up to 31 December 2024`: the day that the page holds for, and how far anybody looked."""
        return self._say_day_and_read(self.edition.read_to)

    @cached_property
    def _say_day_and_read(self) -> Callable[[date], Markup]:
        return cache(lambda read: escape(self.locale["day_and_read"]).format(day=self.when(self.day), read=self.when(read)))

    def as_of_words(self) -> str:
        """The same as plain words."""
        return self.as_of().striptags()

    def label(self, list_name: str, tag: str) -> str:
        """The word of a closed list, in this language."""
        return self.words(self.series.vocabulary.term(list_name, tag).label)

    def chip(self, status: str) -> Markup:
        """A status as word, shape and colour."""
        term = self.series.vocabulary.term("statuses", status)
        icon, word = point_to_icon(term.sign), self.words(term.label)
        return fill('<span class="chip tone-%s">%s%s</span>', term.tone or "none", icon, word)

    def look(self, status: str) -> str:
        """The classes that colour a status in charts."""
        term = self.series.vocabulary.term("statuses", status)
        return f"tone-{term.tone or 'none'} weight-{term.weight or 'full'}"

    def key(self, status: str) -> Markup:
        """A status in the legend of a chart: its word, and a piece of what is drawn of it."""
        return self.piece(self.look(status), self.label("statuses", status))

    def piece(self, look: str, word: str) -> Markup:
        """A word in the legend of a chart, behind a piece of what is drawn of it."""
        return fill('<span class="chip">%s%s</span>', Markup(draw_swatch(look)), word)

    def mark(self, tag: str) -> Markup:
        """A mark as a word in a frame."""
        return fill('<span class="mark mark-%s">%s</span>', tag, self.label("marks", tag))

    def narrowed(self, register: str, filters: Mapping[str, str | Sequence[str]]) -> str:
        """A register with filters in its address: `commitments/?party=x`."""
        return urls.narrowed_address(register, filters)

    def is_older_translation(self, entry: Entry) -> bool:
        """True where this language's text was changed before the newest one was."""
        mine = entry.revised.get(self.language)
        return mine is not None and any(mine.is_before(other) for other in entry.revised.values())
