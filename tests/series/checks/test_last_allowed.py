"""At the limit of a rule nobody is warned, and one beside it everybody is: days, words, letters and months."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing.series.checks.hand_written.page_files import check_page_files
from tests.trees import open_briefs

TALKS, SECOND = "meetings/2023-05-04-harbour-talks.yml", "meetings/2024-02-01-second-harbour-talks.yml"
FEES, LOW = "commitments/2023-05-04-lower-fees.yml", "commitments/2024-02-01-keep-fees-low.yml"
GAZETTE, TEXT = "sources/aldport-gazette.yml", "sources/joint-communique.yml"
EN, ES = "      en: Both wish for closer trade.", "      es: Ambas partes desean un comercio más estrecho."
SUMMARY = "  en: Ministers met in Aldport and spoke of harbour fees and maize. One promise was made."
PASSAGE = "      en: Harbour fees shall be lower by one tenth before the year is out."
WINDOW = f"{PASSAGE}\n      es: Las tarifas portuarias serán menores en una décima parte antes de que acabe el año."


def tell(house, code: str, today: date | None = None) -> list[str]:
    return [found.place.path for found in open_briefs(house.briefs, today).report.problems if found.code == code]


def window(day: str) -> str:
    """Words that say ninety days, which are over on 2 August 2023."""
    return "      en: Harbour fees shall be lower within 90 days.\n      es: Las tarifas serán menores en 90 días."


def letters(count: int) -> str:
    return f"  en: {('Ministers met. ' * 90)[: count - 1]}."


@pytest.mark.parametrize(
    ("code", "file", "old", "new", "allowed", "told"),
    [
        ("late-review", LOW, "next_review: 2024-08-01", "next_review: {}", "2025-03-03", "2025-03-04"),
        ("late-review", "series.yml", "licence:", "review_after_months: {}\nlicence:", "60", "61"),
        ("duration", TALKS, "date: 2023-05-04", "date: 2023-05-04\nend_date: {}", "2023-06-04", "2023-06-05"),
        ("duration", TALKS, "date: 2023-05-04", "date: 2023-05-04\nend_date: {}", "2023-05-05", "2023-05-04"),
        ("early-account", GAZETTE, "published_on: 2024-01", "published_on: {}", "2023-04-03", "2023-04-02"),
        ("early-account", TEXT, "published_on: 2023-05-04", "published_on: {}", "2023-05-03", "2023-05-02"),
        ("title-form", TALKS, "  en: Harbour talks in Aldport", "  en: {}", "HARBOUR TALK", "HARBOUR TALKS"),
        ("title-form", "series.yml", "  en: Aldovia–Borvia\n", "  en: Aldovia–Borvia {}\n", "briefs", "briefs+"),
        ("cut-off", TALKS, EN, "      en: {},", "Both wish for", "Both wish for trade"),
        ("summary", TALKS, SUMMARY, letters, 1200, 1201),
        ("summary", TALKS, SUMMARY, "  en: |-\n    They met.\n{}", "    1. Fees.", "    1. Fees.\n    2. Maize."),
        ("words", FEES, PASSAGE, lambda count: f"      en: {'fees ' * count}", 60, 61),
        ("same-text", TALKS, f"{EN}\n{ES}", "      en: {0}\n      es: {0}", "Trade will last.", "Trade will last long."),
        (
            "same-text",
            TALKS,
            f"{EN}\n{ES}",
            "      en: {0} / Comercio.\n      es: {0}",
            "Trade will last.",
            "Trade will last long.",
        ),
        ("number-in-one-language", TALKS, EN, "      en: Both wish for {} fees.", "12", "13"),
        ("score", FEES, "due_date: 2023-12-31", "due_date: {}", "2024-01-05", "2024-01-06"),
        ("archived-copy", GAZETTE, "published_on: 2024-01\n", "published_on: {}\n", "2024-01-02", "2024-01-03"),
        ("typing-slip", TALKS, EN, "      en: Both wish {}.So it is.", "it", "for"),
        ("due-window", FEES, WINDOW, window, "2023-08-12", "2023-08-13"),
        ("due-window", FEES, WINDOW, window, "2023-07-23", "2023-07-22"),
    ],
)
def test_the_last_that_is_allowed(house, code, file, old, new, allowed, told):
    make: Callable[[object], str] = new if callable(new) else new.format
    if code == "archived-copy":
        house.change(
            GAZETTE, "https://example.org/archive/gaceta", "https://web.archive.org/web/20240102/https://example.org/gaceta"
        )
    before = (house.briefs / file).read_text("utf-8")
    for value, is_told in ((allowed, False), (told, True)):
        house.write(file, before).change(file, old, make(value))
        if code == "due-window":
            house.change(file, "due_date: 2023-12-31", f"due_date: {value}")
        assert bool(tell(house, code)) is is_told, value


@pytest.mark.parametrize(("day", "is_told"), [("2023-04-03", False), ("2023-04-02", True)])
def test_a_source_of_a_promise_is_no_older_than_an_announcement(house, day, is_told):
    house.change(FEES, "\nsources: [joint-communique]", "\nsources: [joint-communique, aldport-gazette]")
    house.change(GAZETTE, "published_on: 2024-01", f"published_on: {day}")
    assert [path for path in tell(house, "early-account") if "commitments" in path] == [f"briefs/{FEES}"] * is_told


@pytest.mark.parametrize(("day", "count"), [("02-09", 0), ("02-08", 3), ("01-31", 3), ("01-30", 6)])
def test_tomorrow_is_not_to_come_everywhere(house, day, count):
    """Somewhere it has begun: of what was reviewed and read on 10 February, and held, published and written on the first."""
    house.change("series.yml", "covers_to: 2024-12-31", "covers_to: 2024-02-10")
    assert len(tell(house, "future", date.fromisoformat(f"2024-{day}"))) == count


@pytest.mark.parametrize(("words", "count"), [(19, 0), (20, 1)])
def test_a_page_of_twenty_words_is_no_translation_of_itself(tmp_path, words, count):
    for language in ("en", "es"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "page.md").write_text("fees " * words, "utf-8")
    assert len(list(check_page_files(tmp_path, ("en", "es")))) == count


@pytest.mark.parametrize(("more", "said"), [("a", "Both of them wish for trade a,"), ("ab", "…of them wish for trade ab,")])
def test_of_a_long_text_its_end_is_quoted(house, more, said):
    """Of thirty letters all; else words that are whole."""
    house.change(TALKS, EN, f"      en: Both of them wish for trade {more},")
    (told,) = [found.what for found in open_briefs(house.briefs).report.problems if found.code == "cut-off"]
    assert f'"{said}"' in told


@pytest.mark.parametrize(("more", "said"), [("a", "{}a"), ("ab", "{}a…")])
def test_of_a_text_that_is_put_off_forty_letters_are_quoted(house, more, said):
    """Of so many all; of a longer one its beginning."""
    words = "To be determined when both have met at "
    house.change(TALKS, EN, f"      en: {words}{more}")
    (told,) = [found.what for found in open_briefs(house.briefs).report.problems if found.code == "placeholder"]
    assert told == f'"{said.format(words)}" would be printed as it is'
