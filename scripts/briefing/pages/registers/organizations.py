"""The register of organizations, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from briefing.entries import Organization
from briefing.entries.names import list_other_names, list_searched_names, list_short_forms
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.text import first_letter
from briefing.urls import address_of


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
        "organizations",
        bodies,
        headings,
        partial(make_row, context),
        lambda body: first_letter(body.id),
        ("body", "country"),
        _list_columns(context),
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Organization], DownloadCell]]:
    locale, bodies = context.locale, context.series.organizations
    return {
        locale["address"]: address_of,
        locale["name"]: context.name,
        locale["other_names"]: lambda body: list_other_names(body, context.language),
        locale["kind"]: lambda body: context.label("organization_kinds", body.classification),
        locale["country"]: lambda body: locale.country(body.country) if body.country else "",
        locale["part_of"]: lambda body: context.name(bodies[body.parent]) if body.parent else "",
    }


def make_row(context: PageContext, at: PageLinks, body: Organization) -> Row:
    """A body with its kind and its country."""
    country = context.locale.country(body.country) if body.country else ""
    short = list_short_forms(body, context.language)
    name = Markup('{} <span class="by">{}</span>').format(at.link(body), ", ".join(short)) if short else at.link(body)
    return Row(
        [name, context.label("organization_kinds", body.classification), country],
        tag_row(body=body.classification, country=body.country or (), names=list_searched_names(body, context.language)),
    )
