"""Feeds and calendars as the programs of readers take them in."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import feedparser
import pytest
from icalendar import Calendar

from briefing.exports.feeds.export import export_feeds
from briefing.questions import noting
from briefing.site_links import SiteLinks
from tests.trees import find_locale, open_edition, write_tree

AS_OF = date(2024, 3, 1)
COMMITMENT = "commitments/2023-05-04-lower-fees/"


@pytest.fixture
def told(house):
    """The files of one language, by path."""

    def run(language: str = "en", url: str = "") -> dict[str, bytes]:
        return write_tree(house.project, language, AS_OF, url)

    return run


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_atom_feed_is_sound(told, language):
    """feedparser finds no fault in any feed, and each has a title, an id and a day."""
    files = {path: content for path, content in told(language, "https://example.org/").items() if path.endswith("feed.xml")}
    assert {"feed.xml", "changes/feed.xml", "trade/feed.xml", f"{COMMITMENT}feed.xml"} <= files.keys()
    for path, content in files.items():
        feed = feedparser.parse(content)
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.feed.title and feed.feed.id and feed.feed.updated and feed.feed.language == language


def test_the_feed_of_changes_tells_no_meeting(told):
    """Who follows what became of promises is not told of talks; the feed of everything is."""
    everything, changes = (
        [entry.title for entry in feedparser.parse(told()[path]).entries] for path in ("feed.xml", "changes/feed.xml")
    )
    assert "Second harbour talks" in everything and changes
    assert set(everything) - set(changes) == {"Second harbour talks", "Harbour talks in Aldport"}


def test_a_change_says_from_what_to_what(told):
    """The feed of changes tells a status as it was and as it became."""
    titles = [entry.title for entry in feedparser.parse(told()["changes/feed.xml"]).entries]
    assert any(title.endswith("In progress → Fulfilled") for title in titles), titles


@pytest.mark.parametrize("shown", [0, 100])
def test_what_no_feed_shows_is_not_read(house, monkeypatch, shown):
    """A feed holds the newest items: a word in an older meeting is nothing to it, so that an edit does not write it again."""
    monkeypatch.setattr("briefing.exports.feeds.atom_and_json.SHOWN", shown)
    edition = open_edition(house.briefs, AS_OF)
    with noting() as notes:
        list(export_feeds(edition, find_locale(edition, "en"), SiteLinks("en", edition.series.languages, "")))
    read = {name for (_, name), entry in notes.reads.items() if entry.kind == "meetings"}
    assert {"date", "topics"} <= read and ({"summary", "title"} <= read) is (shown > 0)


def test_names_outlive_a_move(told):
    """The id of an item and the UID of an event are the same wherever the site stands, and each stands once."""
    here, there = told(), told(url="https://example.org/elsewhere/")
    for path in ("feed.xml", f"{COMMITMENT}feed.xml"):
        ids = [entry.id for entry in feedparser.parse(here[path]).entries]
        assert ids and len(set(ids)) == len(ids)
        assert ids == [entry.id for entry in feedparser.parse(there[path]).entries]
    uids = [str(event["UID"]) for event in Calendar.from_ical(here["calendar.ics"]).walk("VEVENT")]
    assert uids == [str(event["UID"]) for event in Calendar.from_ical(there["calendar.ics"]).walk("VEVENT")]
    assert len(set(uids)) == len(uids)


def test_json_feed_has_what_its_version_asks_for(told):
    """Each JSON Feed has a version, a title and items with ids; it tells what the Atom feed tells."""
    files = told(url="https://example.org/")
    for path in (path for path in files if path.endswith("feed.json")):
        feed = json.loads(files[path])
        assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"] and feed["feed_url"].endswith(path)
        atom = feedparser.parse(files[path.replace(".json", ".xml")])
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
        assert all(item["url"].startswith("https://example.org/") for item in feed["items"])


def test_markup_in_a_title_stays_text(house, told):
    """A title that is markup reaches the reader as the letters it is."""
    payload = "]]><img src=x onerror=alert(1)> & „ñ“ 🌽"
    text = (house.briefs / "commitments/2023-05-04-lower-fees.yml").read_text("utf-8")
    house.write("commitments/2023-05-04-lower-fees.yml", text.replace(text.split("\n")[1], f'  en: "{payload}"'))
    entries = feedparser.parse(told()[f"{COMMITMENT}feed.xml"], sanitize_html=False).entries
    assert any(payload in entry.title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for entry in entries)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_calendar_is_sound(told, language):
    """icalendar reads each one; every event is all day, has a fixed stamp and short lines."""
    files = {path: content for path, content in told(language).items() if path.endswith("calendar.ics")}
    assert {"calendar.ics", "trade/calendar.ics", "frameworks/coast-treaty/calendar.ics"} <= files.keys()
    for path, content in files.items():
        assert all(len(line) <= 75 for line in content.split(b"\r\n")), path
        events = Calendar.from_ical(content).walk("VEVENT")
        assert events, path
        for event in events:
            assert type(event.decoded("DTSTART")) is date and event["DTSTAMP"].dt.year >= 2023
            assert str(event["TRANSP"]) == "TRANSPARENT"


def test_due_date_stands_in_the_calendars(told):
    """What falls due stands in the calendar of all, of its topic and of itself."""
    files = told()
    for path in ("calendar.ics", "trade/calendar.ics", f"{COMMITMENT}calendar.ics"):
        titles = [str(event["SUMMARY"]) for event in Calendar.from_ical(files[path]).walk("VEVENT")]
        assert any(title.startswith("Due") for title in titles), (path, titles)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "As of 1 March 2024; sources read up to 1 March 2024."),
        ("es", "Al 1 de marzo de 2024; fuentes leídas hasta el 1 de marzo de 2024."),
    ],
)
def test_calendars_say_the_day_in_words(told, language, said):
    """The day that a status holds for is read by people: no `2024-03-01`, in either language."""
    events = Calendar.from_ical(told(language)[f"{COMMITMENT}calendar.ics"]).walk("VEVENT")
    assert events and all(said in str(event["DESCRIPTION"]) for event in events)


def test_a_month_alone_stands_on_its_last_day(house, told):
    """What is due in a month, the day unknown, stands on the month's last day and says the month."""
    house.change("commitments/2023-05-04-lower-fees.yml", "due_date: 2023-12-31", "due_date: 2023-11")
    events = Calendar.from_ical(told()[f"{COMMITMENT}calendar.ics"]).walk("VEVENT")
    due = next(event for event in events if str(event["SUMMARY"]).startswith("Due"))
    assert due.decoded("DTSTART") == date(2023, 11, 30) and "(November 2023)" in str(due["SUMMARY"])


