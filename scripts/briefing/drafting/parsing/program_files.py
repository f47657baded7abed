"""What is written for programs and was given for a communiqué: YAML, JSON, settings, code. Knows no language."""

from __future__ import annotations

import json
import re

GIVE = "give what the parties said, as plain text (.txt) or as a web page"
_KEY = re.compile(r"(?:- *)?[\"']?[a-z_][\w-]*[\"']?:(?:[ \t]|$)|- |---$|\.\.\.$|[]}]")
_SETTING = re.compile(r"\[{1,2}[^]]*\]{1,2}$|[\w.\"'*/-]+ *=|[]}]")
_OF_CODE = re.compile(r".*[;{}]$")
_BEGINS_CODE = re.compile(r"(?:import [\w.]+$|from [\w.]+ import |def \w+\(|class \w+.*:$)")
_PAGE = re.compile(r"<(?:!doctype html|!--|html|head|body|\?xml[^>]*>\s*<(?:!doctype html|html))", re.IGNORECASE)
_MARKED_UP = re.compile(r"<(?:\?xml|svg|rss|feed|urlset)\b", re.IGNORECASE)
MOSTLY = 0.5
"""A text of which a larger part of the lines ends as code does is no prose."""


def tell_data(text: str) -> str:
    """What a file for programs is; empty for prose, of which some line at the margin is none of theirs."""
    begin = text.lstrip("\ufeff \t\r\n")
    lines = [line.rstrip() for line in text.lstrip("\ufeff").splitlines() if line.strip() and not line.lstrip().startswith("#")]
    margin = [line for line in lines if not line[0].isspace()]
    if _MARKED_UP.match(begin) and not _PAGE.match(begin):
        return "XML"
    if begin.startswith(("{", "[")) and _is_json(begin):
        return "JSON"
    if margin and all(map(_KEY.match, margin)) and any(":" in line for line in margin):
        return "YAML"
    if margin and all(map(_SETTING.match, margin)) and any("=" in line for line in margin):
        return "a list of settings"
    is_code = sum(1 for line in lines if _OF_CODE.match(line)) > MOSTLY * len(lines) or any(map(_BEGINS_CODE.match, margin))
    return "code" if is_code and not begin.startswith("<") else ""


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
