"""What machines find in a page: linked data, citations, and the ways to change an entry."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from tests.trees import write_tree

AS_OF = date(2025, 3, 1)


def things(page: str) -> list[dict]:
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(script[1])["@graph"]


@pytest.mark.parametrize(
    ("entry", "kind"), [("aldovia", "Country"), ("aldovia-trade", "GovernmentOrganization"), ("net-makers", "Organization")]
)
def test_a_body_is_what_its_kind_says(full, entry, kind):
    """A state is a country, a ministry of the government, an association an organization."""
    page = write_tree(full.project, "en", AS_OF)[f"organizations/{entry}/index.md"].decode()
    assert things(page)[0]["@type"] == kind


def test_no_text_ends_a_meta_or_the_title(full):
    """A quotation mark or a tag in a title and a summary stays in the head of the page as text."""
    payload = '"><svg onload=alert(1)>'
    full.change("meetings/2024-09-10-catch-talks.yml", "  en: Catch talks in Nordhaven", f"  en: '{payload}'")
    full.change("meetings/2024-09-10-catch-talks.yml", "  en: Officials spoke of nets and catches.", f"  en: '{payload}'")
    page = write_tree(full.project, "en", AS_OF)["meetings/2024-09-10-catch-talks/index.md"].decode()
    head = page.split("---\n")[1]
    for name in ("og:title", "og:description", "citation_title"):
        assert f"{name}=&quot;&gt;&lt;svg onload=alert(1)&gt;" in head
    assert "<svg" not in head and '\\"' not in head


@pytest.mark.parametrize("branch", ["main", "drafts"])
def test_edit_links_lead_to_the_branch(full, branch):
    """The branch that the series names, or main."""
    if branch != "main":
        full.change("series.yml", "publisher:", f"branch: {branch}\npublisher:")
    page = write_tree(full.project, "en", AS_OF)["people/ben-orlo/index.md"].decode()
    assert f'href="https://example.org/aldovia/briefs/edit/{branch}/briefs/people/ben-orlo.yml"' in page
