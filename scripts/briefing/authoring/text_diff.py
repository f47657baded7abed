"""Which words of an entry changed, in which language. Knows no kind of entry."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from briefing.entries import Entry

Words = Mapping[tuple[str, str], Counter[str]]
"""Keys and language → the texts that stand there, each as often as it does."""


def tell_words(old: Entry, new: Entry, languages: Mapping[str, str]) -> Iterator[str]:
    """`words changed in Español: title, history rationale`, a sentence per language; a moved text has not changed."""
    before, after = _collect(old), _collect(new)
    changed: dict[str, list[str]] = defaultdict(list)
    for keys, language in dict.fromkeys((*after, *before)):
        place = (keys, language)
        if before.get(place, Counter()) != after.get(place, Counter()):
            changed[language].append(keys)
    for language, names in changed.items():
        yield f"words changed in {languages.get(language, language)}: {', '.join(names)}"


def _collect(entry: Entry) -> Words:
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for path, text in entry.texts():
        keys = " ".join(step.replace("_", " ") for step in path if isinstance(step, str))
        for language, words in text.values.items():
            found[keys, language][words] += 1
    return found
