"""The links and pictures of a hand-written page, by their form alone: which there are, and where one leads to nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.series.checks.hand_written.forbidden_markup import CODE_ADDRESSES
from briefing.suggestion import nearest
from briefing.text import LANGUAGE
from briefing.urls import PAGE, REGISTERS
from briefing.urls.project_files import entry_from_page

Slip = tuple[str, str, str]
"""What is wrong, what is expected, how to mend it."""
_WORDS = r"\[(?P<words>[^\]]+)\]"
TO_ENTRY = re.compile(_WORDS + r"\(\.\./\.\./briefs/(?P<kind>[a-z]+)/(?P<id>[a-z0-9-]+)\.yml(?:#(?P<anchor>[a-z0-9-]+))?\)")
"""A link to the file of an entry, and perhaps to a statement in it."""
TO_PAGE = re.compile(_WORDS + r"\((?P<name>[a-z0-9-]+)\.md(?P<anchor>#[\w-]+)?\)")
"""A link to another hand-written page."""
PICTURE = re.compile(r"^!" + _WORDS + r"\(pictures/(?P<name>[a-z0-9-]+\.png)\)$", re.MULTILINE)
"""A line that is a picture."""
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<before>\s*)(?P<target>[^)\s]+)(?P<behind>\s+(?=\)))?")
_SCHEME = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9+-]*):(?P<rest>.*)")
_BESIDE = re.compile(r"[\w-]+\.md(?:#.*)?|\.\./(?:[\w-]+/)*index\.md(?:#.*)?")
"""A page by its file: another hand-written one, or one that is made of the entries."""
_KEPT_TOGETHER = re.compile("<[a-z]+:", re.IGNORECASE)
"""An address of elsewhere in signs that Markdown takes away."""
_MADE = re.compile(r"(?P<page>\.\./(?:[\w-]+/)+)")
_ACROSS = re.compile(rf"\.\./{LANGUAGE}/(?:[\w-]+/)*")
"""The way to the pages of another language."""
_TITLE = re.compile(r"\s+[\"'][^)]*\)")
"""What Markdown shows when the pointer lies on a link."""
_GIVEN_BELOW = re.compile(r" {0,3}\[(?!\^)[^\]]+\]:\s+(?P<target>\S+)\s*(?:[\"'(].*)?")
"""The address of words that are a link by its name: `[words][name]`."""
_IMAGE = re.compile(r"!\[[^\]]+\]\(")
_SCHEMES = ("https", "http", "mailto", "tel")
_ENTRY = re.compile(r"(?:\.?\.?/)*briefs/(?P<rest>[a-z]+/[a-z0-9-]+\.yml.*)")
_NEAR_ENTRY = re.compile(rf"(?:\.?\.?/)*(?:briefs/)?(?P<entry>(?:{'|'.join(REGISTERS)})/[a-z0-9-]+)(?:\.yml|\.md)?")
"""The file of an entry but for the folder of all entries, and without its ending."""
_NO_MARKDOWN = re.compile(r"\.\./(?:[\w-]+/)*(?:[\w-]+\.(?!md\b)\w+|(?:index\.md)?\?\S+)")
"""A file of the site that is no page, or a page with what is asked of it."""
_WITH_SPACES = re.compile(r"[^()\s]+(?: [^()\s\"'“]+)+(?=\))")
_HERE = re.compile(r"//(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?:[:/]|$)")
ANY_PAGE = "https://…, method.md, or ../../briefs/meetings/….yml"
"""What a link may hold."""
_PAST_THE_SITE = ("an address that begins with / leads past a site that stands in a folder", ANY_PAGE, "write one of these")
_MISWRITTEN: tuple[tuple[str, Slip], ...] = (
    (
        r"[^@:/\s]+@[\w.-]+\.\w+",
        ("{target} is taken for a page beside this one", "mailto: before it", "write mailto:{target}"),
    ),
    (r".*\\.*", ("the address {target} has the strokes of Windows", "an address with /", "write {turned}")),
    (r"www\..*", ("{target} is taken for a page beside this one", "https:// before it", "write https://{target}")),
    (r"/.*", _PAST_THE_SITE),
    (
        rf"(?:\.\./|\.\./\.\./docs/){LANGUAGE}/(?P<name>[\w-]+)\.md(?:#.*)?",
        ("the link leads into another language", "the page of this one", "write {name}.md"),
    ),
)
"""How an address is written by mistake, and what of it; the first that fits is told."""
_MARKS = "“”\"'‘’«»<"


def find_odd_links(line: str) -> Iterator[Slip]:
    """Addresses in a line that lead out of the site, and are probably not what was meant."""
    for match in _LINK.finditer(line):
        target = match["target"]
        scheme = _SCHEME.fullmatch(target)
        if _KEPT_TOGETHER.match(target):
            yield _marked(target)
        elif target.startswith("//"):
            yield _PAST_THE_SITE
        elif scheme and scheme["name"].lower() not in (*_SCHEMES, *CODE_ADDRESSES):
            yield _odd_scheme(scheme)
        elif scheme and scheme["name"].lower().startswith("http") and not re.match(r"//[\w\[]", scheme["rest"]):
            yield "the address lacks a / at its beginning", "https://", f"write https://{scheme['rest'].lstrip('/')}"
        elif scheme and _HERE.match(scheme["rest"]):
            yield "the address is one of this machine", "https://, which readers can open", "write where the page is published"


def find_dead_links(line: str, pages: Collection[str]) -> Iterator[Slip]:
    """Those that no build follows, nor any that MkDocs makes. `pages` are the names of all hand-written ones."""
    for match in _LINK.finditer(line):
        if slip := _judge(match, line, pages):
            yield slip
    if (given := _GIVEN_BELOW.fullmatch(line)) and not _SCHEME.fullmatch(given["target"]) and given["target"][0] not in "#<":
        yield f"{given['target']} is no page where it stands below the text", "[words](method.md)", "write it at the words"
    if _IMAGE.search(line) and not PICTURE.fullmatch(line):
        expected = "![what it shows](pictures/name.png), alone on its line"
        yield "the picture is none of the page's own", expected, "put it into the folder pictures, as PNG, and write it so"


def _judge(match: re.Match[str], line: str, pages: Collection[str]) -> Slip | None:
    """What keeps a link from leading anywhere; of one out of the site, or to a place of this page, only its form is asked."""
    target = match["target"]
    scheme = _SCHEME.fullmatch(target)
    if target[0] in _MARKS and not _KEPT_TOGETHER.match(target):
        return _marked(target)
    if scheme and scheme["name"].lower() in CODE_ADDRESSES:
        return _odd_scheme(scheme)
    if scheme or target[0] in "#?<" or target.startswith("//"):
        return None
    if match["before"] or match["behind"]:
        return f"spaces stand round {target}", "the address alone", f"write ({target})"
    if slip := _find_miswritten(target):
        return slip
    if entry := _ENTRY.fullmatch(target):
        right = entry_from_page(entry["rest"])
        is_right = target == right
        return None if is_right else ("the way to the entry does not lead there", f"{entry_from_page('')}…", f"write {right}")
    if not _BESIDE.fullmatch(target) and (spaced := _WITH_SPACES.match(line, match.start("target"))):
        what, mend = f"a space stands in the address {spaced[0]}", "rename the file, and write its name"
        return what, "an address without spaces", mend
    if slip := _find_no_page(target, pages):
        return slip
    if _TITLE.match(line, match.end()):
        return f"what stands behind {target} makes it another address", "[words](method.md)", "remove it"
    return None


def _find_miswritten(target: str) -> Slip | None:
    for pattern, slip in _MISWRITTEN:
        if match := re.fullmatch(pattern, target):
            what, expected, mend = slip
            told = {"target": target, "turned": re.sub(r"\\+", "/", target), **match.groupdict()}
            return what.format(**told), expected, mend.format(**told)
    return None


def _find_no_page(target: str, pages: Collection[str]) -> Slip | None:
    """Of what is meant for a page of the site, but not written by its file."""
    name = re.sub(r"(\.html?|/)?(#.*)?$", "", target)
    if name in pages and ".md" not in target:
        return f"{target} is no page as it is written", "the name of its file", f"write {name}.md"
    if _ACROSS.fullmatch(target):
        what = f"{target} is no page, and Markdown leads to pages of one language alone"
        return what, "HTML", f'write <a href="{target}">words</a>'
    if made := _MADE.fullmatch(target):
        return f"{target} is no page as it is written", f"{made['page']}{PAGE}", f"write {made['page']}{PAGE}"
    if _BESIDE.fullmatch(target):
        return None
    if near := _NEAR_ENTRY.fullmatch(target):
        right = entry_from_page(f"{near['entry']}.yml")
        return "the way to the entry does not lead there", f"{entry_from_page('')}…", f"write {right}"
    if _NO_MARKDOWN.fullmatch(target):
        mend = f'write <a href="{target.replace(PAGE, "")}">words</a>'
        return f"{target} is no page, and Markdown leads to pages alone", "HTML", mend
    return f"{target} leads nowhere", ANY_PAGE, "write one of these"


def _marked(target: str) -> Slip:
    return "marks stand round the address", "the address alone", f"write {target.strip(_MARKS + '>')}"


def _odd_scheme(scheme: re.Match[str]) -> Slip:
    guess = nearest(scheme["name"].lower(), _SCHEMES)
    mend = f"write {guess}:{scheme['rest']}" if guess else "put it where all can read it, and copy that address"
    return f'the address begins with "{scheme["name"]}:"', "https://, which readers can open", mend
