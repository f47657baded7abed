"""What lies among the entries and is none (left by editors and systems, wrongly named, misplaced), and what is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from pathlib import Path

from briefing.entries.base import Entry
from briefing.entries.ids import ID_FORM, is_id, slug
from briefing.problem import Place, Problem, Severity
from briefing.suggestion import nearest
from briefing.text import with_article
from briefing.yamlfile import MapNode, read_yaml

_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
NO_FILE_NAMES = frozenset(("con", "prn", "aux", "nul", *_PORTS))
"""Names of devices on Windows, with whatever ending: a repository that holds one cannot be checked out there."""
_LEFT_BY_SYSTEMS = re.compile(r"thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|\$recycle\.bin|__macosx", re.IGNORECASE)
_LEFT_BY_EDITORS = re.compile(r".*(~|\.bak|\.swp|\.swo|\.tmp|\.orig|\.rej|\.old)|#.*#|~\$.*", re.IGNORECASE)
_OF_FOLDERS = frozenset(("readme", "notes", "index", "todo", "changelog", "license"))
_COPY = re.compile(
    r"(?:(?:copy|copia) (?:of|de) )?(.+?)(?:[ -]*(?:copy|copia|kopie)(?: ?\d+| ?\(\d+\))?| ?\(\d+\)| \d+)?\.ya?ml",
    re.IGNORECASE,
)
"""`x copy.yml`, `x - Copy (2).yml`, `Copy of x.yml`, `x (1).yml`, `x 2.yml`."""
_OTHER_ENDING = re.compile(r"(.+?)(?:(?:\.ya?ml)+(?:\.txt|\.md)?|\.txt|\.md|\.json)", re.IGNORECASE)


def is_left_behind(name: str) -> bool:
    """Whether a system puts such a file beside others without being asked."""
    return _LEFT_BY_SYSTEMS.fullmatch(name) is not None


def right_name(name: str) -> str | None:
    """`Ana Varga.yaml` → `ana-varga.yml`: the name of a file that is an entry under another ending; None for others."""
    match = _OTHER_ENDING.fullmatch(name)
    stem = slug(re.sub(r" ?\(\d+\)$", "", match[1])) if match else ""
    return f"{stem}.yml" if stem else None


def describe_stray(shown: str, path: Path, kind: str, names: Set[str]) -> Problem:
    """A file in the folder of a kind that is no `.yml` file, a folder, or a link."""
    place, name = Place(shown), path.name
    if path.is_symlink():
        return Problem(place, "the file is a symbolic link", "a file `<id>.yml`", "put the file itself here", code="link")
    if path.is_dir():
        what, mend = f'"{name}" is a folder; no entry inside it is read', f"move its entries to briefs/{kind}/"
        return Problem(place, what, f"entries in briefs/{kind}/ itself", mend, code="stray")
    if _LEFT_BY_EDITORS.fullmatch(name):
        return _left_behind(place, name)
    meant = right_name(name)
    if meant and (".y" in name.lower() or _is_like(path.stem, names)):
        mend = f"rename it to {meant}" if meant not in names else f"{meant} is there too; remove one of the two"
        return Problem(place, f'"{name}" does not end with .yml and is not read', f'"{meant}"', mend, code="file-ending")
    if is_id(name) and f"{name}.yml" not in names:
        what = f'"{name}" has no ending and is not read'
        return Problem(place, what, f'"{name}.yml"', f"rename it to {name}.yml, or move it elsewhere", code="file-ending")
    mend = "move it elsewhere"
    return Problem(place, f'"{name}" is no entry', "a file `<id>.yml`", mend, code="stray")


def _left_behind(place: Place, name: str) -> Problem:
    what = f'"{name}" was left behind by an editor and is not read'
    return Problem(place, what, "entries only", "remove it", code="left-behind", severity=Severity.WARNING)


def _is_like(stem: str, names: Set[str]) -> bool:
    """Whether a name without its ending is what an entry could be called, and nothing that a folder of files has anyway."""
    return is_id(stem) and stem not in _OF_FOLDERS and f"{stem}.yml" not in names


def describe_name(shown: str, name: str, names: Set[str]) -> Problem:
    """A `.yml` file whose name is no id."""
    if _LEFT_BY_EDITORS.fullmatch(name):
        return _left_behind(Place(shown), name)
    copied = _COPY.fullmatch(name)
    if copied and (of := f"{copied[1].strip()}.yml") in names and of != name:
        mend = "remove it; where it is another entry, give it a name of its own"
        return Problem(Place(shown), f'"{name}" is a copy of {of} that was left here', "each entry once", mend, code="id")
    meant = right_name(name)
    mend = "rename the file"
    if meant:
        mend = f"rename it to {meant}" if meant not in names else f"{meant} is there too; remove one of the two"
    expected = f"{ID_FORM}, then .yml"
    return Problem(Place(shown), f'"{name}" cannot be the name of an entry', expected, mend, code="id")


def describe_device(shown: str, entry_id: str) -> Problem:
    """An id that Windows keeps for itself."""
    what = f'"{entry_id}" is the name of a device on Windows, where nobody could check these files out'
    return Problem(Place(shown), what, "another id", "rename the file", code="id")


def describe_top_stray(shown: str, path: Path, kinds: Mapping[str, type[Entry]], files: Iterable[str]) -> Problem:
    """What lies in `briefs/` itself and belongs nowhere: with the folder or file that was meant."""
    name, place = path.name, Place(shown)
    known = [*kinds, *files]
    if path.is_symlink():
        return Problem(place, "the file is a symbolic link", "one of " + ", ".join(known), "move it elsewhere", code="stray")
    if path.is_dir():
        guess = guess_kind(name, kinds)
        what = f'"{name}" is no kind of entry; nothing inside it is read'
        mend = f'did you mean "{guess}"?' if guess else "move it elsewhere"
        return Problem(place, what, "one of " + ", ".join(kinds), mend, code="stray")
    meant = right_name(name)
    if meant and meant in known and meant != name:
        return Problem(
            place, f'"{name}" does not end with .yml and is not read', f'"{meant}"', f"rename it to {meant}", code="file-ending"
        )
    if path.suffix == ".yml" and isinstance(root := read_yaml(path, shown).root, MapNode):
        fitting = [shape for shape in kinds.values() if _lacks(set(root.values), shape) == 0]
        if len(fitting) == 1:
            return describe_loose(shown, name, fitting[0])
    guess = nearest(name, known)
    mend = f'did you mean "{guess}"?' if guess else "move it elsewhere"
    return Problem(place, f'"{name}" is no entry', "one of " + ", ".join(known), mend, code="stray")


def guess_kind(name: str, kinds: Mapping[str, type[Entry]]) -> str | None:
    """The folder that was meant: `persons` and `person` → `people`."""
    by_word = {word: kind for kind, shape in kinds.items() for word in (kind, shape.singular, f"{shape.singular}s")}
    found = nearest(name.lower(), by_word)
    return by_word[found] if found else None


def find_right_kind(root: MapNode, shape: type[Entry], kinds: Mapping[str, type[Entry]]) -> type[Entry] | None:
    """The kind whose keys a file holds, where they are not those of its own folder."""
    keys = set(root.values)
    if _lacks(keys, shape) == 0:
        return None
    fitting = [other for other in kinds.values() if other is not shape and _lacks(keys, other) == 0]
    return fitting[0] if len(fitting) == 1 and _lacks(keys, shape) > 1 else None


def describe_wrong_folder(shown: str, name: str, right: type[Entry], shape: type[Entry], place: Place) -> Problem:
    """An entry that stands in another kind's folder."""
    what = f"this is {with_article(right.singular)}, and lies among the {shape.kind}"
    return Problem(place, what, f"briefs/{right.kind}/{name}", "move the file there", code="wrong-folder")


