"""The file in which somebody says the interface in a further language: the English messages, to be translated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.locale.messages import BUILT_IN
from briefing.locale.own_messages import PATTERN
from briefing.locale.plural_forms import list_forms

_HEAD = """# The words of the interface in "{language}". Translate what stands in quotes; keys stay as they are.
# What stands in braces is filled in: keep it, in any order. A text that a number changes has a form for each plural of
# the language: {forms}.
"""
_COUNTED = re.compile(
    r'(?P<key>^\w+:)(?P<begin> \{ |\n  )one: (?P<one>".*")(?P<between>, |\n  )other: (?P<other>".*")', re.MULTILINE
)


def write_messages(language: str) -> str:
    """The whole file, without the comments of the English one."""
    lines = (BUILT_IN / f"{PATTERN}.yml").read_text("utf-8").splitlines(keepends=True)
    forms = list_forms(language)
    text = "".join(line for line in lines if not line.startswith("#"))
    return _HEAD.format(language=language, forms=", ".join(forms)) + _COUNTED.sub(lambda found: _in_forms(found, forms), text)


def _in_forms(found: re.Match[str], forms: Sequence[str]) -> str:
    said = found["between"].join(f"{form}: {found['one' if form == 'one' else 'other']}" for form in forms)
    return found["key"] + found["begin"] + said
