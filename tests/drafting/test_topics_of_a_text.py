"""What a text is about, by the words of topics: how many words tell one, and which of them are only brushed."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.drafting.occasion.subjects import SubjectFinder
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.spans import Span
from briefing.drafting.reading import Reader
from briefing.drafting.written.doubts import tell_doubtful_topics


def topic(name: str, *labels: str, broader: str = "") -> SimpleNamespace:
    named, others = SimpleNamespace(values={"en": name}), {"en": labels}
    return SimpleNamespace(id=name, name=named, alternative_labels=others, broader=broader or None)


FINDER = SubjectFinder(
    [
        topic("harbour", "quay", "deep sea port", "low sea", "fishery fleet"),
        topic("ferries", "boat", "fees", "ports"),
        topic("cranes", "lift", "tower beam", "TIR", broader="harbour"),
        topic("AI"),
        topic("fishery"),
    ],
    "en",
)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("A harbour.", "harbour"),
        ("A quay.", ""),
        ("A quay, and a quay.", "harbour"),
        ("A deep sea port.", "harbour"),
        ("A low sea.", ""),
        ("A crane.", "harbour"),
        # a topic that is hardly spoken of beside another one is none
        ("A harbour. " + "A boat. " * 12, "ferries, harbour"),
        ("A harbour. " + "A boat. " * 13, "ferries"),
        ("A crane. " + "A boat. " * 12, "ferries, harbour"),
        ("A crane. " + "A boat. " * 13, "ferries"),
        # words of five letters and more in any number, a code as it is spelt
        ("Cranes and harbours.", "harbour"),
        ("A port, and a port.", "ferries"),
        ("A fee, and a fee.", ""),
        ("The fees and the fees.", "ferries"),
        ("An AI.", "AI"),
        ("An ai.", ""),
        ("The fisheries fleets and the fishery fleet.", "harbour, fishery"),
        ("The fisheries.", ""),
    ],
)
def test_a_topic_is_told_by_its_words(text, topics):
    assert ", ".join(FINDER.find(text).topics) == topics


@pytest.mark.parametrize(
    ("text", "subtopics", "brushed"),
    [
        ("A title. A harbour.", "", ""),
        ("A title. A harbour, a crane and a crane.", "", "cranes"),
        ("A title. A harbour, a crane and a Crane.", "", "cranes"),
        ("A title. A crane.", "", "cranes"),
        ("A crane. A harbour and a crane.", "cranes", ""),
        ("A title. A crane and a lift.", "cranes", ""),
        ("A title. A tower beam and a tower beam.", "cranes", ""),
        ("A title. A TIR and a TIR.", "cranes", ""),
        ("A title. A TIR and a crane.", "cranes", ""),
        ("A title. A lift. " + "A boat. " * 50, "", "cranes"),
        ("A title. A lift and a crane. " + "A boat. " * 50, "", ""),
    ],
)
def test_a_subtopic_needs_more_than_a_word(text, subtopics, brushed):
    """Or a word of the title, or a code; and a topic that is one."""
    found = FINDER.find(text, title=Span(0, 7))
    assert (", ".join(found.subtopics), ", ".join(found.brushed)) == (subtopics, brushed)
    assert ("harbour" in found.topics) is (bool(subtopics) or "harbour" in text)


def test_without_a_title_a_word_tells_a_subtopic():
    found = FINDER.find("A crane.")
    assert (found.topics, found.subtopics, found.brushed) == (("harbour",), ("cranes",), ())


def test_words_within_a_name_tell_nothing():
    """Unless more stands there than the name; and each word keeps its place, also behind a sign that becomes two."""
    text = "Maß and Weiß: the Harbour Office. The fishery Fleet."
    office, fleet = text.index("Harbour"), text.index("Fleet")
    found = FINDER.find(text, [Span(office, office + 14), Span(fleet, fleet + 5)])
    assert {text[span.start : span.end] for spans in found.spans.values() for span in spans} == {"fishery", "fishery Fleet"}


@pytest.mark.parametrize(("text", "topic"), [("A crane.", "cranes"), ("A harbour.", "harbour"), ("A house.", "")])
def test_what_a_sentence_is_about_most(text, topic):
    assert FINDER.best(text) == topic


def test_topics_that_an_editor_gives_are_all():
    """A subtopic brings its topic."""
    found = FINDER.place(["cranes", "ferries", "cranes"])
    assert (found.topics, found.subtopics, found.is_told) == (("harbour", "ferries"), ("cranes",), True)


def test_what_hangs_on_one_word_and_what_was_left_out_is_asked(real_series):
    """With the word, and how its sentence begins; what the title says is in no doubt."""
    met = "Secretary Marco Rubio met with Foreign Secretary Juan Ramón de la Fuente."
    text = f"They meet on trade\n\n{met} They spoke of trade and of tariffs, and thanked those who sell avocados."
    reading = Reader(real_series).read(read_document(text, "en"))
    assert reading.topics == ("trade", "avocado")
    assert list(tell_doubtful_topics(reading)) == [
        'avocado rests on "avocados" in "They spoke of trade and …" alone; leave it out where it was only brushed',
        'steel-and-tariffs is left out, though the text says "tariffs" in "They spoke of trade and …"; '
        "add it where it was on the table",
    ]
