"""Mends what the theme prints and HTML does not allow. Knows Material's markup, and no page.

A check box has no `autocomplete`, and a label needs its control: Material names `__toc` also on pages outside the nav,
where it prints no such box. Each is a plain replacement, so that another theme passes through unchanged.
"""

from __future__ import annotations

import re

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
_LABEL = '<label class="md-nav__title" for="__toc">'


def mend_markup(html: str) -> str:
    """The page as valid HTML."""
    html = _TOGGLE.sub(r"\1", html)
    return html if 'id="__toc"' in html else html.replace(_LABEL, '<label class="md-nav__title">')
