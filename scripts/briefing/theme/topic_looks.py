"""The colour and the shape that each topic is known by: its own, else the next that no other has. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import TypeVar

from briefing.colours import HUES, Colour

SHAPES = {
    "circle": "border-radius:50%",
    "square": "border-radius:0",
    "leaf": "border-radius:50% 50% 50% 0",
    "triangle": "clip-path:polygon(0 0,100% 50%,0 100%); border-radius:0",
    "diamond": "clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%); border-radius:0",
    "hexagon": "clip-path:polygon(25% 0,75% 0,100% 50%,75% 100%,25% 100%,0 50%); border-radius:0",
    "arch": "border-radius:50% 50% 0 0",
    "bar": "clip-path:polygon(0 30%,100% 30%,100% 70%,0 70%); border-radius:0",
}
"""What makes each shape out of a small square, so that colour is never alone."""
_T = TypeVar("_T")


@dataclass(frozen=True)
class WantedLook:
    """What a topic says of itself: either may be left open."""

    topic: str
    """Its id."""
    colour: Colour | None
    shape: str | None


@dataclass(frozen=True)
class TopicLook:
    """How a topic is shown."""

    topic: str
    colour: Colour
    shape: str


def choose_looks(wanted: Sequence[WantedLook]) -> list[TopicLook]:
    """A look for each topic. What one of them names is left to it as long as there are others."""
    colours = _in_turn(HUES, {found.colour for found in wanted})
    shapes = _in_turn(tuple(SHAPES), {found.shape for found in wanted})
    return [TopicLook(found.topic, found.colour or next(colours), found.shape or next(shapes)) for found in wanted]


def _in_turn(all_of_them: tuple[_T, ...], taken: set[_T | None]) -> Iterator[_T]:
    return cycle([found for found in all_of_them if found not in taken] or all_of_them)


def property_of(topic: str) -> str:
    """The custom property that holds the topic's colour."""
    return f"topic-{topic}"


def write_topic_styles(looks: Sequence[TopicLook]) -> str:
    """A rule or two for each topic, by the class `t-<id>` that pages give to what belongs to it."""
    return "\n/* The topics */\n" + "".join(
        f".t-{look.topic} {{ --hue:var(--{property_of(look.topic)}) }} "
        f"a.topic.t-{look.topic}::before {{ {SHAPES[look.shape]} }}\n"
        for look in looks
    )
