"""A commitment as a small page of its own, to be embedded elsewhere. Needs neither theme nor script."""

from __future__ import annotations

from briefing.entries import Commitment
from briefing.pages.shared.context import At, Desk
from briefing.pages.shared.icons import draw_signs
from briefing.sitefile import SiteFile
from briefing.urls import address_of, card_file


def render_card(desk: Desk, commitment: Commitment) -> SiteFile:
    """The card: promise, parties, due date, status and the way to the brief."""
    series = desk.series
    at = At(desk, address_of(commitment))
    html = desk.environment.get_template("briefs/card.html.jinja").render(
        at=at,
        entry=commitment,
        standing=desk.standing(commitment),
        meeting=series.find("meetings", commitment.meeting),
        made=series.made_on(commitment),
        settings=series.settings,
        parties=[desk.name(series.find("organizations", party)) for party in commitment.parties],
    )
    html = html.replace("</body>", draw_signs(html) + "</body>")
    return SiteFile(card_file(commitment), html.encode(), commitment.path)
