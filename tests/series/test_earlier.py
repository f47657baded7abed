"""What earlier meetings tell for a new one."""

from datetime import date

from briefing.entries.sort_names import guess_sort_name
from briefing.series.earlier import city_key, index_cities, list_attended, nearest_to
from tests.trees import open_briefs


def test_a_city_is_known_by_every_name_that_it_has(house):
    """With or without what stands behind a comma, points, accents and case."""
    meetings = open_briefs(house.briefs).series.meetings
    cities = index_cities(meetings)
    for name in ("ALDPORT, D.C.", "Aldport", "aldpórt"):
        assert cities[city_key(name)].id == "2023-05-04-harbour-talks"
    assert city_key("Washington, D.C.") == city_key("washington")


def test_who_took_part_is_known_from_the_nearest_meeting(house):
    """Also from a later one; nobody's name is empty."""
    meetings = open_briefs(house.briefs).series.meetings
    attended = list_attended(meetings, "ana-varga")
    assert nearest_to(date(1900, 1, 1), attended)[0].date.first_day == min(found.date.first_day for found, _ in attended)
    assert nearest_to(date(2100, 1, 1), attended)[0].date.first_day == max(found.date.first_day for found, _ in attended)
    assert list_attended(meetings, "") == [] and nearest_to(date(2024, 1, 1), []) is None


def test_a_surname_is_guessed_from_the_end():
    """Of one word nothing can be turned round."""
    assert (guess_sort_name("Ana Varga"), guess_sort_name("Ana")) == ("Varga, Ana", "Ana")
