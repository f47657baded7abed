"""How a long text begins: a reason is cut where its first sentence ends, and nowhere else."""

from __future__ import annotations

import pytest

from briefing.locale.locale import open_locale


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "They met. They spoke.", "They met"),
        (
            "en",
            "By Art. 5 of the U.S. text they met in St. Paul. They spoke.",
            "By Art. 5 of the U.S. text they met in St. Paul",
        ),
        ("en", "Sen. J. R. Orlo said no. 5 was kept. More.", "Sen. J. R. Orlo said no. 5 was kept"),
        ("en", "It cost 3.5 million. More.", "It cost 3.5 million"),
        ("en", "He said “it is done.” They met.", "He said “it is done.”"),
        ("en", "Was it kept? Nobody says.", "Was it kept?"),
        ("en", "They waited … and went. More.", "They waited … and went"),
        ("en", "One paragraph without a stop\n\nAnother. One.", "One paragraph without a stop"),
        ("en", "No stop at all", "No stop at all"),
        ("en", "On two\nlines. More.", "On two lines"),
        (
            "es",
            "El art. 5, EE. UU. y la Dra. Varga. ¿Y después?",
            "El art. 5, EE. UU. y la Dra. Varga",
        ),
        ("es", "Se cumplió. ¿Qué más?", "Se cumplió"),
    ],
)
def test_first_sentence_ends_where_it_ends(language, text, first):
    """Abbreviations, initials, figures and quotations end none; a paragraph does."""
    assert open_locale(language).first_sentence(text) == first
