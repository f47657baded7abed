"""Mends what the theme prints and HTML does not allow, or what it does not know. Knows Material's markup, and no page.

A check box has no `autocomplete`, and a label needs its control: Material names `__toc` also on pages outside the nav,
where it prints no such box. The language that it names is that of its own words, which may be another one's, and the
direction stands on the body only. Its link past the masthead leads to the first heading of the contents, past the title and
all that is in doubt, and is missing where there are no contents; the masthead's own leads to the text. It calls neighbours in
the nav the page before and after, which they are not; Firefox fetches the latter unasked. Each is a plain replacement, so that
another theme passes through unchanged.
"""

from __future__ import annotations

import re

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
_LABEL = '<label class="md-nav__title" for="__toc">'
_SKIP = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_NEIGHBOURS = re.compile(r'<link rel="(?:prev|next)"[^>]*>')
_INDENT = re.compile(r"\n\s+(?=<)")
_ROOT = re.compile(r'<html lang="[^"]*"')


def mend_markup(html: str) -> str:
    """The page as valid HTML. What stands in its article is ours, and may hold lines that are shown as they are."""
    head, start, rest = html.partition("<article")
    text, end, foot = rest.rpartition("</article>")
    html = f"{_outdent(_mend(head))}{start}{text}{end}{_outdent(_mend(foot))}" if end else _mend(html)
    return html if 'id="__toc"' in html else html.replace(_LABEL, '<label class="md-nav__title">')


def _mend(html: str) -> str:
    return _SKIP.sub("", _NEIGHBOURS.sub("", _TOGGLE.sub(r"\1", html)))


def _outdent(html: str) -> str:
    """Without the blanks that indent the markup around the text."""
    return _INDENT.sub("\n", html)


def mark_language(html: str, tag: str, direction: str) -> str:
    """The page with its own language, country and direction on its root."""
    return _ROOT.sub(f'<html lang="{tag}" dir="{direction}"', html, count=1)
