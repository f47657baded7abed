"""Parts around a page that hang on where it stands and on nothing else of it: made once for all pages of a folder.

Their links are relative, so the pages of one folder share them, but for those that the parts lead to: there a part says where
the reader is. What within them is each page's own is left open. Works on the templates that stand ready, so that plain MkDocs
needs nothing of it. Knows no page's text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context

_TEMPLATE, _PARTIAL = "{}.html", "partials/{}.html"
_PAGE, _BASE = map(_TEMPLATE.format, ("main", "base"))
PARTS = tuple(map(_PARTIAL.format, ("header", "footer")))
"""With what they include, none of them asks for anything of a page but its address."""
BLOCKS = {_PAGE: ("scripts",), _BASE: ("styles", "fonts")}
"""Of our own template for pages, and of the theme's below it: the same holds of these."""
OWN = _PARTIAL.format("language_switch")
"""What of them leads to the same page in other languages."""
_WORDS = _PARTIAL.format("language")
"""The theme's, which each template asks for them by."""
_OPEN = "\0"
_Render = Callable[[Context], Iterator[str]]


def keep_standing(env: Environment, addresses: Collection[str]) -> None:
    """Have the parts made once for each folder; `addresses` are all that they lead to."""
    own, place_of = _Own(env.get_template(OWN)), lru_cache(maxsize=8)(partial(find_place, addresses=addresses))
    for template in map(env.get_template, PARTS):
        template.root_render_func = partial(_render, template.root_render_func, own, place_of, {})
    for standing, names in BLOCKS.items():
        blocks = env.get_template(standing).blocks
        for name in names:
            blocks[name] = partial(_render, blocks[name], own, place_of, {})
    words = env.get_template(_WORDS)
    vars(words)["make_module"] = _once(words.make_module)


def _once(make: Callable[..., Any]) -> Callable[..., Any]:
    made: list[Any] = []

    def make_once(*given: Any) -> Any:
        if not made:
            made.append(make(*given))
        return made[0]

    return make_once


class _Own:
    """A template that is left open while a part is made for a folder."""

    def __init__(self, template: Template) -> None:
        self._is_open = False
        self.render: _Render = template.root_render_func
        template.root_render_func = self._render

    def make_around(self, render: _Render, context: Context) -> list[str]:
        """What stands before it and what after it, in turn."""
        self._is_open = True
        try:
            return "".join(render(context)).split(_OPEN)
        finally:
            self._is_open = False

    def _render(self, context: Context) -> Iterator[str]:
        yield from [_OPEN] if self._is_open else self.render(context)


def _render(
    render: _Render, own: _Own, place_of: Callable[[str], str], made: dict[str, list[str]], context: Context
) -> Iterator[str]:
    page = context.get("page")
    if page is None:
        yield from render(context)
        return
    place = place_of(page.url)
    if place not in made:
        made[place] = own.make_around(render, context)
    first, *others = made[place]
    yield first
    for other in others:
        yield from own.render(context)
        yield other


def find_place(url: str, addresses: Collection[str]) -> str:
    """What stands for all pages whose parts are the same: `a/*/`, or the page itself where a part leads to it or below."""
    above, _, name = url.rstrip("/").rpartition("/")
    if not above or any(address.startswith(url.rstrip("/")) for address in addresses):
        return url
    return f"{above}/*{url[len(above) + 1 + len(name) :]}"
