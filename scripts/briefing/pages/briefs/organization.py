"""The page of an organization: what it is part of, commitments, statements, meetings, texts it issued."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Organization, Source
from briefing.pages.briefs.profile import Fact, Narrowed, Profile, RoleRow, link_facts, other_names, render_profile
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.in_short import sum_up
from briefing.sitefile import SiteFile


def render_organization(context: PageContext, body: Organization) -> SiteFile:
    """The page of an organization.

    What was said for a party or state is all that anybody said for it. It takes part in nearly every meeting, so its meetings
    are not listed.
    """
    series, mine = context.series, {"by": [body.id]}
    commitments, narrow = series.promised_by(body), {"party": [body.id]}
    is_side = series.is_side(body)
    said = series.said_for(body) if is_side else series.said_by(body)
    met = () if is_side else series.attended_by(body)
    profile = Profile(
        facts=_list_facts(context, body),
        description=context.label("organization_kinds", body.classification),
        in_short=sum_up(context, context.at_entry(body), commitments, narrow),
        commitments=Narrowed(commitments, "commitments", narrow),
        said=Narrowed(said, "statements", {"side": [body.id]} if is_side else mine),
        roles=Narrowed([RoleRow(meeting, Markup("")) for meeting in met], "meetings", mine),
        issued=Narrowed(series.references.to(body, Source, "issued_by"), "sources", {"issuer": [body.id]}),
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
