"""A commitment as a small page of its own, to be embedded elsewhere. Needs neither theme nor script."""

from __future__ import annotations

from briefing.entries import Commitment
from briefing.pages.registers.commitments import spell_parties
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.icons import draw_icons
from briefing.series.standing.marks import PAST_DUE, Mark
from briefing.sitefile import SiteFile
from briefing.urls import card_file

SHOWN = (*PAST_DUE, Mark.DISPUTED)
"""Marks that a reader elsewhere must know."""


def render_card(context: PageContext, commitment: Commitment) -> SiteFile:
    """The card: promise, parties, due date, status and the way to the brief."""
    series, standing = context.series, context.edition.standing(commitment)
    html = context.templates.get_template("briefs/card.html.jinja").render(
        at=context.at_entry(commitment),
        entry=commitment,
        status=standing.status,
        marks=[mark for mark in standing.marks if mark in SHOWN],
        made=series.made_on(commitment),
        settings=series.settings,
        parties=spell_parties(context, commitment),
    )
    html = html.replace("</body>", draw_icons(html) + "</body>")
    return SiteFile(card_file(commitment), html.encode(), commitment.path)
