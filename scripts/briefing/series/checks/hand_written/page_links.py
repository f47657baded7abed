"""Where a link of a hand-written page leads to nothing, or to something else than was meant: an address by its form alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.suggestion import nearest
from briefing.urls import entry_from_page

Slip = tuple[str, str, str]
"""What is wrong, what is expected, how to mend it."""
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)")
_SCHEME = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9+-]*):(?P<rest>.*)")
_SCHEMES = ("https", "http", "mailto", "tel")
_OTHER_LANGUAGE = re.compile(r"(?:\.\./|\.\./\.\./docs/)[a-z]{2}/(?P<name>[\w-]+)\.md(?:#.*)?")
_ENTRY = re.compile(r"(?:\.?\.?/)*briefs/(?P<rest>[a-z]+/[a-z0-9-]+\.yml.*)")
_HERE = re.compile(r"//(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?:[:/]|$)")
_ANY_PAGE = "https://…, method.md, or ../../briefs/meetings/….yml"
_MARKS = "“”\"'‘’«»<"


def find_odd_links(line: str, pages: Collection[str]) -> Iterator[Slip]:
    """Each in a line. `pages` are the names of all hand-written ones."""
    for match in _LINK.finditer(line):
        target = match["target"]
        scheme, name = _SCHEME.fullmatch(target), re.sub(r"(\.html?|/)?(#.*)?$", "", target)
        if target[0] in _MARKS:
            yield "marks stand round the address", "the address alone", f"write {target.strip(_MARKS + '>')}"
        elif scheme and scheme["name"].lower() not in _SCHEMES:
            guess = nearest(scheme["name"].lower(), _SCHEMES)
            mend = f"write {guess}:{scheme['rest']}" if guess else "put it where all can read it, and copy that address"
            yield f'the address begins with "{scheme["name"]}:"', "https://, which readers can open", mend
        elif scheme and scheme["name"].lower().startswith("http") and not re.match(r"//[\w\[]", scheme["rest"]):
            yield "the address lacks a / at its beginning", "https://", f"write https://{scheme['rest'].lstrip('/')}"
        elif scheme and _HERE.match(scheme["rest"]):
            yield "the address is one of this machine", "https://, which readers can open", "write where the page is published"
        elif re.fullmatch(r"[^@:/\s]+@[\w.-]+\.\w+", target):
            yield f"{target} is taken for a page beside this one", "mailto: before it", f"write mailto:{target}"
        elif "\\" in target:
            right = re.sub(r"\\+", "/", target)
            yield f"the address {target} has the strokes of Windows", "an address with /", f"write {right}"
        elif target.startswith("www."):
            yield f"{target} is taken for a page beside this one", "https:// before it", f"write https://{target}"
        elif target.startswith("/"):
            yield "an address that begins with / leads past a site that stands in a folder", _ANY_PAGE, "write one of these"
        elif other := _OTHER_LANGUAGE.fullmatch(target):
            yield "the link leads into another language", "the page of this one", f"write {other['name']}.md"
        elif (entry := _ENTRY.fullmatch(target)) and target != (right := entry_from_page(entry["rest"])):
            yield "the way to the entry does not lead there", f"{entry_from_page('')}…", f"write {right}"
        elif name in pages and ".md" not in target:
            yield f"{target} is no page as it is written", "the name of its file", f"write {name}.md"
