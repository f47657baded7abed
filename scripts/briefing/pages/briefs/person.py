"""The page of a person: posts by date, what was promised in them, statements by topic, meetings with the role held there."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Meeting, Person
from briefing.pages.briefs.profile import Fact, Narrowed, Profile, RoleRow, other_names, render_profile
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.in_short import sum_up
from briefing.pages.shared.terms_of_office import spell_dates
from briefing.series.offices import Office
from briefing.sitefile import SiteFile


def render_person(context: PageContext, person: Person) -> SiteFile:
    """The page of a person."""
    series, locale, mine = context.series, context.locale, {"by": [person.id]}
    roles = [RoleRow(found, _role_at(context, found, person)) for found in series.attended_by(person)]
    commitments = series.promised_in_office(person)
    narrow, key = {"person": [person.id]}, "person_promised" if commitments else "person_none"
    held = next((row.role.striptags() for row in roles[:1] if row.role), "")
    profile = Profile(
        facts=[*other_names(context, person), *_list_posts(context, person)],
        description=held or locale["person"],
        in_short=sum_up(context, context.at_entry(person), commitments, narrow, locale.fill(key, name=person.name)),
        commitments=Narrowed(commitments, "commitments", narrow),
        said=Narrowed(series.said_by(person), "statements", mine),
        roles=Narrowed(roles, "meetings", mine),
    )
    return render_profile(context, person, profile)


def _role_at(context: PageContext, meeting: Meeting, person: Person) -> Markup:
    held = (found.role for found in meeting.participants if found.person == person.id and found.role)
    return Markup(", ").join(context.say(role) for role in held)


def _list_posts(context: PageContext, person: Person) -> list[Fact]:
    posts = [(_spell_post(context, person, post), post.sources) for post in context.series.posts_told_of(person)]
    return [Fact(context.locale["memberships"], "", posts)] if posts else []


def _spell_post(context: PageContext, person: Person, post: Office) -> Markup:
    """What the post is, and since and until when; of one that is only known from meetings, at which."""
    locale, body = context.locale, context.at_entry(person).link(context.series.organizations[post.organization])
    name = Markup("{}, {}").format(context.say(post.role), body) if post.role else body
    if post.is_stated:
        has_dates = post.first or post.last
        return Markup("{} ({})").format(name, spell_dates(locale, post.first, post.last)) if has_dates else name
    span = locale.span(post.first, post.last) if post.first and post.last else ""
    return Markup('{} <span class="by">{}</span>').format(name, locale.count("post_seen", post.meetings, dates=span))
