"""Whether anything at all has changed since the site was published: its input, and the published files themselves.

The input is read whole, since that is quick; of the published files their sizes and times are compared, as Git does.
Knows folders, no series and no page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.authoring.editors_form.cms_packages import CMS
from briefing.problem import Problem
from briefing.site.cache.configuration_file import digest_configuration
from briefing.site.cache.folder_digest import digest_folders
from briefing.site.cache.signature import sign_folder
from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.sitefile import NO_EXTRAS, Extras
from briefing.verdict import read_problems, tell_problems

_INPUT = (Path("briefs"), Path("docs"), CMS.folder, BROWSER_SQLITE.folder)
_VARIABLES = ("BRIEFING_REPOSITORY", "SITE_URL")
"""What else of the environment a site depends on; the as-of day is given."""


@dataclass(frozen=True)
class WholeSite:
    """What is remembered of a published site."""

    pages: int
    url: str
    warnings: tuple[Problem, ...]


def key_of_input(project: Path, as_of: date, environment: Mapping[str, str], extras: Extras = NO_EXTRAS) -> str | None:
    """Everything that the site depends on; None where that cannot be said."""
    configuration = digest_configuration(project, environment)
    if not configuration:
        return None
    found = digest_folders(project, [project / folder for folder in _INPUT])
    told = [environment.get(name, "") for name in _VARIABLES]
    return make_key("whole", digest_versions(), as_of.isoformat(), configuration, found, *told, repr(extras))


def recall(store: Store, key: str | None, site: Path) -> WholeSite | None:
    """What was published from this input, where it stands unchanged in the folder."""
    blob = store.get(key) if key else None
    if blob is None:
        return None
    told = json.loads(blob)
    if told["files"] != sign_folder(site):
        return None
    return WholeSite(told["pages"], told["url"], read_problems(told["warnings"]))


def remember(store: Store, key: str | None, signature: str, whole: WholeSite) -> None:
    """Note a site that has just been published, by the signature of its folder."""
    if key:
        told = {
            "pages": whole.pages,
            "url": whole.url,
            "warnings": tell_problems(whole.warnings),
            "files": signature,
        }
        store.put(key, json.dumps(told, ensure_ascii=False).encode())
