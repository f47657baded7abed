"""`briefing new meeting`: a meeting with its sources and unknown people in one go, by options or asked on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

TALKS = ("new", "meeting", "--title", "Talks on tides", "--title-es", "Pláticas sobre mareas", "--date", "1 de marzo de 2024")
FULL = (
    *(*TALKS, "--format", "Phone call", "--city", "aldport", "--topic", "Trade", "--summary", "They spoke of tides."),
    *("--summary-es", "Hablaron de mareas.", "--person", "Varga", "--person", "Eva Lind; Envoy; Ministry of Trade of Aldovia"),
    *("--url", "https://example.org/tides", "--document", "Tides", "--url", "https://www.example.org/communique/"),
)
MEETING = "meetings/2024-03-01-talks-on-tides.yml"


def list_files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yml")}


def test_meeting_source_and_person_are_written_in_one_go(house, run):
    """What the registers know is taken from there: person, body, city, topic, publisher; what they do not is new."""
    done = run(*FULL)
    assert done.exit_code == 0, done.output
    names = [line for line in done.stdout.splitlines() if ": " not in line]
    assert names == [f"briefs/{MEETING}", "briefs/people/eva-lind.yml", "briefs/sources/example-tides.yml"]
    text = (house.briefs / MEETING).read_text("utf-8")
    for said in (
        *("draft: true", "date: 2024-03-01", "format: phone-call", "topics: [trade]", '    es: "Aldport"'),
        *(
            "#:? Role and body as at 2023-05-04-harbour-talks: was it so here?",
            "  - person: ana-varga",
            '"Ministra de Comercio"',
        ),
        *("  - person: eva-lind", '      en: "Envoy"', "    organization: aldovia-trade"),
        "sources: [example-tides, joint-communique]",
    ):
        assert said in text, said
    source = (house.briefs / "sources/example-tides.yml").read_text("utf-8")
    assert 'url: "https://example.org/tides"' in source and "are they so here?" in source
    assert 'sort_name: "Lind, Eva"' in (house.briefs / "people/eva-lind.yml").read_text("utf-8")
    assert run("check").exit_code == 0


@pytest.mark.parametrize(
    ("person", "role", "body", "asked"),
    [
        ("Ana Varga; ; Borvia", "", "borvia", ""),
        ("Ana Varga; ; Ministry of Trade of Aldovia", "Ministra de Comercio", "aldovia-trade", "Role as at"),
        ("Ana Varga; Minister of Trade; Borvia", "Ministra de Comercio", "borvia", "Role in every language as at"),
        ("Ana Varga; Envoy", "Envoy", "", ""),
    ],
)
def test_a_role_goes_with_its_body(house, run, person, role, body, asked):
    """A role held for another body is not taken over; one of the same body, or a role's other language, is asked about."""
    assert run(*TALKS, "--person", person).exit_code == 0
    text = (house.briefs / MEETING).read_text("utf-8")
    assert ("Ministra de Comercio" in text, "organization: " in text) == (role == "Ministra de Comercio", bool(body))
    assert role in text and body in text
    assert [line.strip() for line in text.splitlines() if "2023-05-04-harbour-talks" in line] == (
        [f"#:? {asked} 2023-05-04-harbour-talks: {'is it the same' if 'language' in asked else 'was it so'} here?"]
        if asked
        else []
    )


def test_a_role_of_one_word_in_both_languages_is_a_role_in_every_language(house, run):
    """Said once, it is taken over as it stands at the other meeting."""
    house.change(
        "meetings/2023-05-04-harbour-talks.yml", "Minister of Trade\n      es: Ministra de Comercio", "Rector\n      es: Rector"
    )
    assert run(*TALKS, "--person", "Ana Varga; Rector").exit_code == 0
    assert '    role:\n      en: "Rector"\n      es: "Rector"\n' in (house.briefs / MEETING).read_text("utf-8")


def test_a_city_of_another_meeting_is_asked_about(house, run):
    """Its name in every language and its country are taken over; where nothing was, nothing is asked."""
    house.change(
        "meetings/2023-05-04-harbour-talks.yml", "    en: Aldport\n    es: Aldport\n", "    en: Aldport\n    es: Puerto Aldo\n"
    )
    assert run(*TALKS, "--city", "Aldport, North").exit_code == 0
    text = (house.briefs / MEETING).read_text("utf-8")
    asked = "#:? City and country as at 2023-05-04-harbour-talks: is it that city?\nplace:\n"
    assert asked in text and '    es: "Puerto Aldo"' in text
    (house.briefs / MEETING).unlink()
    assert run(*TALKS, "--city", "Aldport", "--city-es", "Puerto Aldo").exit_code == 0
    assert "as at" not in (house.briefs / MEETING).read_text("utf-8")


