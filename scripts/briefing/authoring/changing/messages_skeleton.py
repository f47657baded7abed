"""The file in which somebody says the interface in a further language: the English messages, to be translated."""

from __future__ import annotations

from briefing.locale.messages import BUILT_IN
from briefing.locale.own_messages import CATEGORIES, PATTERN

_HEAD = """# The words of the interface in "{language}". Translate what stands in quotes; keys stay as they are.
# What stands in braces is filled in: keep it, in any order. A text that a number changes has a form for each plural of
# the language: {categories}.
"""


def write_messages(language: str) -> str:
    """The whole file, without the comments of the English one."""
    lines = (BUILT_IN / f"{PATTERN}.yml").read_text("utf-8").splitlines(keepends=True)
    head = _HEAD.format(language=language, categories=", ".join(CATEGORIES))
    return head + "".join(line for line in lines if not line.startswith("#"))
