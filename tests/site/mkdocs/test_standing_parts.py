"""The masthead, the menu and the foot of a page are those of every page of its folder, but where they lead to the page."""

from __future__ import annotations

import re

import pytest

from briefing.series.opening import open_series
from briefing.site.mkdocs import engine as engines
from briefing.site.mkdocs.engine import Engine
from briefing.site.mkdocs.frame import describe
from briefing.site.mkdocs.standing_parts import BLOCKS, OWN, PARTS, find_place
from briefing.sitefile import SiteFile

ADDRESSES = ["meetings/", "data/", "topics/trade/"]
PATHS = ("index", "about/index", "meetings/index", "meetings/a/index", "meetings/b/index", "meetings/a/x/index", "trade/index")


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("meetings/a/", "meetings/*/"),
        ("meetings/a/b/", "meetings/a/*/"),
        ("meetings/a.html", "meetings/*"),
        ("meetings/", "meetings/"),
        ("about/", "about/"),
        ("", ""),
        ("topics/trade/", "topics/trade/"),
        ("topics/food/", "topics/*/"),
    ],
)
def test_pages_of_a_folder_share_a_place_but_for_those_that_are_led_to(url, place):
    assert find_place(url, ADDRESSES) == place


def test_pages_are_as_if_every_part_were_made_for_each(project, monkeypatch):
    opened = open_series(project.briefs)
    frame = describe(opened.series, opened.locales, "es", "https://example.org/")
    standing = Engine(project.project, frame)
    monkeypatch.setattr(engines, "keep_standing", lambda env, addresses: None)
    each = Engine(project.project, frame)
    for path in (*PATHS, *PATHS[::-1]):
        page = SiteFile(f"{path}.md", b"# Talks\n")
        assert standing.build(page) == each.build(page), path


def test_the_parts_ask_for_nothing_of_a_page_but_its_address(project):
    """With all that they include; what is each page's own alone is left open."""
    opened = open_series(project.briefs)
    env = Engine(project.project, describe(opened.series, opened.locales, "es", "")).env
    names = list(PARTS)
    for name in names:
        source, *_ = env.loader.get_source(env, name)
        assert set(re.findall(r"\bpage\.(\w+)", source)) <= {"url"}, name
        names += [other for other in re.findall(r'include "(partials/[^"]+)"', source) if other != OWN]
    for template, blocks in BLOCKS.items():
        source, *_ = env.loader.get_source(env, template)
        for name in blocks:
            block = re.search(rf"{{% block {name} %}}(.*?){{% endblock %}}", source, re.DOTALL)[1]
            included = [env.loader.get_source(env, other)[0] for other in re.findall(r'include "([^"]+)"', block)]
            assert "page" not in "".join([block, *included]), name
    assert {"partials/menu.html", "partials/palette.html", "partials/footer.html"} <= set(names)


def test_other_languages_are_led_to_from_each_page(project):
    opened = open_series(project.briefs)
    engine = Engine(project.project, describe(opened.series, opened.locales, "es", ""))
    for name in ("a", "b"):
        html = engine.build(SiteFile(f"meetings/{name}/index.md", b"# Talks\n")).decode()
        assert re.findall(r'mast-language"[^>]*href="([^"]*)"', html) == [f"../../../meetings/{name}/"]
