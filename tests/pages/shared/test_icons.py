"""The drawings beside the words of statuses."""

from __future__ import annotations

import pytest

from briefing.entries.kinds.vocabulary import SIGNS
from briefing.pages.shared.icons import draw_icons, point_to_icon


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_that_a_status_may_name_is_drawn(sign):
    """The check lets through just the signs that there are: a page that points to one holds its drawing."""
    assert f'<symbol id="sign-{sign}"' in draw_icons(point_to_icon(sign))
