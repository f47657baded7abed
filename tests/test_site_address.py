"""Where a site may stand, as the environment or the series says."""

from __future__ import annotations

import re

import pytest

from briefing.site_address import public_url


def test_the_environment_says_first_where_the_site_stands():
    """Always with one slash at the end, or empty."""
    assert public_url("https://a.org", {"SITE_URL": "https://b.org//"}) == "https://b.org/"
    assert public_url("https://a.org", {}) == "https://a.org/"
    assert public_url(None, {"SITE_URL": ""}) == ""


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("example.org", "does not begin with https://"),
        ("/repo/", "does not begin with https://"),
        ("not a url", "does not begin with https://"),
        ("ftp://example.org", "does not begin with https://"),
        ("https://", "is no address of a site"),
        ("https://exa mple.org", "is no address of a site"),
        ("https://example.org/a b/", "is no address of a site"),
        ("https://example.org:port/", "cannot be read"),
        ("https://example.org/?page=1", "without ?, # and @"),
        ("https://münchen.example/é/", "write it as https://xn--mnchen-3ya.example/%C3%A9/"),
        ("https://example.org/../b/", "is no address of a site"),
        ("https://example.org/%zz/", "is no address of a site"),
        ("https://a..b/", "is no address of a site"),
        ("https://é..b/", "is no address of a site"),
        ("https://me@example.org/", "without ?, # and @"),
        ("https://example.org/index.html", "ends with the name of a page; write the folder in which the site stands"),
        ("https://example.org/briefs/Index.HTM/", "ends with the name of a page"),
        ("https://example.org/briefs/index.php?page=1#top", "ends with the name of a page"),
        ("https://example.org/briefs/#top", "without ?, # and @"),
        ("https://example.org?", "without ?, # and @"),
        ("https://example.org/#", "without ?, # and @"),
        ("https://example.org:/briefs/", "ends its host with : and no number"),
        ('https://example.org/"><script>', "is no address of a site"),
    ],
)
def test_a_bad_site_address_is_refused(url, said):
    """Of the environment or of the series, with what is wrong and an example."""
    with pytest.raises(ValueError, match=re.escape(said)):
        public_url(None, {"SITE_URL": url})


def test_good_site_addresses_pass():
    """A domain, a folder of one, another port, this machine."""
    for url in (
        "https://example.org/",
        "https://x.example.org/briefs/",
        "http://localhost:8000/",
        "https://example.org/%C3%A9/",
        "https://example.org/v1.2/",
        "https://example.org/..b/.c./",
        "http://[::1]:8000/",
        "https://html.example.php.net/html/",
    ):
        assert public_url(url, {}) == url


def test_place_ends_with_one_slash():
    """The environment comes first, then what the series says; a missing slash is added."""
    assert public_url("https://example.org/b/", {"SITE_URL": "https://example.github.io"}) == "https://example.github.io/"
    assert public_url("https://example.org/b", {}) == "https://example.org/b/"
    assert public_url(None, {}) == ""
