"""What is drawn for other sites to show of a page: kind, title, status, topics, day, series. Knows no browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from briefing.entries import Commitment, Entry, Meeting, Organization, Topic
from briefing.pages.briefs.card import SHOWN
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.icons import draw_icons
from briefing.pages.shared.previews import BRIEFS, HEIGHT, WIDTH
from briefing.pages.shared.summaries import count_line
from briefing.sitefile import PageImage
from briefing.urls import HOME, address_of, image_file

LEVELS = 10
"""Of each colour: fewer between letter and paper make a file half as large, and nobody sees them."""
LONG, LONGER = 85, 140
"""Characters of a title from which it is set smaller."""


def list_page_images(context: PageContext, styles: str) -> Iterator[PageImage]:
    """One for the series and one for each entry that is told about elsewhere."""
    as_of = Markup("{} {}").format(context.locale["as_of"], context.as_of())
    settings = context.series.settings
    about, publisher = context.words(settings.description), context.words(settings.publisher)
    yield _lay_out(context, styles, HOME, context.name(settings), facts=[as_of], about=about, below=publisher)
    for entry in context.series.all_entries():
        if entry.singular in BRIEFS:
            yield _lay_out_entry(context, styles, entry)


def _lay_out_entry(context: PageContext, styles: str, entry: Entry) -> PageImage:
    """What its own page says of it in numbers; of a party, which takes part in nearly all, no page counts the meetings."""
    series = context.series

    def lay_out(topics: Sequence[Topic] = (), **shown: object) -> PageImage:
        own = {
            "kind": context.locale[entry.singular],
            "colour": topics[0].id if topics else "",
            "topics": topics,
            "below": context.words(series.settings.title),
        }
        return _lay_out(context, styles, address_of(entry), context.name(entry), **{**own, **shown})

    if isinstance(entry, Commitment):
        standing = context.edition.standing(entry)
        marks = [context.mark(mark) for mark in standing.marks if mark in SHOWN]
        looked = Markup("{} {}").format(context.locale["reviewed"], context.when(entry.reviewed))
        facts = [context.when(series.made_on(entry)), looked]
        chips = [context.chip(standing.status), *marks]
        return lay_out(series.topics_of(entry), chips=chips, facts=facts)
    if isinstance(entry, Meeting):
        day = context.locale.span(entry.date, entry.end_date) if entry.end_date else context.when(entry.date)
        made = context.locale.count("n_commitments", len(series.made_at(entry)))
        return lay_out(series.topics_of(entry), facts=[day, made])
    if isinstance(entry, Topic):
        counts = count_line(context, len(series.meetings_on(entry)), len(series.commitments_on(entry)))
        return lay_out(colour=series.topic_of(entry.id).id, facts=[counts])
    if isinstance(entry, Organization) and series.is_side(entry):
        return lay_out()
    met = [meeting for meeting in series.meetings if entry.id in (*series.took_part(meeting), *meeting.frameworks)]
    return lay_out(facts=[context.locale.count("n_meetings", len(met))])


def _lay_out(context: PageContext, styles: str, address: str, title: str, **shown: object) -> PageImage:
    size = "longer" if len(title) > LONGER else "long" if len(title) > LONG else "short"
    template = context.templates.get_template("briefs/page_image.html.jinja")
    values = {"kind": "", "colour": "", "topics": [], "about": "", "chips": [], "facts": [], **shown}
    levels = " ".join(f"{level / (LEVELS - 1):.4f}" for level in range(LEVELS))
    html = template.render(title=title, size=size, styles=styles, levels=levels, **values)
    html = html.replace("</body>", draw_icons(html) + "</body>")
    return PageImage(context.links.root + image_file(address), html, WIDTH, HEIGHT)
