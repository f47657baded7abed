"""Which language is built, how languages lead to each other, and whose words the theme takes."""

from __future__ import annotations

import pytest

from briefing.authoring.changing.messages_skeleton import write_messages
from briefing.series.opening import open_series
from briefing.site.mkdocs.languages import choose_language, list_languages, theme_language


def test_first_language_is_built_where_none_is_named(house):
    """Without the variable the first language of the series is built."""
    assert choose_language(open_series(house.briefs).series, {}) == "en"
    assert choose_language(open_series(house.briefs).series, {"BRIEFING_LANGUAGE": "es"}) == "es"


def test_unknown_language_is_refused_with_a_guess(house):
    """A language that the series does not have is named, with the nearest one."""
    with pytest.raises(ValueError, match='is "ess"; the series has en, es; did you mean "es"'):
        choose_language(open_series(house.briefs).series, {"BRIEFING_LANGUAGE": "ess"})


def seen_from(house, language, url=""):
    opened = open_series(house.briefs)
    return list_languages(opened.series, opened.locales, language, url)


def test_languages_lead_to_each_other(house):
    """From the top address down, from a folder up, between folders across; the language itself has no link."""
    assert [found.link for found in seen_from(house, "en")] == ["", "es/"]
    assert [found.link for found in seen_from(house, "es")] == ["../", ""]
    assert [found.address for found in seen_from(house, "es", "https://x.org/")] == ["https://x.org/", "https://x.org/es/"]


def test_name_of_a_language_cannot_bring_markup(house):
    """What a language calls itself is text; the theme's templates print it as it is."""
    house.change("series.yml", "es: Español\nlocales", """es: "E\\"'><img src=x onerror=alert(1)>"\nlocales""")
    name = str(seen_from(house, "en")[1].name)
    assert "<" not in name and '"' not in name


def test_direction_follows_the_script(house):
    """A language that is written from right to left says so."""
    house.change("series.yml", "  es: Español\n", "  es: Español\n  he: עברית\n")
    house.write("locale/he.yml", write_messages("he"))
    assert [found.direction for found in seen_from(house, "en")] == ["ltr", "ltr", "rtl"]


def test_theme_says_its_words_in_the_nearest_language(tmp_path):
    """The theme's own words are those of the language, of a regional form of it, or English."""
    words = tmp_path / "partials" / "languages"
    words.mkdir(parents=True)
    for name in ("en", "fr", "ku-IQ"):
        (words / f"{name}.html").touch()
    found = [theme_language(language, [str(tmp_path)]) for language in ("fr", "ku", "ay")]
    assert found == ["fr", "ku-IQ", "en"]
