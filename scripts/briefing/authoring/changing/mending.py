"""Mends in the entries' files what needs no judgement. Changes letters in place: comments and order stay as they are."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from briefing.authoring.changing.whole_files import write_all
from briefing.entries.loading.stray_files import right_name
from briefing.problem import Edit, Problem

_MARK = b"\xef\xbb\xbf"


def mend_files(project: Path, problems: Iterable[Problem], paths: Iterable[Path]) -> list[str]:
    """Do the Edits of problems, join accents to letters, rename `.yaml`, take byte order marks off; a sentence for each file.

    An Edit whose words do not stand where it says is left alone. `paths` are all files that may be mended.
    """
    problems = list(problems)
    told, changes, names = [], {}, {}
    apart = {problem.place.path for problem in problems if problem.code == "accents"}
    edits: dict[str, list[Edit]] = defaultdict(list)
    for problem in problems:
        if problem.edit is not None:
            edits[problem.place.path].append(problem.edit)
    for path in sorted(paths):
        if path.is_symlink() or not path.is_file():
            continue
        shown = path.relative_to(project).as_posix()
        data = path.read_bytes()
        mended, count = _mend(data, edits.get(shown, []))
        if shown in apart and (joined := unicodedata.normalize("NFC", mended.decode()).encode()) != mended:
            mended, count = joined, count + 1
        if mended != data:
            changes[shown] = mended.decode()
            told.append(f"{shown}: {count} mended" if count else f"{shown}: byte order mark taken off")
        name = right_name(path.name) if path.suffix.lower() in (".yml", ".yaml", ".txt") else None
        if name and path.suffix != ".yml" and ".y" in path.name.lower() and not (path.parent / name).exists():
            names[path] = path.parent / name
            told.append(f"{shown}: is called {name} now")
    write_all(project, changes)
    for path, renamed in names.items():
        path.rename(renamed)
    return told


def _mend(data: bytes, edits: list[Edit]) -> tuple[bytes, int]:
    bare = data.removeprefix(_MARK)
    try:
        lines = bare.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return data, 0
    count = 0
    for edit in sorted(set(edits), key=lambda found: (found.line, found.column), reverse=True):
        if edit.line > len(lines):
            continue
        line, begin = lines[edit.line - 1], edit.column - 1
        written = next((form for form in (edit.old, f'"{edit.old}"', f"'{edit.old}'") if line[begin:].startswith(form)), None)
        if written is not None:
            lines[edit.line - 1] = line[:begin] + edit.new + line[begin + len(written) :]
            count += 1
    return "\n".join(lines).encode("utf-8"), count
