"""How a language writes what no message holds: the names of months."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["es", "es-MX"])
def test_months_are_the_same_whichever_country_was_asked_first(first):
    """Babel shares what it looked up between the countries of a language; the charts must not show it."""
    asked = "import sys; from briefing.locale.locale import open_locale\n"
    asked += "for tag in sys.argv[1:]: print(tag, open_locale('es', tag, None).month_names()[8])"
    order = [first, *({"es", "es-MX"} - {first})]
    done = subprocess.run([sys.executable, "-c", asked, *order], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.splitlines()) == ["es sept", "es-MX sep"]
