"""Shortcodes: lines of a hand-written page that become parts of the series.

`[[statuses]]` becomes the table of that closed list; `[[licence]]` the licence; `[[coverage]]` the counts; `[[missing]]`
the meetings known to be missing; `[[examples]]` a commitment of each status, with the reason for it; `[[source_worth]]`
how many sources there are of each worth, how many have an archived copy and how many a day of reading; `[[needs]]` what a
status must rest on; `[[few_scored]]` how many scores a mean needs; `[[next_look]]` after how long what is open is looked at
again; `[[offline]]` the way to the page about reading offline; `[[pages]]` the further pages. Other names stand for what is
given to `fill_shortcodes`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup, escape

from briefing.entries import Commitment
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.entries.kinds.vocabulary import LISTS
from briefing.pages.briefs.history import spell_scores
from briefing.pages.shared.context import PageContext
from briefing.series.checks.hand_written.docs_pages import SHORTCODE
from briefing.series.statistics import FEW
from briefing.series.worth import worth_of
from briefing.urls import ABOUT, METHOD, OFFLINE, REGISTERS

NEEDS = {
    "nothing": "needs_nothing",
    "search-log": "needs_search_log",
    "support": "needs_support",
    "evidence": "needs_evidence",
    "deeds": "needs_deeds",
}
"""The words for what a status must rest on."""


def fill_shortcodes(context: PageContext, text: str, parts: Mapping[str, Callable[[], str]]) -> str:
    """The page with its shortcodes filled, those in `parts` by what stands there. Raises KeyError for one that is unknown."""
    return SHORTCODE.sub(lambda match: parts[match[1]]() if match[1] in parts else str(_fill(context, match[1])), text)


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
    return _frame(context, table)


def _frame(context: PageContext, table: Markup) -> Markup:
    """A table that can be moved sideways where the screen is narrow, also by keys."""
    return Markup('<div class="scroll" tabindex="0" role="region" aria-label="{}">{}</div>').format(
        context.locale["meaning"], table
    )


def _name_licence(context: PageContext) -> Markup:
    licence = context.series.settings.licence
    name = Markup('<a href="{}" rel="license">{}</a>').format(licence.url, licence.name)
    return Markup("<p>{}</p>").format(escape(context.locale["licence"]).format(licence=name))


def _count_entries(context: PageContext) -> Markup:
    series = context.series
    counts = {kind: len(series.of_kind(kind)) for kind in REGISTERS}
    return _list_lines(Markup.escape(context.locale.count(f"n_{kind}", n)) for kind, n in counts.items())


def _list_missing(context: PageContext) -> Markup:
    return _list_lines(
        Markup("{} · {}").format(context.when(found.date), context.say(found.what))
        for found in context.series.settings.known_missing
    )


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


def _count_sources(context: PageContext) -> Markup:
    series = context.series
    worths = Counter(worth_of(series.vocabulary, source).id for source in series.sources)
    rows = [(context.words(term.label), worths[term.id], context.prose(term.meaning)) for term in series.vocabulary.worths]
    head = Markup('<tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr>').format(
        context.locale["worth"], context.locale["number"], context.locale["meaning"]
    )
    body = Markup("").join(Markup("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n").format(*row) for row in rows)
    table = Markup('<table class="terms"><thead>{}</thead><tbody>\n{}</tbody></table>').format(head, body)
    counts = {
        "n_sources": len(series.sources),
        "n_archived": sum(source.archived_url is not None for source in series.sources),
        "n_retrieved": sum(source.retrieved_on is not None for source in series.sources),
    }
    lines = _list_lines(Markup.escape(context.locale.count(key, n)) for key, n in counts.items())
    return _frame(context, table) + "\n" + lines


def _list_needs(context: PageContext) -> Markup:
    """Each status with what it must rest on and whether it ends the matter."""
    heads = (context.locale[word] for word in ("status", "needs", "closes"))
    head = Markup("<tr>{}</tr>").format(Markup("").join(Markup('<th scope="col">{}</th>').format(word) for word in heads))
    body = Markup("").join(
        Markup("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n").format(
            context.chip(term.id),
            context.locale[NEEDS[term.needs or "nothing"]],
            context.locale["yes" if term.closes else "no"],
        )
        for term in context.series.vocabulary.statuses
    )
    return _frame(context, Markup('<table class="terms"><thead>{}</thead><tbody>\n{}</tbody></table>').format(head, body))


def _tell_few(context: PageContext) -> Markup:
    """How many scores a mean needs."""
    return Markup("<p>{}</p>").format(context.locale.fill("few_scored", n=FEW))


def _tell_next_look(context: PageContext) -> Markup:
    """After how long what is open is looked at again, where the series says so."""
    months = context.series.settings.review_after_months
    return Markup("<p>{}</p>").format(context.locale.count("next_look", months)) if months else Markup("")


def _lead_offline(context: PageContext) -> Markup:
    """The way to the page about reading offline, where the series has one."""
    if not context.series.settings.offline:
        return Markup("")
    link = Markup('<a href="{}">{}</a>').format(context.at(ABOUT).to(OFFLINE), context.locale["offline"])
    return Markup("<p>{}: {}</p>").format(link, context.locale["intro_offline"])


SHORTCODES: dict[str, Callable[[PageContext], Markup]] = {
    "licence": _name_licence,
    "coverage": _count_entries,
    "missing": _list_missing,
    "examples": _show_examples,
    "source_worth": _count_sources,
    "needs": _list_needs,
    "few_scored": _tell_few,
    "next_look": _tell_next_look,
    "offline": _lead_offline,
}
