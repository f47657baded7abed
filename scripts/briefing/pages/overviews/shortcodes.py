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
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from briefing.entries import Commitment
from briefing.entries.kinds.vocabulary import LISTS, VocabularyTerm
from briefing.pages.briefs.history import spell_scores
from briefing.pages.shared.context import PageContext
from briefing.series.checks.hand_written.docs_pages import SHORTCODE
from briefing.series.statistics import FEW
from briefing.series.worth import worth_of
from briefing.text import LanguageMap
from briefing.urls import ABOUT, METHOD, REGISTERS

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


def _show(context: PageContext, macro: str, *given: object) -> Markup:
    return context.macro("overviews/shortcodes.jinja", macro)(*given)


def _list_terms(context: PageContext, list_name: str) -> Markup:
    def name(term: VocabularyTerm) -> Markup:
        return context.chip(term.id) if list_name == "statuses" else context.say(term.label)

    rows = [(name(term), context.prose(term.meaning)) for term in context.series.vocabulary.terms(list_name)]
    return _tabulate(context, ("name", "meaning"), rows)


def _tabulate(context: PageContext, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> Markup:
    """`headings` by their keys."""
    return _show(context, "table", [context.locale[heading] for heading in headings], rows)


def _say(context: PageContext, sentence: str) -> Markup:
    return _show(context, "sentence", sentence)


def _name_licence(context: PageContext) -> Markup:
    link = _show(context, "licence", context.series.settings.licence)
    return _say(context, escape(context.locale["licence"]).format(licence=link))


def _count_entries(context: PageContext) -> Markup:
    counts = {f"n_{kind}": len(context.series.of_kind(kind)) for kind in REGISTERS}
    return _show(context, "lines", _count(context, counts))


def _count(context: PageContext, counts: Mapping[str, int]) -> list[str]:
    return [context.locale.count(key, n) for key, n in counts.items()]


def _list_missing(context: PageContext) -> Markup:
    return _show(context, "missing", context.series.settings.known_missing)


class _Example(NamedTuple):
    """A commitment that stands for its status, and the reason for that."""

    status: str
    commitment: Commitment
    why: LanguageMap
    scores: Sequence[str]


def _show_examples(context: PageContext) -> Markup:
    """For each status the commitment with a score, else with the longest history, and why it stands there."""
    rows = []
    for status in context.series.vocabulary.tags("statuses"):
        found = [
            (standing.since, commitment)
            for commitment in context.series.commitments
            if (standing := context.edition.standing(commitment)).status == status and standing.since
        ]
        if found:
            since, best = max(found, key=lambda pair: (bool(pair[0].scores), len(pair[1].history)))
            rows.append(_Example(status, best, since.rationale, spell_scores(context, since)))
    return _show(context, "examples", context.at(METHOD), rows)


def _count_sources(context: PageContext) -> Markup:
    series, locale = context.series, context.locale
    worths = Counter(worth_of(series.vocabulary, source).id for source in series.sources)
    rows = [(context.words(term.label), worths[term.id], context.prose(term.meaning)) for term in series.vocabulary.worths]
    counts = {
        "n_sources": len(series.sources),
        "n_archived": sum(source.archived_url is not None for source in series.sources),
        "n_retrieved": sum(source.retrieved_on is not None for source in series.sources),
    }
    headings = [locale["worth"], locale["number"], locale["meaning"]]
    return _show(context, "worths", headings, rows, _count(context, counts))


def _list_needs(context: PageContext) -> Markup:
    """Each status with what it must rest on and whether it ends the matter."""
    locale = context.locale
    rows = [
        (context.chip(term.id), locale[NEEDS[term.needs or "nothing"]], locale["yes" if term.closes else "no"])
        for term in context.series.vocabulary.statuses
    ]
    return _tabulate(context, ("status", "needs", "closes"), rows)


def _tell_few(context: PageContext) -> Markup:
    """How many scores a mean needs."""
    return _say(context, context.locale.fill("few_scored", n=FEW))


def _tell_next_look(context: PageContext) -> Markup:
    """After how long what is open is looked at again, where the series says so."""
    months = context.series.settings.review_after_months
    return _say(context, context.locale.count("next_look", months)) if months else Markup("")


def _lead_offline(context: PageContext) -> Markup:
    """The way to the page about reading offline, where the series has one."""
    if not context.series.settings.offline:
        return Markup("")
    return _show(context, "offline", context.at(ABOUT))


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
