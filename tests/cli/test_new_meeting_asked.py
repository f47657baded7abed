"""`briefing new meeting` as it asks: what it offers, what it takes over, what it asks again. In this process, line by line."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.cli import new_meeting

MEETING = "meetings/2024-03-01-talks-on-tides.yml"
HEAD = ("Talks on tides", "", "2024-03-01", "", "", "", "", "")
"""Title in two languages, first and last day, format, city, country, topics."""


@pytest.fixture
def ask(house, run, monkeypatch):
    """Answers the questions in turn: gives back what was shown, and the files by path."""
    monkeypatch.setattr(new_meeting, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))

    def call(*answers: str, options: tuple[str, ...] = ()) -> tuple[str, dict[str, str]]:
        before = set(house.briefs.rglob("*.yml"))
        done = run("new", "meeting", *options, typed="".join(f"{answer}\n" for answer in answers), BRIEFING_AS_OF="2024-06-01")
        assert done.exit_code == 0, done.output
        new = sorted(set(house.briefs.rglob("*.yml")) - before)
        return done.stderr, {path.relative_to(house.briefs).as_posix(): path.read_text("utf-8") for path in new}

    return call


def test_each_thing_is_asked_again_until_it_can_be_read(ask):
    """The title in the first language must be there; what may be empty is left open."""
    shown, files = ask(
        *("", "Talks on tides", "Charlas", "soon", "2024-03-01", "3 March 2024", "picnic", "Phone call", "Tide Bay"),
        *("Atlantis", "", "fish", "trade", "https://tides.example/a", "Tides", "", "", "Of tides.", "", "No id!", ""),
    )
    assert (
        shown.startswith("Title and date are needed; any other empty answer leaves a thing open")
        and "between (maize, trade): fish" in shown
    )
    assert "File name, which becomes the address [2024-03-01-talks-on-tides]" in shown
    assert "issued_by: []" in files["sources/tides-tides.yml"] and "organizations" not in str([*files])
    assert '"soon" is not a date' in shown and '"picnic" is no format: one of Leaders’ summit' in shown
    assert '"Atlantis" is no country' in shown
    assert 'nothing among the topics is called "fish"' in shown and shown.count("another name, or an id") == 1
    assert '"No id!" cannot be an id' in shown
    text = files[MEETING]
    for said in (
        *('title:\n  en: "Talks on tides"\n  es: "Charlas"', "end_date: 2024-03-03", "format: phone-call", "topics: [trade]"),
        *('summary:\n  en: "Of tides."', '  city:\n    en: "Tide Bay"'),
    ):
        assert said in text, said


@pytest.mark.parametrize(
    ("answers", "topics"),
    [
        (("traed", ""), ""),
        (("traed", "1"), "trade"),
        (("traed", "maize"), "maize"),
        (("traed", "fish", ""), ""),
        (("fish, maize", ""), "maize"),
    ],
)
def test_an_unknown_topic_is_left_out_by_an_empty_answer(ask, answers, topics):
    """As the first line promises of every question; another name is looked up, a number chooses."""
    shown, files = ask(*HEAD[:-1], *answers, "", "", "", "")
    assert "  1) Trade (trade)\n" in shown or "traed" not in answers
    assert "Enter leaves it out" in shown and "Enter asks again" not in shown
    assert (f"topics: [{topics}]" if topics else "topics: []") in files[MEETING]


def test_a_name_that_a_file_has_is_asked_again(ask, house):
    """What was answered before is not lost over it."""
    house.write(MEETING, "")
    shown, files = ask(*HEAD, "", "", "", "", "2024-03-01-other-talks")
    assert 'there is a meeting "2024-03-01-talks-on-tides" already' in shown
    assert list(files) == ["meetings/2024-03-01-other-talks.yml"]


def test_a_source_is_known_by_its_address_and_another_of_its_site_by_its_publisher(ask):
    """Nothing more is asked of the first; of the second the publisher is offered, in the first language."""
    shown, files = ask(
        *(*HEAD, "https://www.example.org/communique/", "https://example.org/readout-of-tides", "Tides", "", ""),
        *("", "", ""),
    )
    assert "  is there already: joint-communique" in shown
    assert "  who publishes it [Ministry of Trade of Aldovia]" in shown and "  aldovia-trade\n" not in shown
    assert "sources: [joint-communique, example-tides]" in files[MEETING]
    assert "are those of aldovia-readout" in files["sources/example-tides.yml"]
    assert sorted(files) == [MEETING, "sources/example-tides.yml"]


@pytest.mark.parametrize(
    ("publisher", "new", "issued_by"),
    [("Harbour Gazette", "harbour-gazette", "harbour-gazette"), ("Aldovia", "", "aldovia")],
)
def test_a_publisher_is_taken_from_the_register_or_new(ask, publisher, new, issued_by):
    shown, files = ask(*HEAD, "https://tides.example/a", "Tides", publisher, "", "", "", "")
    assert ("organizations/harbour-gazette.yml" in files) is bool(new) is (f'"{publisher}" is new' in shown)
    assert f"issued_by: [{issued_by}]" in files["sources/tides-tides.yml"]


def test_of_somebody_known_the_role_is_offered_in_the_first_language(ask):
    """As at the nearest meeting; an answer of one's own is taken instead, and a stranger is new."""
    shown, files = ask(*HEAD, "", "", "varga", "", "", "Eva Lind", "Envoy", "Borvia", "Otto Ebel", "", "", "", "")
    assert "  ana-varga\n" in shown and "  role on that day [Minister of Trade]" in shown
    assert "  body, by any name [aldovia-trade]" in shown and '  "Eva Lind" is new' in shown and "  borvia\n" in shown
    text = files[MEETING]
    assert "  - person: ana-varga\n    role:\n      en: " in text and "    organization: aldovia-trade" in text
    assert '  - person: eva-lind\n    role:\n      en: "Envoy"\n' in text and "    organization: borvia" in text
    assert "  - person: otto-ebel\n" in text
    assert {"people/eva-lind.yml", "people/otto-ebel.yml"} <= files.keys()


@pytest.mark.parametrize(("answer", "person"), [("2", "ana-varga"), ("0", ""), ("3", "")])
def test_of_several_who_may_be_meant_one_is_chosen_by_its_number(ask, house, answer, person):
    """Any other answer is somebody new."""
    house.write("people/ana-maria-costa-varga.yml", "name: Ana María Costa Varga\nsort_name: Costa Varga, Ana María\n")
    shown, files = ask(*HEAD, "", "", "Ana V", answer, "", "", "", "")
    assert "  1) Ana María Costa Varga (ana-maria-costa-varga)\n  2) Ana Varga (ana-varga)\n" in shown
    assert f"  - person: {person or 'ana-v'}\n" in files[MEETING] and ("people/ana-v.yml" in files) is not person


def test_with_a_title_nothing_is_asked(ask):
    """Whoever says it by an option says all of it so."""
    shown, files = ask(options=("--title", "Talks on tides", "--date", "2024-03-01"))
    assert "are needed" not in shown and [*files] == [MEETING]


def test_what_the_options_say_is_not_asked(ask):
    """What is left open by them is."""
    shown, files = ask(
        *("", "Envoy of tides", "", "", "", "", "", ""),
        options=(
            "--date",
            "2024-03-01",
            "--city",
            "Aldport",
            "--topic",
            "trade",
            "--url",
            "https://tides.example/a",
            "--person",
            "varga",
        ),
    )
    for question in ("Date", "City", "Topics", "Address", "Somebody"):
        assert question not in shown, question
    assert files["meetings/2024-03-01-envoy-of-tides.yml"].count("ana-varga") == 1
