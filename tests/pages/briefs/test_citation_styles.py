"""A brief as three styles cite it. The sentences were held against citeproc with the styles' own files, of August 2026."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.dates import PartialDate
from briefing.locale.locale import open_locale
from briefing.pages.briefs.citation_styles import spell_styles
from briefing.series.citation import Citation

ENGLISH = Citation("x", "Harbour talks in Aldport", "The editors", "Briefs", PartialDate(2026, 2, 4), "en", "CC BY 4.0")
SPANISH = replace(ENGLISH, title="¿Quién paga?", author="La redacción", container="Fichas", language="es")
ADDRESS = "https://example.org/x/"


@pytest.mark.parametrize(
    ("citation", "tag", "expected"),
    [
        (
            ENGLISH,
            "en-GB",
            {
                "APA": "The editors. (2026, February 4). <i>Harbour talks in Aldport</i> (Briefs). https://example.org/x/",
                "Chicago": "The editors. <i>Harbour talks in Aldport</i>. Briefs. February 4, 2026. https://example.org/x/.",
                "ISO 690": "THE EDITORS. <i>Harbour talks in Aldport</i> [online]. 4 February 2026"
                '<span hidden data-read="accessed {date}"></span>. Briefs. Available from: https://example.org/x/',
            },
        ),
        (
            SPANISH,
            "es-MX",
            {
                "APA": "La redacción. (2026, 4 de febrero). <i>¿Quién paga?</i> (Fichas). https://example.org/x/",
                "Chicago": "La redacción. <i>¿Quién paga?</i> Fichas. 4 de febrero de 2026. https://example.org/x/.",
                "ISO 690": "LA REDACCIÓN. <i>¿Quién paga?</i> [en línea]. 4 de febrero de 2026"
                '<span hidden data-read="consultado el {date}"></span>. Fichas. Disponible en: https://example.org/x/',
            },
        ),
    ],
    ids=["en", "es"],
)
def test_each_style_in_each_language(citation, tag, expected):
    """Author, day, title, series and address, in the order and with the signs of the style."""
    found = spell_styles(citation, open_locale(citation.language, tag), ADDRESS)
    assert {name: str(text) for name, text in found.items()} == expected


def test_what_is_not_known_is_left_out():
    """Neither an address nor a day is made up, and no full stop stands twice."""
    citation = replace(ENGLISH, author="The editors etc.", issued=PartialDate(2026, 2))
    found = spell_styles(citation, open_locale("en"), "")
    assert found["APA"] == "The editors etc. (2026, February). <i>Harbour talks in Aldport</i> (Briefs)."
    assert found["Chicago"] == "The editors etc. <i>Harbour talks in Aldport</i>. Briefs. February 2026."
    assert found["ISO 690"] == "THE EDITORS ETC. <i>Harbour talks in Aldport</i>. February 2026. Briefs."
    found = spell_styles(replace(citation, issued=PartialDate(2026)), open_locale("en"), "")
    assert found["APA"].startswith("The editors etc. (2026). <i>")


def test_a_title_stays_text():
    """What looks like markup in a title is printed, not obeyed."""
    for text in spell_styles(replace(ENGLISH, title="<b>A</b>"), open_locale("en"), ADDRESS).values():
        assert "<i>&lt;b&gt;A&lt;/b&gt;</i>" in text
