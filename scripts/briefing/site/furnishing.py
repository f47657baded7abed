"""What stands in a site besides the trees of its languages: at its top, from the theme, for editors, and by a browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from markupsafe import escape

from briefing.authoring.editors_form.admin_files import list_admin_files
from briefing.series.checks.hand_written.finished_page import read_page
from briefing.site.offline_copy.offline_files import KeptLanguage, write_worker
from briefing.site.planning import SitePlan
from briefing.site.printing.brief_pdf import list_briefs, print_briefs
from briefing.site.printing.page_images import draw_images
from briefing.site.production import Production
from briefing.site.publishing.content_security_policy import HEADERS, HEADERS_BESIDE_FORM
from briefing.tree import list_images, write_sitemap
from briefing.urls import HEADERS_FILE, NOT_FOUND


def furnish(project: Path, site: SitePlan, made: Production) -> None:
    """What belongs to every site. Pages among it are read for the gates, as those of the trees were."""
    _write_sitemap(site, made)
    _write_theme(site, made)
    _write_form(project, site, made)


def _write_sitemap(site: SitePlan, made: Production) -> None:
    """Of the pages of one language, since each names those of the others."""
    for file in write_sitemap(site.edition, site.url, made.paths[site.edition.series.languages[0]]):
        made.stage.write(file.path, file.content)


def _write_theme(site: SitePlan, made: Production) -> None:
    """Styles, scripts and pages; hosts ask for one page of what is not found, which stands at the top."""
    for engine in site.engines:
        root = engine.frame.root
        for path, content in engine.list_theme_files():
            if path == NOT_FOUND and root:
                continue
            made.stage.write(root + path, content)
            if path.endswith(".html"):
                made.read.append(read_page(root + path, content)[0])


def _write_form(project: Path, site: SitePlan, made: Production) -> None:
    """The editors' form, where it was fetched, and what the host is told of policies."""
    series = site.edition.series
    form = list(list_admin_files(project, series.settings, series.vocabulary))
    for file in form:
        made.stage.write(file.path, file.content)
    made.stage.write(HEADERS_FILE, (HEADERS_BESIDE_FORM if form else HEADERS).encode())


def add_extras(browser: str, site: SitePlan, made: Production, progress: Callable[[str], None]) -> None:
    """What a browser makes of the pages, where somebody asked. Raises PrintingError."""
    if site.extras.has_pdf:
        briefs = list_briefs(site.edition.series, site.locales)
        print_briefs(browser, made.stage, made.store, briefs, site.url, site.edition.day, progress)
    if site.extras.has_images:
        locales = [site.locales[language] for language in site.trees]
        images = (image for locale in locales for image in list_images(site.edition, locale, site.url))
        draw_images(browser, made.stage, made.store, images, progress)


def add_offline_copy(site: SitePlan, made: Production) -> None:
    """What lets a browser keep the site, where the series says so; it hangs on all other files."""
    if site.edition.series.settings.offline:
        write_worker(made.stage, [_describe_kept(site, language, tree.frame.root) for language, tree in site.trees.items()])


def _describe_kept(site: SitePlan, language: str, root: str) -> KeptLanguage:
    locale = site.locales[language]
    return KeptLanguage(locale.language, root, str(escape(locale.fill("offline_copy", day=locale.date(site.edition.day)))))
