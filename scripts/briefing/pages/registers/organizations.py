"""The register of organizations, by name."""

from __future__ import annotations

from functools import partial

from briefing.entries import Organization
from briefing.pages.registers.register import Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.text import first_letter


def list_all(context: PageContext) -> Register[Organization]:
    """Every organization."""
    locale = context.locale
    headings = [
        Heading("name", locale["name"], "main"),
        Heading("kind", locale["kind"]),
        Heading("country", locale["country"]),
    ]
    bodies = context.by_name(context.series.organizations)
    return Register(
        "organizations", bodies, headings, partial(make_row, context), lambda body: first_letter(body.id), ("body", "country")
    )


def make_row(context: PageContext, at: PageLinks, body: Organization) -> Row:
    """A body with its kind and its country."""
    country = context.locale.country(body.country) if body.country else ""
    return Row(
        [at.link(body), context.label("organization_kinds", body.classification), country],
        tag_row(body=body.classification, country=body.country or ()),
    )
