"""Every rule over a series, and what of that which they say follows from another fault. Knows no folder of entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import late
from briefing.entries import Settings, Topic
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity
from briefing.series.asked_again.watch import Ask, Rule
from briefing.series.checks.completeness import check_completeness
from briefing.series.checks.configured.colours import check_colours
from briefing.series.checks.configured.series_addresses import check_series_addresses
from briefing.series.checks.configured.series_settings import check_known_missing, check_series_settings
from briefing.series.checks.configured.statuses import check_statuses
from briefing.series.checks.configured.terms import check_terms
from briefing.series.checks.configured.vocabulary import check_vocabulary
from briefing.series.checks.each import EachRule
from briefing.series.checks.fulfilment.considered import check_considered_promises
from briefing.series.checks.fulfilment.contradictions import check_considered
from briefing.series.checks.fulfilment.evidence import check_evidence
from briefing.series.checks.fulfilment.history import check_history
from briefing.series.checks.fulfilment.left_drafts import check_left_drafts
from briefing.series.checks.fulfilment.measures import check_measures
from briefing.series.checks.fulfilment.near_copies import check_near_copies
from briefing.series.checks.fulfilment.open_parts import check_open_parts
from briefing.series.checks.fulfilment.said_of_status import check_said_of_status
from briefing.series.checks.fulfilment.unseen import check_carried_out, check_unseen
from briefing.series.checks.in_time.accounts_in_time import check_accounts_in_time
from briefing.series.checks.in_time.chronology import check_chronology
from briefing.series.checks.in_time.days import check_names, check_names_of_commitments, make_future_rule
from briefing.series.checks.in_time.durations import check_durations
from briefing.series.checks.in_time.lifespans import check_bodies_in_time, check_frameworks_in_time
from briefing.series.checks.in_time.older_evidence import check_older_evidence
from briefing.series.checks.in_time.other_days import check_other_days
from briefing.series.checks.in_time.parts_in_time import check_followed, check_parts_in_time
from briefing.series.checks.in_time.sources_in_time import check_sources_in_time
from briefing.series.checks.in_time.stated_times import check_due_windows
from briefing.series.checks.naming.anchors import check_anchors, check_numbered_statements
from briefing.series.checks.naming.namesakes import check_abbreviations, check_namesakes
from briefing.series.checks.naming.references import check_references
from briefing.series.checks.naming.rounds import check_parent_countries, check_rounds
from briefing.series.checks.naming.said_twice import check_said_twice
from briefing.series.checks.naming.statement_topics import check_statement_topics
from briefing.series.checks.naming.taken_addresses import check_own_addresses, check_taken_addresses
from briefing.series.checks.naming.topics import check_topics
from briefing.series.checks.participation.absent_parties import check_absent_parties
from briefing.series.checks.participation.name_forms import check_name_forms
from briefing.series.checks.participation.named_people import check_named_people
from briefing.series.checks.participation.one_side import check_one_side
from briefing.series.checks.participation.parties import check_parties
from briefing.series.checks.participation.posts_on_day import check_posts_on_day
from briefing.series.checks.participation.roles import check_roles
from briefing.series.checks.participation.shared_offices import check_shared_offices
from briefing.series.checks.participation.sides_of_participants import check_sides_of_participants
from briefing.series.checks.participation.who_speaks import check_speakers
from briefing.series.checks.phrasing.claimed_numbers import check_claimed_numbers
from briefing.series.checks.phrasing.copied_texts import (
    check_copied_entries,
    check_copied_milestones,
    check_copied_parts,
    check_copied_reasons,
    check_copied_statements,
    check_summary_of_title,
)
from briefing.series.checks.phrasing.cut_off_texts import check_cut_off_texts
from briefing.series.checks.phrasing.doubled_words import check_doubled_words
from briefing.series.checks.phrasing.figures import check_figures
from briefing.series.checks.phrasing.glossary import check_glossary, check_renderings
from briefing.series.checks.phrasing.headings import check_headings, check_source_titles
from briefing.series.checks.phrasing.long_texts import check_heavy_texts, check_long_summaries
from briefing.series.checks.phrasing.markup import check_markup
from briefing.series.checks.phrasing.misplaced_values import check_misplaced_values
from briefing.series.checks.phrasing.numbers_in_one_language import check_numbers_in_one_language, check_sizes_of_numbers
from briefing.series.checks.phrasing.own_voice import check_own_voice
from briefing.series.checks.phrasing.own_words import check_own_summary, check_own_words
from briefing.series.checks.phrasing.quoted_languages import check_languages
from briefing.series.checks.phrasing.spreadsheets import check_spreadsheets
from briefing.series.checks.phrasing.translations import check_translations
from briefing.series.checks.phrasing.typing_slips import check_leftovers, check_typing_slips
from briefing.series.checks.phrasing.wording import check_statements_wording, check_wording
from briefing.series.checks.sourcing.addresses import check_addresses
from briefing.series.checks.sourcing.issuers import check_issuers
from briefing.series.checks.sourcing.locators import check_locators
from briefing.series.checks.sourcing.passages import check_passages, check_sources_of_passages
from briefing.series.checks.sourcing.sources import check_tracking, check_twin_sources, check_uncited
from briefing.series.checks.whereabouts.city_countries import check_city_countries, check_country_in_city
from briefing.series.checks.whereabouts.codes import check_codes
from briefing.series.checks.whereabouts.no_places import check_places, check_remote_places
from briefing.series.series import Series, build_series

MANY_TEXTS = 20
"""So many texts in a language that the series does not have are no slips."""

if TYPE_CHECKING:
    from briefing.series.checks.hand_written import destinations, docs_pages
else:
    destinations = late("briefing.series.checks.hand_written.destinations")
    docs_pages = late("briefing.series.checks.hand_written.docs_pages")

STRUCTURE_CHECKS = (
    check_vocabulary,
    check_statuses,
    check_own_addresses,
    check_taken_addresses,
    check_references,
    check_left_drafts,
    check_terms,
    check_parties,
    check_parent_countries,
    check_colours,
    check_topics,
    check_series_addresses,
    check_series_settings,
    check_known_missing,
)
"""Checks that go before the references are followed, which must resolve first."""
CHECKS = (
    check_anchors,
    check_chronology,
    check_durations,
    check_parts_in_time,
    check_followed,
    check_history,
    check_evidence,
    check_older_evidence,
    check_due_windows,
    check_figures,
    check_claimed_numbers,
    check_numbers_in_one_language,
    check_sizes_of_numbers,
    check_languages,
    check_passages,
    check_roles,
    check_posts_on_day,
    check_uncited,
    check_tracking,
    check_twin_sources,
    check_spreadsheets,
    check_translations,
    check_wording,
    check_statements_wording,
    check_unseen,
    check_carried_out,
    check_glossary,
    check_codes,
    check_completeness,
    check_markup,
    check_names,
    check_names_of_commitments,
    check_namesakes,
    check_name_forms,
    check_addresses,
    check_headings,
    check_sides_of_participants,
    check_considered,
    check_considered_promises,
    check_own_words,
    check_own_summary,
    check_speakers,
    check_named_people,
    check_places,
    check_copied_entries,
    check_copied_statements,
    check_copied_parts,
    check_copied_milestones,
    check_copied_reasons,
    check_summary_of_title,
    check_cut_off_texts,
    check_typing_slips,
    check_leftovers,
    check_numbered_statements,
    check_renderings,
    check_source_titles,
    check_measures,
    check_open_parts,
    check_doubled_words,
    check_said_twice,
    check_abbreviations,
    check_own_voice,
    check_sources_of_passages,
    check_country_in_city,
    check_city_countries,
    check_misplaced_values,
    check_long_summaries,
    check_heavy_texts,
    check_absent_parties,
    check_accounts_in_time,
    check_issuers,
    check_shared_offices,
    check_one_side,
    check_near_copies,
    check_other_days,
    check_statement_topics,
    check_remote_places,
    check_locators,
    check_sources_in_time,
    check_frameworks_in_time,
    check_bodies_in_time,
    check_rounds,
    check_said_of_status,
)


def list_rules(today: date | None) -> tuple[Rule, ...]:
    """Every rule over the series; that of days which have not come, where it is known which day it is."""
    return CHECKS if today is None else (*CHECKS, make_future_rule(today))


def ask_all(loaded: Loaded, series: Series, checks: Iterable[Rule], ask: Ask) -> Iterator[Problem]:
    """What breaks a rule."""
    yield from ask_structure(loaded, ask)
    yield from ask_of_links(loaded, series, checks, ask)


def ask_structure(loaded: Loaded, ask: Ask) -> Iterator[Problem]:
    """What breaks a rule on which links rest."""
    for structure_check in STRUCTURE_CHECKS:
        yield from ask(structure_check, loaded)


def ask_of_links(loaded: Loaded, series: Series, checks: Iterable[Rule], ask: Ask) -> Iterator[Problem]:
    """What breaks another; what a patched file seems to lack is no second fault."""
    if all(party in series.organizations for party in loaded.settings.parties):
        for check in checks:
            is_of_words = isinstance(check, EachRule) and check.is_of_words
            yield from (found for found in ask(check, series) if loaded.says(found.place, is_of_words))
            if isinstance(check, EachRule):
                yield from check.ask_unfinished(series, loaded.unfinished)


def make_docs_rule(folder: Path) -> Rule:
    """The rule over the hand-written pages, which lie beside a folder of entries."""
    return partial(_check_docs, folder.parent / "docs")


def _check_docs(docs: Path, loaded: Loaded) -> Iterable[Problem]:
    """Seldom asked where one entry has changed, and imported then."""
    known = destinations.list_destinations(loaded)
    return docs_pages.check_docs_pages(docs, tuple(loaded.settings.languages), _top_addresses(loaded), known)


def hold_drafts(drafted: Loaded, checks: Iterable[Rule], ask: Ask, of_files: Iterable[Problem]) -> list[Problem]:
    """What breaks a rule where drafts stand among the published entries; `of_files` was said when they were read."""
    return list(leave_out(ask_all(drafted, build_series(drafted), checks, ask), of_files))


def leave_out(problems: Iterable[Problem], of_files: Iterable[Problem]) -> Iterator[Problem]:
    """Without the errors at a place where the value is wrong: they follow from it. Several names in one text are looked up."""
    told = {problem.place: problem.code for problem in of_files}
    for found in problems:
        is_named = told.get(found.place) == "list-expected" and found.code == "reference"
        if found.severity is not Severity.ERROR or found.place not in told or is_named:
            yield found


def join_lists(problems: Iterable[Problem]) -> list[Problem]:
    """One value where a list is due that is the id of nothing is one mistake: of the two the id is told."""
    found = list(problems)
    wrong = Counter(problem.place for problem in found if problem.code in ("reference", "list-expected"))
    named = Counter(problem.place for problem in found if problem.code == "reference")
    return [
        problem
        for problem in found
        if problem.code != "list-expected" or named[problem.place] != 1 or wrong[problem.place] != 2
    ]


def join_languages(problems: Iterable[Problem], settings: Settings) -> list[Problem]:
    """A language that most texts have and the series does not was taken out of its file: told there, and not at each text."""
    found = list(problems)
    strange = Counter(problem.what for problem in found if problem.code == "language" and problem.place.path != settings.path)
    many = {what for what, count in strange.items() if count >= MANY_TEXTS}
    kept = [problem for problem in found if problem.what not in many]
    if many and not any(problem.place.path == settings.path and problem.severity is Severity.ERROR for problem in kept):
        for what in sorted(many):
            mend = "add it to languages, with what it calls itself; or remove these texts, where it shall go"
            place, told = settings.place_of("languages"), f"{what}, and {strange[what]:,} texts are in it"
            kept.append(Problem(place, told, "every language of the texts", mend, code="language"))
    return kept


def _top_addresses(loaded: Loaded) -> set[str]:
    """The topics, under their ids of now and of once: they stand at the top, as hand-written pages do."""
    topics = [topic for topic in loaded.of_kind(Topic).values() if not topic.broader]
    return {topic.id for topic in topics} | {old for topic in topics for old in topic.was}
