"""One file → an entry, or why there is none. What it says hangs on its bytes and its name, and on no other file."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from briefing.entries import KINDS, Entry
from briefing.entries.base import Draftable
from briefing.entries.loading.stray_files import describe_wrong_folder, find_right_kind
from briefing.entries.loading.unfinished import Unfinished, marks_draft
from briefing.entries.misshapen.shape_reading import Guess, read_shape
from briefing.entries.misshapen.stand_in import StandIn
from briefing.problem import Place, Problem, Severity
from briefing.yamlfile import ListNode, MapNode, YamlFile

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=-|$)")
_ANY_ORDER, _FIGURES = re.compile(r"\d{1,4}(?:[-/.\s]+\d{1,4}){2}"), re.compile(r"\d+")
_WORD = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")


class FileReading(NamedTuple):
    """What was made of one file."""

    entry: Entry | None = None
    problems: tuple[Problem, ...] = ()
    is_draft: bool = False
    """Whether it is still being written, so that its faults are warnings."""
    unfinished: Unfinished | None = None
    """What could be read where no entry could be made."""
    patch: StandIn | None = None
    """The entry, where it does without a value which was wrong: which lines that leaves out."""
    maybe_named: Set[str] = frozenset()
    """Words of a faulty file that may be ids."""
    right_kind: str = ""
    """The kind whose folder it should lie in, where it lies in a wrong one."""


_LOST = re.compile(r"[ -]*[\w-]+:[ \t]*#")


def make_entry(file: YamlFile, entry_id: str, shape: type[Entry], guess: Guess) -> FileReading:
    """The entry of one file, also where it had to be mended to be read: whoever publishes looks at the problems first."""
    read = _read(file, entry_id, shape, guess)
    if not issubclass(shape, Draftable) or not marks_draft(file.root):
        return read
    problems = tuple(replace(problem, severity=Severity.WARNING) for problem in read.problems)
    return read._replace(is_draft=True, problems=problems)


def _read(file: YamlFile, entry_id: str, shape: type[Entry], guess: Guess) -> FileReading:
    shown, problems = file.path, file.problems
    root = file.root
    if isinstance(root, MapNode) and (wrapped := _find_wrapped(root, shape)):
        key = next(iter(root.keys))
        what, mend = f"{key}: stands around the whole entry", "delete the line, and two spaces at the start of the others"
        problems = (*problems, Problem(root.keys[key], what, "the entry’s own keys at the left", mend, code="indentation"))
        root = wrapped
    if isinstance(root, ListNode):
        what, expected = "a list stands here", "one entry, its keys at the left"
        mend = "delete the hyphen; each further entry is a file of its own"
        return FileReading(problems=(Problem(root.place, what, expected, mend, code="entry"),), maybe_named=_list_words(file))
    if not isinstance(root, MapNode):
        if file.root is not None:
            expected, mend = "`key: value` lines", f"run `briefing new {shape.singular}` to see one"
            if shape not in KINDS.values():
                mend = "bring it back with git; briefs/GUIDE.md tells its keys"
            no_keys = Problem(file.root.place, "the file does not begin with a key", expected, mend, code="entry")
            problems = (*problems, no_keys) if _holds_a_key(file.text, shape) else (no_keys,)
        return FileReading(problems=problems, maybe_named=_list_words(file))
    read = read_shape(shape, root, partial(_guess_by_name, entry_id, guess))
    maybe_named = _list_words(file) if problems or read.problems else frozenset()
    if read.problems and (right := find_right_kind(root, shape, KINDS)):
        wrong = describe_wrong_folder(shown, PurePath(shown).name, right, shape, Place(shown))
        return FileReading(problems=(*problems, wrong), maybe_named=maybe_named, right_kind=right.kind)
    if read.stand_in:
        read.stand_in.entry.read_from(entry_id, file)
    told = {problem.place for problem in problems}  # a text that was mended to be read is told once
    lost = _list_lost_lines(file)
    return FileReading(
        read.entry.read_from(entry_id, file) if read.entry else None,
        (*problems, *(problem for problem in read.problems if problem.place not in told and problem.place.line not in lost)),
        unfinished=None if read.entry else Unfinished(shape, entry_id, shown, root, file.text, read.stand_in),
        patch=read.stand_in if read.entry else None,
        maybe_named=maybe_named,
    )


def _list_lost_lines(file: YamlFile) -> set[int]:
    """Those whose value is a comment, as in `light: #3d4b83`: that nothing stands there follows from it."""
    told = {problem.place.line for problem in file.problems if problem.code == "comment"}
    lines = file.text.split("\n") if told else []
    return {line for line in told if _LOST.match(lines[line - 1])}


def _find_wrapped(root: MapNode, shape: type[Entry]) -> MapNode | None:
    """The entry below a word that stands around all of it: `person:`."""
    name, inner = next(iter(root.values.items()), ("", None))
    is_whole = len(root.values) == 1 and name not in shape.model_fields and isinstance(inner, MapNode)
    return inner if is_whole and isinstance(inner, MapNode) and set(inner.values) <= set(shape.model_fields) else None


def _guess_by_name(entry_id: str, guess: Guess, sort: str, text: str) -> str | None:
    """`04/05/2023` may be two days, unless the file's name says which."""
    found, named = guess(sort, text), _DAY.match(entry_id)
    if found or sort not in ("date", "day") or not named or not _ANY_ORDER.fullmatch(text.strip()):
        return found
    numbers = [sorted(map(int, _FIGURES.findall(written))) for written in (named[0], text)]
    return named[0] if numbers[0] == numbers[1] else None


def _holds_a_key(text: str, shape: type[Entry]) -> bool:
    """Whether any line begins with one: else no single mistake stands between the text and an entry."""
    return any(line.partition(":")[0].strip(" \t-\"'") in shape.model_fields for line in text.splitlines())


def _list_words(file: YamlFile) -> frozenset[str]:
    return frozenset(_WORD.findall(file.text))
