"""Changed words of briefs in the feeds: what was changed, once, on the editors' day; many at a time are told together."""

from __future__ import annotations

import json
from datetime import date

import pytest

from briefing.entries.differences import Difference
from briefing.entries.journal import Journal, JournalLine
from briefing.entries.journal_file import write_journal
from briefing.exports.feeds import reworded_items
from briefing.exports.feeds.reworded_items import list_reworded, tell_reworded
from tests.trees import find_locale, open_edition, write_tree

AS_OF = date(2026, 3, 20)
LOW, TALKS = "commitments/2024-02-01-keep-fees-low", "meetings/2023-05-04-harbour-talks"
CAME, CHANGED = date(2026, 3, 1), date(2026, 3, 3)
ENGLISH = Difference("text", "en", ("It keeps fees low.",), ("It would keep fees low.",))
SPANISH = Difference("summary", "es", ("Hablaron.",), ("Se habló.",))
TITLE = Difference("title", "en", ("Talks.",), ("More talks.",))
ADDED = Difference("history rationale", "en", (), ())


@pytest.fixture
def keep(full):
    """Gives the example a journal in which some entries were changed on days, and reads a feed of it."""

    def run(*changed: tuple[str | date | Difference, ...]) -> None:
        series = open_edition(full.briefs, AS_OF).series
        came = [JournalLine(entry.lasting_name, CAME, "0") for entry in series.all_entries()]
        lines = [JournalLine(name, day, "0", changed=tuple(found)) for name, day, *found in changed]
        full.write("journal.jsonl", write_journal(Journal.of([*came, *lines])))

    return run


def read(house, path: str, language: str = "en") -> list[dict[str, str]]:
    return json.loads(write_tree(house.project, language, AS_OF, "https://example.org/")[path])["items"]


def words(items: list[dict[str, str]], said: str = "Texts changed") -> list[dict[str, str]]:
    return [item for item in items if said in item["title"]]


def test_changed_words_are_an_item_of_their_day(full, keep):
    """In the feed of changes, its own and its topic's, at noon, leading to what stood there before; not among all news."""
    keep((LOW, CHANGED, ENGLISH))
    for path in ("changes/feed.json", f"{LOW}/feed.json", "trade/feed.json"):
        (item,) = words(read(full, path))
        assert item["title"] == "Keep harbour fees low: Texts changed" and "What was promised, exactly" in item["content_text"]
        assert item["date_published"] == "2026-03-03T12:00:00Z"
        assert item["url"] == f"https://example.org/{LOW}/#changed"
    assert not words(read(full, "feed.json")) and not words(read(full, "fish/feed.json"))


def test_a_language_hears_of_its_own_words(full, keep):
    """A sentence changed in Spanish alone is no news in English."""
    keep((TALKS, CHANGED, SPANISH))
    assert not words(read(full, "changes/feed.json"))
    keep((TALKS, CHANGED, SPANISH, TITLE))
    (item,) = words(read(full, "changes/feed.json"))
    assert "Title" in item["content_text"] and "Summary" not in item["content_text"]
    (item,) = words(read(full, "changes/feed.json", "es"), "Textos modificados")
    assert "Resumen" in item["content_text"]


def test_the_pages_of_a_language_tell_its_own_words(full, keep):
    """The page of changes names what the feed does, and the brief's own page says why a day has no words to show."""
    keep((TALKS, CHANGED, SPANISH))
    english, spanish = (write_tree(full.project, language, AS_OF) for language in ("en", "es"))
    assert b"Texts changed" not in english["changes/index.md"] and b"Textos modificados" in spanish["changes/index.md"]
    assert b"<dl></dl>" not in english[f"{TALKS}/index.md"]
    assert b"Only the text in another language was changed." in english[f"{TALKS}/index.md"]
    assert b"<ins>" in spanish[f"{TALKS}/index.md"] and b"otro idioma" not in spanish[f"{TALKS}/index.md"]


def test_what_was_only_added_is_no_changed_word(full, keep):
    """A new entry of the history is told as what came of the promise, once."""
    keep((LOW, CHANGED, ADDED))
    assert not words(read(full, "changes/feed.json"))


def test_each_day_has_an_id_of_its_own_that_stays(full, keep):
    """Words changed on two days are two events, and further days change the ids of neither."""
    keep((LOW, CHANGED, ENGLISH))
    (first,) = words(read(full, "changes/feed.json"))
    keep((LOW, CHANGED, ENGLISH), (LOW, date(2026, 3, 5), ENGLISH))
    later, again = words(read(full, "changes/feed.json"))
    assert again["id"] == first["id"] != later["id"]


def test_many_on_one_day_are_told_together(full, keep, monkeypatch):
    """So that a day of much editing hides nothing else; a feed with few of them tells each."""
    monkeypatch.setattr(reworded_items, "FEW", 1)
    keep((LOW, CHANGED, ENGLISH), (TALKS, CHANGED, ENGLISH))
    (together,) = words(read(full, "changes/feed.json"))
    assert together["title"] == "Texts changed in 2 entries" and together["url"] == "https://example.org/changes/"
    assert together["content_text"] == "Harbour talks in Aldport; Keep harbour fees low"
    monkeypatch.setattr(reworded_items, "LISTED", 1)
    other = open_edition(full.briefs, AS_OF)
    (cut,) = tell_reworded(find_locale(other, "en"), list_reworded(other, find_locale(other, "en")), "changes")
    assert cut.say()[1] == "Harbour talks in Aldport; and 1 more"
    (alone,) = words(read(full, f"{LOW}/feed.json"))
    assert alone["url"].endswith("#changed")


def test_the_first_state_of_a_journal_is_no_news(full, keep):
    """What came with the first day was changed by nobody."""
    keep()
    assert not words(read(full, "changes/feed.json"))
