"""Which tests are all tests: the fast ones, and of what builds a site those too that build one."""

from __future__ import annotations

from pathlib import Path

FAST = ["-m", "not browser and not build and not nightly"]
BUILDS = ("site", "cli/build", "cli/serve", "tree")
"""Of these modules the tests that build a site are asked too, which nobody has asked before."""
LEFT_OUT = ("test_contracts.py", "test_wheel.py")
"""Where modules import from, and how they are packed: no mutant changes either, and the second costs a build."""
BUILDING = "test_many_languages.py"
"""Builds a site of five languages first: asked about the modules that build only."""


def list_files(tests: Path, *, with_builds: bool = False) -> list[Path]:
    """The files whose tests are asked."""
    left_out = LEFT_OUT if with_builds else (*LEFT_OUT, BUILDING)
    return [path for path in sorted(tests.rglob("test_*.py")) if path.name not in left_out]


def is_built_with(module: str) -> bool:
    """Whether the tests that build a site are among those that tell of a module; it is such as `cli/check.py`."""
    return module.startswith(BUILDS)


def list_stages(tests: Path, module: str) -> list[list[str]]:
    """Arguments for pytest that ask all tests, one run after the other: first those that may not have been asked yet."""
    builds = is_built_with(module)
    files = map(str, list_files(tests, with_builds=builds))
    return [*([["-m", "build", str(tests)]] if builds else []), [*FAST, *files]]
