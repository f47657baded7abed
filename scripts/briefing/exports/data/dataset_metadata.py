"""The head of every file of data: what it is, whose, under which licence, how to cite it, on which day it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.urls import EVERYTHING


def describe_licence(series: Series) -> dict[str, str]:
    """The licence's short name and address."""
    return series.settings.licence.model_dump(mode="json")


def describe_series(edition: Edition, locales: Mapping[str, Locale], url: str) -> dict[str, Any]:
    """The head of a file that holds more than one entry."""
    series, settings = edition.series, edition.series.settings
    return {
        "title": dict(settings.title.values),
        "description": dict(settings.description.values),
        "publisher": dict(settings.publisher.values),
        "licence": describe_licence(series),
        "citation": {language: cite_series(edition, locales[language], url) for language in series.languages},
        "url": url or None,
        "as_of": edition.day.isoformat(),
        "data_version": edition.data_version,
    }


def spell_about(about: Mapping[str, Any]) -> Iterator[tuple[str | None, ...]]:
    """The same as rows: a name, then what it says in each language."""
    languages = tuple(about["citation"])
    for name, said in about.items():
        if name == "licence":
            yield (name, *(f"{said['name']}, {said['url']}" for _ in languages))
        elif isinstance(said, Mapping):
            yield (name, *(said.get(language) for language in languages))
        else:
            yield (name, *(said for _ in languages))


def cite_series(edition: Edition, locale: Locale, url: str) -> str:
    """One line to be put into a list of references; the as-of day is the edition."""
    settings, language = edition.series.settings, locale.language
    where = f" {url}{EVERYTHING}." if url else ""
    return (
        f"{settings.publisher.say(language).words}. {settings.title.say(language).words} [{locale['release_kind']}]. "
        f"{edition.day.isoformat()}.{where} {settings.licence.name}."
    )
