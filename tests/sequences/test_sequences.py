"""Whatever is done to a series, and in whatever order: a build that takes over earlier work gives the bytes of a clean one.

A sequence is drawn by its seed: `-k "[17]"` draws number 17 again. `make sequences N=500` (or N=1 FIRST=17) begins with the
full example, and a clean build follows each change; on every commit it is the small one, and the last change only.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.conftest import EXAMPLE, OF_THE_SERIES, ROOT, write_full
from tests.sequences.builds import Outcome, build, read_site, warm
from tests.sequences.edits import EDITS, Edit
from tests.sequences.state import State, is_sound, read_state

COUNT = int(os.environ.get("BRIEFING_SEQUENCES", "25"))
FIRST = int(os.environ.get("BRIEFING_FIRST_SEQUENCE", "0"))
IS_THOROUGH = "BRIEFING_SEQUENCES" in os.environ
STEPS = (1, 2, 3, 4) if IS_THOROUGH else (1, 1, 2, 2)
EDITS_A_STEP = (1, 1, 2, 3)
DAY = date(2024, 12, 1)
GROUPS = 500 if IS_THOROUGH else 1
"""A worker that makes ready for sequences works for seconds before its first: few draws are for one, many for all."""
pytestmark = pytest.mark.build
ATTEMPTS = 30
"""How often an edit is drawn anew that the check refuses."""


@dataclass(frozen=True)
class Desk:
    """Two folders with the same entries: one keeps what it built, the other forgets."""

    kept: Path
    clean: Path
    base: Path
    """The first one as it was at the beginning, cache and site."""
    start: State

    def reset(self) -> None:
        """The series as it was, built."""
        shutil.rmtree(self.kept)
        shutil.copytree(self.base, self.kept, symlinks=True)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="briefing-sequences-", dir=memory if memory.is_dir() else None) as folder:
        kept, clean, base = (Path(folder, name) for name in ("kept", "clean", "base"))
        write_full(kept) if IS_THOROUGH else shutil.copytree(EXAMPLE, kept / "briefs")
        shutil.copytree(ROOT / "docs", kept / "docs", dirs_exist_ok=True, ignore=OF_THE_SERIES)
        shutil.copy(ROOT / "mkdocs.yml", kept)
        start = read_state(kept, DAY)
        start.write(kept)
        shutil.copytree(kept, clean)
        warm(kept, clean)
        first = build(kept, start, is_clean=False)
        assert first.pages, first.told
        shutil.copytree(kept, base, symlinks=True)
        yield Desk(kept, clean, base, start)


@pytest.mark.parametrize(
    "seed",
    [pytest.param(seed, marks=pytest.mark.xdist_group(f"sequences {seed % GROUPS}")) for seed in range(FIRST, FIRST + COUNT)],
)
def test_sequence_gives_what_a_clean_build_gives(desk, seed):
    """A few edits, a build after each, and the bytes and words of a clean build of the same entries."""
    told = run(desk, seed, IS_THOROUGH)
    if told and not IS_THOROUGH:
        told = run(desk, seed, is_thorough=True) or told
    assert not told, told


def run(desk: Desk, seed: int, is_thorough: bool) -> str:
    """What differs after one sequence, with everything that was done; empty where nothing does."""
    rng = Random(seed)
    desk.reset()
    states = [desk.start.copy()]
    steps = rng.choice(STEPS)
    for number in range(steps):
        edit = EDITS[seed % len(EDITS)] if number == 0 else rng.choice(EDITS)
        state, is_whole = draw_next(rng, desk, states, edit)
        if rng.random() < 0.1:
            spoil(rng, desk.kept / "build" / "cache")
        outcome = build(desk.kept, state, is_clean=False, jobs=rng.choice((1, 1, 2)))
        if is_whole:
            states.append(state)
        if (is_thorough or number == steps - 1) and (told := compare(desk, state, outcome)):
            return f"sequence {seed}, step {number + 1} of {steps}: {'; '.join(state.draft.done)}\n{told}"
    return ""


def draw_next(rng: Random, desk: Desk, states: list[State], edit: Edit) -> tuple[State, bool]:
    """The project after one edit or a few, written; now and then one that the check refuses, or an earlier one again."""
    if len(states) > 1 and rng.random() < 0.1:
        state = rng.choice(states[:-1]).copy()
        state.draft.done = [*states[-1].draft.done, f"back to after {len(state.draft.done)} changes"]
        state.write(desk.kept)
        return state, True
    state, is_whole = states[-1], True
    for number in range(rng.choice(EDITS_A_STEP)):
        if is_whole:
            state, is_whole = draw_edit(rng, desk, state, edit if number == 0 else rng.choice(EDITS))
    return state, is_whole


def draw_edit(rng: Random, desk: Desk, before: State, edit: Edit) -> tuple[State, bool]:
    """The project after one edit, written, and whether the check has nothing against it, as nearly always."""
    for _ in range(ATTEMPTS):
        state = before.copy()
        edit(rng, state)
        state.write(desk.kept)
        if is_sound(desk.kept):
            return state, True
        if rng.random() < 0.03:
            state.draft.done.append("which the check refuses")
            return state, False
        edit = rng.choice((edit, edit, *EDITS))
    raise AssertionError(f"no edit is sound after {before.draft.done}")


def spoil(rng: Random, cache: Path) -> None:
    """A part of the cache is lost, another part cut short."""
    for path in sorted(cache.rglob("*")):
        if path.is_file() and rng.random() < 0.2:
            path.write_bytes(path.read_bytes()[:40]) if rng.random() < 0.5 else path.unlink()


def compare(desk: Desk, state: State, outcome: Outcome) -> str:
    """What a clean build says and publishes otherwise."""
    state.write(desk.clean)
    wanted = build(desk.clean, state, is_clean=True)
    if outcome != wanted:
        return f"it said {outcome}\na clean build says {wanted}"
    if not wanted.pages:
        return ""
    made, clean = read_site(desk.kept), read_site(desk.clean)
    differing = [path for path in sorted(made.keys() | clean.keys()) if made.get(path) != clean.get(path)]
    return "".join(f"{path}: {_tell(made.get(path), clean.get(path))}\n" for path in differing[:8])


def _tell(made: bytes | None, clean: bytes | None) -> str:
    """Where two files part."""
    if made is None or clean is None:
        return "is missing" if made is None else "is left over"
    at = len(os.path.commonprefix((made, clean)))
    return f"…{made[max(0, at - 30) : at + 60]!r} instead of …{clean[max(0, at - 30) : at + 60]!r}"
