"""What every page needs at hand: one language, one day, links, dates, chips. Knows no single kind of page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urlencode

from babel import Locale
from babel.dates import format_date, format_skeleton
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from briefing.dates import PartialDate
from briefing.entries import Entry
from briefing.locale.messages import Words, load_words
from briefing.pages.shared.footnotes import Notes
from briefing.pages.shared.icons import draw_signs, point_to_sign
from briefing.pages.shared.prose import escape_markdown, front_matter, render_prose
from briefing.series.series import Series
from briefing.series.status import Standing, find_standing
from briefing.sitefile import SiteFile
from briefing.text import LanguageMap, Phrase, fold
from briefing.urls import address_of, entry_file, json_file, language_root, page_path, relative, table_file


@dataclass(frozen=True)
class Head:
    """What machines find in the head of a page."""

    metas: tuple[str, ...] = ()
    """`name=content` of each meta element."""
    feeds: tuple[str, ...] = ()
    """`type=address` of each alternate form of the page, the address told from the page itself."""
    script: str = ""
    """Linked data, as a script element that holds JSON."""


NO_HEAD = Head()
WIDE = ("home", "register", "search", "scoreboard")
"""Kinds of page that use the whole width instead of a table of contents."""


@dataclass
class Desk:
    """Renders pages of one series in one language as of one day."""

    series: Series
    language: str
    as_of: date
    url: str = ""
    """Where the site will stand, with a slash at the end; empty where nobody knows yet."""
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.words = load_words(self.language)
        self._standings: dict[str, Standing] = {}

    @cached_property
    def environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent.parent),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(
            desk=self,
            w=self.words,
            say=self.say,
            prose=self.prose,
            when=self.when,
            chip=self.chip,
            mark=self.mark,
            label=self.label,
            md=escape_markdown,
        )
        return environment

    def standing(self, commitment) -> Standing:
        """Where a commitment stands today; worked out once per commitment."""
        if commitment.id not in self._standings:
            self._standings[commitment.id] = find_standing(self.series, commitment, self.as_of)
        return self._standings[commitment.id]

    def page(
        self,
        template: str,
        address: str,
        *,
        title: str,
        description: str = "",
        source: str | None = None,
        kind: str = "page",
        filters: dict[str, list[str]] | None = None,
        head: Head = NO_HEAD,
        **values: object,
    ) -> SiteFile:
        """A page from its template. `filters` are what search can narrow it by, `head` what machines find in its head."""
        at = At(self, address)
        body = (
            self.environment.get_template(f"{template}.md.jinja")
            .render(at=at, title=title, kind=kind, filters=filters or {}, notes=Notes(self.series), **values)
            .rstrip()
            + "\n"
        )
        front = front_matter(
            title=title,
            description=_shorten(description),
            kind=kind,
            metas=list(head.metas),
            feeds=list(head.feeds),
            hide=["toc"] if kind in WIDE else [],
        )
        return SiteFile(page_path(address), "".join((front, body, head.script, draw_signs(body))).encode(), source)

    def say(self, text: LanguageMap | None) -> Markup:
        """A text on one line in this language, or in the other one, marked."""
        if text is None:
            return Markup("")
        phrase = text.say(self.language)
        if phrase.language in (self.language, ""):
            return escape(phrase.words)
        return Markup('<span lang="{}">{}</span>').format(phrase.language, phrase.words) + self._missing(phrase)

    def prose(self, text: LanguageMap | None) -> Markup:
        """A long text as paragraphs."""
        if text is None:
            return Markup("")
        phrase = text.say(self.language)
        html = render_prose(phrase.words)
        if phrase.language == self.language:
            return html
        return Markup('<div lang="{}">{}{}</div>').format(phrase.language, html, self._missing(phrase))

    def _missing(self, phrase: Phrase) -> Markup:
        return (
            Markup(' <span class="mark" lang="{}">{}</span>').format(self.language, self.words["untranslated"])
            if phrase.is_missing
            else Markup("")
        )

    def name(self, entry: Entry) -> str:
        """What the entry is called, as plain text."""
        return entry.heading.say(self.language).words

    def when(self, when: PartialDate | date | None) -> Markup:
        """`4 February 2023`, `February 2023` or `2023`, with the machine's form beside it."""
        if when is None:
            return Markup("")
        return Markup('<time datetime="{}">{}</time>').format(str(when), self.spell_date(when))

    def spell_date(self, when: PartialDate | date) -> str:
        if isinstance(when, PartialDate) and when.month is None:
            return str(when.year)
        if isinstance(when, PartialDate) and when.day is None:
            return format_skeleton("yMMMM", when.first_day, locale=self._locale)
        day = when.first_day if isinstance(when, PartialDate) else when
        return format_date(day, "long", locale=self._locale)

    def spell_month(self, year: int, month: int) -> str:
        return format_skeleton("yMMMM", date(year, month, 1), locale=self._locale)

    def month_names(self) -> list[str]:
        """Twelve short names, January first."""
        return [format_skeleton("MMM", date(2000, month, 1), locale=self._locale)[:3] for month in range(1, 13)]

    @cached_property
    def _locale(self) -> str:
        return {"en": "en_GB", "es": "es_MX"}.get(self.language, self.language)

    def language_name(self, language: str) -> str:
        return Locale.parse(self.language).languages.get(language, language)

    def country_name(self, country: str) -> str:
        return Locale.parse(self.language).territories.get(country, country)

    def label(self, list_name: str, tag: str) -> str:
        """The word of a closed list, in this language."""
        return self.series.vocabulary.term(list_name, tag).label.say(self.language).words

    def chip(self, status: str) -> Markup:
        """A status as word, shape and colour."""
        term = self.series.vocabulary.term("statuses", status)
        return Markup('<span class="chip tone-{}">{}{}</span>').format(
            term.tone or "none", point_to_sign(term.sign or "circle"), term.label.say(self.language).words
        )

    def mark(self, tag: str) -> Markup:
        term = self.series.vocabulary.term("marks", tag)
        return Markup('<span class="mark mark-{}">{}</span>').format(tag, term.label.say(self.language).words)

    def narrowed(self, register: str, filters: dict[str, str]) -> str:
        """A register with filters in its address: `commitments/?party=mexico`."""
        return f"{register}/" + (f"?{urlencode(filters)}" if filters else "")

    def is_older_translation(self, entry: Entry) -> bool:
        """True where this language's text was changed before the newest one was."""
        mine = entry.revised.get(self.language)
        return mine is not None and any(mine.is_before(other) for other in entry.revised.values())

    def sorted_by_name(self, entries: list[Entry]) -> list[Entry]:
        return sorted(entries, key=lambda entry: fold(self.name(entry)))


