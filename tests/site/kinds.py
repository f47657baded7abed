"""One page of every kind, as examples for what is asked of all; `test_kinds.py` says what a kind is and misses none."""

from __future__ import annotations

from playwright.sync_api import Page

KINDS = {
    "home": "",
    "topic": "security/",
    "subtopic": "agriculture/screwworm-and-cattle/",
    "meeting": "meetings/2023-02-04-ebrard-us-congress-delegation-ernst/",
    "summit": "meetings/2023-01-09-north-american-leaders-summit-tenth/",
    "commitment": "commitments/2023-02-04-seek-corn-solution/",
    "person": "people/marcelo-ebrard/",
    "organization": "organizations/mexico/",
    "framework": "frameworks/bicentennial-framework/",
    "source": "sources/gob-foreign-secretary-ebrard-meets-with-u-s-legislators/",
    "moved": "commitments/2022-03-14-regional-migration-agreements/",
    "meetings": "meetings/",
    "commitments": "commitments/",
    "statements": "statements/",
    "lineage": "lineage/",
    "people": "people/",
    "organizations": "organizations/",
    "frameworks": "frameworks/",
    "sources": "sources/",
    "part": "sources/in-2018/",
    "scoreboard": "scoreboard/",
    "matrix": "matrix/",
    "compare": "compare/",
    "figures": "figures/",
    "calendar": "calendar/",
    "changes": "changes/",
    "data": "data/",
    "dictionary": "data/dictionary/",
    "offline": "offline/",
    "releases": "data/releases/",
    "method": "method/",
    "about": "about/",
    "glossary": "glossary/",
    "guide": "guide/",
    "editing": "editing/",
    "fields": "fields/",
    "search": "search/",
}
LIKE = {
    "moved": "a heading and a link, as on every brief",
    "organizations": "the register of people with other rows",
    "frameworks": "the register of people with other rows",
    "part": "the whole register of sources with fewer rows",
    "about": "Markdown, as the page of the method",
    "glossary": "Markdown, as the page of the method",
    "guide": "Markdown, as the page of the method",
    "editing": "Markdown, as the page of the method",
    "fields": "Markdown, as the page of the method; its code is the same in both languages",
}
"""Kinds that differ from another in their words alone, and from which: asked in the language whose words are longer."""
BOTH, LONGER = ("", "es/"), ("es/",)
PAGES = {root + kind: root + path for root in BOTH for kind, path in KINDS.items() if kind not in LIKE or root in LONGER}
"""The pages that are asked, by their names."""
LEADS_ON = "if (moved) location.replace("
WIDTHS = (320, 390, 768, 1024, 1440)
"""Screens that all controls are tried on: the narrowest phone, a common one, a tablet upright and lying, a desk."""


def open_kind(page: Page, address: str, name: str) -> None:
    """Go to a page of `PAGES`. One that has moved leads on by its script, so that another one would be looked at: it stays."""
    if not name.endswith("moved"):
        page.goto(address + PAGES[name])
        return
    page.route("**/assets/site.js", lambda route: route.fulfill(response=(found := route.fetch()), body=_stay(found.text())))
    page.goto(address + PAGES[name])
    page.unroute("**/assets/site.js")
    assert page.locator("[data-moved]").count()


def _stay(script: str) -> str:
    assert LEADS_ON in script
    return script.replace(LEADS_ON, "if (false) (")
