"""What a meeting is called whose text has the title of a document, in both languages, and where its name is cut."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.document import read_document
from briefing.drafting.reading import Reader
from briefing.drafting.written.filing import name_files
from briefing.entries.ids import cut_id
from tests.drafting.made_up import SPANISH, TEXT

MET = "Washington, December 1, 2022 – Ambassador Katherine Tai met today with Mexico’s Secretary of Economy Raquel Buenrostro."
MEET = "Tai and Buenrostro meet in Washington, D.C."
SPOKE = "La secretaria Raquel Buenrostro sostuvo hoy una llamada telefónica con la embajadora Katherine Tai."
MANY = f"{MET[:-1]}, Ken Salazar and Esteban Moctezuma Barragán."
OURS = "Secretary Antony Blinken and Ambassador Ken Salazar of the United States met today with officials of Mexico."


@pytest.fixture(scope="module")
def reader(real_series):
    return Reader(real_series)


@pytest.mark.parametrize(
    ("language", "head", "body", "title"),
    [
        ("en", "Readout of Ambassador Tai’s Meeting with Secretary Buenrostro", MET, MEET),
        ("en", "FACT SHEET: Trade between Mexico and the United States", MET, MEET),
        ("es", "Comunicado N.º 512", SPOKE, "Llamada de Buenrostro y Tai"),
        ("es", "2 de julio de 2025", SPOKE, "Llamada de Buenrostro y Tai"),
        ("en", "Joint Statement Following the 2022 High-Level Economic Dialogue", MET, "2022 High-Level Economic Dialogue"),
        ("en", "Readout of the Secretaries’ Call on Maize", MANY, "Secretaries’ Call on Maize"),
        (
            "es",
            "Declaración conjunta sobre la reunión de ambas delegaciones",
            "Hubo acuerdos.",
            "Reunión de ambas delegaciones",
        ),
        ("en", "Mexico and the United States Joint Statement on Trade", MANY, ""),
        ("en", "Readout of Statements of Secretary Blinken and Ambassador Salazar", OURS, ""),
        ("en", "Readout of a call", "They spoke today.", ""),
        ("en", "Ministers sign the Los Angeles Declaration", MET, "Ministers sign the Los Angeles Declaration"),
        ("en", "U.S. Department of State\n\nTrade talks resume", MET, "Trade talks resume"),
        ("en", "Readout\n\nMay 6, 2022\n\nTrade talks resume", MET, "Trade talks resume"),
    ],
)
def test_a_meeting_has_a_name_of_its_own(reader, language, head, body, title):
    """What the title says the text is of, else who of both sides met; the source keeps the title of the text."""
    reading = reader.read(read_document(f"{head}\n\n{body}", language))
    assert reading.title == title
    assert reading.document.title in head or not reading.document.title


def test_a_title_in_each_language(house, run):
    """`--title` once for each; in no language twice, and in none that the series has not."""
    (house.project / "en.txt").write_text(TEXT, "utf-8")
    (house.project / "es.txt").write_text(SPANISH, "utf-8")
    given = ("--title", "Harbour talks", "--title", "es=Diálogo  portuario")
    assert run("draft", "en.txt", *given).exit_code == 0
    (meeting,) = house.briefs.glob("meetings/2024-05-04-harbour-talks.yml")
    assert 'title:\n  en: "Harbour talks"\n  es: "Diálogo portuario"\n' in meeting.read_text("utf-8")
    both = run("draft", "en.txt", "es.txt", *given[2:])
    assert 'en: "Aldovia and Borvia meet on trade"\n  es: "Diálogo portuario"' in "".join(
        path.read_text("utf-8") for path in house.briefs.glob("meetings/2024-05-04-*.yml")
    ), both.output
    for wrong, said in (("fr=Ports", "no language fr"), ("en=Ports", "two are in en")):
        done = run("draft", "en.txt", "--title", "Harbour talks", "--title", wrong)
        assert done.exit_code == 2 and said in done.output


def test_what_was_proposed_is_asked_in_the_end(house, run):
    """A title that is no text's; frameworks and topics of one place; and where there is no title, first of all."""
    text = SPANISH.replace("Aldovia y Borvia se reúnen sobre comercio", "Comunicado sobre la ronda de comercio")
    done = run("draft", "-", text=text.replace("— La ministra", "— Conforme al Tratado de la Costa, la ministra"))
    assert "title       Ronda de comercio (the text's own: Comunicado sobre la ronda de comercio)" in done.stdout
    assert ": title: is the meeting called so?" in done.stderr
    assert ": frameworks: was the meeting held under each of them?" in done.stderr
    later = run("draft", "-", "--title", "Otra", text=text.replace("tarifas portuarias", "el Tratado de la Costa"))
    words = '"Tratado de la Costa" in "Aldovia y Borvia acordaron publicar …"'
    told = f"the text speaks of coast-treaty ({words}); add it where the meeting was held under it"
    assert later.stdout.count(told) == 1 and f"frameworks: {told}" in later.stderr
    (meeting,) = house.briefs.glob("meetings/2024-05-04-otra.yml")
    assert f"#:? frameworks: {told}" in meeting.read_text("utf-8") and "\nframeworks:" not in meeting.read_text("utf-8")
    none = run("draft", "-", text="Joint statement\n\nThe ministers of Aldovia and Borvia met.")
    assert "0. the text tells no day and no title of the meeting, which goes into the names: run it again with\n" in none.stderr
    assert "--date and --title" in none.stderr


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Deputy Secretary Sherman’s Talks with Mexican Foreign Secretary Ebrard Casaubón", "deputy-secretary-sherman-s-talks"),
        ("Talks on steel, corn and other goods between Katherine Tai and all", "talks-on-steel-corn-and-other-goods"),
        (
            "Second Meeting of the Joint Committee on Port/CUSMA/T-MEC/USMCA",
            "second-meeting-of-the-joint-committee-on-port-cusma",
        ),
    ],
)
def test_a_name_is_cut_before_who_or_what_would_not_stand_there_whole(reader, title, name):
    assert name_files(reader.read(read_document(f"{title}\n\n{MET}", "en"))).meeting == f"2022-12-01-{name}"


def test_a_name_that_leaves_nothing_is_cut_as_words_are():
    long = "2022-12-01 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu"
    assert cut_id(long, names=[long[11:]]) == "2022-12-01-alpha-beta-gamma-delta-epsilon-zeta-eta-theta-iota"


def test_one_word_of_a_subtopic_is_only_brushed(reader):
    """`development` alone tells neither root causes nor migration; it is said what was left out, and of which word."""
    text = f"Tai and Buenrostro meet\n\n{MET} They spoke of trade and of development. Trade is good."
    assert reader.read(read_document(text, "en")).topics == ("trade",)
    assert "root-causes" in reader.read(read_document(text, "en")).subjects.brushed
    text = text.replace("of development", "of development and of the root causes of irregular migration")
    assert "root-causes" in reader.read(read_document(text, "en")).topics
