"""What a source is worth to a reader. Follows from its tier and from whether it is a copy; knows no word of a list."""

from __future__ import annotations

from briefing.entries import Source
from briefing.entries.kinds.vocabulary import Vocabulary, VocabularyTerm


def worth_of(vocabulary: Vocabulary, source: Source) -> VocabularyTerm:
    """The worth of copies for a copy, else that of its tier. Raises KeyError where the lists name none."""
    if source.reprint_of:
        for term in vocabulary.worths:
            if term.is_copy:
                return term
    return vocabulary.term("worths", vocabulary.term("tiers", source.tier).worth or "")
