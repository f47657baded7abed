"""Shortcodes: lines of a hand-written page that become parts of the series.

`[[statuses]]` becomes the table of that closed list; `[[licence]]` the licence; `[[coverage]]` the counts; `[[missing]]`
the meetings known to be missing; `[[archived]]` how many sources have an archived copy; `[[examples]]` a commitment of each
status, with the reason for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.entries.commitment import HistoryEntry
from briefing.entries.vocabulary import LISTS
from briefing.pages.briefs.history import spell_scores
from briefing.pages.shared.context import PageContext
from briefing.urls import METHOD

SHORTCODE = re.compile(r"^\[\[([a-z_]+)\]\]$", re.MULTILINE)


def fill_shortcodes(context: PageContext, text: str) -> str:
    """The page with its shortcodes filled. Raises KeyError for one that does not exist."""
    return SHORTCODE.sub(lambda match: str(_fill(context, match[1])), text)


def _fill(context: PageContext, name: str) -> Markup:
    return _list_terms(context, name) if name in LISTS else SHORTCODES[name](context)


def _list_terms(context: PageContext, list_name: str) -> Markup:
    rows = Markup("").join(
        Markup("<tr><td>{}</td><td>{}</td></tr>\n").format(
            context.chip(term.id) if list_name == "statuses" else context.say(term.label), context.prose(term.meaning)
        )
        for term in context.series.vocabulary.terms(list_name)
    )
    head = Markup('<tr><th scope="col">{}</th><th scope="col">{}</th></tr>').format(
        context.locale["name"], context.locale["meaning"]
    )
    table = Markup('<table class="terms"><thead>{}</thead><tbody>\n{}</tbody></table>').format(head, rows)
    return Markup('<div class="scroll">{}</div>').format(table)


def _name_licence(context: PageContext) -> Markup:
    licence = context.series.settings.licence
    name = Markup('<a href="{}" rel="license">{}</a>').format(licence.url, licence.name)
    return Markup("<p>{}</p>").format(Markup(context.locale["licence"]).format(licence=name))


def _count_entries(context: PageContext) -> Markup:
    series = context.series
    counts = {
        "n_meetings": len(series.meetings),
        "n_commitments": len(series.commitments),
        "n_people": len(series.people),
        "n_organizations": len(series.organizations),
        "n_frameworks": len(series.frameworks),
        "n_sources": len(series.sources),
    }
    return _list_lines(Markup.escape(context.locale.count(key, n)) for key, n in counts.items())


def _list_missing(context: PageContext) -> Markup:
    return _list_lines(
        Markup("{} · {}").format(context.when(found.date), context.say(found.what))
        for found in context.series.settings.known_missing
    )


def _count_archived(context: PageContext) -> Markup:
    sources = context.series.sources
    line = context.locale.count("archived_line", sum(bool(found.archived_url) for found in sources), total=len(sources))
    return Markup("<p>{}</p>").format(line)


def _list_lines(lines: Iterable[Markup]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(line) for line in lines))


def _show_examples(context: PageContext) -> Markup:
    """For each status the commitment with a score, else with the longest history, and why it stands there."""
    lines = []
    for status in context.series.vocabulary.tags("statuses"):
        found = [
            (standing.since, commitment)
            for commitment in context.series.commitments
            if (standing := context.edition.standing(commitment)).status == status and standing.since
        ]
        if found:
            since, best = max(found, key=lambda pair: (bool(pair[0].scores), len(pair[1].history)))
            lines.append(_show_example(context, status, since, best))
    return Markup('<ul class="documents">{}</ul>').format(Markup("").join(lines))


def _show_example(context: PageContext, status: str, since: HistoryEntry, commitment: Commitment) -> Markup:
    link, why = context.at(METHOD).link(commitment), context.say(since.rationale)
    scores = ", ".join(spell_scores(context, since))
    line = Markup("<li>{} {}<br>{}").format(context.chip(status), link, why)
    return line + (Markup(" {}: {}").format(context.locale["scores"], scores) if scores else "") + Markup("</li>")


SHORTCODES: dict[str, Callable[[PageContext], Markup]] = {
    "licence": _name_licence,
    "coverage": _count_entries,
    "missing": _list_missing,
    "archived": _count_archived,
    "examples": _show_examples,
}
