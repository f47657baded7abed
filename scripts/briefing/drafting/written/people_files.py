"""An unknown person as a file: the fullest form of the name, the surname as texts and registers tell it. Knows no folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.drafting.parsing.spans import Finding
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.draft_lines import cite_words, quote
from briefing.drafting.written.filing import Filing
from briefing.entries import Entry, Person
from briefing.entries.sort_names import guess_sort_name
from briefing.text import fold
from briefing.yamlcomments import GUESS


def write_person(reading: CommuniqueReading, found: Finding[NamedPerson], filing: Filing) -> Iterator[str]:
    """Line by line, with the other forms that the texts have."""
    known = found.value.reference
    mentions = [(reading, found), *((other.reading, other.people[known]) for other in filing.others if known in other.people)]
    forms = [who.value.name for _, who in mentions]
    name = join_spellings(forms)
    cited = (cite_words(text, who, "", text.language if at else "") for at, (text, who) in enumerate(mentions))
    yield from ("draft: true", *cited)
    yield from (f"name: {quote(name)}", f"{GUESS} Where does the surname begin?")
    yield f"sort_name: {quote(sort_name(name, forms, [text.document.text for text, _ in mentions], filing.given_names))}"
    if others := list(dict.fromkeys(form for form in forms if fold(form) != fold(name))):
        yield from ("other_names:", *(f"  - name: {quote(form)}" for form in others))


def know_given_names(people: Iterable[Entry]) -> frozenset[str]:
    """Words without accents that are given names in a register."""
    given = (fold(person.sort_name).partition(",")[2] for person in people if isinstance(person, Person))
    return frozenset(word for names in given for word in names.split())


def join_spellings(forms: Sequence[str]) -> str:
    """The longest form, each word with the accents that any form gives it: `Ana Ruiz Vega`, `Ana Ruíz` → `Ana Ruíz Vega`."""
    accented = {fold(word): word for form in forms for word in form.split() if not word.isascii()}
    return " ".join(accented.get(fold(word), word) for word in max(forms, key=len).split())


def sort_name(name: str, forms: Iterable[str], texts: Iterable[str], given: frozenset[str]) -> str:
    """`Ana Ruiz Vega` → `Ruiz Vega, Ana` where a shorter form ends with Ruiz, a text has it alone, or it is no given name."""
    words = name.split()
    shorter = {len(form.split()) - 1 for form in forms} - {len(words) - 1}
    alone = [number for number in range(1, len(words)) if any(_stands_alone(words, number, text) for text in texts)]
    first = len(words) // 2
    likely = [number for number in range(first, len(words)) if fold(words[number]) not in given and words[number][-1] != "."]
    begin = min([*shorter, *alone] or likely or [len(words) - 1])
    return f"{' '.join(words[begin:])}, {' '.join(words[:begin])}" if begin else guess_sort_name(name)


def _stands_alone(words: Sequence[str], number: int, text: str) -> bool:
    """Whether a word of a name stands in a text without those around it, and no other name does in their place."""
    before = re.escape(words[number - 1])
    return re.search(rf"(?<!{before}\s)(?<![-\w]){re.escape(words[number])}(?![-\w]|\s+[^\W\d_a-z])", text) is not None
