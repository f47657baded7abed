"""All files of the editors' form: its page, its configuration, and what was fetched for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from briefing.authoring.editors_form.cms_config import list_empty_lists, write_config
from briefing.authoring.editors_form.cms_packages import CMS
from briefing.entries import Settings, Vocabulary
from briefing.sitefile import SiteFile
from briefing.urls import ADMIN, ADMIN_CONFIG, ADMIN_SAVING, ADMIN_SCRIPT, ADMIN_SIGNS, ADMIN_STYLE, HTML

_SAVING = Path(__file__).with_name(Path(ADMIN_SAVING).name)
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self' data: blob: https://api.github.com",
        "form-action 'none'",
        "base-uri 'none'",
    )
)
"""What the form may do, on its own page only. It sets styles as it goes, and saves by GitHub's interface."""
# Its own style sheet asks another host for the signs on its buttons; ours gives them from here.
_STYLE = """@font-face {{
  font-family: "Signs of the form";
  src: url("{signs}") format("woff2");
  font-weight: 100 700;
}}
.material-symbols-outlined {{
  font-family: "Signs of the form" !important;
}}
"""
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="cms-config-url" type="application/yaml" href="{config}">
<link rel="stylesheet" href="{style}">
</head>
<body>
<script src="{script}"></script>
<script src="{saving}" data-lists="{lists}"></script>
</body>
</html>
"""


def list_admin_files(project: Path, settings: Settings, vocabulary: Vocabulary) -> Iterator[SiteFile]:
    """The form as files of the site; none where nobody has fetched it."""
    fetched = CMS.read(project / CMS.folder)
    if not fetched:
        return
    first = next(iter(settings.languages))
    page = _PAGE.format(
        language=first,
        policy=_POLICY,
        title=escape(settings.short_title.say(first).words),
        config=_beside(ADMIN_CONFIG),
        style=_beside(ADMIN_STYLE),
        script=_beside(ADMIN_SCRIPT),
        saving=_beside(ADMIN_SAVING),
        lists=escape(json.dumps(list_empty_lists())),
    )
    yield SiteFile(ADMIN + HTML, page.encode())
    yield SiteFile(ADMIN_CONFIG, write_config(settings, vocabulary).encode())
    yield SiteFile(ADMIN_STYLE, _STYLE.format(signs=_beside(ADMIN_SIGNS)).encode())
    yield SiteFile(ADMIN_SAVING, _SAVING.read_bytes())
    yield from (SiteFile(path, content) for path, content in fetched.items())


def _beside(path: str) -> str:
    """A file of the form as its page names it."""
    return path.removeprefix(ADMIN)
