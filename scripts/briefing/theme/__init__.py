"""The look of every page: overrides of Material's templates, styles and scripts. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.sitefile import SiteFile
from briefing.theme.stylesheets import write_card_colours, write_colours, write_light_colours
from briefing.theme.topic_looks import TopicLook, write_topic_styles
from briefing.urls import CARD_STYLE, LOOK, asset_file

OVERRIDES = Path(__file__).parent / "overrides"
"""Templates that stand before Material's own."""


def write_image_styles(looks: Sequence[TopicLook]) -> str:
    """The colours of what is drawn once for everybody, and of the topics: always on light paper."""
    return write_light_colours(looks) + write_topic_styles(looks)


def list_assets(looks: Sequence[TopicLook]) -> Iterator[SiteFile]:
    """Styles and scripts, at `assets/…` of each language's tree; the styles with their colours and those of the topics."""
    for path in sorted((OVERRIDES.parent / "assets").iterdir()):
        content, file = path.read_text("utf-8"), asset_file(path.name)
        if file == LOOK:
            content = write_colours(looks) + content + write_topic_styles(looks)
        elif file == CARD_STYLE:
            content = write_card_colours() + content
        yield SiteFile(file, content.encode())
