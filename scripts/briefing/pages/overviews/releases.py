"""The page of the releases: each numbered state of the data, newest first, and how the present data differ from the newest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.entries.release import EnteredCounts, Release
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile
from briefing.urls import CHANGES, CHECKSUMS, DATA_CITATION, RELEASES_FILE, RELEASES_PAGE


@dataclass(frozen=True)
class ShownRelease:
    """A release in the words of the page's language."""

    release: Release
    note: str
    counts: str
    since: list[str]
    """What came and was changed since the release before; empty for the first."""
    citation: str


def render_releases(context: PageContext) -> SiteFile:
    """The page."""
    locale, edition = context.locale, context.edition
    releases = edition.releases
    since = edition.since_release
    return context.page(
        "overviews/releases",
        RELEASES_PAGE,
        title=locale["releases"],
        description=locale["intro_releases"],
        releases=[_show(context, release) for release in releases],
        now=_spell_now(context, releases[0], since) if releases else [],
        files=(RELEASES_FILE, CHECKSUMS, DATA_CITATION),
        changes=CHANGES,
    )


def _show(context: PageContext, release: Release) -> ShownRelease:
    settings, locale = context.series.settings, context.locale
    cited = locale.fill("release_cited", number=release.number)
    work = f"{context.words(settings.publisher)}. {context.words(settings.title)} [{locale['release_kind']}]"
    return ShownRelease(
        release,
        release.note.get(context.language) or next(iter(release.note.values())),
        _spell_counts(context, release.counts),
        _spell_since(context, release.since) if release.since else [],
        f"{work}. {cited}, {locale.date(release.on)}. {settings.licence.name}.",
    )


def _spell_now(context: PageContext, newest: Release, since: EnteredCounts | None) -> list[str]:
    """How the data of the page's day differ from the newest release."""
    if since is None:
        return [context.locale.fill("release_same", number=newest.number)]
    if since.is_nothing:
        return [context.locale.fill("release_same_day", number=newest.number)]
    return [context.locale.fill("release_differs", number=newest.number), *_spell_since(context, since)]


def _spell_since(context: PageContext, since: EnteredCounts) -> list[str]:
    locale = context.locale
    lines = []
    if any(since.entered.values()):
        lines.append(f"{locale['release_entered']} {_spell_counts(context, since.entered)}")
    if any(since.changed.values()):
        lines.append(f"{locale['release_changed']} {_spell_counts(context, since.changed)}")
    if since.statuses:
        lines.append(f"{locale['release_statuses']} {locale.number(since.statuses)}")
    return lines or [locale["release_nothing"]]


def _spell_counts(context: PageContext, counts: Mapping[str, int]) -> str:
    return ", ".join(context.locale.count(f"n_{kind}", n) for kind, n in counts.items() if n)
