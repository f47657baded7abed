"""Words that a series brings itself: complete, sound, or a problem at its line."""

from __future__ import annotations

import re

import pytest

from briefing.authoring.changing.messages_skeleton import write_messages
from briefing.series.opening import open_series
from tests.trees import open_briefs


@pytest.fixture
def french(house):
    """The example with French as third language, its words still those of the English file."""
    house.change("series.yml", "es: Español\nlocales", "es: Español\n  fr: Français\nlocales")
    return house.write("locale/fr.yml", write_messages("fr"))


def errors(house) -> list[str]:
    return [str(problem) for problem in open_briefs(house.briefs).report.errors]


def test_language_with_its_own_words_is_sound(french):
    """A language that does not come along is spoken once its words lie beside the entries."""
    french.change("locale/fr.yml", 'home: "Home"', 'home: "Accueil"')
    assert errors(french) == []
    assert open_series(french.briefs).locales["fr"]["home"] == "Accueil"


def test_language_without_words_is_a_problem_where_it_is_named(french):
    """Without the file the line of series.yml says which file is missing and how to get it."""
    (french.briefs / "locale" / "fr.yml").unlink()
    assert errors(french) == [
        'briefs/series.yml:13:7: the interface has no words for "fr" '
        "(the file briefs/locale/fr.yml; run `briefing new words fr` and translate what it writes)"
    ]


def test_missing_words_are_named(french):
    """Words that are not there are listed by key."""
    french.change("locale/fr.yml", 'home: "Home"\n', "").change("locale/fr.yml", 'meetings: "Meetings"\n', "")
    assert errors(french) == [
        "briefs/locale/fr.yml:1:1: 2 words are missing (home, meetings; add them; `briefing new words fr` shows the English)"
    ]


def test_one_word_of_a_language_that_comes_along_can_be_said_differently(house):
    """The series' own word comes first; the others stay."""
    house.write("locale/en.yml", 'meetings: "Encounters"\n')
    words = open_briefs(house.briefs).locales["en"]
    assert (words["meetings"], words["people"]) == ("Encounters", "People")


def test_a_form_may_leave_out_some_of_what_is_filled_in(house):
    """`one of 12` needs no number for the one."""
    house.write("locale/en.yml", 'shown_of_total: { one: "One of {total}", other: "{n} of {total}" }\n')
    assert errors(house) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('mettings: "x"', '1:1: the interface has no word "mettings" (a key of the English file; did you mean "meetings"?)'),
        (
            'and_more: "and {m} more"',
            "1:11: and_more: what is filled in is not that of the English text ({n}; write just these, in any order)",
        ),
        (
            'and_more: "and {n.real} more"',
            "1:11: and_more: what is filled in is not that of the English text ({n}; write just these, in any order)",
        ),
        (
            'and_more: "and {n:>9} more"',
            "1:11: and_more: what is filled in is not that of the English text ({n}; write just these, in any order)",
        ),
        (
            'and_more: "and {n!r} more"',
            "1:11: and_more: what is filled in is not that of the English text ({n}; write just these, in any order)",
        ),
        (
            'and_more: "and { more"',
            "1:11: and_more: what is filled in is not that of the English text ({n}; write just these, in any order)",
        ),
        (
            'n_meetings: "{n} meeting"',
            '1:13: n_meetings: a number changes this text, and there is no form other ({ one: "…", other: "…" }; '
            "write a form for each plural of the language)",
        ),
        (
            'n_meetings: { one: "one", some: "{n}", other: "{n} x" }',
            '1:27: n_meetings: there is no plural "some" (one of zero, one, two, few, many, other; choose one of them)',
        ),
        (
            'n_meetings: { one: "{m} meeting", other: "{n} meetings" }',
            "1:20: n_meetings, one: what is filled in is not that of the English text ({n}; write just these, in any order)",
        ),
        ("home:\n  - x", "2:3: home: no text stands here (the text, on the same line; write it)"),
    ],
)
def test_faulty_word_is_a_problem_at_its_line(house, line, said):
    """An unknown key, other blanks than the English, a wrong number of forms, no text: each with its place."""
    house.write("locale/en.yml", line + "\n")
    assert errors(house) == [f"briefs/locale/en.yml:{said}"]


def test_words_of_no_language_of_the_series_are_refused(house):
    """A file of a language that the series does not name is no entry and no word."""
    house.write("locale/ess.yml", 'home: "x"\n')
    place = "briefs/locale/ess.yml:1:1"
    said = '"ess.yml" holds words of no language of the series (one of en.yml, es.yml; did you mean "es.yml"?)'
    assert errors(house) == [f"{place}: {said}"]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("fr", ["one", "other"]),
        ("ja", ["other"]),
        ("pl", ["one", "few", "many", "other"]),
        ("ar", ["zero", "one", "two", "few", "many", "other"]),
    ],
)
def test_a_plural_that_a_language_has_is_written_and_missed(house, language, forms):
    """Of two meetings a Polish page said what it says of a fraction, and the check was silent."""
    text = write_messages(language)
    (line,) = [line for line in text.splitlines() if line.startswith("n_meetings: ")]
    assert re.findall(r"(\w+): \"", line) == forms
    house.change("series.yml", "  es: Español", f"  es: Español\n  {language}: X")
    name = f"locale/{language}.yml"
    house.write(name, text)
    assert [found for found in open_briefs(house.briefs).report.problems if found.code == "words"] == []
    house.write(name, text.replace(line, 'n_meetings: { other: "{n} meetings" }'))
    opened = open_briefs(house.briefs)
    told = [found for found in opened.report.problems if found.code == "words"]
    lacking = " or ".join(forms[:-1])
    assert [found.what for found in told] == [
        f"n_meetings: some numbers take the form {lacking}, and would be shown as with other"
    ] * bool(lacking)
    assert language in opened.locales and opened.series
