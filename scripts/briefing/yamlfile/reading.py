"""A file, or its bytes → nodes and problems: what stands between a folder and the events of PyYAML."""

from __future__ import annotations

import stat
from collections.abc import Collection
from pathlib import Path

from briefing.problem import Place, Problem
from briefing.survey import read_bytes
from briefing.yamlfile.characters import BYTE_ORDER_MARK, find_forbidden, without_forbidden
from briefing.yamlfile.nodes import YamlFile
from briefing.yamlfile.other_formats import name_format
from briefing.yamlfile.recovery import read_with_mends

MAX_BYTES = 200_000
_OF_A_TAB = ("block-indentation", "indentation")
"""What a line with a tab in front seems to be wrong in besides."""


def read_yaml(file: Path, shown_as: str, keys: Collection[str] = ()) -> YamlFile:
    """Read a file; every fault becomes a Problem, none an exception. `keys` are words that are keys where they begin a line."""
    data = open_yaml(file, shown_as)
    return data if isinstance(data, YamlFile) else parse_yaml(data, shown_as, keys)


def open_yaml(file: Path, shown_as: str) -> bytes | YamlFile:
    """The bytes of a file, still to be parsed, or why it is not read."""
    start = Place(shown_as)
    try:
        status = file.lstat()
        if stat.S_ISLNK(status.st_mode):
            return _refused(start, "link", "the file is a symbolic link", "a regular file", "put the file itself here")
        if not stat.S_ISREG(status.st_mode):
            return _refused(start, "file", "this is not a regular file", "a YAML file", "remove it")
        if status.st_size > MAX_BYTES:
            return _refused(
                start, "size", f"the file has {status.st_size:,} bytes", f"at most {MAX_BYTES:,}", "split the entry"
            )
        return read_bytes(str(file))
    except FileNotFoundError:
        return _refused(start, "missing-file", "there is no such file", "the file", "write it, or bring it back")
    except OSError as error:
        return _refused(start, "file", f"the file cannot be read: {error.strerror}", "a readable file", "check its permissions")


def parse_yaml(data: bytes, shown_as: str, keys: Collection[str] = ()) -> YamlFile:
    """Read the bytes of a YAML file."""
    if name := name_format(data):
        mend = "open it in its program and save it as plain text, or copy its text into the entry"
        return _refused(Place(shown_as), "encoding", f"the file is {name}", "plain text, `key: value` lines", mend)
    try:
        text = decode_yaml(data)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = Place(shown_as, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return _refused(
            place, "encoding", f"the byte 0x{data[error.start]:02x} is not UTF-8", "UTF-8 text", "save the file as UTF-8"
        )
    hidden = tuple(find_forbidden(text, shown_as))
    clean = without_forbidden(text) if hidden else text
    root, problems = read_with_mends(clean, shown_as, keys)
    tabs = {problem.place.line for problem in hidden if problem.code == "tab"}
    problems = tuple(found for found in problems if found.code not in _OF_A_TAB or found.place.line not in tabs)
    if root is None and not problems and not hidden:
        return _refused(Place(shown_as), "empty", "the file is empty", "an entry", "write the entry or remove the file")
    return YamlFile(shown_as, root, (*hidden, *problems), text)


def decode_yaml(data: bytes) -> str:
    """The text of a file, with ends of lines as they are here. Raises UnicodeDecodeError."""
    text = data.decode("utf-8").removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")


def _refused(place: Place, code: str, what: str, expected: str, mend: str) -> YamlFile:
    return YamlFile(place.path, None, (Problem(place, what, expected, mend, code=code),))
