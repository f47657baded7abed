"""What is asked of a finished site before it is published. Reads HTML only; knows no entry."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefing.problem import Problem
from briefing.series.checks.hand_written.finished_page import Page
from briefing.site.gates.html_ids import check_ids
from briefing.site.gates.links import IdsOf, check_links
from briefing.site.gates.scripts import check_scripts
from briefing.site.gates.sizes import check_sizes


def check_pages(
    pages: Sequence[Page], files: Collection[str], ids_of: IdsOf = lambda path: None, named: set[str] | None = None
) -> Iterator[Problem]:
    """Every problem of some pages; `files` are the paths of everything in the site, `ids_of` knows the ids of other pages.

    Every anchor that they lead to in another page is put among the `named`.
    """
    for check in (check_ids, check_scripts, check_sizes):
        for page in pages:
            yield from check(page)
    yield from check_links(pages, files, ids_of, set() if named is None else named)
