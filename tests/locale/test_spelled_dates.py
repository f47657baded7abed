"""How a language writes what no message holds: the names of months, and on which paper."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from briefing.dates import PartialDate
from briefing.locale.locale import Locale, english_name, is_locale, open_locale, own_name, with_country
from briefing.locale.messages import Messages


@pytest.mark.parametrize("first", ["es", "es-MX"])
def test_months_are_the_same_whichever_country_was_asked_first(first):
    """Babel shares what it looked up between the countries of a language; the charts must not show it."""
    asked = "import sys; from briefing.locale.locale import open_locale\n"
    asked += "for tag in sys.argv[1:]: print(tag, open_locale('es', tag, None).month_names()[8])"
    order = [first, *({"es", "es-MX"} - {first})]
    done = subprocess.run([sys.executable, "-c", asked, *order], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.splitlines()) == ["es sept", "es-MX sep"]


def test_short_names_of_months_have_no_full_stop():
    """They stand above columns, where some languages would end each like a sentence."""
    assert Locale("de", "de", Messages("de", {}, {})).month_names() == [
        *("Jan", "Feb", "März", "Apr", "Mai", "Juni"),
        *("Juli", "Aug", "Sept", "Okt", "Nov", "Dez"),
    ]


@pytest.mark.parametrize(("tag", "paper"), [("es-MX", "Letter"), ("en-GB", "A4"), ("en", "Letter"), ("es", "A4"), ("ar", "A4")])
def test_paper_is_that_of_the_country(tag, paper):
    """A brief is printed on the size of paper that its readers have."""
    assert Locale(tag.partition("-")[0], tag, Messages("en", {}, {})).paper == paper


@pytest.mark.parametrize(("language", "name"), [("en", "English"), ("es", "Español"), ("fr", "Français"), ("ar", "العربية")])
def test_a_language_calls_itself_with_one_capital(language, name):
    assert own_name(language) == name


def test_dates_are_as_exact_as_they_are_known():
    """In the manner of a country, and at large as styles of citing want them."""
    british, mexican = open_locale("en", "en-GB"), open_locale("es", "es-MX")
    day, month, year = PartialDate(2023, 2, 4), PartialDate(2023, 2), PartialDate(2023)
    assert [british.date(when) for when in (day, month, year)] == ["4 February 2023", "February 2023", "2023"]
    assert [british.date_anywhere(when) for when in (day, month, year)] == ["February 4, 2023", "February 2023", "2023"]
    assert [british.day_of_year(when) for when in (day, month, year)] == ["February 4", "February", ""]
    assert [mexican.day_of_year(when) for when in (day, month, year)] == ["4 de febrero", "febrero", ""]
    assert british.date(date(2023, 2, 4)) == "4 February 2023"
    assert british.span(day, day) == "4 February 2023"


@pytest.mark.parametrize(
    ("tag", "within_a_month", "within_a_year"),
    [
        ("en-GB", "9–10 January 2023", "30 January – 2 February 2023"),
        ("en", "January 9 – 10, 2023", "January 30 – February 2, 2023"),
        ("es-MX", "9–10 de enero de 2023", "30 de enero – 2 de febrero de 2023"),
        ("es", "9–10 de enero de 2023", "30 de enero – 2 de febrero de 2023"),
        ("de", "9.–10. Januar 2023", "30. Januar – 2. Februar 2023"),
        ("hu", "2023. január 9–10.", "2023. január 30. – február 2."),
        ("ja", "2023年1月9日～10日", "2023年1月30日～2月2日"),
    ],
)
def test_what_both_days_share_is_said_once(tag, within_a_month, within_a_year):
    """As the language does; between two years both are said in full, and so is what is known as a month or year."""
    locale = Locale(tag[:2], tag, Messages("en", {}, {}))
    ninth, end, month = PartialDate(2023, 1, 9), PartialDate(2023, 1, 30), PartialDate(2023, 2)
    assert locale.span(ninth, PartialDate(2023, 1, 10)) == within_a_month
    assert locale.span(end, PartialDate(2023, 2, 2)) == within_a_year
    later = PartialDate(2024, 1, 10)
    assert locale.span(ninth, later) == f"{locale.date(ninth)} – {locale.date(later)}"
    assert locale.span(ninth, month) == f"{locale.date(ninth)} – {locale.date(month)}"
    assert locale.span_parts(ninth, PartialDate(2023, 1, 10))[1].strip() in ("–", "～")


def test_names_and_ways_of_writing():
    """Of languages and countries, what nobody knows as it is."""
    english = open_locale("en", "en-GB")
    assert [english.direction, *map(english.direction_of, ("ar", "es", "xx"))] == ["ltr", "rtl", "ltr", "ltr"]
    assert [english.country("NO"), english.country("QQ"), english.name_of("es"), english.name_of("xx")] == [
        "Norway",
        "QQ",
        "Spanish",
        "xx",
    ]
    assert [with_country(tag) for tag in ("es-MX", "en", "eo")] == ["es_MX", "en_US", "eo_001"]
    assert [english_name(tag) for tag in ("es", "en-GB")] == ["spanish", "english"]
    assert [is_locale(tag) for tag in ("es", "es-MX", "es-XXX", "qqq-")] == [True, True, False, False]
    assert english.join(["a", "b", "c"]) == "a, b and c" and english.number(1234) == "1,234"
    assert english.quote("x") == "“x”"
