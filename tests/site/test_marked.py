"""Who searches for where commitments stand, such as `overdue`, is led to the list of what does; on the built real series."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.site.desk import TOLD

pytestmark = pytest.mark.browser
LINK = ".standing a"
LED = [
    ("search/?q=overdue", "/commitments/?mark=overdue"),
    ("search/?q=Overdue+commitments", "/commitments/?mark=overdue"),
    ("search/?q=vencido", "/commitments/?mark=overdue"),
    ("search/?q=not+fulfilled", "/commitments/?status=not-fulfilled"),
    ("es/search/?q=vencidos", "/es/commitments/?mark=overdue"),
    ("es/search/?q=compromisos+cumplidos", "/es/commitments/?status=fulfilled"),
    ("es/search/?q=en+curso", "/es/commitments/?status=in-progress"),
]
"""In the words of any language, in any form, alone or beside that of commitments."""


@pytest.mark.parametrize(("asked", "leads"), LED)
def test_word_of_a_status_leads_to_what_has_it(page, address, asked, leads):
    """The line stands above what was found, and the list has as many as it says."""
    page.goto(address + asked)
    link = page.locator(LINK)
    expect(link).to_have_text(re.compile(r": \d+$"))
    page.wait_for_selector(TOLD)
    told = link.inner_text().rpartition(" ")[2]
    if page.locator(".results > li").count():
        assert link.bounding_box()["y"] < page.locator(".results > li").first.bounding_box()["y"]
    link.click()
    expect(page).to_have_url(re.compile(re.escape(leads) + "$"))
    expect(page.locator(".register-filters output")).to_have_text(re.compile(rf"(^|\D){told}\D"))
    assert page.locator("table.register tbody tr").count() == int(told)


@pytest.mark.parametrize(
    "asked", ["search/?q=overdue+screwworm", "search/?q=fentanyl", "search/?q=overdue&topic=trade", "search/"]
)
def test_other_questions_lead_to_no_list(page, address, asked):
    """Neither one for something besides, nor one that is narrowed, which that list would not be."""
    page.goto(address + asked)
    expect(page.locator("#search-page output")).to_have_text(re.compile(r"\w"))
    assert page.locator(LINK).count() == 0


def test_the_line_goes_with_its_question(page, address):
    """The next question has its own answer alone."""
    page.goto(address + "search/?q=overdue")
    expect(page.locator(LINK)).to_have_count(1)
    page.fill("#q", "fentanyl")
    expect(page.locator(".results > li").first).to_be_visible()
    expect(page.locator(LINK)).to_have_count(0)
