"""Times the first result of a search in a built site: `python -m tests.bench.search SITE`, or `make bench-search SITE=site`.

The words are each language's own: one of the most frequent, one of the middle, one of the rarest that search knows.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from tests.search_words import read_search_words
from tests.site.conftest import CHROMIUM, IN_ONE
from tests.site.desk import TOLD, at_a_desk, time_address, time_question, wait, weigh
from tests.site.real import serve

RUNS, LETTERS = 3, 5


def main(arguments: list[str]) -> None:
    """A line for each word."""
    if len(arguments) != 1 or not (Path(arguments[0]) / "search" / "index.html").is_file():
        sys.exit("usage: python -m tests.bench.search SITE, a folder that was built")
    site, sent = Path(arguments[0]), list[int]()
    with serve(site, sent) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=IN_ONE)
        for page in sorted(site.glob("**/search/words.json")):
            at = f"{address}{page.parent.relative_to(site).as_posix()}/"
            for word in choose_words(page.read_bytes()):
                sent.clear()
                with at_a_desk(browser) as opened:
                    opened.goto(f"{at}?q={word}")
                    wait(opened)
                    first = weigh(opened) / 1_000
                    opened.wait_for_selector(TOLD, state="attached")
                    whole = sum(sent) / 1_000
                asked, opened_at = (
                    median(time(browser, at, word) for _ in range(RUNS)) for time in (time_question, time_address)
                )
                name = page.parent.relative_to(site).as_posix()
                weight = f"{first:>6.0f} KB{whole:>6.0f} KB in all"
                print(f"{name:<12}{word:<20}{weight}{asked:>7.0f} ms{opened_at:>7.0f} ms from nothing", flush=True)


def choose_words(content: bytes) -> list[str]:
    """Long ones, since what is short is asked for otherwise."""
    words = [word for word in read_search_words(content) if len(word) >= LETTERS and word.isascii()]
    return [words[0], words[len(words) // 2], words[-1]]


if __name__ == "__main__":
    main(sys.argv[1:])