def test_subtopic_tells_what_its_page_lists(house, told):
    """A meeting at which only something was said on a subtopic stands in the subtopic's feed."""
    house.change("meetings/2023-05-04-harbour-talks.yml", "topics: [trade, maize]", "topics: [trade]")
    titles = [entry.title for entry in feedparser.parse(told()["trade/maize/feed.xml"]).entries]
    assert "Harbour talks in Aldport" in titles


def test_same_day_same_bytes(told):
    """Two runs give the same bytes: no time comes from a clock."""
    assert told("es") == told("es")


def test_names_outlive_a_renaming(house, told):
    """A renamed commitment keeps the ids of its news and the UIDs of its days: nobody is told old things as new."""
    before = told()
    ids = [entry.id for entry in feedparser.parse(before[f"{COMMITMENT}feed.xml"]).entries]
    uids = [str(event["UID"]) for event in Calendar.from_ical(before[f"{COMMITMENT}calendar.ics"]).walk("VEVENT")]
    old, new = "2023-05-04-lower-fees", "2023-05-04-lower-harbour-fees"
    path = house.briefs / "commitments" / f"{old}.yml"
    house.write(f"commitments/{new}.yml", f"was: [{old}]\n{path.read_text('utf-8')}")
    path.unlink()
    for other in house.briefs.rglob("*.yml"):
        if other.stem != new:
            other.write_text(other.read_text("utf-8").replace(old, new), "utf-8")
    after = told()
    assert ids == [entry.id for entry in feedparser.parse(after[f"commitments/{new}/feed.xml"]).entries]
    found = Calendar.from_ical(after[f"commitments/{new}/calendar.ics"]).walk("VEVENT")
    assert uids and uids == [str(event["UID"]) for event in found]


def test_meeting_of_several_days_stands_on_all_of_them(house, told):
    """An event ends the day after the meeting's last, as iCalendar counts."""
    house.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", "date: 2023-05-04\nend_date: 2023-05-06")
    events = Calendar.from_ical(told()["frameworks/coast-treaty/calendar.ics"]).walk("VEVENT")
    assert date(2023, 5, 7) in [event.decoded("DTEND") for event in events]


def test_a_feed_is_as_new_as_its_newest_item(told):
    """Readers' programs look at that day first."""
    feed = feedparser.parse(told()["trade/feed.xml"])
    assert feed.feed.updated == max(entry.updated for entry in feed.entries) == "2024-02-01T12:00:00Z"


def test_a_feed_without_items_is_as_new_as_the_edition(house, told):
    """Atom asks for a day in any case."""
    house.write("topics/fish.yml", "name:\n  en: Fish\n  es: Pesca\nnote:\n  en: A topic.\n  es: Un tema.\n")
    feed = feedparser.parse(told()["fish/feed.xml"])
    assert (feed.entries, feed.feed.updated) == ([], "2024-03-01T12:00:00Z")


