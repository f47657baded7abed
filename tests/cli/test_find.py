"""`briefing find` tells as many as a screen holds, and of the others their number."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(("count", "rest"), [(50, ""), (52, "and 2 more: say one word more, or --kind\n")])
def test_of_many_the_rest_is_counted(house, run, count, rest):
    for number in range(count):
        house.write(f"people/lind-{number}.yml", f"name: Eva Lind\nsort_name: Lind, Eva {number}\n")
    done = run("find", "lind")
    assert (len(done.stdout.splitlines()), done.stderr, done.exit_code) == (50, rest, 0)
