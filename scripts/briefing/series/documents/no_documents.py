"""Addresses that are those of no document: a search, somebody's mail, a front page, a short form that may stop leading on."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_SEARCHED = re.compile(
    r"/?(?:\w+/)?(?:search|buscar|busqueda|buscador|results|searchresults|search-results)?(?:\.\w+)?/?", re.IGNORECASE
)
_ASKED = ("q", "query", "s", "search", "buscar", "search_query", "keywords", "text", "wd")
_PAGE_OR_WORDS = "p"
"""What a search is asked by at some sites, and a page is called by at others."""
_MAIL = re.compile(r"webmail\.[\w.-]+|mail\.(?:google|yahoo|aol|yandex|proton)\.\w+|outlook\.(?:live|office|office365)\.com")
_STORES = re.compile(
    r"(?:drive|docs|photos)\.google\.com|(?:www\.)?dropbox\.com|1drv\.ms|onedrive\.live\.com|[\w-]+\.sharepoint\.com|we\.tl"
    r"|(?:www\.)?wetransfer\.com|(?:www\.)?icloud\.com|wa\.me|web\.whatsapp\.com"
)
_ANSWERS = re.compile(
    r"(?:www\.)?chatgpt\.com|chat\.openai\.com|(?:www\.)?perplexity\.ai|claude\.ai|gemini\.google\.com|copilot\.microsoft\.com"
)
_COLLECTED = re.compile(r"https?://news\.google\.com/(?:rss/)?(?:articles|read)/")
_FRONT = re.compile(r"/(?:index|home|default|inicio)?(?:\.\w{3,4})?(?:/|(?<=\w))?")
"""`/`, `/index.html`, `/home`."""
_SHORTENERS = ("bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "lnkd.in", "cutt.ly", "dlvr.it")


def is_shortened(url: str) -> bool:
    """Whether it is a short form at a site that does nothing else."""
    return (urlsplit(url).hostname or "").removeprefix("www.") in _SHORTENERS


def is_search(url: str) -> bool:
    """Whether it asks a search: what is found there is another thing each day."""
    parts = urlsplit(url)
    keys = (*_ASKED, _PAGE_OR_WORDS) if "search" in parts.path.lower() else _ASKED
    asked = [values[0] for key, values in parse_qs(parts.query).items() if key in keys]
    return _SEARCHED.fullmatch(parts.path) is not None and any(not value.isdigit() and "/" not in value for value in asked)


def is_mailbox(url: str) -> bool:
    """Whether it leads into somebody's mail."""
    return _MAIL.fullmatch(urlsplit(url).hostname or "") is not None


def is_own_store(url: str) -> bool:
    """Whether it leads to what somebody keeps or sends, and can take back on any day."""
    return _STORES.fullmatch(urlsplit(url).hostname or "") is not None


def is_answer(url: str) -> bool:
    """Whether it leads to what a program answered, which is nobody's account."""
    return _ANSWERS.fullmatch(urlsplit(url).hostname or "") is not None


def is_collected(url: str) -> bool:
    """Whether a site that collects news leads on from there."""
    return _COLLECTED.match(url) is not None


def is_front_page(url: str) -> bool:
    """Whether it names a site and no document."""
    parts = urlsplit(url)
    return _FRONT.fullmatch(parts.path or "/") is not None and not parts.query and not parts.fragment
