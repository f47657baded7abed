"""The colours as custom properties of CSS, for the pages and for the card. Knows no page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.colours import COLOURS, Colour
from briefing.theme.topic_looks import TopicLook, property_of

LIGHT, DARK = ":root, [data-md-color-scheme=default]", "[data-md-color-scheme=slate]"
"""The theme's two schemes."""
BY_SYSTEM = "@media (prefers-color-scheme:dark)"


def write_colours(looks: Sequence[TopicLook]) -> str:
    """For the pages: the colours of the site and of its topics, switched by the theme's scheme."""
    colours = COLOURS | {property_of(look.topic): look.colour for look in looks}
    return f"{LIGHT} {{ {_light(colours)} }}\n{DARK} {{ {_dark(colours)} }}\n"


def write_card_colours() -> str:
    """For what stands on other sites: switched by the reader's system."""
    return f":root {{ color-scheme:light dark; {_light(COLOURS)} }}\n{BY_SYSTEM} {{ :root {{ {_dark(COLOURS)} }} }}\n"


def _light(colours: Mapping[str, Colour]) -> str:
    return "; ".join(f"--{name}:{colour.light}" for name, colour in colours.items())


def _dark(colours: Mapping[str, Colour]) -> str:
    return "; ".join(f"--{name}:{colour.dark}" for name, colour in colours.items())
