"""Which words of an entry changed, in which language. Knows no kind of entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing.entries import Entry
from briefing.entries.differences import compare_values, read_values


def tell_words(old: Entry, new: Entry, languages: Mapping[str, str]) -> Iterator[str]:
    """`words changed in Español: title, history rationale`, a sentence per language; a moved text has not changed."""
    before, after = (read_values(entry.written, tuple(languages)) for entry in (old, new))
    changed: dict[str, list[str]] = defaultdict(list)
    for found in compare_values(before, after):
        if found.language:
            changed[found.language].append(found.keys)
    for language, names in changed.items():
        yield f"words changed in {languages.get(language, language)}: {', '.join(names)}"
