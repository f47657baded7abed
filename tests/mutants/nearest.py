"""Which tests are asked about a mutant, in which order: those that run its line, then all, then those that build a site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

FAST = ["-m", "not browser and not build and not nightly"]
BUILDS = ("site", "cli/build", "cli/serve", "tree")
"""Of these modules the tests that build a site are asked too, at the end."""
LEFT_OUT = ("test_contracts.py", "test_wheel.py")
"""Where modules import from, and how they are packed: no mutant changes either, and the second costs a build."""
BUILDING = "test_many_languages.py"
"""Builds a site of five languages first: asked about the modules that build only."""


def list_files(tests: Path, *, with_builds: bool = False) -> list[Path]:
    """The files whose tests are asked."""
    left_out = LEFT_OUT if with_builds else (*LEFT_OUT, BUILDING)
    return [path for path in sorted(tests.rglob("test_*.py")) if path.name not in left_out]


def list_stages(tests: Path, module: str, covering: Sequence[str] | None) -> list[list[str]]:
    """Arguments for pytest, one run after the other; `module` is a path below the package, such as `series/checks/roles.py`.

    `covering` are the tests that run the line; those of its room come first where it is not known which do.
    """
    builds = module.startswith(BUILDS)
    files = [str(path) for path in list_files(tests, with_builds=builds)]
    room = f"{(tests / module).parent}/"
    near = covering if covering is not None else [file for file in files if file.startswith(room)]
    # What a cache kept from an earlier test is not seen to be run by a later one: so all are asked in the end.
    stages = [[*FAST, *asked] for asked in (near, files) if asked]
    return [*stages, ["-m", "build", str(tests)]] if builds else stages