def describe_loose(shown: str, name: str, right: type[Entry]) -> Problem:
    """An entry that stands in `briefs/` itself."""
    what = f"this is {with_article(right.singular)}, and lies in no folder"
    place = Place(shown)
    return Problem(place, what, f"briefs/{right.kind}/{name}", "move the file there", code="wrong-folder")


def _lacks(keys: set[str], shape: type[Entry]) -> int:
    """How many keys are missing or unknown."""
    required = {name for name, field in shape.model_fields.items() if field.is_required()}
    return len(required - keys) + len(keys - set(shape.model_fields))


def tell_missing(problem: Problem) -> Problem:
    """Of a file without which there is no series, how it comes back."""
    if problem.code != "missing-file":
        return problem
    mend = "bring it back with git; `briefing init . --missing` writes what a series lacks"
    return replace(problem, expected="the file that makes this a series", mend=mend)


def describe_twin(shown: str, entry_id: str, twin: str) -> Problem:
    """Two files that are one on some disks."""
    what = f'the ids "{entry_id}" and "{twin}" differ only by case or accents'
    return Problem(Place(shown), what, "ids that are different on every disk", "rename one of the two files", code="twin-id")


def describe_no_folder(shown_as: str) -> Problem:
    """Where the folder of entries is not there."""
    mend = "run the command from the project's folder"
    return Problem(Place(shown_as), "there is no such folder", "a folder of entries", mend, code="folder")
