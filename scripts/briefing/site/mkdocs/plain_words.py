"""What MkDocs says of a project's `mkdocs.yml`, in words for editors. Knows no file."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig

from briefing.series.checks.hand_written.page_links import Slip
from briefing.suggestion import nearest

KEYS = tuple(key for key, _ in MkDocsConfig._schema)
"""All that a `mkdocs.yml` may hold."""
_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "bool": "true or false",
    "list": "a list, each on a line of its own behind a hyphen",
    "dict": "keys and values, each on a line of its own, two spaces in",
}
"""What Python calls each, and what editors write."""
_CLASS = re.compile(r"<class '(\w+)'>|Expected a (list|dict)|(list) of items|\((dict)\)|(Markdown Extensions) configuration")
_NO_PLUGIN = re.compile(r'The "(?P<name>.*)" plugin is not installed')
_NO_EXTENSION = re.compile(r"Failed to load extension '(?P<name>.*?)'")


def say_plainly(key: str, said: str, plain: str, plugin: str) -> Slip:
    """The slip behind a sentence; `plain` says what is enough, `plugin` is the one that must be named."""
    if "Unrecognised configuration name" in said:
        guess = nearest(key, KEYS)
        return (
            f'there is no key "{key}"',
            plain,
            f'did you mean "{guess}"?' if guess else "remove the line, and what is below it",
        )
    if "Required configuration not provided" in said:
        return f'the key "{key}" is missing', plain, f"add the line {key}: …"
    if missing := _NO_PLUGIN.search(said):
        guess = nearest(missing["name"].strip("“”\"'").lower(), (plugin,))
        mend = f'did you mean "{plugin}"?' if guess else "install it, or remove it"
        return f'there is no plugin "{missing["name"]}"', plain, mend
    if missing := _NO_EXTENSION.search(said):
        return f'{key}: there is no extension "{missing["name"]}"', plain, "correct its name, or remove it"
    if match := _CLASS.search(said):
        kind = next(found for found in match.groups() if found)
        return f"{key}: what stands here is of another kind", _KINDS.get(kind, _KINDS["list"]), f"write it so, or remove {key}"
    return f"{key}: {said}", plain, "correct it"
