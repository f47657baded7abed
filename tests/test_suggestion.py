"""Did you mean: the nearest known word, also among thousands."""

from __future__ import annotations

import time
from difflib import SequenceMatcher, get_close_matches

import pytest

from briefing.series.opening import open_series
from briefing.suggestion import are_one_name, nearest, nearest_id

IDS = tuple(f"{year}-{month:02}-{what}" for year in range(2000, 2024) for month in range(1, 13) for what in ("talks", "call"))


def likeness(word: str, found: str | None) -> float:
    return SequenceMatcher(None, found, word).ratio() if found else 0


@pytest.mark.parametrize("word", ["2010-05-tlaks", "2010-5-talks", "201-05-talks", "2010-05-cal", "2010-05_call", "call"])
def test_among_many_it_is_as_near_as_by_comparing_all(word):
    """The short cut leads to a word as near as the one that a comparison with each finds, or to none where that finds none."""
    best = next(iter(get_close_matches(word, IDS, n=1, cutoff=0.6)), None)
    assert likeness(word, nearest(word, IDS)) == likeness(word, best)


def test_nothing_is_near_a_stranger():
    """No guess is better than a wild one."""
    assert nearest("zzz", IDS) is None
    assert nearest("zzz", ()) is None


@pytest.mark.slow
def test_thousands_of_dangling_references_take_no_longer_than_a_breath(house):
    """An entry that names 5,000 things that are not there has 5,000 lines, in a second or two."""
    names = ", ".join(f"no-such-source-of-{number}" for number in range(5000))
    house.change("meetings/2023-05-04-harbour-talks.yml", "sources: [joint-communique, aldport-gazette]", f"sources: [{names}]")
    for number in range(800):
        head = f"title: A\npublisher:\n  en: B\n  es: B\nurl: https://example.org/{number}\n"
        head += "language: en\nissued_by: []\ntier: secondary\n"
        house.write(f"sources/no-such-sauce-of-{number}.yml", head)
    started = time.process_time()
    report = open_series(house.briefs).report
    assert time.process_time() - started < 5
    assert sum(problem.code == "reference" for problem in report.problems) == 5000
    dangling = [str(problem) for problem in report.errors if problem.code == "reference"]
    assert all('did you mean "no-such-sauce-of' in line for line in dangling[:500])
    assert not any("did you mean" in line for line in dangling[500:]), "whoever has more has another fault"


def test_guesses_for_tags_end_after_five_hundred_too(house):
    """The lines go on, without a guess."""
    item = "      - source: aldport-gazette\n        shows: result\n"
    house.change("commitments/2023-05-04-lower-fees.yml", item, item.replace("result", "resullt") * 501)
    errors = open_series(house.briefs).report.errors
    told = ['did you mean "result"?' in str(problem) for problem in errors if problem.code == "term"]
    assert told == [True] * 500 + [False]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("ana-varga", "ana-maria-varga", True),
        ("varga", "ana-varga", False),
        ("joint-big-port-communique", "joint-port-communique", True),
        ("joint-big-port-communique", "joint-port-small-communique", False),
        ("joint-port-communique", "joint-port-communiques", True),
        ("ana-big-varga", "ana-varga", False),
        ("2023-05-04-harbour-talks", "harbour-talks", True),
        ("harbour-talks", "2023-05-04-harbour-talks", True),
        ("2023-05-04-harbour-talks", "2024-05-04-harbour-talks", True),
        ("2023-05-04-harbour-talks", "2024-05-14-harbour-talks", False),
        ("2023-05-14-harbour-talks", "2023-05-04-harbour-talks", True),
        ("2023-06-14-harbour-talks", "2023-05-04-harbour-talks", False),
        ("harbour-talks-2023-05-41", "harbour-talks-2023-05-14", True),
        ("harbour-talks-2023-05-41", "harbour-call-2023-05-14", False),
    ],
)
def test_an_id_is_meant_by_its_words(word, known, meant):
    """A word more or less is a slip only where enough others are the same; another number is another thing, but in a day."""
    assert (nearest_id(word, (known, "quite-another-thing")) == known) == meant


@pytest.mark.parametrize(
    ("asked", "known", "may_lack", "are_one"),
    [
        ("varga ana", "ana varga", False, True),
        ("anna vargas", "ana varga", False, True),
        ("ana maria varga", "ana varga", True, True),
        ("ana maria varga", "ana varga", False, False),
        ("ana", "ana varga", True, False),
        ("ben varga", "ana varga", True, False),
    ],
)
def test_two_names_are_one_but_for_slips_or_a_word(asked, known, may_lack, are_one):
    """One rule for names that a file has where an id is due, and for those that are given to a command."""
    assert are_one_name(asked.split(), known.split(), may_lack) == are_one