@dataclass(frozen=True)
class At:
    """A page's own address, from which its links are told."""

    desk: Desk
    address: str

    def to(self, target: str) -> str:
        return relative(self.address, target)

    def link(self, entry: Entry, text: str | None = None, anchor: str = "", language: str | None = None) -> Markup:
        """A link with the entry's name, or with a text in the language named; another language says so."""
        phrase = entry.heading.say(self.desk.language)
        language = language or phrase.language
        lang = Markup(' lang="{}"').format(language) if language not in (self.desk.language, "") else ""
        href = self.to(address_of(entry)) + (f"#{anchor}" if anchor else "")
        return Markup('<a href="{}"{}>{}</a>').format(href, Markup(lang), text or phrase.words)

    def topic(self, topic_id: str) -> Markup:
        """A topic as a word, a shape and a colour."""
        topic = self.desk.series.find("topics", topic_id)
        return Markup('<a class="topic t-{}" href="{}">{}</a>').format(
            topic_id, self.to(address_of(topic)), self.desk.say(topic.name)
        )

    def data(self, path: str) -> str:
        """A file that stands once, in the first language's tree."""
        return relative(language_root(self.desk.language, self.desk.series.languages) + self.address, path)

    def table(self, register: str) -> str:
        """The table behind a register."""
        return self.data(table_file({"lineage": "relations"}.get(register, register)))

    def find(self, kind: str, entry_id: str) -> Markup:
        return self.link(self.desk.series.find(kind, entry_id))

    def entry_file(self, entry: Entry) -> str:
        """The YAML entry, which stands once, in the first language's tree."""
        return self.data(entry_file(entry))

    def json(self, entry: Entry) -> str:
        """The entry as JSON, which stands once, in the first language's tree."""
        return self.data(json_file(entry))

    def suggest(self, entry: Entry) -> str | None:
        """A new issue on the series' repository that names the entry; None where there is no repository."""
        repository, words = self.desk.series.settings.repository, self.desk.words
        if not repository:
            return None
        fields = {
            "title": words.fill("issue_title", name=self.desk.name(entry)),
            "body": words.fill("issue_body", path=entry.path),
        }
        return f"{repository.rstrip('/')}/issues/new?{urlencode(fields)}"

    def edit(self, entry: Entry) -> str | None:
        """Where the entry can be changed, if the series says where it is kept."""
        settings = self.desk.series.settings
        return f"{settings.repository.rstrip('/')}/edit/{settings.branch}/{entry.path}" if settings.repository else None


def _shorten(text: str, limit: int = 200) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
