"""The page of an organization: what it is part of, meetings, statements, commitments, texts it issued."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Meeting, Organization, Source
from briefing.pages.briefs.profile import Fact, Profile, RoleRow, link_facts, other_names, render_profile
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.statements import statements_by
from briefing.series.series import newest_first
from briefing.series.statistics import of_party
from briefing.sitefile import SiteFile


def render_organization(context: PageContext, body: Organization) -> SiteFile:
    """The page of an organization. A party or state takes part in nearly every meeting, so its meetings are not listed."""
    series = context.series
    meetings = [] if series.is_side(body) else newest_first(series.references.to(body, Meeting, "participants"))
    profile = Profile(
        facts=_list_facts(context, body),
        description=context.label("organization_kinds", body.classification),
        roles=[RoleRow(meeting, Markup("")) for meeting in meetings],
        statements=statements_by(context, body),
        commitments=of_party(series, series.commitments, body.id),
        issued=series.references.to(body, Source, "issued_by"),
    )
    return render_profile(context, body, profile)


def _list_facts(context: PageContext, body: Organization) -> list[Fact]:
    series, locale, at = context.series, context.locale, context.at_entry(body)
    facts = [*other_names(context, body), Fact(locale["kind"], context.label("organization_kinds", body.classification))]
    if body.country:
        facts.append(Fact(locale["country"], locale.country(body.country)))
    facts += link_facts(at, locale["part_of"], [series.organizations[body.parent]] if body.parent else [])
    facts += link_facts(at, locale["parts"], series.references.to(body, Organization, "parent"))
    return facts
