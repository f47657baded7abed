"""The look of every page: overrides of Material's templates, styles and scripts. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.sitefile import SiteFile
from briefing.theme.joined_scripts import join_scripts
from briefing.theme.stylesheets import write_card_colours, write_colours, write_light_colours
from briefing.theme.topic_looks import TopicLook, write_topic_styles
from briefing.urls import CARD_STYLE, FIND, LOOK, asset_file

OVERRIDES = Path(__file__).parent / "overrides"
"""Templates that stand before Material's own."""


def write_image_styles(looks: Sequence[TopicLook]) -> str:
    """The colours of what is drawn once for everybody, and of the topics: always on light paper."""
    return write_light_colours(looks) + write_topic_styles(looks)


def list_assets(looks: Sequence[TopicLook]) -> Iterator[SiteFile]:
    """Styles and scripts, at `assets/…` of each language's tree; the styles with their colours and those of the topics."""
    texts = {path.name: path.read_text("utf-8") for path in sorted((OVERRIDES.parent / "assets").iterdir())}
    for name, content in texts.items():
        file = asset_file(name)
        if file == FIND:
            content = join_scripts(name, texts)
        elif file == LOOK:
            content = write_colours(looks) + content + write_topic_styles(looks)
        elif file == CARD_STYLE:
            content = write_card_colours() + content
        yield SiteFile(file, content.encode())
