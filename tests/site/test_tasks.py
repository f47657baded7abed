"""Twelve questions of readers, each answered from the home page in three clicks, on a phone and at a desk, in both languages.

A click is a tap, a choice, or words typed and sent. Answers are taken from the entries. On a phone each is found by the menu
too, which costs one click more where it is opened.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from briefing.entries import Commitment, Entry, Meeting
from briefing.locale.locale import Locale
from briefing.series.accounts import find_account
from briefing.series.standing.edition import Edition
from tests.trees import find_locale

SIZES = {"small": {"width": 360, "height": 640}, "phone": {"width": 390, "height": 844}, "desk": {"width": 1440, "height": 900}}
MOST = 3
SEED, ROWS = "2023-02-04-ebrard-us-congress-delegation-ernst", "table[data-register] tbody tr"
pytestmark = pytest.mark.browser


@dataclass
class Visit:
    """A reader on the way, and how many clicks it took so far."""

    page: Page
    edition: Edition
    locale: Locale
    by_menu: bool
    clicks: int = field(default=0)

    def click(self, found: Locator) -> None:
        self.clicks += 1
        found.first.click()

    def go(self, address: str) -> None:
        """From the home page: by a link in its text, or by the menu."""
        if self.by_menu:
            self.click(self.page.locator(".mast-menu"))
            self.click(self.page.locator(f'.menu a[href="{address}"]'))
        else:
            self.click(self.page.locator(f'article a[href="{address}"]'))

    def send(self, words: str) -> None:
        """Words into the home page's search, or, by the menu, into that of the search page."""
        if self.by_menu:
            self.go("search/")
        box = self.page.locator("#q" if self.by_menu else "#home-q")
        box.fill(words)
        self.clicks += 1
        box.press("Enter")
        expect(self.page.locator(".results a").first).to_be_visible(timeout=60_000)

    def choose(self, name: str, value: str) -> None:
        """A filter of a register; on a phone the filters are opened first."""
        expect(self.page.locator("output").first).to_have_text(re.compile(r"\S"))
        if self.page.locator(".facets-switch").is_visible() and not self.page.locator(f"#f-{name}").is_visible():
            self.click(self.page.locator(".facets-switch"))
        self.clicks += 1
        self.page.select_option(f"#f-{name}", value)

    def say(self, entry: Entry) -> str:
        return entry.heading.say(self.locale.language).words

    def reads(self, *texts: str, within: str = "article") -> None:
        """Each text can be seen there, with blanks of any kind, once the page has come: what is not there at once may yet."""
        where, (first, *others) = self.page.locator(within), texts
        shows(where, first)
        seen = " ".join(where.first.inner_text().split())
        for text in others:
            if " ".join(text.split()) not in seen:
                shows(where, text)

    def reads_outcome(self, commitment: Commitment) -> None:
        """A visible row with the promise, and how the reason for its status begins."""
        row = self.page.locator("tr:visible").filter(has=self.page.locator(f'a[href$="{commitment.id}/"]'))
        since = self.edition.standing(commitment).since
        assert since, commitment.id
        why = re.sub(r"[*]", "", self.locale.first_sentence(since.rationale.say(self.locale.language).words))
        shows(row, why)


def shows(where: Locator, text: str | re.Pattern[str]) -> None:
    """What is asked for can be seen there; blanks count as one, also those that do not break."""
    expect(where.first).to_contain_text(text, use_inner_text=True, timeout=20_000)


def ask_what_mexico_promised_on_fentanyl(visit: Visit) -> None:
    """Each promise that binds it, and what came of it, on one page."""
    visit.go("security/")
    visit.click(visit.page.locator('a[href="fentanyl-and-precursors/"]'))
    series = visit.edition.series
    found = [
        one for one in series.commitments_on(series.topics["fentanyl-and-precursors"]) if "mexico" in series.parties_of(one)
    ]
    assert found
    for commitment in found:
        visit.reads_outcome(commitment)


