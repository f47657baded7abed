"""The page of a person: posts, meetings with the role held there, statements."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Meeting, Person
from briefing.pages.briefs.profile import Fact, Profile, RoleRow, other_names, render_profile
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.statements import statements_by
from briefing.series.series import newest_first
from briefing.sitefile import SiteFile


def render_person(context: PageContext, person: Person) -> SiteFile:
    """The page of a person."""
    meetings = newest_first(context.series.references.to(person, Meeting, "participants"))
    roles = [RoleRow(meeting, _role_at(context, meeting, person)) for meeting in meetings]
    held = next((row.role.striptags() for row in roles[:1] if row.role), "")
    profile = Profile(
        facts=[*other_names(context, person), *_list_posts(context, person)],
        description=held or context.locale["person"],
        roles=roles,
        statements=statements_by(context, person),
    )
    return render_profile(context, person, profile)


def _role_at(context: PageContext, meeting: Meeting, person: Person) -> Markup:
    held = (found.role for found in meeting.participants if found.person == person.id and found.role)
    return Markup(", ").join(context.say(role) for role in held)


def _list_posts(context: PageContext, person: Person) -> list[Fact]:
    at = context.at_entry(person)
    posts = [
        Markup("{}, {}").format(context.say(post.role), at.link(context.series.organizations[post.organization]))
        for post in person.memberships
    ]
    return [Fact(context.locale["memberships"], Markup("<br>").join(posts))] if posts else []
