"""What is asked of a project beside its entries, by check, build and preview alike: its pages, and its `mkdocs.yml`."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import late
from briefing.problem import Place, Problem

if TYPE_CHECKING:
    from briefing.site import brought_along
    from briefing.site.mkdocs import configuration_faults
else:
    brought_along = late("briefing.site.brought_along")
    configuration_faults = late("briefing.site.mkdocs.configuration_faults")

_DOCS, _CONFIGURATION = "docs", "mkdocs.yml"


def find_beside(project: Path) -> list[Problem]:
    """Errors and warnings. Where nothing is there but entries there is nothing to say: they can be checked alone."""
    problems: list[Problem] = []
    if (project / _DOCS).is_dir():
        problems += brought_along.find_lost_ways(project)
    elif lacks_pages(project):
        what, mend = "there is no such folder", "`briefing init . --missing` writes what a series lacks"
        problems.append(Problem(Place(_DOCS), what, "the pages that every brief leads to", mend, code="docs"))
    if has_own_configuration(project):
        problems += configuration_faults.find_configuration_faults(project)
    return problems


def has_own_configuration(project: Path) -> bool:
    """Whether `mkdocs.yml` says more than that it is ours, or lacks it: then somebody must look whether a build can read it.

    Nor where neither it nor a folder of hand-written pages is there.
    """
    try:
        found = (project / _CONFIGURATION).read_bytes().replace(b"\r\n", b"\n").rstrip() + b"\n"
    except OSError:
        return (project / _DOCS).is_dir()
    said = [line for line in found.split(b"\n") if line and not line.startswith(b"#")]
    return not re.fullmatch(rb"site_name: +[A-Za-z][\w -]*\nplugins: \[briefing\]", b"\n".join(sorted(said, reverse=True)))


def lacks_pages(project: Path) -> bool:
    """Whether a site is to be built and nothing stands where its hand-written pages are due."""
    return (project / _CONFIGURATION).is_file() and not os.path.lexists(project / _DOCS)