def ask_what_is_overdue(visit: Visit) -> None:
    """All of it, with who should have acted; from the home page in one list with what came of each."""
    overdue = visit.edition.overdue
    assert overdue
    if visit.by_menu:
        visit.go("calendar/")
        visit.reads(*map(visit.say, overdue))
    else:
        visit.go("commitments/?mark=overdue")
        expect(visit.page.locator(ROWS)).to_have_count(len(overdue), timeout=60_000)
        for commitment in overdue:
            visit.reads_outcome(commitment)


def ask_what_one_side_alone_reports(visit: Visit) -> None:
    """Of a meeting in September 2025: each statement and promise that only the United States reports."""
    series = visit.edition.series
    meeting = next(found for found in series.meetings if str(found.date).startswith("2025-09") and series.made_at(found))
    alone = [one for one in series.made_at(meeting) if find_account(series, one.sources).key == "united-states"]
    said = [one for one in meeting.statements if find_account(series, one.sources).key == "united-states"]
    assert alone and said
    visit.go("meetings/")
    visit.click(visit.page.locator(f'table a[href="{meeting.id}/"]'))
    visit.page.wait_for_url(f"**/{meeting.id}/")
    account = visit.locale.fill("only_reports", party=visit.say(series.organizations["united-states"]))
    for commitment in alone:
        row = visit.page.locator("tr").filter(has=visit.page.locator(f'a[href$="{commitment.id}/"]'))
        shows(row, account)
    for statement in said:
        visit.reads(visit.locale.first_sentence(statement.text.say(visit.locale.language).words))
    visit.reads(account)


def ask_what_later_governments_restated(visit: Visit) -> None:
    """Every promise of 2023 that was taken up again from 2025 on, and what was done to it."""
    series = visit.edition.series
    ties = [
        (earlier, later)
        for later in series.commitments
        for tie in later.relations
        if series.made_on(earlier := series.commitments[tie.commitment]).year == 2023 and series.made_on(later).year >= 2025
    ]
    assert ties
    visit.go("lineage/")
    visit.choose("year", "2023")
    expect(visit.page.locator("output")).to_have_text(re.compile(r"\d"))
    for earlier, later in ties:
        row = visit.page.locator("tr:visible").filter(has_text=visit.say(earlier)).filter(has_text=visit.say(later))
        expect(row.first).to_be_visible()


