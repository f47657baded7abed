"""Each topic has a colour and a shape of its own, without a word of any series in the styles."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from briefing.colours import HUES, Colour
from briefing.entries import Topic
from briefing.theme import OVERRIDES, list_assets, write_image_styles
from briefing.theme.topic_looks import SHAPES, TopicLook, WantedLook, choose_looks
from briefing.tree import look_at_topics
from tests.trees import open_briefs

RED = Colour("#990000", "#ffaaaa")


def want(*topics):
    return [WantedLook(name, colour, shape) for name, colour, shape in topics]


def test_topics_take_what_comes_along_in_turn():
    """Topics that say nothing take colours and shapes in order, each its own."""
    found = choose_looks(want(*((f"t{number}", None, None) for number in range(5))))
    assert [look.colour for look in found] == list(HUES[:5])
    assert [look.shape for look in found] == list(SHAPES)[:5]


def test_own_colour_comes_first_and_is_left_to_its_topic():
    """What a topic names it has, and no other takes it by turn."""
    found = choose_looks(want(("a", None, None), ("b", HUES[0], "circle"), ("c", RED, None)))
    assert found == [TopicLook("a", HUES[1], "square"), TopicLook("b", HUES[0], "circle"), TopicLook("c", RED, "leaf")]


def test_more_topics_than_colours_begin_again():
    """There is a look for any number of topics."""
    assert len(choose_looks(want(*((f"t{number}", None, None) for number in range(40))))) == 40


def test_shapes_are_those_that_a_topic_may_name():
    """The class of a topic and the styles know the same shapes."""
    literal = next(found for found in get_args(Topic.model_fields["shape"].annotation) if get_args(found))
    assert get_args(literal) == tuple(SHAPES)


def test_styles_hold_each_topic_of_the_series(house):
    """A topic's colour and shape stand in the style sheet of its own series, for both papers."""
    house.change("topics/trade.yml", "order: 1", 'order: 1\ncolour:\n  light: "#990000"\n  dark: "#ffaaaa"\nshape: leaf')
    looks = look_at_topics(open_briefs(house.briefs).series)
    look = {file.path: file.content.decode() for file in list_assets(looks)}["assets/look.css"]
    light, dark = look.splitlines()[:2]
    assert "--topic-trade:#990000" in light and "--topic-trade:#ffaaaa" in dark
    assert ".t-trade { --hue:var(--topic-trade) } a.topic.t-trade::before { border-radius:50% 50% 50% 0 }" in look


def test_what_is_drawn_once_for_all_is_on_light_paper():
    """The colours of the light paper, and each topic's look; none of the dark."""
    styles = write_image_styles(choose_looks(want(("trade", RED, "leaf"))))
    assert "--topic-trade:#990000" in styles and "#ffaaaa" not in styles and ".t-trade { --hue:var(--topic-trade) }" in styles


@pytest.mark.parametrize("path", sorted((OVERRIDES.parent / "assets").glob("*.css")), ids=lambda path: path.name)
def test_styles_that_come_along_spell_no_colour_and_no_term(path, house):
    """Colours stand in one place, and no topic, status or party stands in a style sheet."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    screen = text.split("@media print")[0]
    assert re.findall(r"#[0-9a-f]{3,8}\b", screen) == []
    series = open_briefs(house.briefs).series
    for tag in (*series.vocabulary.tags("statuses"), *series.entries["topics"], *series.settings.parties):
        assert not re.search(rf"[.-]{tag}\b", text), tag


def test_card_has_the_same_colours(house):
    """What stands on other sites takes its colours from the same place, switched by the reader's system."""
    files = {file.path: file.content.decode() for file in list_assets([])}
    card, look = files["assets/card.css"], files["assets/look.css"]
    for name in ("paper", "ink", "good", "bad"):
        found = re.findall(rf"--{name}:(#[0-9a-f]{{6}})", card)
        light, *dark = re.findall(rf"--{name}:(#[0-9a-f]{{6}})", look)
        assert found == [light, dark[0]] and set(dark) == {dark[0]}
