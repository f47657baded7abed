"""A report of an institution as APA (7th edition), Chicago (18th, notes and bibliography) and ISO 690 cite it.

Own lines and no citation processor, because one kind of work in three styles is three sentences. They are those of the
Citation Style Language's own style files for a `report` with an institution as its author, but for two things: the words of
a title stay as they are, since no rule knows which of them are names, and the whole day is given, since a brief is revised.
Knows no entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup, escape

from briefing.locale.locale import Locale
from briefing.series.citation import Citation

_END = (".", "!", "?", "…")


def spell_styles(citation: Citation, locale: Locale, address: str) -> Mapping[str, Markup]:
    """Name of the style → the citation in it; `address` may be empty."""
    return MappingProxyType(
        {
            "APA": _spell_apa(citation, locale, address),
            "Chicago": _spell_chicago(citation, locale, address),
            "ISO 690": _spell_iso(citation, locale, address),
        }
    )


def _spell_apa(citation: Citation, locale: Locale, address: str) -> Markup:
    day = locale.day_of_year(citation.issued)
    issued = f"{citation.issued.year}, {day}" if day else str(citation.issued.year)
    title = Markup("<i>{}</i> ({}).").format(citation.title, citation.container)
    return _join(_end(citation.author), Markup("({}).").format(issued), title, address)


def _spell_chicago(citation: Citation, locale: Locale, address: str) -> Markup:
    issued = locale.date_anywhere(citation.issued)
    return _join(_end(citation.author), _title(citation), _end(citation.container), f"{issued}.", address and f"{address}.")


def _spell_iso(citation: Citation, locale: Locale, address: str) -> Markup:
    title = Markup("<i>{}</i> [{}].").format(citation.title, locale["cite_online"]) if address else _title(citation)
    seen = Markup('<span hidden data-read="{}"></span>').format(locale["cite_accessed"]) if address else Markup("")
    issued = Markup("{}{}.").format(locale.date(citation.issued), seen)
    available = f"{locale['cite_available']}: {address}" if address else ""
    return _join(_end(citation.author.upper()), title, issued, _end(citation.container), available)


def _title(citation: Citation) -> Markup:
    return Markup("<i>{}</i>{}").format(citation.title, "" if citation.title.endswith(_END) else ".")


def _end(words: str) -> Markup:
    """With one full stop, whether or not the words bring their own."""
    return escape(words if words.endswith(_END) else f"{words}.")


def _join(*parts: str) -> Markup:
    return Markup(" ").join(part for part in parts if part)
