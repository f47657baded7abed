"""The day that a text gives its meeting: that of the dateline, and never one that stands in a promise."""

from __future__ import annotations

import pytest

from briefing.drafting.occasion.days import find_meeting_day, find_published
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.spans import spell_certainty

ENGLISH = "The ministers met today in Aldport. Both governments agreed to publish a table from November 1, 2026, and to meet."
MET = "The ministers of both countries met in the old ministry of Aldport, where they"
SPANISH = "Los ministros se reunieron hoy. Ambos gobiernos acordaron publicar un cuadro a partir del 1 de noviembre de 2026."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"Mexico City, October 14, 2026. {ENGLISH}"),
        ("en", f"14 October 2026. {ENGLISH}"),
        ("en", f"WASHINGTON, D.C. (October 14, 2026). {ENGLISH}"),
        ("en", f"A title\n\nSan Luis of the Hills, October 14, 2026. {ENGLISH}"),
        ("es", f"Ciudad de México, 14 de octubre de 2026. {SPANISH}"),
        ("es", f"Ciudad de México, a 14 de octubre de 2026. {SPANISH}"),
        ("es", f"El Paso, Texas, 14 de octubre de 2026. {SPANISH}"),
    ],
)
def test_a_dateline_may_end_with_a_full_stop(language, text):
    """`today` is that day."""
    assert str(find_meeting_day(read_document(text, language)).date) == "2026-10-14"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ENGLISH),
        ("en", "The ministers met and agreed to open the port on November 1, 2026."),
        ("en", "They meet again before November 1, 2026."),
        ("en", "Ministers held that the port is to be open by November 1, 2026."),
        ("en", "The ministers held talks. They pledged to meet until November 1, 2026."),
        ("es", SPANISH),
        ("es", "Los ministros sostuvieron que el puerto abre a partir del 1 de noviembre de 2026."),
        ("es", "En la reunión acordaron abrir el puerto el 1 de noviembre de 2026."),
    ],
)
def test_a_day_of_a_promise_is_not_that_of_the_meeting(language, text):
    """Nothing is better than that."""
    assert find_meeting_day(read_document(text, language)).date is None


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The ministers met from October 13 to 15, 2026, and agreed to publish a table.", "2026-10-13"),
        ("en", "The ministers met on October 13, 2026, and agreed to publish it before November 1, 2026.", "2026-10-13"),
        ("es", "Los ministros se reunieron el 13 de octubre de 2026 y acordaron publicarlo.", "2026-10-13"),
    ],
)
def test_the_day_of_the_meeting_is_still_read(language, text, day):
    """Also where a promise follows it, and where the meeting went on for days."""
    assert str(find_meeting_day(read_document(text, language)).date) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{MET} spoke of the commitments made on October 13, 2026.", "None"),
        (f"{MET} spoke of commitments made before, on October 13, 2026.", "2026-10-13"),
    ],
)
def test_a_day_of_something_else_is_not_that_of_the_meeting(text, day):
    """A comma between them parts the two."""
    assert str(find_meeting_day(read_document(text, "en")).date) == day


def test_a_line_that_begins_with_a_day_is_dated():
    """What is promised behind the day says nothing against it."""
    found = find_published(read_document("A title\n\nOctober 14, 2026 Both agreed to meet\n\nThey met in Aldport.", "en"))
    assert str(found.value) == "2026-10-14"


def test_a_day_that_ends_a_sentence_is_no_dateline():
    """Before that of a dateline stand names only."""
    text = "The ministers spoke of the treaty of May 4, 2026. Nothing else was said about it by anyone at the time."
    assert find_published(read_document(text, "en")) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"October 14, 2026\n\n{ENGLISH}", 'the text says "today" and is dated "October 14, 2026"'),
        (
            f"<html><meta name=date content=2026-10-14><p>{ENGLISH}</html>",
            'the text says "today" and its page is dated 2026-10-14',
        ),
    ],
)
def test_the_day_that_today_is_counted_from_is_told(text, why):
    assert find_meeting_day(read_document(text, "en")).why == why


@pytest.mark.parametrize("sign", [" – ", ", ", " | ", " ("])
def test_a_long_first_line_may_end_with_its_day(sign):
    """Set off by a sign; otherwise it is told of something."""
    line = "Joint statement of the ministries of both countries on their work for the harbours of the south"
    after = ")" if sign == " (" else ""
    found = find_published(read_document(f"{line}{sign}September 3, 2025{after}\n\nBoth are glad.", "en"))
    assert found and str(found.value) == "2025-09-03"
    assert find_published(read_document(f"{line} until September 3, 2025\n\nBoth are glad.", "en")) is None


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("Aldport, 20 de mayo de 2025.- La ministra recibió ayer lunes al ministro.", "2025-05-19 (likely)"),
        ("Aldport, 20 de mayo de 2025.- La ministra recibió hoy al ministro.", "2025-05-20 (likely)"),
        ("La ministra recibió ayer al ministro.", "2025-05-20 (likely)"),
        ("La ministra recibió el 18 de mayo de 2025 al ministro.", "2025-05-18 (sure)"),
    ],
)
def test_yesterday_is_counted_from_the_dateline_not_from_the_day_of_the_page(dateline, day):
    """The day of the dateline was taken for that of the meeting, surely so, where the page gives a day too."""
    page = (
        f'<html><head><meta property="article:published_time" content="2025-05-21"></head><body><p>{dateline}</p></body></html>'
    )
    found = find_meeting_day(read_document(page, "es"))
    assert f"{found.date} ({spell_certainty(found.certainty)})" == day