@pytest.mark.parametrize(("known", "given", "country"), [("CR", "", "CR"), ("", "Guatemala", "GT"), ("CR", "Guatemala", "GT")])
def test_the_country_of_a_city_is_that_of_the_other_meeting_unless_another_is_said(house, run, known, given, country):
    if known:
        house.change("meetings/2023-05-04-harbour-talks.yml", "  city:\n", f"  country: {known}\n  city:\n")
    assert run(*TALKS, "--city", "Aldport", *(("--country", given) if given else ())).exit_code == 0
    assert f"\n  country: {country}\n" in (house.briefs / MEETING).read_text("utf-8")


def test_what_is_left_is_said_and_can_be_filled_in_at_once(house, run):
    """One line for each thing, none that follows from another; filled in and published it passes the check."""
    done = run(*TALKS, "--url", "https://aldport.example/tides", "--document", "Tides", "--publisher", "Harbour Gazette")
    assert done.exit_code == 0
    left = [line.partition(": warning: ")[2].partition(" (")[0] for line in done.stdout.splitlines() if ": warning: " in line]
    assert "things are left to fill in" in done.stderr
    assert sorted(left) == sorted(set(left)) and "summary: no language stands here" not in left
    path = house.briefs / MEETING
    text = path.read_text("utf-8").replace("format:\n", "format: phone-call\n").replace("topics: []", "topics: [trade]")
    text = text.replace('  en: ""', '  en: "They spoke."').replace('  es: ""', '  es: "Hablaron."')
    text = text.replace("draft: true\n", "").replace("harbour-gazette-tides", "joint-communique")
    path.write_text(text.replace("sources: [aldport-tides]", "sources: [joint-communique]"), "utf-8")
    house.change("sources/joint-communique.yml", "published_on: 2023-05-04", "published_on: 2024-03-01")
    assert [line for line in run("check").stdout.splitlines() if MEETING in line] == []


def test_another_meeting_of_the_day_is_named(house, run):
    """Somebody may have entered the same one before; nothing is said of a day of its own."""
    assert "of that day there is already" not in run(*TALKS).stderr
    done = run("new", "meeting", "--title", "More talks", "--date", "2024-03-01")
    assert "of that day there is already: 2024-03-01-talks-on-tides" in done.stderr


