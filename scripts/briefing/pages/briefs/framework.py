"""The page of a framework: its parties, what came before and after it, its meetings and commitments."""

from __future__ import annotations

from briefing.entries import Framework
from briefing.pages.briefs.profile import Fact, Narrowed, Profile, link_facts, other_names, render_profile
from briefing.pages.briefs.timeline import lay_out_timeline
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.in_short import sum_up
from briefing.sitefile import SiteFile


def render_framework(context: PageContext, framework: Framework) -> SiteFile:
    """The page of a framework."""
    series, narrow = context.series, {"framework": [framework.id]}
    meetings, commitments = series.met_under(framework), series.commitments_under(framework)
    profile = Profile(
        facts=_list_facts(context, framework),
        description=context.words(framework.summary),
        in_short=sum_up(context, context.at_entry(framework), commitments, narrow),
        commitments=Narrowed(commitments, "commitments", narrow),
        meetings=Narrowed(meetings, "meetings", narrow),
        timeline=lay_out_timeline(context, meetings, commitments),
        has_feed=True,
    )
    return render_profile(context, framework, profile)


def _list_facts(context: PageContext, framework: Framework) -> list[Fact]:
    series, locale, at = context.series, context.locale, context.at_entry(framework)
    facts = [Fact(locale["kind"], context.label("framework_kinds", framework.classification))]
    facts += link_facts(at, locale["parties"], [series.organizations[party] for party in framework.parties])
    facts += link_facts(at, locale["part_of"], [series.frameworks[framework.part_of]] if framework.part_of else [])
    facts += link_facts(at, locale["parts"], series.references.to(framework, Framework, "part_of"))
    facts += link_facts(at, locale["predecessors"], [series.frameworks[found] for found in framework.predecessors])
    facts += link_facts(at, locale["successors"], series.references.to(framework, Framework, "predecessors"))
    return facts + other_names(context, framework)
