"""How the world and its own pages see one language of the site."""

from __future__ import annotations

from briefing.site_links import SiteLinks


def test_links_of_a_language_as_the_world_sees_them():
    """The first language stands at the top, the others in folders; without a place there is no public address."""
    known = SiteLinks("es", ("en", "es"), "https://example.org/")
    assert (known.root, known.public("x/")) == ("es/", "https://example.org/es/x/")
    assert known.shared("method/", "data/series.json") == "../../data/series.json"
    unknown = SiteLinks("es", ("en", "es"))
    assert (unknown.public_root, unknown.public("x/")) == ("", "")
    assert SiteLinks("en", ("en", "es"), "https://example.org/").root == ""
