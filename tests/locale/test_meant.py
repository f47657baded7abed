"""What a date, a country, a language or a key in words means; where it may mean two things, nothing."""

from __future__ import annotations

import pytest

from briefing.locale.meant import guess_meant, is_country, is_language


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("20230504", "2023-05-04"),
        ("2023/5/4", "2023-05-04"),
        ("2023 05", "2023-05"),
        ("2023-05-04T10:00", "2023-05-04"),
        ("2023-13-05", "2023-05-13"),  # day before month, since no month is the thirteenth
        ("2023-12-05", "2023-12-05"),
        ("2023-13", None),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("13/05/2023", "2023-05-13"),
        ("05/13/2023", "2023-05-13"),
        ("12.12.2023", "2023-12-12"),
        ("04/05/2023", None),  # May or April
        ("12/05/2023", None),
        ("05/12/2023", None),
        ("2O23-O5-l4", "2023-05-14"),
        ("I5/O5/2023", "2023-05-15"),
        ("4 de mayo de 2023", "2023-05-04"),
        ("May 4th, 2023", "2023-05-04"),
        ("Mayo 2023", "2023-05"),
        ("in 2023", "2023"),
        ("Q4 2023", "2023"),
        ("2nd half of 2023", "2023"),
        ("10 things of 2023", None),
        ("May or June 2023", None),
        ("May 2023 or 2024", None),
        ("May 4 to 5, 2023", None),
        ("31 February 2023", None),
        ("May", None),
        ("soon", None),
        (" 4 May 2023 ", "2023-05-04"),
    ],
)
def test_a_date_is_what_it_can_only_mean(text, meant):
    assert guess_meant(("en",), "date", text) == meant


@pytest.mark.parametrize(
    ("sort", "text", "meant"),
    [
        ("country", "Mexico", "MX"),
        ("country", "méxico ", "MX"),
        ("country", "us", "US"),
        ("country", "U.S.", "US"),
        ("country", "EE.UU.", "US"),
        ("country", "UK", "GB"),
        ("country", "UN", None),
        ("country", "Atlantis", None),
        ("language", "ES-mx", "es"),
        ("language", "español", "es"),
        ("language", "Spanish", "es"),
        ("language", "spa", "es"),
        ("language", "zz", None),
        ("language", "Klingonese", None),
        ("key", "fecha", "date"),
        ("key", "People", "people"),
        ("key", "nothing of the kind", None),
    ],
)
def test_a_word_of_a_sort_is_understood_in_both_languages(sort, text, meant):
    """English and Spanish come along, whatever the series is in."""
    assert guess_meant(("fr",), sort, text) == meant


def test_codes_are_those_of_the_standards():
    """A union of states is no country; a language has the name that the CLDR gives it."""
    assert [is_country(code) for code in ("MX", "EU", "XX", "MEX", "mx")] == [True, False, False, False, False]
    assert [is_language(tag) for tag in ("es", "zz")] == [True, False]
