"""The hub pages of a language: what the menu, the masthead and the foot lead to. Knows no entry but the topics.

Only hub pages: each page of MkDocs' nav stands in every page of the site. Titles come from the series and from the words
of the interface; they are escaped here, because the theme prints them as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.urls import (
    ABOUT,
    CALENDAR,
    CHANGES,
    COMPARE,
    DATA,
    FIGURES,
    GLOSSARY,
    HOME,
    LINEAGE,
    MATRIX,
    METHOD,
    REGISTERS,
    SCOREBOARD,
    SEARCH,
    STATEMENTS,
    address_of,
    page_path,
    register_address,
)

FIRST = (
    ("meetings", register_address("meetings")),
    ("commitments", register_address("commitments")),
    ("statements", STATEMENTS),
    ("data", DATA),
)
"""Word and address of the hub pages that the masthead shows."""
SHOWN_FIRST = tuple(word for word, _ in FIRST)
FURTHER = (
    ("lineage", LINEAGE),
    ("matrix", MATRIX),
    ("compare", COMPARE),
    ("scoreboard", SCOREBOARD),
    ("figures", FIGURES),
    ("calendar", CALENDAR),
    ("changes_short", CHANGES),
    *((kind, register_address(kind)) for kind in REGISTERS if kind not in SHOWN_FIRST),
    ("method", METHOD),
    ("about", ABOUT),
    ("search", SEARCH),
)
"""Those that only the menu and the foot show."""


@dataclass(frozen=True)
class NavLink:
    """A hub page: its title, as HTML, and its address below the language's root."""

    title: Markup
    address: str
    topic: str = ""
    """The id of the topic, where it is one: its colour hangs on it."""


@dataclass(frozen=True)
class NavSection:
    """Hub pages under a common title; `first` are those that the masthead shows."""

    title: Markup
    links: tuple[NavLink, ...]
    first: tuple[NavLink, ...]


@dataclass(frozen=True)
class Nav:
    """The way into everything, in one language."""

    home: Markup
    topics: NavSection
    series: NavSection

    @property
    def sections(self) -> tuple[NavSection, ...]:
        """Those that hold anything: a series without topics has no empty heading."""
        return tuple(section for section in (self.topics, self.series) if section.links)

    def for_mkdocs(self) -> list[dict[Markup, object]]:
        """As MkDocs writes it: `[{title: path}, {title: [{title: path}, …]}]`."""
        sections: list[dict[Markup, object]] = [
            {section.title: [{link.title: page_path(link.address)} for link in section.links]} for section in self.sections
        ]
        return [{self.home: page_path(HOME)}, *sections]


def make_nav(series: Series, locale: Locale) -> Nav:
    """The hub pages, in the language of the locale: every topic in its order, then the registers and overviews."""
    topics = tuple(
        NavLink(escape(topic.name.say(locale.language).words), address_of(topic), topic.id) for topic in series.top_topics
    )
    first, further = (tuple(NavLink(escape(locale[word]), address) for word, address in hubs) for hubs in (FIRST, FURTHER))
    glossary = (NavLink(escape(series.glossary.title.say(locale.language).words), GLOSSARY),) if series.glossary else ()
    return Nav(
        escape(locale["home"]),
        NavSection(escape(locale["topics"]), topics, topics),
        NavSection(escape(locale["the_series"]), (*first, *further, *glossary), first),
    )
