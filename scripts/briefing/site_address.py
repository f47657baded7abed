"""Where a site may stand, and what it is made of be kept, as the series or the environment names it. Knows no page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit, urlunsplit

PLACE = "SITE_URL"
"""The environment variable that says where the site will stand."""
REPOSITORY = "BRIEFING_REPOSITORY"
"""The one that says where the entries are kept; comes before what the series says."""
FOLDER = "https://example.org/briefs/"
"""How such an address is written."""
_SITE_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|[0-9a-f:]+", re.ASCII)
_PAGE = re.compile(r"\.(x?html?|php|aspx?|jsp|md)/*$", re.IGNORECASE)
"""How the name of a page ends, which is no folder that a site could stand in."""
_SITE_PATH = re.compile(r"(/(?!\.{1,2}(/|$))([\w.~!$&'()*+,;=:-]|%[0-9A-F]{2})+)*/*", re.ASCII | re.IGNORECASE)
_KEPT_AT = re.compile(r"""https?://[^\s/?#@"'<>]+(/[^\s?#"'<>]*)?""", re.IGNORECASE)


def read_repository(environment: Mapping[str, str]) -> str:
    """Where the environment says that the entries are kept, or nothing. Raises ValueError with a sentence."""
    given = environment.get(REPOSITORY, "").strip()
    if given and not _KEPT_AT.fullmatch(given):
        raise ValueError(f'{REPOSITORY}: "{given}" is no address of a repository; write it as https://example.org/owner/briefs')
    return given


def public_url(given: str | None, environment: Mapping[str, str]) -> str:
    """Where the site will stand, with a slash at the end: SITE_URL, else what the series says, else empty.

    Raises ValueError with a sentence where that is no address that a site could have.
    """
    url = (environment.get(PLACE) or given or "").strip()
    if not url:
        return ""
    example = f"write it as {FOLDER}"
    if not re.match("https?://", url, re.IGNORECASE):
        raise ValueError(f'"{url}" does not begin with https://; {example}')
    try:
        parts = urlsplit(url)
        host, has_more = parts.hostname or "", any(sign in url for sign in "?#@") or parts.port == 0
    except ValueError:
        raise ValueError(f'"{url}" cannot be read as an address; {example}') from None
    if not url.isascii() and (meant := write_in_ascii(url)):
        raise ValueError(f'"{url}" holds letters that addresses write otherwise; write it as {meant}')
    if not _SITE_HOST.fullmatch(host) or not _SITE_PATH.fullmatch(parts.path):
        raise ValueError(f'"{url}" is no address of a site; {example}')
    if _PAGE.search(parts.path):
        raise ValueError(f'"{url}" ends with the name of a page; write the folder in which the site stands, as {FOLDER}')
    if parts.netloc.endswith(":"):
        raise ValueError(f'"{url}" ends its host with : and no number; {example}')
    if has_more:
        raise ValueError(f'"{url}" holds more than the place of the site; {example}, without ?, # and @')
    return f"{url.rstrip('/')}/"


def write_in_ascii(url: str) -> str:
    """An address with letters such as `ü` as browsers send it; nothing where it is none."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.encode("idna").decode()
    except (UnicodeError, ValueError):
        return ""
    path, query, anchor = (quote(part, safe="/?%!$&'()*+,;=:@~[]") for part in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, anchor))
