"""What `check` calls clean builds: whatever is changed, there is a line for the editor or a whole tree for the reader."""

from __future__ import annotations

import os
import re
import traceback
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from datetime import date
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest

from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.series.standing.edition import Edition
from briefing.tree import render_tree
from briefing.urls import language_root
from tests.changes.draw import Draft, draw_changes
from tests.changes.gate import find_faults
from tests.conftest import EXAMPLE, FURTHER

pytestmark = pytest.mark.build

DRAWS = int(os.environ.get("BRIEFING_DRAWS", "400"))
IN_ALL_LANGUAGES = DRAWS > 400
"""The short run, of every commit, renders one language of each draw."""
FIRST = int(os.environ.get("BRIEFING_FIRST_DRAW", "0"))
DAYS = (date(2024, 12, 1), date(2024, 12, 1), date(2023, 5, 4), date(1800, 1, 1), date(2200, 12, 31))
LINE = re.compile(r"briefs/\S+:[1-9]\d*:[1-9]\d*: .+ \(.+\)|briefs\S*:1:1: .+ \(.+\)")
CLEAN = "clean"
READER = make_reader()
"""A draw changes a few files of the example: the others are read once a process."""


def test_what_check_calls_clean_builds(tmp_path):
    """Each draw is checked; where nothing is wrong, every language of it is rendered and its links are followed."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(partial(try_draw, tmp_path), range(FIRST, FIRST + DRAWS), chunksize=10))
    faults = [outcome for outcome in outcomes if outcome not in (None, CLEAN)]
    assert not faults, f"{len(faults)} of {DRAWS}\n" + "\n\n".join(map(str, faults[:20]))
    assert outcomes.count(CLEAN) > DRAWS / 5, "too few draws are clean to say anything"


@cache
def _example() -> Draft:
    return Draft.read(EXAMPLE)


def try_draw(folder: Path, seed: int) -> str | None:
    """None where the check has something to say, `clean` where all was built, else what went wrong and after which changes."""
    draft, briefs = Draft(deepcopy(_example().trees)), folder / str(os.getpid()) / "briefs"
    try:
        draw_changes(seed, draft)
        draft.write(briefs, _example())
    except Exception:
        return f"draw {seed} cannot be drawn: {draft.done}\n{traceback.format_exc(limit=-2)}"
    try:
        found = judge(briefs, Random(seed))
    except Exception:
        found = traceback.format_exc(limit=-3)
    return f"draw {seed}: {'; '.join(draft.done)}\n{found}" if found not in (None, CLEAN) else found


def judge(briefs: Path, rng: Random) -> str | None:
    """What is wrong with the answer of check and of the pipe behind it, on a day drawn; in all languages or one of them."""
    opened = open_series(briefs, reader=READER)
    if opened.series is None:
        lines = [str(problem) for problem in opened.report.errors]
        odd = [line for line in lines if not LINE.fullmatch(line)]
        return "\n".join(odd) if odd or not lines else None
    edition, languages = Edition(opened.series, rng.choice(DAYS)), opened.series.languages
    rendered = languages if IN_ALL_LANGUAGES else (rng.choice(languages),)
    absent = tuple(language_root(language, languages) for language in languages if language not in rendered)
    trees = {}
    for language in rendered:
        root = language_root(language, languages)
        trees[root] = list(render_tree(edition, opened.locales, language, FURTHER / "docs", "https://example.org/s/"))
    return "\n".join(find_faults(trees, absent)) or CLEAN
