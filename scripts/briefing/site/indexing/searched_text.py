"""What search reads of a finished page: its body without what says nothing of its own. Knows HTML; knows no index."""

from __future__ import annotations

import re
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


def read_searched(tree: LexborHTMLParser) -> str:
    """A small page for the index, or nothing where the page is not to be found. Takes from the tree what search leaves out."""
    body, root = tree.css_first(_BODY), tree.root
    if body is None or root is None:
        return ""
    for part in body.css(_LEFT_OUT):
        part.decompose()
    language = escape(root.attributes.get("lang") or "")
    return f'<!doctype html><html lang="{language}"><body>{_PART.sub(" <", body.html or "")}</body></html>'
