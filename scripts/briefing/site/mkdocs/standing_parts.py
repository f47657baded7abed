"""Parts around a page that hang on where it stands and on nothing else of it: made once for all pages of a folder.

Their links are relative, so the pages of one folder share them, but for those that the parts lead to: there a part says where
the reader is. Works on the templates that stand ready, so that plain MkDocs needs nothing of it. Knows no page's text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from jinja2 import Environment
from jinja2.runtime import Context

PARTS = tuple(map("partials/{}.html".format, ("menu", "mast_nav", "palette", "footer")))
"""None of them asks for anything of a page but its address."""
_Render = Callable[[Context], Iterator[str]]


def keep_standing(env: Environment, addresses: Collection[str]) -> None:
    """Have the parts made once for each folder; `addresses` are all that they lead to."""
    for name in PARTS:
        template = env.get_template(name)
        template.root_render_func = partial(_render, template.root_render_func, addresses, {})


def _render(render: _Render, addresses: Collection[str], made: dict[str, list[str]], context: Context) -> Iterator[str]:
    page = context.get("page")
    if page is None:
        yield from render(context)
        return
    place = find_place(page.url, addresses)
    if place not in made:
        made[place] = list(render(context))
    yield from made[place]


def find_place(url: str, addresses: Collection[str]) -> str:
    """What stands for all pages whose parts are the same: `a/*/`, or the page itself where a part leads to it or below."""
    above, _, name = url.rstrip("/").rpartition("/")
    if not above or any(address.startswith(url.rstrip("/")) for address in addresses):
        return url
    return f"{above}/*{url[len(above) + 1 + len(name) :]}"
