"""When a finished page may be taken over: what its key hangs on, and what it does not."""

from __future__ import annotations

import pytest

from briefing.series.opening import open_series
from briefing.site.finishing import key_of
from briefing.site.mkdocs.frame import describe
from briefing.sitefile import SiteFile

PATHS = ["about.md", "index.md"]
PAGE, LINKING = b"# Talks\n", b"# Talks\n\n[About](about.md)\n"


@pytest.fixture
def key(house):
    """The key of a page of the example in a language."""
    opened = open_series(house.briefs)
    return lambda file, language="en", paths=PATHS: key_of(describe(opened.series, opened.locales, language, ""), file, paths)


def test_everything_of_the_page_and_its_language_counts(key):
    files = [
        SiteFile("a.md", PAGE),
        SiteFile("b.md", PAGE),
        SiteFile("a.md", PAGE + b"x"),
        SiteFile("a.md", PAGE, "briefs/a.yml"),
    ]
    keys = [*map(key, files), key(files[0], "es")]
    assert len(set(keys)) == len(keys)
    assert key(SiteFile("a.md", PAGE)) == keys[0]


@pytest.mark.parametrize(("content", "hangs"), [(PAGE, False), (LINKING, True)])
def test_which_files_there_are_counts_where_a_page_links_to_them(key, content, hangs):
    """In whatever order they are told."""
    file = SiteFile("a.md", content)
    assert (key(file) != key(file, paths=[*PATHS, "method.md"])) is hangs
    assert key(file) == key(file, paths=PATHS[::-1])
