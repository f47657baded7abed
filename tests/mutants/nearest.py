"""Which tests are all tests: the fast ones, and of what builds a site those too that build one."""

from __future__ import annotations

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


def list_stages(tests: Path, module: str) -> list[list[str]]:
    """Arguments for pytest that ask all tests, one run after the other; `module` is such as `cli/check.py`."""
    builds = module.startswith(BUILDS)
    files = map(str, list_files(tests, with_builds=builds))
    return [[*FAST, *files], *([["-m", "build", str(tests)]] if builds else [])]
