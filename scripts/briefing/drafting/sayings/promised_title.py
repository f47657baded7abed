"""What is promised as a title, where the passage names a deed: `Open two lanes at the port`. Knows no party."""

from __future__ import annotations

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.sayings.promised_parts import PromisedPart

LONGEST = 110
"""Letters of a title that can be taken in at a glance; a longer passage is cut before an aside, else left to the editor."""
FEWEST = 3
"""Words that a title has at least."""
_QUOTES = '“”«»"'


def name_promise(part: PromisedPart, verb: str, words: LanguageWords) -> str:
    """What is promised, for a name: the deed, else the passage from its verb on; who promises stands before."""
    _, found, rest = part.full.partition(verb)
    return _find_deed(part, verb, words) or (f"{found}{rest}" if rest.strip(" .,;:") else part.full)


def propose_title(part: PromisedPart, verb: str, words: LanguageWords) -> str:
    """The words from the deed on, without the day; empty where the passage names none, quotes, or goes on for long."""
    deed = _find_deed(part, verb, words)
    for day in part.days:
        before, named, after = deed.partition(day.words)
        bare = words.without_last("from_day", words.without_last("by_day", before)) if named else before
        deed = f"{bare} {after.strip()}".strip(" .,;:")
    deed = deed if len(deed) <= LONGEST else _cut(deed, words)
    return f"{deed[:1].upper()}{deed[1:]}" if len(deed) <= LONGEST and not any(sign in deed for sign in _QUOTES) else ""


def _cut(deed: str, words: LanguageWords) -> str:
    """What stands before the first aside: `Open two lanes, including …` → `Open two lanes`."""
    asides = (deed[: found.start()].strip(" .,;:") for found in words.pattern("asides").finditer(deed))
    return next((before for before in asides if len(before.split()) >= FEWEST), deed)


def _find_deed(part: PromisedPart, verb: str, words: LanguageWords) -> str:
    deed = part.full.partition(verb)[2].strip(" .,;:")
    first = deed.split(maxsplit=1)[0] if deed else ""
    if deed and (infinitive := words.infinitive_of(verb)):
        return f"{infinitive} {deed}"
    return deed if words.pattern("deeds").fullmatch(f"{verb.split()[-1]} {first}") else ""
