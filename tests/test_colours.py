"""Every colour can be read on every ground that it stands on."""

from __future__ import annotations

import pytest

from briefing.colours import COLOURS, HUES, LEAST_CONTRAST, contrast

GROUNDS = ("paper", "sheet", "wash")
TEXTS = ("ink", "soft", "link", "good", "busy", "mid", "bad", "none")


@pytest.mark.parametrize(
    ("first", "second", "ratio"), [("#000000", "#ffffff", 21), ("#ffffff", "#777777", 4.48), ("#abcdef",) * 2 + (1,)]
)
def test_contrast_is_that_of_the_standard(first, second, ratio):
    """Black on white is 21, grey #777777 on white just misses 4.5, a colour on itself is 1; the order does not matter."""
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(second, first) == contrast(first, second)


@pytest.mark.parametrize("paper", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_colours_that_come_along_can_be_read(paper, ground):
    """Words, tones and the topics' colours reach 4.5 to 1 on paper, on sheets and under the pointer."""
    behind = getattr(COLOURS[ground], paper)
    for colour in (*HUES, *(COLOURS[name] for name in TEXTS)):
        assert contrast(getattr(colour, paper), behind) >= LEAST_CONTRAST, (colour, ground)


def test_hues_are_all_different():
    """No two of the colours that come along are the same on either paper."""
    assert len({hue.light for hue in HUES}) == len({hue.dark for hue in HUES}) == len(HUES)
