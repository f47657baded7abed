"""What a made-up text says and promises, by whom, of what kind: against two people and two sides that are known."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.drafting.parsing.document import Document, read_document
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.spans import Finding, Span, spell_certainty
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.persons.speakers import ActorFinder
from briefing.drafting.sayings.promises import Forms, find_promises
from briefing.drafting.sayings.statements import find_statements

LONG = "So it is and so it will not always stay, we know"
MET = "Ana Varga and Ivo Lund met."
FORMS = Forms("pledge", "agreement", "target", "process", "reaffirmation")


def read(text: str) -> tuple[Document, ActorFinder]:
    document = read_document(f"A title\n\n{text}", "en")
    people = [Finding(NamedPerson(found[0]), span) for found, span in _find("Ana Varga|Ivo Lund|Eva Moor", document)]
    sides = [Finding(found[0].lower(), span) for found, span in _find("Aldovia|Borvia", document)]
    return document, ActorFinder(read_words("en"), people, [], sides)


def _find(names: str, document: Document) -> list[tuple[re.Match[str], Span]]:
    return [(found, Span(*found.span())) for found in re.finditer(names, document.text)]


def said(text: str) -> list[tuple[str, str, str]]:
    """Who says it, of what kind it is (a wish, a view, a fact) and what is quoted of each statement."""
    found = [statement.value for statement in find_statements(*read(text), ("wish", "view", "fact"))]
    return [(", ".join(one.by.ids), one.kind, one.quotation) for one in found]


def promised(text: str, *hedges: str) -> list[str]:
    """`Aldovia: pay (pledge, sure)` for each promise, with its target."""
    document, actors = read(text)
    found = find_promises(document, actors, FORMS, [re.compile(hedge) for hedge in hedges], date(2024, 5, 4))
    return [
        f"{', '.join(one.value.by.ids)}: {one.value.verb} ({one.value.form}, {spell_certainty(one.certainty)})"
        f"{f' {one.value.target}' if one.value.target else ''}"
        for one in found
    ]


@pytest.mark.parametrize(("letters", "quoted"), [(40, True), (39, False)])
def test_a_quotation_of_forty_letters_stands_for_itself(letters, quoted):
    words = "It is so ".ljust(letters, "x")
    assert said(f"“{words}”") == ([("", "view", words)] if quoted else [])
    assert said(f"“{words}”, Ana Varga said.") == [("Ana Varga", "view", words if quoted else "")]


@pytest.mark.parametrize(
    ("text", "by", "kind"),
    [
        ("Aldovia and Borvia said it.", "aldovia, borvia", "wish"),
        ("Aldovia said it.", "aldovia", "view"),
        ("Aldovia said there is a shared goal.", "aldovia", "view"),
        ("Ana Varga said there is a “shared goal”.", "Ana Varga", "wish"),
        ("Ana Varga said it is a “good thing”.", "Ana Varga", "view"),
        ("Ana Varga said she hopes so.", "Ana Varga", "wish"),
        # a fact is told by one, or with a figure; what is hoped of it is a wish
        ("Ana Varga said the fees have fallen.", "Ana Varga", "fact"),
        ("Aldovia and Borvia said the fees have fallen.", "aldovia, borvia", "wish"),
        ("Aldovia and Borvia said the fees have fallen by 3.", "aldovia, borvia", "fact"),
        ("Ana Varga said fees have fallen and that she hopes for more.", "Ana Varga", "fact"),
        ("Ana Varga said she hopes that fees have fallen.", "Ana Varga", "wish"),
        # with what stands between a quotation and its verb
        ("“So it is.”, said Ana Varga.", "Ana Varga", "view"),
        ("“So it is.”, Ana Varga said.", "Ana Varga", "view"),
        ("“So it is”, and Aldovia, whom Ana Varga knows, said it.", "Ana Varga", "view"),
        ("Ana Varga said “So it is”.", "Ana Varga", "view"),
    ],
)
def test_of_what_kind_a_statement_is(text, by, kind):
    """Several wish together; one has a view, unless words of an aim are quoted."""
    assert [(who, sort) for who, sort, _ in said(text)] == [(by, kind)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"“{LONG}”, Ana Varga said. “{LONG}.”", ["Ana Varga", "Ana Varga"]),
        (f"“{LONG}”, Ana Varga said.\n\n“{LONG}.”", ["Ana Varga", ""]),
        (f"“So it is”, Ana Varga said. Eva Moor said so. “{LONG}.”", ["Ana Varga", "Eva Moor", "Ana Varga"]),
        (f"{MET} In their words:\n\n“{LONG}.”", ["Ana Varga, Ivo Lund"]),
        (f"{MET} So it was.\n\n“{LONG}.”", [""]),
        (f"{MET} Eva Moor said:\n\n“{LONG}.”", ["Eva Moor", "Eva Moor"]),
        (f"{MET} It was said:\n\n“{LONG}.”", ["Ana Varga, Ivo Lund"]),
        (f"{MET} Eva Moor and Ana Varga came. The ministers said so.", ["Ana Varga, Ivo Lund"]),
    ],
)
def test_who_said_what_is_quoted_alone(text, speakers):
    """Who was quoted before in the paragraph, or was to be by a colon; those who met, where it says no more."""
    assert [by for by, _, _ in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aldovia agreed to pay 20 million to all.", ["aldovia: agreed to (agreement, sure) 20 million"]),
        ("Aldovia pledged to pay in 2025.", ["aldovia: pledged to (pledge, sure)"]),
        ("Aldovia pledged to pay by 1 July 2025 30 coins.", ["aldovia: pledged to (pledge, sure) 30"]),
        ("Aldovia pledged to meet again.", ["aldovia: pledged to (process, sure)"]),
        ("Aldovia will continue to pay.", ["aldovia: will continue to (reaffirmation, sure)"]),
        ("Aldovia recommitted to pay.", ["aldovia: recommitted to (reaffirmation, sure)"]),
        ("Aldovia reiterated it and agreed to pay.", ["aldovia: agreed to (reaffirmation, sure)"]),
        # a mere future binds a side, or several people; one person speaks of it only
        ("Aldovia will pay.", ["aldovia: will (pledge, likely)"]),
        ("Ana Varga will pay.", []),
        ("Ana Varga pledged to pay.", ["Ana Varga: pledged to (pledge, sure)"]),
        ("Ana Varga and Ivo Lund will pay.", ["Ana Varga, Ivo Lund: will (pledge, likely)"]),
        ("Somebody will pay.", []),
        (f"{MET} Somebody else will pay.", []),
        # who met, where nobody else is named
        (f"{MET} It was agreed to pay.", ["Ana Varga, Ivo Lund: agreed to (agreement, likely)"]),
        (f"{MET} It was agreed that some will pay.", ["Ana Varga, Ivo Lund: will (pledge, likely)"]),
        (
            f"{MET} Ana Varga saw Eva Moor. It was agreed to pay.",
            ["Ana Varga, Ivo Lund: agreed to (agreement, likely)"],
        ),
        # nothing is promised in the sentence itself, or only told how it will be
        ("Aldovia and Borvia agreed to:", []),
        ("Aldovia agreed to disagree.", []),
        ("Aldovia announced that it will be key.", []),
        ("Aldovia will be a friend.", []),
        ("Aldovia will be built.", ["aldovia: will (pledge, likely)"]),
        ("Aldovia said: “It will pay.”", []),
        ("Aldovia said: “We will pay.”", ["aldovia: will (pledge, likely)"]),
        # a further verb of the same subject
        (
            "Aldovia pledged to pay and agreed to come.",
            ["aldovia: pledged to (pledge, sure)", "aldovia: agreed to (agreement, sure)"],
        ),
        ("Aldovia pledged to pay and will come.", ["aldovia: pledged to (pledge, sure)"]),
    ],
)
def test_who_promises_what(text, told):
    assert promised(text) == told


@pytest.mark.parametrize(
    ("text", "count"), [("Aldovia agreed to consider it.", 0), ("Aldovia agreed to pay and consider it.", 1)]
)
def test_a_hedge_right_behind_the_verb_makes_an_aim_of_it(text, count):
    assert len(promised(text, r"\bconsider\b")) == count


@pytest.mark.parametrize(("speaker", "how"), [("Ana Varga", "sure"), ("Somebody", "doubtful")])
def test_a_quotation_whose_speaker_is_unknown_is_doubtful(speaker, how):
    (found,) = find_statements(*read(f"{speaker} said “{LONG}”."), ("wish", "view", "fact"))
    assert spell_certainty(found.certainty) == how


def test_a_further_promise_is_told_with_the_subject():
    found = find_promises(*read("Aldovia pledged to pay, and agreed to come."), FORMS, [], None)
    assert [one.value.said.sentence for one in found] == ["Aldovia pledged to pay.", "Aldovia agreed to come."]
