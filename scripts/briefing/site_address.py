"""Where a site may stand: what is an address of one, as the series or the environment names it. Knows no page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

PLACE = "SITE_URL"
"""The environment variable that says where the site will stand."""
FOLDER = "https://example.org/briefs/"
"""How such an address is written."""
_SITE_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|[0-9a-f:]+", re.ASCII)
_PAGE = re.compile(r"\.(x?html?|php|aspx?|jsp|md)/*$", re.IGNORECASE)
"""How the name of a page ends, which is no folder that a site could stand in."""
_SITE_PATH = re.compile(r"(/[\w.~%!$&'()*+,;=:-]+)*/*", re.ASCII)


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
        host, has_more = parts.hostname or "", bool(parts.query or parts.fragment or "@" in parts.netloc) or parts.port == 0
    except ValueError:
        raise ValueError(f'"{url}" cannot be read as an address; {example}') from None
    if not _SITE_HOST.fullmatch(host) or not _SITE_PATH.fullmatch(parts.path):
        raise ValueError(f'"{url}" is no address of a site; {example}')
    if _PAGE.search(parts.path):
        raise ValueError(f'"{url}" ends with the name of a page; write the folder in which the site stands, as {FOLDER}')
    if has_more:
        raise ValueError(f'"{url}" holds more than the place of the site; {example}, without ?, # and @')
    return f"{url.rstrip('/')}/"
