"""One person by several forms of the name: the surname in front in capitals, one surname or two. Knows no register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import Finding
from briefing.drafting.persons.name_runs import Token
from briefing.entries.ids import cut_id
from briefing.text import fold


@dataclass(frozen=True)
class NamedPerson:
    """A person: of the register by id, or unknown by the name as it is printed."""

    name: str
    id: str = ""

    @property
    def reference(self) -> str:
        """The id, or the one that an entry of this name would have."""
        return self.id or cut_id(self.name)


def is_surname_in_front(run: Sequence[Token], token: Token, words: LanguageWords) -> bool:
    """`Ms. TANAKA Aiko`: a word in capitals at the beginning, or behind a title, and one other name."""
    at = run.index(token)
    after, begins = run[at + 1 :], not at or run[at - 1].key in words.titles
    return begins and len(after) == 1 and len(token.key) > 3 and not after[0].text.isupper()


def print_name(part: Sequence[Token], printed: str) -> str:
    """As it is printed; `TANAKA Aiko` as `Aiko Tanaka`."""
    first, last = part[0].text, part[-1].text
    is_turned = len(part) == 2 and len(first) > 3 and first.isupper() and not last.isupper()
    return f"{last} {first.title()}" if is_turned else printed


def join_forms(found: Sequence[Finding[NamedPerson]]) -> list[Finding[NamedPerson]]:
    """Whoever is no person of the register bears the longest form of the name that begins with the same words."""
    forms = sorted({mention.value.name for mention in found if not mention.value.id}, key=len)
    longest = {
        name: next((other for other in reversed(forms) if fold(other).startswith(f"{fold(name)} ")), name) for name in forms
    }
    return [
        mention if mention.value.id else replace(mention, value=NamedPerson(longest[mention.value.name])) for mention in found
    ]
