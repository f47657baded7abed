"""Where a key belongs that stands in another map than its own, asked of small maps."""

from __future__ import annotations

import pytest

from briefing.entries import Commitment, Meeting, Person, Source
from briefing.entries.misshapen.strayed import describe_strayed, find_far_home, find_home, tell_instead, tell_owner
from briefing.yamlfile import parse_yaml


def read(text: str):
    root = parse_yaml(text.encode(), "x.yml").root
    assert root is not None
    return root


@pytest.mark.parametrize(
    ("key", "known", "told"),
    [
        ("es", {"words", "language"}, "write the text under words:, and language: es"),
        ("es", {"words"}, "remove it"),
        ("es", {"words", "language", "source"}, "write the text under words:, and language: es"),
        ("words2", {"words", "language"}, "remove it"),
        ("url", {"source"}, "write source: and the id of the source that has this address; where none has, "),
        ("url", {"title"}, "remove it"),
        ("link", {"source"}, "remove it"),
    ],
)
def test_what_is_written_in_place_of_a_key_that_no_map_takes(key, known, told):
    assert tell_instead(key, known).startswith(told)


@pytest.mark.parametrize(
    ("shape", "key", "told"),
    [
        (Meeting, "city", "it is written below place:"),
        (Commitment, "evidence", "it is written below history:"),
        (Person, "nothing", None),
    ],
)
def test_below_which_key_it_is_written(shape, key, told):
    found = tell_owner(shape, (key,))
    assert (found and found[0]) == told and (not found or found[1] == "move it there, to what it is said of")


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("country: MX\nplace:\n  city:\n    en: x", ("place", "country")),
        ("country: MX\nplace:\n  country: BX", None),
        ("country: MX\ntitle:\n  en: x", None),
        ("country: MX\nplace: x", None),
    ],
)
def test_the_only_map_that_takes_a_key_is_its_home(text, home):
    """Where it is there, and lacks it."""
    assert find_far_home(read(text), ("country",), Meeting) == home


@pytest.mark.parametrize(
    ("shape", "text", "path", "home", "told"),
    [
        (
            Meeting,
            "title:\n  en: a\nes: b",
            ("es",),
            ("title", "es"),
            "es: stands 2 spaces too far out; 2 spaces in front of it",
        ),
        (Meeting, "title:\n  es: a\nes: b", ("es",), None, ""),
        (Meeting, "title: a\nes: b", ("es",), None, ""),
        (
            Meeting,
            "place:\n  venue:\n    en: x\ncountry: MX",
            ("country",),
            ("place", "country"),
            "country: stands 2 spaces too far out; ",
        ),
        (Meeting, "place:\n  country: BX\ncountry: MX", ("country",), None, ""),
        (
            Meeting,
            "place:\n  country: MX\n  format: x",
            ("place", "format"),
            ("format",),
            "format: stands 2 spaces too far in; no space",
        ),
        (Meeting, "format: y\nplace:\n  country: MX\n  format: x", ("place", "format"), None, ""),
        (Source, "title: a\nurl: b", ("none",), None, ""),
        (
            Commitment,
            "history:\n  - date: 2023\nstatus: x",
            ("status",),
            ("history", 0, "status"),
            "status: stands 4 spaces too far out; 4 spaces in front of it",
        ),
        (
            Meeting,
            "place: {country: MX}\ncity:\n  en: x",
            ("city",),
            ("place", "city"),
            "city: stands outside place; below place:",
        ),
    ],
)
def test_spaces_bring_a_key_home(shape, text, path, home, told):
    """Into the map around it, or the one that ends above it, where that takes it and lacks it."""
    root = read(text)
    assert find_home(root, path, shape) == home
    if home:
        found = describe_strayed(root, path, home)
        assert f"{found.what}; {found.expected}".startswith(told), found
