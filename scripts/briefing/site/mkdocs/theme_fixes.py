"""Mends what the theme prints and HTML does not allow, or what it does not know. Knows Material's markup, and no page.

A check box has no `autocomplete`, and a label needs its control: Material names `__toc` also on pages outside the nav,
where it prints no such box. The language that it names is that of its own words, which may be another one's, and the
direction stands on the body only. Each is a plain replacement, so that another theme passes through unchanged.
"""

from __future__ import annotations

import re

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
_LABEL = '<label class="md-nav__title" for="__toc">'
_ROOT = re.compile(r'<html lang="[^"]*"')


def mend_markup(html: str) -> str:
    """The page as valid HTML."""
    html = _TOGGLE.sub(r"\1", html)
    return html if 'id="__toc"' in html else html.replace(_LABEL, '<label class="md-nav__title">')


def mark_language(html: str, language: str, direction: str) -> str:
    """The page with its own language and direction on its root."""
    return _ROOT.sub(f'<html lang="{language}" dir="{direction}"', html, count=1)
