"""`python -m tests.mutants 200`: a seeded draw of changes to the package, and how many of them the tests notice.

Ends with 1 where fewer than nine in ten are caught. Each survivor is printed with its place: it is a test that is
missing, or a change that changes nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import tempfile
import time
from pathlib import Path

import click

from tests.mutants.bench import ROOT, Bench
from tests.mutants.covering import Covering
from tests.mutants.sites import Mutant, find_mutants

PACKAGE = ROOT / "scripts" / "briefing"
WANTED = 0.9


def list_mutants(below: str) -> list[Mutant]:
    """Every change that could be made, in the order of the files."""
    return [
        mutant
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).as_posix().startswith(below)
        for mutant in find_mutants(path.relative_to(ROOT), path.read_text("utf-8"))
    ]


def _record(bench: Bench, told: multiprocessing.Queue, record: Path, number: int, jobs: int) -> None:
    told.put(bench.record(record, number, jobs))


def learn(benches: list[Bench], folder: Path) -> Covering:
    """Which tests run which lines, from a run of them all in which nothing is changed."""
    told: multiprocessing.Queue = multiprocessing.Queue()
    records = [folder / f"record-{number}.json" for number in range(len(benches))]
    runs = [
        multiprocessing.Process(target=_record, args=(bench, told, record, number, len(benches)))
        for number, (bench, record) in enumerate(zip(benches, records, strict=True))
    ]
    for run in runs:
        run.start()
    if failed := next(filter(None, [told.get() for _ in runs]), ""):
        raise click.ClickException(f"nothing was changed, and a test fails already: {failed}")
    for run in runs:
        run.join()
    return Covering(records)


def _work(bench: Bench, covering: Covering, taken: multiprocessing.Queue, told: multiprocessing.Queue) -> None:
    while (mutant := taken.get()) is not None:
        told.put((mutant, bench.judge(mutant, covering)))


@click.command()
@click.argument("count", type=int, default=200)
@click.option("--seed", default=20261127, show_default=True, help="Which draw.")
@click.option("--below", default="", help="Only modules whose path below the package begins so, such as series/.")
@click.option("--jobs", default=len(os.sched_getaffinity(0)), show_default=True, help="How many at a time.")
@click.option("--wanted", default=WANTED, show_default=True, help="The part that must be caught.")
def main(count: int, seed: int, below: str, jobs: int, wanted: float) -> None:
    """Change the package in COUNT places, one at a time, and ask the tests about each."""
    everything = list_mutants(below)
    drawn = random.Random(seed).sample(everything, min(count, len(everything)))
    started, survived = time.monotonic(), []
    taken: multiprocessing.Queue = multiprocessing.Queue()
    told: multiprocessing.Queue = multiprocessing.Queue()
    for mutant in [*drawn, *[None] * jobs]:
        taken.put(mutant)
    with tempfile.TemporaryDirectory() as folder:
        benches = [Bench(Path(folder) / f"bench-{number}") for number in range(jobs)]
        covering = learn(benches, Path(folder))
        click.echo(f"{time.monotonic() - started:.0f} s for one run in which nothing is changed")
        workers = [multiprocessing.Process(target=_work, args=(bench, covering, taken, told)) for bench in benches]
        for worker in workers:
            worker.start()
        for number in range(1, len(drawn) + 1):
            mutant, caught = told.get()
            line = mutant.tell((ROOT / mutant.path).read_text("utf-8"))
            click.echo(f"{number:4} {'caught  ' if caught else 'SURVIVED'} {line}{f'  [{caught}]' if caught else ''}")
            if not caught:
                survived.append(line)
        for worker in workers:
            worker.join()
    part = 1 - len(survived) / len(drawn)
    click.echo(
        f"\n{len(drawn) - len(survived)} of {len(drawn)} caught ({part:.0%}), drawn from {len(everything)} with seed {seed}"
    )
    click.echo(f"{time.monotonic() - started:.0f} s")
    for line in sorted(survived):
        click.echo(f"survived: {line}")
    raise SystemExit(part < wanted)


if __name__ == "__main__":
    main()