def test_a_language_that_was_not_said_is_told_in_the_same_round(house, run):
    """Not only after all other keys are filled in: what lacks a translation is among what is left."""
    done = run("new", "meeting", "--title", "Talks", "--date", "2024-05-06", "--person", "Ana Varga; Envoy")
    assert "title is missing in es" in done.stdout and "role is missing in es" in done.stdout
    assert "summary is missing" not in done.stdout, "nothing stands there in any language, which is told as that"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--title", "Talks"), "--title and --date are needed"),
        ((*TALKS[2:6], "--date", "soon"), '"soon" is not a date'),
        ((*TALKS[2:6], "--date", "2024-13-01"), '"2024-13-01" has no such month'),
        ((*TALKS[2:], "--topic", "fish"), 'nothing among the topics is called "fish": one of maize, trade'),
        ((*TALKS[2:], "--format", "picnic"), '"picnic" is no format: one of Leaders’ summit, High-level dialogue, '),
        (
            (*TALKS[2:], "--person", "Ana María Varga"),
            '"Ana María Varga" may be ana-varga (Ana Varga); say the id, or --new-person',
        ),
        ((*TALKS[2:], "--country", "Atlantis"), '"Atlantis" is no country: its two letters, or its name '),
        ((*TALKS[2:], "--country", "United States of America"), "did you mean US?"),
        ((*TALKS[2:], "--country", "Guatemalla"), "did you mean GT?"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(house, run, options, said):
    """In plain words, with what may be said instead."""
    before = list_files(house.briefs)
    refused = run("new", "meeting", *options)
    assert refused.exit_code == 2 and said in refused.stderr.replace("\n", " "), refused.stderr
    assert list_files(house.briefs) == before


def test_what_is_there_is_never_written_over(house, run):
    """A second call changes nothing."""
    assert run(*FULL).exit_code == 0
    before = list_files(house.briefs)
    refused = run(*FULL, "--new-person", "Otto Ebel")
    assert refused.exit_code == 2 and "is there already; nothing was changed" in refused.stderr
    assert list_files(house.briefs) == before


@pytest.mark.parametrize(
    ("publisher", "is_like"), [("aldovia-trade", True), ("Ministry of Trade of Aldovia", True), ("Borvia", False)]
)
def test_what_another_body_published_on_the_same_site_is_no_example(house, run, publisher, is_like):
    """Language, tier and issuer are taken over from a document of the same publisher, and asked about."""
    url = ("--url", "https://example.org/readout-of-tides", "--document", "Tides", "--publisher", publisher)
    assert run(*TALKS, *url).exit_code == 0
    source = (house.briefs / "sources/example-tides.yml").read_text("utf-8")
    assert ("are those of aldovia-readout: are they so here?" in source) is is_like is ("tier: primary-party" in source)
    assert f"issued_by: [{'aldovia-trade' if is_like else 'borvia'}]" in source


def test_a_body_that_no_register_has_is_begun_in_the_first_language(house, run):
    """By its name, which waits for the others; whoever speaks for it names it, and so does what it published."""
    by_it = ("--url", "https://tides.example/a", "--document", "Tides", "--publisher", "Tide Board")
    assert run(*TALKS, "--person", "Eva Lind; Envoy; Tide Board", *by_it).exit_code == 0
    body = (house.briefs / "organizations/tide-board.yml").read_text("utf-8")
    assert body.startswith('draft: true\nname:\n  en: "Tide Board"\n')
    assert "    organization: tide-board\n" in (house.briefs / MEETING).read_text("utf-8")
    source = (house.briefs / "sources/tides-tides.yml").read_text("utf-8")
    assert (
        source.count("Tide Board") == 1 and 'publisher:\n  en: "Tide Board"\n' in source and "issued_by: [tide-board]" in source
    )


@pytest.mark.parametrize("named", ["eva-lind", "Eva Lind"])
def test_somebody_whose_skeleton_nobody_has_filled_in_is_no_second_one(house, run, named):
    """By id or by name; the file stays as it is."""
    assert run("new", "person", "eva-lind").exit_code == 0
    before = (house.briefs / "people/eva-lind.yml").read_bytes()
    done = run(*TALKS, "--person", named, "--country", "Guatemala")
    text = (house.briefs / MEETING).read_text("utf-8")
    assert done.exit_code == 0 and "  - person: eva-lind\n" in text and "country: GT" in text, done.output
    assert (house.briefs / "people/eva-lind.yml").read_bytes() == before


def test_somebody_of_a_like_name_can_be_new(house, run):
    """An option says so, so that nobody is taken for somebody else."""
    assert run(*TALKS, "--new-person", "Ana María Varga; Envoy").exit_code == 0
    assert (house.briefs / "people/ana-maria-varga.yml").exists()


def test_a_terminal_is_asked(house):
    """Each fact in turn; a bad date is asked again, a near name offered, an empty answer leaves a thing open."""
    asked = Terminal(house.project, "new", "meeting")
    asked.answer("(en)", "Talks on tides\n")
    asked.answer("(es)", "\n")
    asked.answer("Date", "soon\n")
    asked.answer("is not a date", "1 March 2024\n")
    for question, words in (
        *(("Last day", "\n"), ("Format", "phone call\n"), ("City", "\n"), ("Country", "\n"), ("Topics", "trade\n")),
        *(("Address of a source", "https://example.org/tides\n"), ("its title", "Tides\n"), ("who publishes it", "\n")),
        *(("Address of a source", "\n"), ("Summary", "They spoke.\n"), ("Somebody", "Ana Maria Varga\n")),
        *(("which of them", "1\n"), ("role", "\n"), ("body", "\n"), ("Somebody", "\n"), ("File name", "\n")),
    ):
        asked.answer(question, words)
    assert asked.finish() == 0, asked.shown
    text = (house.briefs / MEETING).read_text("utf-8")
    assert "  - person: ana-varga\n" in text and "format: phone-call" in text and "sources: [example-tides]" in text
    assert not (house.briefs / "people/ana-maria-varga.yml").exists()


@pytest.mark.parametrize("end", ["\x03", "\x04"])
def test_who_stops_leaves_nothing_half(house, end):
    """Ctrl-C and the end of input."""
    before = list_files(house.briefs)
    asked = Terminal(house.project, "new", "meeting")
    asked.answer("(en)", "Talks on tides\n")
    asked.answer("(es)", end)
    if end == "\x03":
        asked.interrupt()
    assert asked.finish() == 130, asked.shown
    assert "nothing was written" in asked.shown and list_files(house.briefs) == before
