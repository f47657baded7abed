"""What lies in a folder of entries, or why nobody can tell. Knows no entry and no file's content."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from briefing.problem import Place, Problem, Severity

BEGUN = ".briefing-begun.new"
"""Lies beside the folder while a command writes files that belong together; git ignores it in a new series."""
_IS_HIDDEN = re.compile(r"\.[^#_.].*\.ya?ml$", re.IGNORECASE)
"""`.x.yml`; but not what editors and systems put beside a file that is open: `.#x.yml`, `._x.yml`."""


class Folder(NamedTuple):
    """What lies in a folder, or why nobody can tell."""

    paths: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_there: bool = True
    is_readable: bool = True


def list_yaml(folder: Path, shown_as: str) -> Folder:
    """The files of a folder, sorted; whatever is no plain `.yml` file is listed too, to be refused.

    A folder that is not there holds none. One that cannot be listed is a Problem, never an exception.
    """
    start = Place(shown_as)
    try:
        status = folder.lstat()
        if stat.S_ISLNK(status.st_mode):
            return _no_folder(start, "the folder is a symbolic link", "a real folder", "put the folder itself here", "link")
        if not stat.S_ISDIR(status.st_mode):
            return _no_folder(
                start, "this is a file", "a folder of entries", "move it elsewhere, and make the folder", "folder"
            )
        names = os.listdir(folder)
        os.stat(os.path.join(folder, os.curdir))  # listing a folder takes less than entering it
    except FileNotFoundError:
        return Folder(is_there=False)
    except OSError as error:
        what = f"the folder cannot be read: {error.strerror}"
        return _no_folder(start, what, "a readable folder", "check its permissions", "folder")
    paths = tuple(folder / name for name in sorted(names) if not name.startswith("."))
    hidden = [name for name in sorted(names) if _IS_HIDDEN.match(name)]
    return Folder(paths, tuple(_hidden_entry(f"{shown_as}/{name}", name[1:] in names) for name in hidden))


def list_named(folder: Path, ending: str) -> list[Path]:
    """What a folder holds by how its name ends; what begins with a dot, editors' programs and systems have laid there."""
    return sorted(path for path in folder.glob(f"*{ending}") if not path.name.startswith("."))


def _hidden_entry(shown: str, has_twin: bool) -> Problem:
    """A warning beside the file without the dot; alone it is an entry that was lost, and what names it would be told so."""
    return Problem(
        Place(shown),
        "a file whose name begins with a dot is not read",
        "an entry that all can see",
        "take the dot away, or remove the file",
        code="hidden-file",
        severity=Severity.WARNING if has_twin else Severity.ERROR,
    )


def _no_folder(place: Place, what: str, expected: str, mend: str, code: str) -> Folder:
    return Folder(problems=(Problem(place, what, expected, mend, code=code),), is_readable=False)
