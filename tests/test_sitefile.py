"""A file of the site is written below its folder and nowhere else."""

from __future__ import annotations

import pytest

from briefing.sitefile import SiteFile


@pytest.mark.parametrize("path", ["index.md", "meetings/2023-02-04-x/index.md", "_redirects", "data/series.sqlite"])
def test_a_path_below_the_folder_is_taken(path):
    """As it is written."""
    assert SiteFile(path, b"").path == path


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../x.md", "a/../../x.md", "a/..", "./x.md", "a//b.md", "a/", "a\\b.md", "", "."]
)
def test_a_path_that_leads_elsewhere_is_refused(path):
    """Above the folder, from the root, spelt in two ways, or no file at all."""
    with pytest.raises(ValueError, match="cannot be written to"):
        SiteFile(path, b"")
