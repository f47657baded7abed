"""What Chromium writes of the moment into a PDF, replaced, each part by one as long: so the places in the file still hold."""

from __future__ import annotations

import re
from datetime import date

_TIMES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")
_NODE = re.compile(rb"\(node(\d{8})\)")


def make_stable(content: bytes, as_of: date) -> bytes:
    """The same page gives the same bytes: the day of the site for the moment of printing, and parts numbered in their order."""
    numbers = {old: b"%08d" % n for n, old in enumerate(sorted(set(_NODE.findall(content))), 1)}
    content = _NODE.sub(lambda found: b"(node%s)" % numbers[found[1]], content)
    return _TIMES.sub(rb"/\1 (D:%s000000" % as_of.strftime("%Y%m%d").encode(), content)
