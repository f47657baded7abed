"""What is told of days in words and of cities is sure: a wrong mend would make a wrong fact."""

from __future__ import annotations

import pytest

from tests.mistakes.table import SUMMARY
from tests.mistakes.tenth_table import MET_AGAIN
from tests.trees import open_briefs

TALKS = "meetings/2023-05-04-harbour-talks.yml"
EN, ES, DATE = "  en: Harbour talks in Aldport", "  es: Conversaciones portuarias en Aldport", "date: 2023-05-04"
CITY, PLACE = "    en: Aldport\n    es: Aldport\n", "place:\n"


def tell(house, code: str) -> list[str]:
    return [str(found) for found in open_briefs(house.briefs).report.problems if found.code == code]


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        (ES, "  es: Conversaciones del 5 de mayo de 2023", True),
        (EN, "  en: Talks on Friday 5 May 2023", True),
        (EN, "  en: Talks of May 6", True),
        (EN, f"{EN}, 2023-05-05", True),
        (SUMMARY, "  en: On Friday 5 May 2023 ministers met.", True),
        (SUMMARY, "  en: El viernes 5 de mayo de 2023 se reunieron.", True),
        (EN, "  en: Talks on carrying out the agreement of 10 March 2019", False),
        (EN, "  en: Talks after 10 March 2019", False),
        (EN, "  en: Talks before the summit of 9 June", False),
        (EN, "  en: Launch of the May 1 fund", False),
        (EN, "  en: Talks on Thursday 4 May 2023", False),
        (SUMMARY, "  en: Under the 1 May 2019 agreement ministers met.", False),
        (SUMMARY, "  en: Following the 28 April summit ministers met.", False),
    ],
)
def test_a_day_is_told_where_it_is_surely_the_meetings(house, old, new, is_told):
    """From whichever word it begins; not the day of an agreement, a fund or another meeting."""
    house.change(TALKS, old, new)
    assert bool(tell(house, "other-day")) is is_told


@pytest.mark.parametrize(("day", "is_told"), [("30 December", False), ("2 January", False), ("4 January", True)])
def test_a_meeting_over_the_turn_of_the_year_has_days_of_both(house, day, is_told):
    (house.briefs / TALKS).rename(house.briefs / "meetings/harbour-talks.yml")
    house.change("meetings/harbour-talks.yml", DATE, "date: 2022-12-30\nend_date: 2023-01-03")
    house.change("meetings/harbour-talks.yml", EN, f"{EN}, {day}")
    assert bool(tell(house, "other-day")) is is_told


@pytest.mark.parametrize("behind", ["CA", "DE", "COL", "Georgia", "Luxembourg", "Granada"])
def test_what_may_be_a_region_gets_no_country(house, behind):
    """San Diego, CA lies not in Canada."""
    house.change(TALKS, CITY, f"    en: Aldport, {behind}\n    es: Aldport\n")
    (told,) = tell(house, "city")
    assert told.endswith(f'the city is followed by "{behind}" (the city alone; write Aldport)')


def test_a_name_of_four_letters_is_a_country(house):
    """No region is called so for short."""
    house.change(TALKS, CITY, "    en: Aldport, Cuba\n    es: Aldport\n")
    (told,) = tell(house, "city")
    assert told.endswith("write Aldport, and country: CU below place)")


def meet_elsewhere(house) -> None:
    house.change(TALKS, PLACE, "place:\n  country: MX\n")
    for day in (1, 2):
        house.write(f"meetings/2024-02-0{day}-talks.yml", MET_AGAIN.format(day))


def test_a_country_that_is_known_otherwise_is_no_slip(house):
    """There are cities of one name in two countries."""
    meet_elsewhere(house)
    assert len(tell(house, "city")) == 1
    house.change("organizations/borvia.yml", "country: BX", "country: MX")
    assert tell(house, "city") == []


def test_meetings_in_another_city_say_nothing_of_this_one(house):
    """A city where they met once is in its country, however often they met elsewhere."""
    meet_elsewhere(house)
    house.change(TALKS, CITY, "    en: Tidewater\n    es: Tidewater\n")
    assert tell(house, "city") == []


def test_a_note_tells_of_two_cities_of_one_name(house):
    meet_elsewhere(house)
    house.change(TALKS, "reviewed:", "note:\n  en: Another Aldport.\n  es: Otro Aldport.\nreviewed:")
    assert tell(house, "city") == []


def test_a_city_is_known_by_the_first_language_whichever_is_written_first(house):
    """The order of the languages in a file says nothing."""
    meet_elsewhere(house)
    house.change(TALKS, CITY, "    es: Puerto\n    en: Aldport\n")
    house.change("meetings/2024-02-01-talks.yml", CITY, "    es: El puerto\n    en: Aldport\n")
    assert len(tell(house, "city")) == 1


@pytest.mark.parametrize(("last", "is_told"), [("2023-06-04", False), ("2023-06-05", True)])
def test_a_meeting_of_more_than_a_month_is_asked_about(house, last, is_told):
    """A session may last a month; more is a slip of the year or the month."""
    house.change(TALKS, DATE, f"{DATE}\nend_date: {last}")
    assert bool(tell(house, "duration")) is is_told
