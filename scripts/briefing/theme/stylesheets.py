"""The colours as custom properties of CSS, for the pages and for the card. Knows no page.

Dark comes from the style sheet alone, so that it is there with the first paint and without scripts; a reader's choice is an
attribute of the root. On paper everything is light.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.colours import COLOURS, Colour
from briefing.theme.topic_looks import TopicLook, property_of

BY_SYSTEM = "@media screen and (prefers-color-scheme:dark)"
CHOSEN = "data-scheme"
"""The attribute of a page's root that holds a reader's choice, `light` or `dark`; empty where the system decides."""


def write_colours(looks: Sequence[TopicLook]) -> str:
    """For the pages: the colours of the site and of its topics, by the reader's choice, else by the system."""
    colours = _join(looks)
    dark = f"color-scheme:dark; {_dark(colours)}"
    return (
        f":root {{ color-scheme:light; {_light(colours)} }}\n"
        f"{BY_SYSTEM} {{ :root:not([{CHOSEN}=light]) {{ {dark} }} }}\n"
        f"@media screen {{ :root[{CHOSEN}=dark] {{ {dark} }} }}\n"
    )


def write_light_colours(looks: Sequence[TopicLook]) -> str:
    """For what is drawn once for everybody: on light paper."""
    return f":root {{ {_light(_join(looks))} }}\n"


def write_card_colours() -> str:
    """For what stands on other sites: by the reader's system."""
    return f":root {{ color-scheme:light dark; {_light(COLOURS)} }}\n{BY_SYSTEM} {{ :root {{ {_dark(COLOURS)} }} }}\n"


def _join(looks: Sequence[TopicLook]) -> Mapping[str, Colour]:
    return COLOURS | {property_of(look.topic): look.colour for look in looks}


def _light(colours: Mapping[str, Colour]) -> str:
    return "; ".join(f"--{name}:{colour.light}" for name, colour in colours.items())


def _dark(colours: Mapping[str, Colour]) -> str:
    return "; ".join(f"--{name}:{colour.dark}" for name, colour in colours.items())
