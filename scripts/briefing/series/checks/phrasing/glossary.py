"""One rendering per term: a text that uses one which the glossary rejects is a warning, with the right one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from briefing.entries import Entry, Glossary
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

Rejected = Mapping[str, tuple[re.Pattern[str], Mapping[str, str]]]
"""Language → what finds its rejected words, and each with the right one."""


def _list_rejected(series: Series) -> Rejected:
    right: dict[str, dict[str, str]] = {}
    for term in series.glossary.terms if series.glossary else ():
        for language, words in term.rejected.items():
            right.setdefault(language, {}).update(dict.fromkeys(words, term.term.values.get(language, "")))
    return {language: (_find_any(found), found) for language, found in right.items() if found}


def _find_any(words: Iterable[str]) -> re.Pattern[str]:
    """Whole words, the longest first. Those with the same first letter stand together, and what is in front of it is looked at
    only behind it: so `re` goes by nearly every letter of a text with one look."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    parts = (rf"{re.escape(first)}(?<!\w{re.escape(first)})(?:{'|'.join(found)})" for first, found in rests.items())
    return re.compile(rf"(?:{'|'.join(parts)})(?!\w)")


@of_each(given=_list_rejected, is_of_words=True)
def check_glossary(series: Series, entry: Entry, rejected: Rejected) -> Iterator[Problem]:
    """Passages and quotations are other people's words and are left alone."""
    if not rejected or isinstance(entry, Glossary):
        return
    for path, text in entry.texts():
        if "words" in path:
            continue
        for language, (pattern, right) in rejected.items():
            for match in pattern.finditer(text.values.get(language, "")):
                yield Problem(
                    entry.place_of(*path, language),
                    f'"{match[0]}" is not how this series says it',
                    f'"{right[match[0]]}"',
                    "use it, as briefs/glossary.yml says",
                    code="glossary",
                    severity=Severity.WARNING,
                )


@of_each(Glossary, is_of_words=True)
def check_renderings(series: Series, glossary: Glossary) -> Iterator[Problem]:
    """A term that is rejected as well, or that stands twice in a language, is a warning."""
    seen: dict[tuple[str, str], str] = {}
    for index, term in enumerate(glossary.terms):
        for language, word in term.term.values.items():
            first = seen.setdefault((language, word), term.id)
            if word in term.rejected.get(language, ()):
                place, what = ("rejected", language), f'"{word}" is the term itself'
                mend = "leave it out there, or correct the term"
            elif first != term.id:
                place, what = ("term", language), f'"{word}" stands under "{first}" too'
                mend = "remove one of the two, or say what sets them apart"
            else:
                continue
            yield Problem(
                glossary.place_of("terms", index, *place),
                what,
                "one rendering per term, and another one rejected",
                mend,
                code="glossary",
                severity=Severity.WARNING,
            )
