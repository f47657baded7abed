"""Who is the subject of a verb: how far before or behind it a name may stand, and how many are named together."""

from __future__ import annotations

import re

import pytest

from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.sentences import split_sentences
from briefing.drafting.parsing.spans import DOUBTFUL, SURE, Finding, Span
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.persons.speakers import ActorFinder, Actors

WORDS = read_words("en")


class Heard:
    """Sentences of one text, in which people of two names and states of one are known."""

    def __init__(self, text: str) -> None:
        self.sentences = list(split_sentences(text, WORDS))
        people = [Finding(NamedPerson(found[0]), _span(found)) for found in re.finditer(r"(?:Ana|Ivo|Eva|Uli) [A-Z]\w+", text)]
        states = [Finding(found[0], _span(found)) for found in re.finditer(r"Aldovia|Borvia|Cedonia|Dorland", text)]
        self.finder = ActorFinder(WORDS, people, [], states)

    def before(self, verb: str) -> Actors:
        """The subject of a verb in the last sentence, all others being remembered."""
        *earlier, last = self.sentences
        for sentence in earlier:
            self.finder.remember(sentence, WORDS.pattern("meeting").search(sentence.text) is not None)
        at = last.span.start + last.text.index(verb)
        return self.finder.before(last, Span(at, at + len(verb)))

    def after(self, verb: str) -> Actors:
        """The subject behind a verb of the first sentence."""
        at = self.sentences[0].text.index(verb)
        return self.finder.after(self.sentences[0], Span(at, at + len(verb)))


def _span(found: re.Match[str]) -> Span:
    return Span(*found.span())


@pytest.mark.parametrize(("name", "reach"), [("Ana Varga", 160), ("Aldovia", 80)], ids=["a person", "a side"])
@pytest.mark.parametrize("more", [0, 1])
def test_a_subject_stands_not_far_before_its_verb(name, reach, more):
    found = Heard(f"{name}, {'x' * (reach - 4 + more)}, said it.").before("said")
    assert found.ids == (() if more else (name,))


@pytest.mark.parametrize("name", ["Ana Varga", "Aldovia"])
@pytest.mark.parametrize("more", [0, 1])
def test_a_subject_stands_not_far_behind_its_verb(name, more):
    """Within eighty letters it ends."""
    found = Heard(f"“It is so”, said {'x' * (78 - len(name) + more)} {name}, and left.").after("said")
    assert found.ids == (() if more else (name,))


def test_behind_a_verb_the_first_side_and_all_people_speak():
    assert Heard("“It is so”, said Aldovia and Borvia.").after("said").ids == ("Aldovia",)
    assert Heard("“It is so”, said Ana Varga, Ivo Lund and Eva Moor.").after("said").ids == (
        "Ana Varga",
        "Ivo Lund",
        "Eva Moor",
    )


@pytest.mark.parametrize(
    ("one", "other", "between"), [("Ana Varga", "Ivo Lund", 110), ("Aldovia", "Borvia", 40)], ids=["people", "sides"]
)
@pytest.mark.parametrize("more", [0, 1])
def test_who_is_joined_stands_not_far_away(one, other, between, more):
    found = Heard(f"{one} and {'x' * (between - 6 + more)} {other} said it.").before("said")
    assert found.ids == ((other,) if more else (one, other))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Aldovia, Borvia and Cedonia agreed.", ("Aldovia", "Borvia", "Cedonia")),
        ("Aldovia-Borvia teams agreed.", ("Aldovia", "Borvia")),
        ("Aldovia saw Borvia agreed.", ("Borvia",)),
        ("Ana Varga, Ivo Lund agreed.", ("Ana Varga", "Ivo Lund")),
        ("Ana Varga saw Ivo Lund agreed.", ("Ivo Lund",)),
        ("Ana Varga left: and Ivo Lund agreed.", ("Ivo Lund",)),
        ("Ana Varga left; and Ivo Lund agreed.", ("Ivo Lund",)),
        # who stands nearer to the verb, a person or a word for all
        ("Ana Varga left, both governments agreed.", ("Aldovia", "Borvia")),
        ("Both governments know that Ana Varga agreed.", ("Ana Varga",)),
        ("The governments of Aldovia and Borvia agreed.", ("Aldovia", "Borvia")),
        ("The governments, of Aldovia agreed.", ("Aldovia",)),
    ],
)
def test_a_word_or_a_comma_joins(text, ids):
    assert Heard(f"Aldovia is near. Borvia is far. {text}").before("agreed").ids == ids


