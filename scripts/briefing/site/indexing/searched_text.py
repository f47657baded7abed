"""What search reads of a finished page: its body without what says nothing of its own. Knows HTML; knows no index."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from selectolax.lexbor import LexborHTMLParser

_BODY = "[data-pagefind-body]"
_LEFT_OUT = (
    ".headerlink, .tools, .citing, .printed, .status-line, .permalink, .sources, .refs, sup.ref, .crumbs, .stand, .standing, "
    ".legend, .facts dt, thead, caption"
)
"""Parts of a page that say nothing of their own, as CSS selectors."""
_PART = re.compile("<(?!/?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|small|span|strong|sub|sup|time)[ >])")
"""Where something begins or ends that is no part of a line: the index would write the words before and after it as one."""
_JOINT = re.compile(r"[\s<](?<=[^\s>.,:;!?…”»][\s<])(?:(?<=<)|\s*<)[^>]*>(?:\s*<[^>]*>)*\s*(?=[^\s<])")
"""Tags between two words of which the first ends no sentence. Begins with the signs that a pattern is looked for by; to look
behind each letter first took twice as long."""
_DOT = " · "
"""What an excerpt shows between two parts of a page, so that they do not read as one sentence."""


def read_searched(tree: LexborHTMLParser) -> str:
    """A small page for the index, or nothing where the page is not to be found. Takes from the tree what search leaves out."""
    body, root = tree.css_first(_BODY), tree.root
    if body is None or root is None:
        return ""
    for part in body.css(_LEFT_OUT):
        part.decompose()
    language = escape(root.attributes.get("lang") or "")
    return f'<!doctype html><html lang="{language}"><body>{_PART.sub(" <", _JOINT.sub(_part, body.html or ""))}</body></html>'


@lru_cache(maxsize=10_000)
def _dot(tags: str) -> str:
    """The tags, with a dot outside of the part that ends or begins, so that no heading has it. A site has few sorts of them."""
    edge = _PART.search(tags)
    if edge is None:
        return tags
    place = tags.index(">", edge.start()) + 1 if tags.startswith("</", edge.start()) else edge.start()
    return tags[:place] + _DOT + tags[place:]


def _part(joint: re.Match[str]) -> str:
    return _dot(joint[0])
