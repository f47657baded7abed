"""What a calendar says of each day, field by field, and what of it stays as it is when an entry is renamed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.dates import PartialDate
from briefing.exports.calendars.events import begin_series, list_deadline_events, list_meeting_events
from briefing.exports.calendars.icalendar_file import write_calendar, write_event
from briefing.site_links import SiteLinks
from tests.exports.conftest import AS_OF
from tests.trees import find_locale, open_edition

TALKS, FEES = "2023-05-04-harbour-talks", "2023-05-04-lower-fees"
URL = "https://example.org/"


def list_events(house, language="en", day=AS_OF):
    """By name, in the order of the calendar's making."""
    edition = open_edition(house.briefs, day)
    given = edition, find_locale(edition, language), SiteLinks(language, edition.series.languages, URL)
    return {event.name: event for event in (*list_deadline_events(*given), *list_meeting_events(*given), begin_series(*given))}


def test_each_day_is_told_in_the_words_and_at_the_address_of_its_language(house):
    english, spanish = list_events(house), list_events(house, "es")
    fees = ("Lower harbour fees by a tenth", "Bajar las tarifas portuarias en una décima parte")
    titles = {
        f"{FEES}/made": (f"Promised: {fees[0]}", f"Prometido: {fees[1]}"),
        f"{FEES}/due": (f"Due: {fees[0]}", f"Vence: {fees[1]}"),
        f"meetings/{TALKS}": ("Harbour talks in Aldport", "Conversaciones portuarias en Aldport"),
        "series/begins": ("Aldovia–Borvia briefs", "Informes Aldovia–Borvia"),
    }
    assert {name: (english[name].title, spanish[name].title) for name in titles} == titles
    addresses = {f"{FEES}/due": f"commitments/{FEES}/", f"meetings/{TALKS}": f"meetings/{TALKS}/", "series/begins": ""}
    for name, address in addresses.items():
        assert (english[name].url, spanish[name].url) == (f"{URL}{address}", f"{URL}es/{address}")
    assert english[f"{FEES}/due"].categories == ("Trade",) and spanish[f"{FEES}/due"].categories == ("Comercio",)


def test_a_promised_meeting_is_announced_by_its_due_date_alone(house):
    """The day on which it was promised is that of a promise."""
    house.change(f"commitments/{FEES}.yml", "form:", "promises_meeting: yes\nform:")
    found = list_events(house)
    assert found[f"{FEES}/made"].title.startswith("Promised: ")
    assert found[f"{FEES}/due"].title.startswith("Announced meeting, due: ")


def test_a_day_says_its_month_or_year_where_no_more_is_known(house):
    for due, said in (("2023-12-31", "Due: "), ("2023-12", "Due (December 2023): "), ("2023", "Due (2023): ")):
        text = (house.briefs / f"commitments/{FEES}.yml").read_text("utf-8")
        house.write(f"commitments/{FEES}.yml", text.replace("due_date: 2023-12-31", f"due_date: {due}"))
        assert list_events(house)[f"{FEES}/due"].title.startswith(said)
        house.write(f"commitments/{FEES}.yml", text)


def test_a_renamed_meeting_is_the_event_that_it_was(house):
    """Else those who subscribed would have it twice."""
    new = "2023-05-04-talks-on-harbours"
    before = list_events(house)[f"meetings/{TALKS}"]
    path = house.briefs / "meetings" / f"{TALKS}.yml"
    house.write(f"meetings/{new}.yml", f"was: [{TALKS}]\n{path.read_text('utf-8')}")
    path.unlink()
    for other in house.briefs.rglob("*.yml"):
        if other.stem != new:
            other.write_text(other.read_text("utf-8").replace(TALKS, new), "utf-8")
    assert replace(list_events(house)[before.name], about=before.about) == replace(before, url=f"{URL}meetings/{new}/")


def test_a_later_day_has_a_later_version_and_none_is_below_nought(house):
    """Of an edition before the series begins too: programs take no negative number."""
    versions = [list_events(house, day=day)[f"{FEES}/due"].version for day in (date(2020, 12, 30), AS_OF, date(2024, 3, 2))]
    begins = open_edition(house.briefs, AS_OF).series.settings.covers_from.first_day
    assert versions == [0, (AS_OF - begins).days, (AS_OF - begins).days + 1]


def test_events_stand_in_the_order_of_their_days(house):
    """A month is over later than a day in it."""
    event = list_events(house)["series/begins"]
    days = {"month": PartialDate(2024, 2), "day": PartialDate(2024, 2, 28), "year": PartialDate(2023)}
    written = [write_event(replace(event, name=name, title=name, on=on), "en") for name, on in days.items()]
    lines = write_calendar("Briefs", "en", written).decode().split("\r\n")
    assert [line for line in lines if line.startswith("SUMMARY")] == ["SUMMARY:year", "SUMMARY:day", "SUMMARY:month"]
