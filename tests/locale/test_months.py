"""How a language writes what no message holds: the names of months, and on which paper."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.locale.locale import Locale, own_name
from briefing.locale.messages import Messages


@pytest.mark.parametrize("first", ["es", "es-MX"])
def test_months_are_the_same_whichever_country_was_asked_first(first):
    """Babel shares what it looked up between the countries of a language; the charts must not show it."""
    asked = "import sys; from briefing.locale.locale import open_locale\n"
    asked += "for tag in sys.argv[1:]: print(tag, open_locale('es', tag, None).month_names()[8])"
    order = [first, *({"es", "es-MX"} - {first})]
    done = subprocess.run([sys.executable, "-c", asked, *order], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.splitlines()) == ["es sept", "es-MX sep"]


@pytest.mark.parametrize(("tag", "paper"), [("es-MX", "Letter"), ("en-GB", "A4"), ("en", "Letter"), ("es", "A4"), ("ar", "A4")])
def test_paper_is_that_of_the_country(tag, paper):
    """A brief is printed on the size of paper that its readers have."""
    assert Locale(tag.partition("-")[0], tag, Messages("en", {}, {})).paper == paper


@pytest.mark.parametrize(("language", "name"), [("en", "English"), ("es", "Español"), ("fr", "Français"), ("ar", "العربية")])
def test_a_language_calls_itself_with_one_capital(language, name):
    assert own_name(language) == name
