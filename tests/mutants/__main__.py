"""`python -m tests.mutants 200`: a seeded draw of changes to the package, and how many of them the tests notice.

Each is asked of the nearest tests, those that run its line. Where too many survive those, all tests are asked about the
survivors, until the wanted part is sure. Ends with 1 where fewer than nine in ten are caught. Each survivor is printed
with its place: it is a test that is missing, or a change that changes nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click

from tests.mutants.bench import ROOT, Bench
from tests.mutants.covering import Covering, sign
from tests.mutants.nearest import is_built_with, list_files
from tests.mutants.planted import list_planted
from tests.mutants.sites import Mutant, find_mutants

PACKAGE = ROOT / "scripts" / "briefing"
KEPT = ROOT / "build" / "mutants"
WANTED = 0.9
FAILING = 5
"""So many tests may fail on a busy machine before anything is changed; they catch nothing then."""


def list_mutants(below: str) -> list[Mutant]:
    """Every change that could be made, in the order of the files."""
    return [
        mutant
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).as_posix().startswith(below)
        for mutant in find_mutants(path.relative_to(ROOT), path.read_text("utf-8"))
    ]


def learn(benches: list[Bench]) -> Covering:
    """Which tests run which lines, from a run of them in which nothing is changed.

    Kept until the package is another; a file of tests that is another is run again.
    """
    folder = KEPT / sign(*sorted(PACKAGE.rglob("*.py")))[:16]
    folder.mkdir(parents=True, exist_ok=True)
    signed = {file.relative_to(ROOT).as_posix(): sign(file) for file in list_files(ROOT / "tests")}
    unknown = sorted(Covering([*folder.glob("*.json")], signed).unknown)
    with ProcessPoolExecutor(
        len(benches)
    ) as pool:  # whose processes may begin others, as those of `multiprocessing.Pool` may not
        names = [f"{time.time_ns()}-{number}.json" for number in range(len(benches))]
        told = [
            pool.submit(bench.record, folder / name, unknown[number :: len(benches)])
            for number, (bench, name) in enumerate(zip(benches, names, strict=True))
        ]
        if failed := next(filter(None, [each.result() for each in told]), ""):
            raise click.ClickException(f"nothing was changed, and the tests end with {failed}")
    covering = Covering([*folder.glob("*.json")], signed)
    for test in sorted(covering.failing):
        click.echo(f"fails though nothing is changed, so it is not asked: {test}")
    if len(covering.failing) > FAILING:
        raise click.ClickException("too many tests fail already")
    return covering


class Benches:
    """Workers, one to a bench, who are asked about mutants."""

    def __init__(self, benches: list[Bench], covering: Covering) -> None:
        self.count = len(benches)
        self._taken: multiprocessing.Queue = multiprocessing.Queue()
        self._told: multiprocessing.Queue = multiprocessing.Queue()
        self._workers = [multiprocessing.Process(target=self._work, args=(bench, covering)) for bench in benches]
        for worker in self._workers:
            worker.start()

    def _work(self, bench: Bench, covering: Covering) -> None:
        while (taken := self._taken.get()) is not None:
            mutant, is_near = taken
            self._told.put((mutant, bench.judge(mutant, covering) if is_near else bench.ask_all(mutant, covering)))

    def ask(self, mutants: list[Mutant], *, is_near: bool) -> Iterator[tuple[Mutant, str]]:
        """Each mutant with the test that caught it, or nothing, as they come."""
        for mutant in mutants:
            self._taken.put((mutant, is_near))
        for _ in mutants:
            yield self._told.get()

    def end(self) -> None:
        for _ in self._workers:
            self._taken.put(None)
        for worker in self._workers:
            worker.join()


def _is_built(mutant: Mutant) -> bool:
    """Whether tests are left that were not asked about it: its turn comes first, from the end."""
    return is_built_with(mutant.path.relative_to(PACKAGE.relative_to(ROOT)).as_posix())


def _tell(number: int, mutant: Mutant, caught: str, began: float) -> None:
    line = mutant.tell((ROOT / mutant.path).read_text("utf-8"))
    spent = f"{time.monotonic() - began:5.0f} s"
    click.echo(f"{number:4} {spent} {'caught  ' if caught else 'SURVIVED'} {line}{f'  [{caught}]' if caught else ''}")


@click.command()
@click.argument("count", type=int, default=200)
@click.option("--seed", default=20261127, show_default=True, help="Which draw.")
@click.option("--below", default="", help="Only modules whose path below the package begins so, such as series/.")
@click.option("--jobs", default=len(os.sched_getaffinity(0)), show_default=True, help="How many at a time.")
@click.option("--wanted", default=WANTED, show_default=True, help="The part that must be caught.")
@click.option("--planted", is_flag=True, help="No draw: the faults of planted.yml, and all of them must be caught.")
@click.option("--nearest", is_flag=True, help="Ask the nearest tests only, however many survive.")
def main(count: int, seed: int, below: str, jobs: int, wanted: float, planted: bool, nearest: bool) -> None:
    """Change the package in COUNT places, one at a time, and ask the tests about each."""
    everything = list_planted(ROOT, below) if planted else list_mutants(below)
    drawn = everything if planted else random.Random(seed).sample(everything, min(count, len(everything)))
    allowed = 0 if planted else int((1 - wanted) * len(drawn) + 1e-9)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        benches = [Bench(Path(folder) / f"bench-{number}") for number in range(jobs)]
        covering = learn(benches)
        click.echo(f"{time.monotonic() - began:.0f} s until it was known which tests run which lines")
        asked = Benches(benches, covering)
        survived = []
        for number, (mutant, caught) in enumerate(asked.ask(drawn, is_near=True), 1):
            _tell(number, mutant, caught, began)
            survived += [] if caught else [mutant]
        near, left = len(drawn) - len(survived), [] if nearest else sorted(survived, key=_is_built)
        click.echo(f"\n{near} of {len(drawn)} caught by the nearest tests ({near / len(drawn):.0%})")
        while left and len(survived) > allowed:
            batch = [left.pop() for _ in range(min(asked.count, len(left)))]
            for number, (mutant, caught) in enumerate(asked.ask(batch, is_near=False), len(drawn) - len(left) - len(batch)):
                _tell(number, mutant, caught, began)
                if caught:
                    survived.remove(mutant)
        asked.end()
    part = 1 - len(survived) / len(drawn)
    came = "planted by hand" if planted else f"drawn from {len(everything)} with seed {seed}"
    click.echo(f"\n{len(drawn) - len(survived)} of {len(drawn)} caught ({part:.0%}), {came}")
    click.echo(f"{time.monotonic() - began:.0f} s")
    for mutant in sorted(survived, key=lambda mutant: (mutant.path, mutant.start)):
        click.echo(f"survived: {mutant.tell((ROOT / mutant.path).read_text('utf-8'))}")
    raise SystemExit(len(survived) > allowed)


if __name__ == "__main__":
    main()
