"""How far from what it tells of a day may stand, and which days there are: at each limit, and one beside it."""

from __future__ import annotations

import pytest

from briefing.drafting.occasion.days import find_days, find_meeting_day, find_published
from briefing.drafting.occasion.meeting_format import find_format, is_call
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import read_words

DAY = "4 May 2024"
NOTHING = "The fees were low."
HEAD = f"A title\n\n{NOTHING}\n\n"


def published(text: str, language: str = "en") -> str:
    """The words that the text is dated by."""
    document = read_document(text, language)
    found = find_published(document)
    return document.text[found.span.start : found.span.end] if found else ""


def met(text: str, language: str = "en") -> str:
    """The day of the meeting, or why there is none."""
    day = find_meeting_day(read_document(text, language))
    return str(day.date or day.why)


def test_a_page_may_give_the_hour():
    page = "<html><meta name=date content=2024-05-04T10:00:00Z><p>The fees were low.</html>"
    assert str(find_meeting_day(read_document(page, "en")).date) == "2024-05-04"


@pytest.mark.parametrize("more", [0, 1])
@pytest.mark.parametrize(
    "text",
    [
        lambda more: f"{HEAD}{DAY} {'x' * (80 - len(DAY) - 1 + more)}",
        lambda more: f"{HEAD}{'x' * (69 + more)} {DAY} – {'x' * 80}",
        lambda more: f"{'x' * (200 - len(DAY) - 3 + more)} – {DAY}\n\n{NOTHING}",
    ],
    ids=["line", "dateline", "title"],
)
def test_a_line_that_is_longer_has_no_day_of_its_own(text, more):
    """Of a line with a day in it, of what stands before the day of a dateline, and of a first line that ends with one."""
    assert published(text(more)) == ("" if more else DAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 May, 31 May", [(1, 5), (31, 5)]),
        ("0 May, 32 May", []),
        ("2024-01-02 and 2024-12-02", [(2, 1), (2, 12)]),
        ("2024-00-02 and 2024-13-02", []),
        ("4 May and May 4", [(4, 5), (4, 5)]),
    ],
)
def test_there_are_31_days_and_twelve_months(text, days):
    found = find_days(text, read_words("en"))
    assert sorted(((day.value.day, day.value.month) for day in found), key=lambda day: day[::-1]) == days


@pytest.mark.parametrize(
    ("between", "day"),
    [(250, "2024-05-04"), (251, "no sentence about the meeting names a day")],
)
def test_a_day_far_behind_the_verb_is_not_that_of_the_meeting(between, day):
    assert met(f"{NOTHING}\n\nThey met {'very ' * 49}{'x' * (between - 247)} 4 May 2024.") == day


@pytest.mark.parametrize(("day", "told"), [("March 1", "2024-03-01"), ("March 2", "2024-01-01")])
def test_a_meeting_long_after_its_text_was_published_is_another(day, told):
    """Sixty days are not long: the day of publication may be a slip."""
    assert met(f"{HEAD}1 January 2024\n\nThey met on {day}.") == told


@pytest.mark.parametrize(("more", "told"), [(0, "None"), (1, "2026-10-13")])
def test_what_stands_far_before_a_day_says_nothing_of_it(more, told):
    """Words such as `made` do, up to seventy letters before."""
    text = f"They met and spoke of what was made {'x' * (64 + more)} October 13, 2026."
    assert str(find_meeting_day(read_document(text, "en")).date) == told


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "They met on Saturday.", "2024-05-04"),
        ("en", "They met on Friday.", "2024-05-03"),
        ("en", "They met on Sunday.", "2024-04-28"),
        ("es", "Se reunieron el lunes.", "2024-04-29"),
        ("es", "Se reunieron el domingo.", "2024-04-28"),
        ("en", "They met yesterday.", "2024-05-03"),
        ("en", "They met today.", "2024-05-04"),
    ],
)
def test_a_day_of_the_week_is_the_last_one(language, text, day):
    """Of the day of publication, a Saturday, or before it."""
    dated = "4 de mayo de 2024" if language == "es" else DAY
    found = find_meeting_day(read_document(f"Un asunto\n\n{dated}\n\n{text}", language))
    assert str(found.date) == day


@pytest.mark.parametrize(("before", "told"), [(13, "2024-05-04"), (14, "no sentence about the meeting names a day")])
def test_the_meeting_is_told_of_at_the_head(before, told):
    """Fourteen sentences."""
    assert met(f"{NOTHING} " * before + f"They met on {DAY}.") == told


@pytest.mark.parametrize(
    ("before", "kind", "call"),
    [(1, "phone-call", True), (2, "phone-call", False), (4, "phone-call", False), (5, None, False)],
)
def test_the_first_sentences_tell_the_format(before, kind, call):
    """Of five the kind, of two that nobody met at a place."""
    document = read_document(f"{NOTHING} " * before + "They spoke by phone.", "en")
    found = find_format(document, ("phone-call",))
    assert (found and found.value) == kind and is_call(document) is call
    if found:
        assert document.text[found.span.start : found.span.end] == "spoke by phone"
