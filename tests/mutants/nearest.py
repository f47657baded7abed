"""Which tests are asked about a module: those of its own name, those of its room, then all that need no browser."""

from __future__ import annotations

from pathlib import Path

SLOW = ("site", "cli/build", "cli/serve", "tree")
"""Of these modules the tests that build a site are asked too, at the end."""
FAST = ["-m", "not browser and not build and not nightly"]
LEFT_OUT = ("test_contracts.py", "test_wheel.py")
"""Where modules import from, and how they are packed: no mutant changes either, and the second costs a build."""
BUILDING = ("site/test_many_languages.py",)
"""Builds a site of five languages first: asked about the modules that build only."""


def find_stages(tests: Path, module: str) -> list[list[str]]:
    """Arguments for pytest, nearest first; `module` is a path below the package, such as `series/checks/roles.py`."""
    own = tests / Path(module).parent / f"test_{Path(module).stem}.py"
    rooms = [folder for folder in (own.parent, *own.parent.parents) if tests in (folder, *folder.parents) and folder != tests]
    stages = [[str(own), *FAST]] if own.exists() else []
    stages += [[str(room), *FAST] for room in rooms if room.is_dir() and list(room.rglob("test_*.py"))]
    left_out = LEFT_OUT if module.startswith(SLOW) else (*LEFT_OUT, *BUILDING)
    asked = [room for room in rooms if room.is_dir()] + [tests / name for name in left_out]
    stages.append([str(tests), *(f"--ignore={path}" for path in asked), *FAST])
    if module.startswith(SLOW):
        stages.append([str(tests), "-m", "build"])
    return stages
