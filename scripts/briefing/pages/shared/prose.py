"""Text into markup: the small subset that entries may use, and the escapes for each place. Knows no entry."""

from __future__ import annotations

import json
import re
from html import escape, unescape

import markdown
import nh3
from markdown.blockprocessors import OListProcessor
from markupsafe import Markup

_PLAIN = re.compile(r"[^*_`\[\]<>&\\#+\-=~|!:\n]*")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|~<>&:\"'=-])")
_MARKED = re.compile(r"[*_\[\\]")
_TAG = re.compile(r"<[^>]*>")
_ITEM = r"(?:[-*+]|\d{1,3}\.) "
_NO_MARKS = re.compile(r"(?<=\w)\*(?=\w)|(?<=\d)\*+(?=\d)")
"""Stars inside a word or between figures: `5*3` times `2*2` is no emphasis."""
_NO_LIST = re.compile(rf"\A(?={_ITEM}[^\n]*\Z)(\d*)([-*+.])")
"""A text of one line that begins as an item does: a minus, a numbered point that is quoted."""
_LIST_BELOW = re.compile(rf"^(?!{_ITEM})(\S.*)\n(?={_ITEM})", re.MULTILINE)
"""A list that begins right below a line of text, without an empty one between."""
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br"}


class _NumberedList(OListProcessor):
    """One that is said to begin at 3 does."""

    LAZY_OL = False


def _make_reader() -> markdown.Markdown:
    reader = markdown.Markdown()
    for registry, name in (
        (reader.preprocessors, "html_block"),
        (reader.inlinePatterns, "html"),
        (reader.inlinePatterns, "entity"),
        (reader.inlinePatterns, "image_link"),
        (reader.inlinePatterns, "image_reference"),
        (reader.inlinePatterns, "backtick"),
        (reader.parser.blockprocessors, "code"),
        (reader.parser.blockprocessors, "hashheader"),
        (reader.parser.blockprocessors, "setextheader"),
        (reader.parser.blockprocessors, "hr"),
        (reader.parser.blockprocessors, "quote"),
        (reader.parser.blockprocessors, "reference"),
    ):
        registry.deregister(name)
    reader.parser.blockprocessors.register(_NumberedList(reader.parser), "olist", 40)
    return reader


_READER = _make_reader()


def render_prose(text: str) -> Markup:
    """Paragraphs, emphasis, strong, links and lists as HTML; everything else as the letters it is."""
    if _PLAIN.fullmatch(text):
        return Markup(f"<p>{escape(text)}</p>")
    marked = _NO_LIST.sub(r"\1\\\2", _NO_MARKS.sub(lambda stars: "\\*" * len(stars[0]), text))
    html = _READER.reset().convert(escape(_LIST_BELOW.sub(r"\1\n\n", marked), quote=False))
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        attribute_filter=_keep_address,
        url_schemes={"http", "https"},
        link_rel=None,
    )
    return Markup(clean.replace("\n\n", "\n"))


def cut_at_word(text: str, limit: int) -> str:
    """The text on one line, ended at a word with `…` where it is longer than so many characters."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–—(“ ") + "…"


def strip_markup(text: str) -> str:
    """The words of a text without its emphasis and the addresses of its links, as `render_prose` shows them."""
    return unescape(_TAG.sub("", render_prose(text))).strip() if _MARKED.search(text) else text


def _keep_address(tag: str, attribute: str, value: str) -> str | None:
    """Only whole addresses without a user name: `//host` and `x@host` would lead where an editor did not mean."""
    if attribute != "href":
        return value
    return value if re.match(r"https?://[a-z0-9][^/@?#]*(?:[/?#]|$)", value, re.IGNORECASE) else None


def escape_markdown(text: str) -> Markup:
    """Text for a line of Markdown outside HTML, where nothing in it is markup."""
    return Markup(_SPECIAL.sub(lambda match: f"&#{ord(match[1])};", text))


def front_matter(**values: str | bool | list[str]) -> str:
    """The head of a Markdown file. Values are escaped as HTML, since MkDocs prints them as they are."""
    lines = [f"{key}: {json.dumps(_escape_value(value), ensure_ascii=False)}" for key, value in values.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _escape_value(value: str | bool | list[str]) -> str | bool | list[str]:
    if isinstance(value, list):
        return [escape(item) for item in value]
    return escape(value) if isinstance(value, str) else value


def script_json(value: object) -> Markup:
    """JSON inside a script element: nothing in it may end the element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