def test_a_meeting_after_the_day_is_no_news(house):
    """An edition of an earlier day tells nothing that had not happened; on the day itself it does."""
    for day, is_told in ((date(2024, 1, 31), False), (date(2024, 2, 1), True)):
        titles = [entry.title for entry in feedparser.parse(write_tree(house.project, "en", day)["feed.xml"]).entries]
        assert ("Second harbour talks" in titles) is is_told


def test_a_feed_holds_the_newest_hundred(house, told):
    """Atom and JSON Feed end at the same item."""
    text = (house.briefs / "meetings/2024-02-01-second-harbour-talks.yml").read_text("utf-8")
    for number in range(100):
        house.write(f"meetings/2024-02-02-talks-{number:03}.yml", text.replace("2024-02-01", "2024-02-02", 1))
    files = told()
    atom = [entry.title for entry in feedparser.parse(files["feed.xml"]).entries]
    assert len(atom) == 100 and "Harbour talks in Aldport" not in atom
    assert [item["title"] for item in json.loads(files["feed.json"])["items"]] == atom


def test_without_a_place_a_feed_names_no_address(told):
    """Where nobody knows the site's address there is none in a feed: half of one leads somewhere else in a reader's program."""
    here = told()
    feed = json.loads(here["trade/feed.json"])
    assert not {"feed_url", "home_page_url"} & feed.keys() and all("url" not in item for item in feed["items"])
    assert b"<link" not in here["trade/feed.xml"] and b"href" not in here["trade/feed.xml"]
    assert feedparser.parse(here["trade/feed.xml"]).entries[0].content[0].value
    there = told(url="https://example.org/")
    assert json.loads(there["trade/feed.json"])["home_page_url"] == "https://example.org/trade/"
    assert b'rel="self" type="application/atom+xml" href="https://example.org/trade/feed.xml"' in there["trade/feed.xml"]


def test_news_of_a_correction_say_what_was_wrong(full):
    """Then why it stands where it stands; a promise is told in its own text."""
    items = json.loads(write_tree(full.project, "en", date(2025, 3, 1))["changes/feed.json"])["items"]
    told = {item["title"]: item["content_text"] for item in items}
    assert told["Widen the nets: Correction: Partly fulfilled → Not fulfilled"] == (
        "5 October 2024. The first count took new nets for all nets. Most nets are as fine as before."
    )
    assert told["Widen the nets: Promised"] == "10 September 2024. Widen the nets, as both say."
    moved = "Keep harbour fees low: Due date moved: January 2025 → 31 March 2025"
    assert told[moved] == "10 September 2024. Aldovia will lower its fees once more by March 2025."


def test_an_empty_calendar_holds_the_first_day_of_the_series(house, told):
    """Programs refuse a calendar without events."""
    house.write("topics/fish.yml", "name:\n  en: Fish\n  es: Pesca\nnote:\n  en: A topic.\n  es: Un tema.\n")
    (event,) = Calendar.from_ical(told()["fish/calendar.ics"]).walk("VEVENT")
    assert (event.decoded("DTSTART"), str(event["SUMMARY"])) == (date(2021, 1, 1), "Aldovia–Borvia briefs")


def test_events_lead_to_their_pages_where_the_place_is_known(told):
    """Whole addresses or none."""
    for url, address in (("", None), ("https://example.org/", f"https://example.org/{COMMITMENT}")):
        events = Calendar.from_ical(told(url=url)[f"{COMMITMENT}calendar.ics"]).walk("VEVENT")
        assert {event.get("URL") for event in events} == {address}


@pytest.mark.parametrize("zone", ["America/Mexico_City", "Pacific/Honolulu", "Australia/Sydney"])
def test_a_day_is_the_same_day_everywhere(told, zone):
    """Whoever reads the news, the moment that it names falls on the day that it means."""
    for item in json.loads(told()["feed.json"])["items"]:
        moment = datetime.fromisoformat(item["date_published"].replace("Z", "+00:00"))
        assert moment.astimezone(ZoneInfo(zone)).date() == moment.date()


def test_programs_are_told_how_often_to_look(told):
    """A calendar that was subscribed to is fetched again each day."""
    calendar = Calendar.from_ical(told()["calendar.ics"])
    assert (calendar.decoded("REFRESH-INTERVAL"), calendar["X-PUBLISHED-TTL"]) == (timedelta(days=1), "P1D")


def test_the_page_of_the_calendar_leads_to_subscriptions_where_its_place_is_known(told):
    """`webcal:` subscribes, where a file is only copied once."""
    assert 'href="webcal://example.org/calendar.ics"' in told(url="https://example.org/")["calendar/index.md"].decode()
    assert "webcal:" not in told()["calendar/index.md"].decode()
