"""What an address says of the document behind it, and what it says besides. Knows no entry."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|gbraid|wbraid|srsltid|twclid|ttclid|ref_src|mkt_tok"
    r"|_hsenc|_hsmi|guccounter|guce_\w+|phpsessid|jsessionid|aspsessionid\w*|sessionid|cftoken)=",
    re.IGNORECASE,
)
_SESSION = re.compile(r";jsessionid=[\w.!-]+", re.IGNORECASE)
"""By it a site knows one reader, as long as the visit lasts."""

_SAME_PAGE = re.compile(r"#(?![!/]).*")
"""A place in a page; what begins with #! or #/ is a page of its own."""


def address_key(url: str) -> str:
    """What two addresses of one document have in common."""
    return _SAME_PAGE.sub("", without_tracking(url).split("://", 1)[-1].lower()).removeprefix("www.").rstrip("/")


def without_tracking(url: str) -> str:
    """An address without what was put behind it to follow its readers, and without the words that a search marked in it."""
    parts = urlsplit(url)
    kept = "&".join(item for item in parts.query.split("&") if not _TRACKING.match(item))
    fragment = parts.fragment.split(":~:", 1)[0]
    path = _SESSION.sub("", parts.path)
    if (path, kept, fragment) == (parts.path, parts.query, parts.fragment):
        return url
    return urlunsplit(parts._replace(path=path, query=kept, fragment=fragment))
