"""Addresses that are not those of a document: what leads through another site, a short form, a copy, a front page."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_STRAY_SIGN = re.compile(r"[,;:!'*]+$|(?<!inc)(?<!ltd)(?<!etc)(?<!corp)\.+$", re.IGNORECASE)
"""What follows an address in a sentence; `…/Acme_Inc.` may end so."""
_DETOURS = (
    "google.",
    "translate.google.",
    "translatetheweb.com",
    "safelinks.protection.outlook.com",
    "l.facebook.com",
    "l.instagram.com",
    "linkedin.com",
)
_INNER_KEYS = ("url", "q", "u", "a", "target")
_CACHED = (
    re.compile(r"https?://[\w.-]+\.cdn\.ampproject\.org/(?:[cv]/)?(?:s/)?(.+)"),
    re.compile(r"https?://(?:www\.)?google\.[\w.]+/amp/(?:s/)?(.+)"),
    re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?https?://(.+)"),
    re.compile(r"https?://webcache\.googleusercontent\.com/search\?q=cache:(?:\w+:)?(?:https?://)?([^+&]+).*"),
)
_TRANSLATED = re.compile(r"https?://([\w-]+)\.translate\.goog(/[^?#]*)?.*")
"""`www-example-org.translate.goog`: a hyphen stands for a dot, two stand for one."""
_SEARCHED = re.compile(
    r"/?(?:\w+/)?(?:search|buscar|busqueda|buscador|results|searchresults|search-results)?(?:\.\w+)?/?", re.IGNORECASE
)
_ASKED = ("q", "query", "s", "p", "search", "buscar", "search_query", "keywords", "text", "wd")
_MAIL = re.compile(r"webmail\.[\w.-]+|mail\.(?:google|yahoo|aol|yandex|proton)\.\w+|outlook\.(?:live|office|office365)\.com")
_SHORTENERS = ("bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "lnkd.in", "cutt.ly", "dlvr.it")
_ARCHIVED = (
    re.compile(r"https?://web\.archive\.org/web/\w+/(https?://.+)"),
    re.compile(r"https?://archive\.(?:ph|today|is|li|md|vn|fo)/\w+(?:/(https?://.+))?"),
)


def without_stray_sign(url: str) -> str:
    """An address without the sign behind it that belongs to the sentence from which it was copied."""
    bare = _STRAY_SIGN.sub("", url)
    return bare[:-1] if bare.endswith(")") and bare.count(")") > bare.count("(") else bare


def find_inner(url: str) -> str | None:
    """The address to which one leads that a search, a message or a cache put around it; None for all others."""
    if match := _TRANSLATED.fullmatch(url):
        return "https://" + match[1].replace("--", "\0").replace("-", ".").replace("\0", "-") + (match[2] or "/")
    if find_archived(url):
        return None
    for pattern in _CACHED:
        if match := pattern.fullmatch(url):
            return f"https://{match[1]}"
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if not any(host.startswith(detour) or host.endswith(detour) for detour in _DETOURS):
        return None
    asked = parse_qs(parts.query)
    return next((value for key in _INNER_KEYS for value in asked.get(key, ()) if value.startswith("http")), None)


def is_shortened(url: str) -> bool:
    """Whether it is a short form at a site that does nothing else."""
    return (urlsplit(url).hostname or "").removeprefix("www.") in _SHORTENERS


def is_search(url: str) -> bool:
    """Whether it asks a search: what is found there is another thing each day."""
    parts = urlsplit(url)
    asked = parse_qs(parts.query)
    return _SEARCHED.fullmatch(parts.path) is not None and any(key in asked and not asked[key][0].isdigit() for key in _ASKED)


def is_mailbox(url: str) -> bool:
    """Whether it leads into somebody's mail."""
    return _MAIL.fullmatch(urlsplit(url).hostname or "") is not None


def find_archived(url: str) -> str | None:
    """The address of which an archive keeps a copy here; None for all others."""
    match = next((match for pattern in _ARCHIVED if (match := pattern.fullmatch(url))), None)
    return (match[1] or "the address that stands at its head") if match else None


def is_front_page(url: str) -> bool:
    """Whether it names a site and no document."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query and not parts.fragment
