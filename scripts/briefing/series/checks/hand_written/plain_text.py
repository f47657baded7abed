"""Whether each line of a hand-written page tells all there is: links of the plain kind, and nothing within anything else."""

from __future__ import annotations

import re

FENCED = re.compile(r"^ {0,3}(```+|~~~+).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`]*`")
_CODE_OF_A_LINE = re.compile(r"`[^`\n]*`")
LONG = 100_000
"""Bytes that the HTML of a text may have which is light for sure."""
_OF_HEADING, _OF_LINE, _OF_SIGN = 200, 20, 5
"""What a heading, its place in the list of contents, a line and a sign such as & may bring there."""
_LINK = re.compile(
    r"""(?<!!)\[[^\[\]\n]*\]\(
    (?:(?:https?://|mailto:)[^\s()<>\[\]"']*|[a-z0-9-]+\.md(?:\#[\w-]+)?|\#[\w-]+|(?:\.\./)(?:[\w-]+/)*index\.md
    |\.\./\.\./briefs/[a-z]+/[a-z0-9-]+\.yml(?:\#[a-z0-9-]+)?)\)""",
    re.VERBOSE,
)
_PICTURE = re.compile(r"^!\[[^\[\]\n]+\]\(pictures/[a-z0-9-]+\.png\)$", re.MULTILINE)
_INDENTED = re.compile(r"^(?: {4}| {0,3}\t).*\[", re.MULTILINE)
"""A link in a list, or in code: the place alone does not tell."""
_OTHER = re.compile(
    r"""[<\]]\s*[(\[:]  # a link of another kind, or one that is given below
    |\[\^               # a note
    |<[a-zA-Z/!?]       # HTML
    |!\[                # a picture
    |^[^`\n]*(?:`[^`\n]*`[^`\n]*)*`[^`\n]*$  # code that goes on in the next line
    |^\#+\s*(?:menu\b|_)|^(?:menu|_.*)\n[=-]  # a heading by the name of what every page has
    |[\x00-\x08]""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)


def is_plain(text: str) -> bool:
    """True where nothing stands that only the whole page tells."""
    signs = sum(map(text.count, "&<>"))
    if len(text.encode()) + _OF_LINE * text.count("\n") + _OF_HEADING * text.count("\n#") + _OF_SIGN * signs > LONG:
        return False
    words = _CODE_OF_A_LINE.sub("", FENCED.sub("", text))
    return not (_INDENTED.search(words) or _OTHER.search(_LINK.sub("", _PICTURE.sub("", words))))
