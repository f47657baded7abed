"""Shelves are begun by and by: what search reads of the first pages is indexed before the last are made."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from types import SimpleNamespace

from briefing.site.production import AHEAD, ShelvesAtWork
from briefing.site.renderings import SHELVES


class Done(Executor):
    """Has made each shelf as soon as it is begun."""

    def __init__(self):
        self.begun = []

    def submit(self, call, languages, shelf):
        self.begun.append(shelf)
        future = Future()
        future.set_result([shelf])
        return future


def test_a_shelf_is_begun_when_another_is_there():
    """Behind shelves that are all begun Pagefind would wait for the last, and the texts of all pages with it."""
    plan = SimpleNamespace(frame=SimpleNamespace(language="en"), without_pages=[SHELVES], longest_first=range(SHELVES))
    renderers = Done()
    rendering = ShelvesAtWork(renderers, [plan], 3, is_first=False)
    assert renderers.begun == [SHELVES, *range(AHEAD * 3)]
    ahead = [len(renderers.begun) - taken for taken, _ in enumerate(rendering.list_pages(), 1)]
    assert ahead[0] == max(ahead) == 1 + AHEAD * 3 and len(ahead) == SHELVES
