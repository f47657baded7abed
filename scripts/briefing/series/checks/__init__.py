"""Rules over the whole series. A check takes what it reads and yields problems; it changes nothing."""

from briefing.series.checks.absent_parties import check_absent_parties
from briefing.series.checks.accounts_in_time import check_accounts_in_time
from briefing.series.checks.addresses import check_addresses
from briefing.series.checks.anchors import check_anchors
from briefing.series.checks.chronology import check_chronology
from briefing.series.checks.city_countries import check_city_countries, check_country_in_city
from briefing.series.checks.claimed_numbers import check_claimed_numbers
from briefing.series.checks.codes import check_codes
from briefing.series.checks.colours import check_colours
from briefing.series.checks.completeness import check_completeness
from briefing.series.checks.considered import check_considered_promises
from briefing.series.checks.contradictions import check_considered, check_own_words
from briefing.series.checks.copied_texts import (
    check_copied_entries,
    check_copied_parts,
    check_copied_statements,
    check_summary_of_title,
)
from briefing.series.checks.days import check_names, check_names_of_commitments, make_future_rule
from briefing.series.checks.docs_pages import check_docs_pages
from briefing.series.checks.doubled_words import check_doubled_words
from briefing.series.checks.drafts import soften
from briefing.series.checks.durations import check_durations
from briefing.series.checks.evidence import check_evidence
from briefing.series.checks.figures import check_figures
from briefing.series.checks.frameworks_in_time import check_frameworks_in_time
from briefing.series.checks.glossary import check_glossary
from briefing.series.checks.headings import check_headings
from briefing.series.checks.history import check_history
from briefing.series.checks.issuers import check_issuers
from briefing.series.checks.left_drafts import check_left_drafts
from briefing.series.checks.locators import check_locators
from briefing.series.checks.long_summaries import check_long_summaries
from briefing.series.checks.markup import check_markup
from briefing.series.checks.measures import check_measures
from briefing.series.checks.misplaced_values import check_misplaced_values
from briefing.series.checks.name_forms import check_name_forms
from briefing.series.checks.named_people import check_named_people
from briefing.series.checks.namesakes import check_abbreviations, check_namesakes
from briefing.series.checks.near_copies import check_near_copies
from briefing.series.checks.no_places import check_places, check_remote_places
from briefing.series.checks.numbers_in_one_language import check_numbers_in_one_language
from briefing.series.checks.older_evidence import check_older_evidence
from briefing.series.checks.one_side import check_one_side
from briefing.series.checks.open_parts import check_open_parts
from briefing.series.checks.other_days import check_other_days
from briefing.series.checks.own_voice import check_own_voice
from briefing.series.checks.parents import check_parents
from briefing.series.checks.parties import check_parties
from briefing.series.checks.parts_in_time import check_followed, check_parts_in_time
from briefing.series.checks.passages import check_passages, check_sources_of_passages
from briefing.series.checks.posts_on_day import check_posts_on_day
from briefing.series.checks.quoted_languages import check_languages
from briefing.series.checks.references import check_references
from briefing.series.checks.roles import check_roles
from briefing.series.checks.said_of_status import check_said_of_status
from briefing.series.checks.said_twice import check_said_twice
from briefing.series.checks.series_addresses import check_series_addresses
from briefing.series.checks.series_settings import check_known_missing, check_series_settings
from briefing.series.checks.shared_offices import check_shared_offices
from briefing.series.checks.sides_of_participants import check_sides_of_participants
from briefing.series.checks.sources import check_tracking, check_twin_sources, check_uncited
from briefing.series.checks.sources_in_time import check_sources_in_time
from briefing.series.checks.spreadsheets import check_spreadsheets
from briefing.series.checks.stated_times import check_due_windows
from briefing.series.checks.statement_topics import check_statement_topics
from briefing.series.checks.statuses import check_statuses
from briefing.series.checks.taken_addresses import check_own_addresses, check_taken_addresses
from briefing.series.checks.terms import check_terms
from briefing.series.checks.topics import check_topics
from briefing.series.checks.translations import check_translations
from briefing.series.checks.unseen import check_carried_out, check_unseen
from briefing.series.checks.vocabulary import check_vocabulary
from briefing.series.checks.who_speaks import check_speakers
from briefing.series.checks.wording import check_statements_wording, check_wording

__all__ = ["CHECKS", "STRUCTURE_CHECKS", "check_docs_pages", "make_future_rule", "soften"]

STRUCTURE_CHECKS = (
    check_vocabulary,
    check_statuses,
    check_own_addresses,
    check_taken_addresses,
    check_references,
    check_left_drafts,
    check_terms,
    check_parties,
    check_parents,
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
    check_speakers,
    check_named_people,
    check_places,
    check_copied_entries,
    check_copied_statements,
    check_copied_parts,
    check_summary_of_title,
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
    check_said_of_status,
)
