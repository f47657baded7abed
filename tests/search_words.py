"""The words that search knows, read back as its page does."""

from __future__ import annotations

import json
import re


def read_search_words(content: bytes) -> list[str]:
    """Each whole, in the order in which they are written."""
    found: list[str] = []
    for line in json.loads(content).split("\n"):
        before = ""
        for shared, rest in re.findall(r"([0-9])([^0-9]*)", line):
            found.append(before := before[: int(shared)] + rest)
    return found
