"""The page of a commitment: exact sense, due date, success, history with evidence, lineage."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.pages.briefs.citation_box import make_citation
from briefing.pages.briefs.found_by import find_by
from briefing.pages.briefs.history import list_history
from briefing.pages.briefs.lineage import list_ties
from briefing.pages.registers.search_filters import filter_commitment
from briefing.pages.shared.accounts import spell_account_of
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe
from briefing.pages.shared.in_short import tell_commitment
from briefing.sitefile import SiteFile
from briefing.urls import address_of, card_file


def _tell_governments(context: PageContext, commitment: Commitment) -> list[Markup]:
    """`Promised under Ana Varga (President), whose term ended on 1 March 2024.`"""
    at, locale = context.at_entry(commitment), context.locale
    return [
        Markup.escape(locale["former_government"]).format(
            name=at.link(found.person), role=context.say(found.role), date=locale.date(found.ended)
        )
        for found in context.edition.former_governments(commitment)
        if found.ended
    ]


def render_commitment(context: PageContext, commitment: Commitment) -> SiteFile:
    """The page of a commitment."""
    series, standing = context.series, context.edition.standing(commitment)
    made, topics, frameworks = series.made_on(commitment), series.topics_of(commitment), series.frameworks_of(commitment)
    text = context.words(commitment.text)
    return context.page(
        "briefs/commitment",
        address_of(commitment),
        title=context.name(commitment),
        source=commitment.path,
        kind="commitment",
        description=f"{context.label('statuses', standing.status)}. {text}",
        entry=commitment,
        standing=standing,
        looked=context.locale["last_compared" if standing.status == series.vocabulary.unseen.id else "reviewed"],
        verifiable=context.locale["yes" if commitment.verifiable else "not_ratable"],
        in_short=tell_commitment(context, commitment),
        made=made,
        filters=find_by(commitment.singular, filter_commitment(context, commitment), made),
        meeting=series.meetings[commitment.meeting],
        topics=topics,
        parties=[series.organizations[party] for party in commitment.parties],
        frameworks=frameworks,
        account=spell_account_of(context, commitment.sources),
        history=[list_history(context, entry) for entry in commitment.history],
        lineage=list_ties(context, commitment),
        formers=_tell_governments(context, commitment),
        citation=make_citation(context, commitment),
        card=card_file(commitment),
        metadata=describe(context, commitment, text, has_feed=True, has_calendar=True),
    )
