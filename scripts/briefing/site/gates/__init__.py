"""What is asked of a finished site before it is published. Reads HTML only; knows no entry."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from briefing.problem import Problem
from briefing.site.gates.ids import check_ids
from briefing.site.gates.links import check_links
from briefing.site.gates.page import Page, read_page
from briefing.site.gates.scripts import check_scripts
from briefing.site.gates.sizes import check_sizes
from briefing.site.publishing.child_processes import end_with_parent


def check_site(site: Path) -> Iterator[Problem]:
    """Every problem of every page; each page is read once."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    with ProcessPoolExecutor(initializer=end_with_parent) as pool:
        pages: list[Page] = list(pool.map(read_page, [str(site)] * len(paths), paths, chunksize=64))
    for check in (check_ids, check_scripts, check_sizes):
        for page in pages:
            yield from check(page)
    yield from check_links(site, pages)
