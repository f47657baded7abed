"""Addresses that lead to a document by way of another site, or to a copy of it."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

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
_INNER_KEYS = ("url", "q", "u", "a", "target", "RU")
_INNER_PATH = re.compile(r"https?://r\.search\.yahoo\.com/.*/RU=(https?%3a%2f%2f[^/]+)/.*", re.IGNORECASE)
_PROXIES = re.compile(r"https?://(?:([\w-]+)\.(?:ezproxy|proxy|eproxy|libproxy)\.[\w.-]+|[\w.-]*ezproxy[\w.-]*)(?:/|$)")
"""By which the members of a library read what others pay for: `www-example-org.ezproxy.example.edu`."""
_CACHED = (
    re.compile(r"https?://[\w.-]+\.cdn\.ampproject\.org/(?:[cv]/)?(?:s/)?(.+)"),
    re.compile(r"https?://(?:www\.)?google\.[\w.]+/amp/(?:s/)?(.+)"),
    re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?https?://(.+)"),
    re.compile(r"https?://webcache\.googleusercontent\.com/search\?q=cache:(?:\w+:)?(?:https?://)?([^+&]+).*"),
)
_TRANSLATED = re.compile(r"https?://([\w-]+)\.translate\.goog(/[^?#]*)?.*")
"""`www-example-org.translate.goog`: a hyphen stands for a dot, two stand for one."""
_ARCHIVED = (  # the second by the day in front of the address, as every archive that works like Wayback writes it
    re.compile(r"https?://web\.archive\.org/web/\w+/(https?://.+)"),
    re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?\d{8,14}(?:[a-z]{2}_)?/(https?://.+)"),
    re.compile(r"https?://archive\.(?:ph|today|is|li|md|vn|fo)/\w+(?:/(https?://.+))?"),
    re.compile(r"https?://perma\.cc/[A-Z0-9]{4}-[A-Z0-9]{4}()"),
)
_NO_COPY = re.compile(
    r"https?://web\.archive\.org/(?:save/|web/(?:\d{0,3}\*|https?:|\d{0,4}/))|https?://archive\.(?:ph|today|is|li|md|vn|fo)/(?:newest|submit)/"
)
"""The form that makes a copy, the list of all, or the way to whichever is newest."""

_KEPT_ON = re.compile(r"https?://web\.archive\.org/web/((?:19|20)\d\d)(\d\d)(\d\d)\d{0,6}(?:[a-z]{2}_)?/https?://")


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
    if match := _INNER_PATH.fullmatch(url):
        return unquote(match[1])
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if not any(host.startswith(detour) or host.endswith(detour) for detour in _DETOURS):
        return None
    asked = parse_qs(parts.query)
    return next((value for key in _INNER_KEYS for value in asked.get(key, ()) if value.startswith("http")), None)


def is_of_one_site(one: str, other: str) -> bool:
    """Whether two addresses are at one site, and the first is of no archive there."""
    return "archiv" not in one and len({(urlsplit(url).hostname or "").removeprefix("www.") for url in (one, other)}) == 1


def find_archived(url: str) -> str | None:
    """The address of which an archive keeps a copy here; None for all others."""
    match = next((match for pattern in _ARCHIVED if (match := pattern.fullmatch(url))), None)
    return (match[1] or "the address that stands at its head") if match else None


def is_no_copy(url: str) -> bool:
    """Whether it leads into an archive, and to no copy there that stays the same."""
    return _NO_COPY.match(url) is not None


def has_impossible_day(url: str) -> bool:
    """Whether an address of a copy names a day that does not exist."""
    return _KEPT_ON.match(url) is not None and find_day_kept(url) is None


def is_by_proxy(url: str) -> bool:
    """Whether only the members of a library get through."""
    return _PROXIES.match(url) is not None


def find_day_kept(url: str) -> date | None:
    """The day on which an archive that works like Wayback kept a copy; None where its address tells none."""
    found = _KEPT_ON.match(url)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