def ask_for_a_table_for_excel(visit: Visit) -> None:
    """The rows with their parties, with the mark without which Excel breaks accents."""
    visit.go("commitments/")
    with visit.page.expect_download() as waited:
        visit.click(visit.page.locator(".downloads button[value=csv]"))
    content = Path(waited.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == len(visit.edition.series.commitments)
    assert {visit.locale["parties"], visit.locale["outcome"], visit.locale["status"]} <= rows[0].keys()


def ask_who_met_on_a_day(visit: Visit) -> None:
    """The meeting of 4 February 2023: everybody whom a source names, and the doubt about the date."""
    meeting = visit.edition.series.meetings[SEED]
    if visit.by_menu:
        visit.go("meetings/")
        visit.click(visit.page.locator(f'table a[href="{SEED}/"]'))
    else:
        visit.send(visit.locale.date(meeting.date))
        visit.click(visit.page.locator(f'.results a[href*="{SEED}/"]'))
    visit.page.wait_for_url(f"**/{SEED}/**")
    people = visit.edition.series.people
    visit.reads(*(people[found.person].name for found in meeting.participants if found.person))
    assert meeting.date_note
    visit.reads(meeting.date_note.say(visit.locale.language).words[:60])


def ask_what_somebody_promised(visit: Visit) -> None:
    """Alicia Bárcena: the post by date, that promises bind parties, how many were made in it, and the way to all."""
    series = visit.edition.series
    person = series.people["alicia-barcena"]
    if visit.by_menu:
        visit.go("people/")
        visit.click(visit.page.locator(f'table a[href="{person.id}/"]'))
    else:
        visit.send("Bárcena")
        visit.click(visit.page.locator(f'.results a[href*="people/{person.id}/"]'))
    visit.page.wait_for_url(f"**/{person.id}/**")
    (post,) = series.offices_of(person)
    assert post.role and post.first and post.last
    n = len(series.promised_in_office(person))
    visit.reads(post.role.say(visit.locale.language).words, visit.locale.span(post.first, post.last))
    visit.reads(visit.locale.count("all_in_register", n))


def ask_what_changed(visit: Visit) -> None:
    """The page of changes names what changed last, with its day, and whether anything was corrected."""
    visit.go("changes/")
    expect(visit.page.locator("article time").nth(10)).to_be_attached()
    visit.reads(visit.locale["changes"], visit.locale["corrections"])


def ask_what_falls_due(visit: Visit) -> None:
    """In the next 90 days, or, where nothing does, next; and a calendar to subscribe to."""
    upcoming = visit.edition.upcoming[:3]
    assert upcoming
    visit.go("calendar/")
    visit.reads(*map(visit.say, upcoming), visit.locale["subscribe"])


def ask_what_overdue_means_and_who_decides(visit: Visit) -> None:
    """The mark's meaning, and who writes a status."""
    visit.go("method/")
    visit.page.wait_for_url("**/method/")
    mark = visit.edition.series.vocabulary.term("marks", "overdue")
    visit.reads(mark.meaning.say(visit.locale.language).words)
    shows(visit.page.locator("article"), re.compile(r"Who decides\?|¿Quién decide\?"))


def ask_how_to_cite(visit: Visit) -> None:
    """The newest meeting in APA, ready to be copied."""
    meeting: Meeting = visit.edition.series.meetings.first(1)[0]
    if visit.by_menu:
        visit.go("meetings/")
        visit.click(visit.page.locator(f'table a[href="{meeting.id}/"]'))
    else:
        visit.click(visit.page.locator(f'article a[href="meetings/{meeting.id}/"]'))
    visit.click(visit.page.locator(".citing summary"))
    visit.reads("APA", visit.say(meeting), within=".citing")


def ask_for_the_screwworm(visit: Visit) -> None:
    """By its name in the reader's language: the topic stands among the first three, and its head answers."""
    visit.send({"en": "screwworm", "es": "gusano barrenador"}[visit.locale.language])
    links = visit.page.locator(".results a")
    first = [links.nth(number).get_attribute("href") or "" for number in range(3)]
    assert any("screwworm-and-cattle" in found for found in first), first
    visit.click(visit.page.locator('.results a[href*="screwworm-and-cattle/"]'))
    series = visit.edition.series
    n = len(series.commitments_on(series.topics["screwworm-and-cattle"]))
    expect(visit.page.locator(".in-short b").first).to_have_text(str(n))


TASKS = [found for name, found in globals().items() if name.startswith("ask_")]


@pytest.fixture(scope="module")
def readers(chromium) -> Iterator[Callable[[str], Page]]:
    """A tab on a phone or at a desk, which stays open for all that is asked there."""
    with ExitStack() as opened:

        @cache
        def open_tab(size: str) -> Page:
            context = chromium.new_context(viewport=SIZES[size], has_touch=size != "desk", accept_downloads=True)
            opened.callback(context.close)
            return context.new_page()

        yield open_tab


@pytest.fixture
def page(readers, how: str) -> Iterator[Page]:
    """The tab of somebody who comes for the first time: nothing is kept of whoever came before."""
    page = readers("small" if how == "menu" else how)
    page.goto("about:blank")
    page.context.clear_cookies()
    yield page
    page.evaluate("localStorage.clear(), sessionStorage.clear()")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("how", ["small", "phone", "desk", "menu"])
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_answered_within_three_clicks(page, address, real_site, real_series, task, how, language):
    """From the home page, the answer whole."""
    day = date.fromisoformat(json.loads((real_site / "data/datapackage.json").read_text("utf-8"))["asOf"])
    edition = Edition(real_series, day)
    page.goto(address + ("" if language == "en" else f"{language}/"))
    visit = Visit(page, edition, find_locale(edition, language), by_menu=how == "menu")
    task(visit)
    assert visit.clicks <= MOST + visit.by_menu, visit.clicks