@pytest.mark.parametrize(("far", "ids"), [(90, ()), (91, ("Aldovia",))])
def test_behind_a_preposition_stands_no_subject(far, ids):
    """Up to ninety letters before the name."""
    assert Heard(f"All was well with {'x' * (far - 6)} Aldovia agreed.").before("agreed").ids == ids
    assert Heard("With Aldovia, Borvia agreed.").before("agreed").ids == ("Borvia",)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Both governments agreed.", ("Aldovia", "Borvia", "Cedonia")),
        ("The ministers agreed.", ("Aldovia", "Borvia", "Cedonia")),
        ("The ministers of both governments agreed.", ("Aldovia", "Borvia", "Cedonia")),
        ("The delegations of Dorland and Borvia agreed.", ("Dorland", "Borvia")),
    ],
)
def test_a_word_for_all_stands_for_three_sides_at_most(text, ids):
    """Where nobody was named together; unless it says whose."""
    opening = "Aldovia, Borvia, Cedonia, Dorland. The fees were low."
    assert Heard(f"{opening} {text}").before("agreed").ids == ids
    assert Heard(f"{opening} So it was agreed.").finder.everyone().ids == ("Aldovia", "Borvia", "Cedonia")


@pytest.mark.parametrize(
    ("earlier", "ids"),
    [
        ("Ana Varga and Ivo Lund met. Eva Moor thanked Uli Sand.", ("Ana Varga", "Ivo Lund")),
        ("Ana Varga thanked Ivo Lund. Eva Moor and Uli Sand met.", ("Eva Moor", "Uli Sand")),
        ("Ana Varga and Ivo Lund met. Eva Moor came.", ("Ana Varga", "Ivo Lund")),
        ("Ana Varga and Ivo Lund met. Eva Moor and Uli Sand met.", ("Eva Moor", "Uli Sand")),
        ("Ana Varga thanked Ivo Lund.", ("Ana Varga", "Ivo Lund")),
        ("Ana Varga, Ivo Lund and Eva Moor met.", ("Ana Varga", "Ivo Lund", "Eva Moor")),
        ("Ana Varga, Ivo Lund, Eva Moor and Uli Sand met.", ()),
        ("Ana Varga came.", ()),
    ],
)
def test_they_are_those_who_were_named_together(earlier, ids):
    """Rather where the text tells of the meeting; three at most, for of four some may be meant."""
    assert Heard(f"{earlier} The ministers agreed.").before("agreed").ids == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ana Varga announced Aldovia will pay.", ("Aldovia",)),
        ("Ana Varga announced Aldovia also will pay.", ("Aldovia",)),
        ("Ana Varga announced Aldovia and others will pay.", ("Ana Varga",)),
    ],
)
def test_between_a_side_and_what_somebody_announces_of_it_stands_a_word_at_most(text, ids):
    assert Heard(text).before("will").ids == ids


@pytest.mark.parametrize(
    ("between", "certainty"),
    [
        ("", SURE),
        ("It rained.", SURE),
        ("Ivo Lund and Eva Moor came.", DOUBTFUL),
        ("Ivo Lund and Eva Moor came. It rained.", DOUBTFUL),
    ],
)
def test_she_is_who_was_named_last(between, certainty):
    """As surely as she was, where the last who were named were not two."""
    heard = Heard(f"Ana Varga came. {between} She said it.")
    heard.finder.before(heard.sentences[0], Span(10, 14))
    found = heard.before("said")
    assert (found.ids, found.certainty) == (("Ana Varga",), certainty)
