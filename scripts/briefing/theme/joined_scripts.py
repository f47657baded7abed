"""A script and all that it imports as one file: a browser asks an old line for six files at a time, and each costs a round."""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+\.js)";\n', re.MULTILINE)
_REMARK = re.compile(r"^ *//.*\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const (\w+))", re.MULTILINE)


def join_scripts(name: str, texts: Mapping[str, str]) -> str:
    """The script of that name among these texts. What it imports stands before it, each part with names of its own.

    Lines that are remarks, which nobody reads on their way, are left to the parts.
    """
    parts: dict[str, str] = {}
    _add(name, {part: _REMARK.sub("", text) for part, text in texts.items()}, parts)
    own = parts.pop(name)
    return "".join(_enclose(part, text) for part, text in parts.items()) + own


def _add(name: str, texts: Mapping[str, str], parts: dict[str, str]) -> None:
    """What a part imports before it, and each once."""
    for _, imported in _IMPORT.findall(texts[name]):
        if imported not in parts:
            _add(imported, texts, parts)
    parts[name] = _IMPORT.sub(lambda found: f"const {found[1]} = {_call(found[2])};\n", texts[name])


def _enclose(name: str, text: str) -> str:
    exported = ", ".join(_EXPORT.findall(text))
    return f"const {_call(name)} = (() => {{\n{_EXPORT.sub('', text)}return {{ {exported} }};\n}})();\n"


def _call(name: str) -> str:
    return f"${name.removesuffix('.js').replace('-', '_')}"
