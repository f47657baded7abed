"""What was changed in an entry on a day: its words in the page's language, and of all else the part's name, once."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from briefing.entries.differences import Difference
from briefing.pages.shared.rewording import _tell_day, list_reworded
from tests.trees import open_locale_once

ENGLISH = open_locale_once("en")
DAY = date(2024, 5, 4)


def test_a_part_whose_words_are_shown_is_not_named_again():
    """Where the same part was also added to, or changed in the other language."""
    changed = [
        Difference("summary", "en", ("They met.",), ("They met again.",)),
        Difference("summary", "es", ("Se vieron.",), ("Se vieron otra vez.",)),
        Difference("summary", "en", (), ("And spoke.",)),
        Difference("title", "en", (), ("Talks",)),
    ]
    told = _tell_day(ENGLISH, DAY, changed)
    assert [part.name for part in told.parts] == ["Summary"]
    assert told.others == ["Title"] and not told.left
    assert "again" in told.parts[0].texts[0] and "vieron" not in str(told.parts)


def test_a_day_is_shown_as_it_was_and_is():
    """Of what is said in no language days alone; anything else has a name and no words that a reader knows."""
    changed = [Difference("date", "", ("2023-12-31",), ("2024-01-31",)), Difference("sources", "", ("a",), ("b",))]
    told = _tell_day(ENGLISH, DAY, changed)
    assert [part.name for part in told.parts] == ["Date"] and told.others == ["Sources"]
    assert "31, <del>2023</del>" in told.parts[0].texts[0] and "<ins>2024</ins>" in told.parts[0].texts[0]


def test_a_day_that_changed_another_languages_words_says_so():
    """It has no words of this one to show, and its heading stood over nothing."""
    changed = [Difference("summary", "es", ("Se vieron.",), ("Se vieron otra vez.",))]
    assert _tell_day(ENGLISH, DAY, changed).is_elsewhere
    assert not _tell_day(ENGLISH, DAY, [*changed, Difference("sources", "", ("a",), ("b",))]).is_elsewhere
    assert not _tell_day(ENGLISH, DAY, [*changed, Difference("title", "en", ("Talks",), ("More talks",))]).is_elsewhere


def test_of_many_changes_the_rest_is_counted():
    changed = [Difference("summary", "en", (f"Words {number}.",), (f"Words {number} more.",)) for number in range(12 + 3)]
    told = _tell_day(ENGLISH, DAY, changed)
    assert len(told.parts[0].texts) == 12 and told.left == 3


def test_of_the_last_five_days_sixty_entries_each_are_named_and_all_counted():
    """On the page of changes, the newest first."""
    days = [date(2024, 5, day) for day in (9, 8, 7, 6, 5, 4)]
    rewordings = [SimpleNamespace(on=day, entry=number, languages={"en", "es"}) for day in days for number in range(61)]
    told = list_reworded(SimpleNamespace(rewordings=rewordings), "en")
    assert [(day.on, day.entries, day.total) for day in told] == [(day, [*range(60)], 61) for day in days[:5]]
