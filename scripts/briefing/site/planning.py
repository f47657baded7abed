"""What is to be built of a series on a day: the tree of each language. Nothing is rendered yet, and nothing written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.locale.locale import Locale
from briefing.series.asked_again.trace import Witness
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site.cache.configuration_file import digest_configuration
from briefing.site.cache.store import Store
from briefing.site.mkdocs.engine import Engine, ready_engine
from briefing.site.mkdocs.frame import LanguageFrame, describe
from briefing.site.part_names import digest_words, share
from briefing.site.printing.chromium import PrintingError
from briefing.site.printing.page_images import NO_PLACE
from briefing.site.remembered import Opening
from briefing.site.renderings import Plan
from briefing.site_address import public_url
from briefing.sitefile import Extras
from briefing.tree import plan_tree


@dataclass(frozen=True)
class SitePlan:
    """All that the steps of a build hang on."""

    edition: Edition
    locales: Mapping[str, Locale]
    url: str
    """Where the site will stand; empty where nobody said."""
    extras: Extras
    engines: Sequence[Engine]
    """One for each language, in the order of the series."""
    trees: Mapping[str, Plan]
    """By language, in the same order."""

    @property
    def frames(self) -> Sequence[LanguageFrame]:
        """What all pages of a language share, of each."""
        return [tree.frame for tree in self.trees.values()]


def plan_site(project: Path, series: Series, as_of: date, opening: Opening, extras: Extras, store: Store) -> SitePlan:
    """The series as it is seen from here. Where a page may hang on what nobody knows, nothing is read from the store any more.

    Raises EngineError, and PrintingError where there is no place for images.
    """
    edition, url = Edition(series, as_of), public_url(series.settings.url, os.environ)
    if extras.has_images and not url:
        raise PrintingError(NO_PLACE)
    configuration = digest_configuration(project, os.environ)
    frames = [describe(series, opening.locales, language, url, configuration) for language in series.languages]
    engines = [ready_engine(project, frame) for frame in frames]
    if not configuration or not all(engine.is_own for engine in engines):
        store.is_read = False  # other plugins and themes depend on what is not known here
    words, witness = digest_words(opening.locales), Witness(edition, opening.differing, opening.last.doors)
    trees, docs = {}, project / "docs"
    for frame in frames:
        parts = plan_tree(edition, opening.locales, frame.language, docs, url, extras)
        shared = share(edition, frame, words, url, extras)
        trees[frame.language] = Plan(frame, parts, shared, witness, store, opening.last.shelves)
    return SitePlan(edition, opening.locales, url, extras, engines, trees)
