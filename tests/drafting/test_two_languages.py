"""One meeting whose communiqué is there in two languages: one draft of both texts, and no twin of either."""

from __future__ import annotations

import pytest

from tests.drafting.made_up import SPANISH, TEXT

BOTH = ("draft", "en.txt", "es.txt")


@pytest.fixture
def texts(house, run):
    """Runs on both texts, as they are or changed."""

    def call(*arguments, en=TEXT, es=SPANISH):
        (house.project / "en.txt").write_text(en, "utf-8")
        (house.project / "es.txt").write_text(es, "utf-8")
        return run(*arguments)

    return call


def drafts(house, kind="*"):
    """By id, in its order."""
    found = {path.stem: path.read_text("utf-8") for path in sorted(house.briefs.glob(f"{kind}/*.yml"))}
    return {entry_id: text for entry_id, text in found.items() if "draft: true" in text}


def test_two_texts_make_one_draft(house, texts):
    """Title, promise and statement in both languages, each passage in its own, and both sources."""
    done = texts(*BOTH)
    assert done.exit_code == 0, done.output
    (meeting,) = drafts(house, "meetings").values()
    assert 'en: "Aldovia and Borvia meet on trade"\n  es: "Aldovia y Borvia se reúnen sobre comercio"\n' in meeting
    sources = "draft-aldovia-and-borvia-meet-on-trade, draft-aldovia-y-borvia-se-reunen-sobre-comercio"
    assert f"\nsources: [{sources}]\n" in meeting and f"    sources: [{sources}]\n" in meeting
    assert '      es: "“El comercio entre nosotros' in meeting
    (commitment,) = drafts(house, "commitments").values()
    assert (
        '  es: "Aldovia y Borvia acordaron publicar un informe conjunto' in commitment and f"sources: [{sources}]" in commitment
    )
    assert (
        '  en: "Publish a joint report on harbour fees"\n  es: "Publicar un informe conjunto sobre tarifas portuarias"'
        in commitment
    )
    assert '  en: "30 June 2024"\n  es: "30 de junio de 2024"' in commitment
    spanish = commitment.index('  - text:\n      es: "Aldovia y Borvia acordaron')
    assert '\n      en: "Aldovia and Borvia agreed' in commitment[spanish:] and "language: es" in commitment[spanish:]
    assert len(drafts(house, "sources")) == 2 and "language: es" in drafts(house, "sources")[sources.split(", ")[1]]
    assert "commitments 1 of the 1 above" in done.stdout and "say each text in" not in done.output


def test_the_first_text_leads(house, texts):
    """Its title is the name, whichever language it is in; without one the other's is."""
    texts("draft", "es.txt", "en.txt")
    assert list(drafts(house, "meetings")) == ["2024-05-04-aldovia-y-borvia-se-reunen-sobre-comercio"]
    told = texts(*BOTH, "--report-only", en=TEXT.partition("\n\n")[2]).output
    assert "names       2024-05-04-aldovia-y-borvia-se-reunen-sobre-comercio, …" in told


@pytest.mark.parametrize(
    "changed",
    [
        SPANISH.replace("30 de junio", "1 de julio"),
        SPANISH.replace("publicar un informe", "publicar 3 informes"),
        SPANISH.replace("Aldovia y Borvia acordaron", "Borvia acordó"),
        SPANISH.replace("tarifas portuarias", "el Tratado de la Costa"),
        f"{SPANISH}\n{'Se habló de los puertos. ' * 40}",
        SPANISH + "\nAldovia y Borvia acordaron publicar otro informe antes del 30 de junio de 2024.\n",
    ],
    ids=["day", "figure", "party", "framework", "far", "two"],
)
def test_what_is_not_surely_the_same_stays_empty_and_is_told(house, texts, changed):
    done = texts(*BOTH, es=changed)
    (commitment,) = drafts(house, "commitments").values()
    assert "acord" not in commitment and 'es: ""' in commitment
    assert "sources: [draft-aldovia-and-borvia-meet-on-trade]\n" in commitment
    assert "passage of its own, like this one, with language: es and source: draft-aldovia-y-borvia-se-" in commitment
    assert "commitments 0 of the 1 above; the rest has no words in es" in done.stdout
    assert "in es alone, or not surely one of those above, and not drafted: " in done.stdout


def test_what_each_promise_is_about_tells_it_from_others_alike(house, texts):
    """One of three in the second text is of maize, as one of two in the first is; which other is meant nobody knows."""
    en = "\n\nAldovia and Borvia agreed to sell more maize.\n\nAldovia and Borvia agreed to open the office.\n"
    es = (
        "\n\nAldovia y Borvia acordaron vender más maíz.\n\nAldovia y Borvia acordaron abrir la oficina."
        "\n\nAldovia y Borvia acordaron cuidar la costa.\n"
    )
    done = texts(*BOTH, en=TEXT.rpartition("\n\n")[0] + en, es=SPANISH.rpartition("\n\n")[0] + es)
    assert "commitments 1 of the 2 above" in done.stdout, done.stdout
    assert ["acord" in text for text in drafts(house, "commitments").values()] == [False, True], drafts(house, "commitments")


def test_the_same_text_in_another_language_has_its_issuer(house, texts):
    """Where the series has the one and knows nothing of the site of the other; with and without www it is the same site."""
    known = (house.briefs / "sources/aldport-gazette.yml").read_text("utf-8")
    url = next(line.split()[1].strip('"') for line in known.splitlines() if line.startswith("url:"))
    texts(*BOTH, "--url", "https://elsewhere.example/en", "--url", url)
    (drafted,) = drafts(house, "sources").values()
    for key in ("issued_by:", "tier:"):
        (line,) = (line for line in known.splitlines() if line.startswith(key))
        assert line in drafted, drafted
    assert "#:? issued_by and tier are those of aldport-gazette" in drafted and 'publisher:\n  en: ""' in drafted
    other = url.replace("://www.", "://") if "://www." in url else url.replace("://", "://www.")
    texts("draft", "en.txt", "--title", "Other", "--url", f"{other.rstrip('/')}/another")
    assert any("#:? Publisher, language, issued_by and tier are those of" in text for text in drafts(house).values())


def test_people_and_roles_of_both_texts_are_one(house, texts):
    """By the id, else by a name that differs in accents or ends later; the role in both languages."""
    done = texts(
        *BOTH,
        en=TEXT.replace("a delegation", "Deputy Minister Oto Lindes Kara and a delegation"),
        es=SPANISH.replace("a una delegación", "al viceministro Oto Líndes y a una delegación"),
    )
    assert list(drafts(house, "people")) == ["oto-lindes-kara"], done.output
    (meeting,) = drafts(house, "meetings").values()
    assert 'en: "Deputy Minister"\n      es: "viceministro"\n' in meeting and "people      2 of the 2 above" in done.stdout


def test_addresses_go_with_the_files_in_their_order(house, texts):
    """Two that would be called the same are two."""
    en, es = (text.partition("\n\n")[2] for text in (TEXT, SPANISH))
    done = texts(*BOTH, "--url", "https://example.org/a/text", "--url", "https://example.org/b/text", en=en, es=es)
    assert "commitments 1 of the 1 above" in done.stdout
    sources = drafts(house, "sources")
    english, spanish = sources["example-text"], sources["example-text-es"]
    assert "language: en" in english and "example.org/a/" in english
    assert "language: es" in spanish and "example.org/b/" in spanish


@pytest.mark.parametrize(
    ("arguments", "changed", "said"),
    [
        (("draft", "en.txt", "en.txt"), SPANISH, "two texts are in en"),
        (BOTH, SPANISH.replace("4 de mayo", "5 de mayo"), "different days (en 2024-05-04, es 2024-05-05)"),
        (("draft", "en.txt", "--url", "https://a.example", "--url", "https://b.example"), SPANISH, "once for each file"),
    ],
)
def test_what_cannot_be_one_meeting_is_refused(house, texts, arguments, changed, said):
    done = texts(*arguments, es=changed)
    assert done.exit_code == 2 and said in done.output and not drafts(house)


def test_a_text_without_a_day_takes_that_of_the_other(house, texts):
    """The day of the promise is counted from it too."""
    done = texts(*BOTH, en=TEXT.replace("Aldport, Aldovia, 4 May 2024 — ", "").replace("by 30 June 2024", "within 57 days"))
    assert "date        2024-05-04 (sure: the text in es tells it)" in done.stdout and "due 2024-06-30" in done.stdout


@pytest.mark.parametrize("nobody", [False, True], ids=["people", "sides"])
def test_the_second_text_alone_makes_no_twin(house, texts, nobody):
    """It says what to run, and what to remove first, where somebody has worked on it; nothing is written, but with --title."""
    en = TEXT.replace("Minister Ana Varga", "The Minister").replace("Minister Varga", "the Minister") if nobody else TEXT
    texts("draft", "en.txt", "--url", "https://example.org/a/text", en=en)
    before = drafts(house)
    done = texts("draft", "es.txt", "--url", "https://example.org/b/text")
    assert done.exit_code == 1 and drafts(house) == before
    assert "is the same meeting, drafted from a text in en: nothing was written" in done.stderr
    command = "run: briefing draft TEXT-IN-en es.txt --url https://example.org/a/text --url https://example.org/b/text\n"
    assert f"for one draft of both texts {command}" in done.stderr
    for name in before:
        if name.startswith("2024"):
            (path,) = house.briefs.glob(f"*/{name}.yml")
            path.write_text(f"{before[name]}# mine\n", "utf-8")
    before = drafts(house)
    done = texts("draft", "es.txt", "--url", "https://example.org/b/text")
    assert command in done.stderr and all(name in done.stderr for name in before if name.startswith("2024"))
    done = texts(*BOTH)
    assert done.exit_code == 1 and drafts(house) == before and "run: briefing draft en.txt es.txt\n" in done.stderr
    assert texts("draft", "es.txt", "--report-only").exit_code == 0
    assert texts("draft", "es.txt", "--title", "Otra reunión").exit_code == 0 and len(drafts(house)) > len(before)


def test_both_texts_take_the_place_of_one_that_nobody_touched(house, texts):
    texts("draft", "en.txt")
    first = drafts(house)
    done = texts(*BOTH)
    assert done.exit_code == 0 and "remove" not in done.stderr.partition("next:")[0], done.output
    assert len(drafts(house, "meetings")) == 1 and drafts(house) != first
    assert 'es: "Aldovia y Borvia se reúnen' in next(iter(drafts(house, "meetings").values()))


def test_where_both_were_drafted_one_of_them_is_no_other_meeting(house, texts):
    texts(*BOTH)
    before = drafts(house)
    done = texts("draft", "en.txt")
    assert done.exit_code == 0 and "nothing was written" not in done.output and drafts(house) == before


def test_promises_that_have_changed_places_are_not_paired(house, texts):
    """Each by its own day could be: the order says that one of both texts tells something else."""
    first, last = SPANISH.rsplit("\n\n", 1)
    table, more = (
        "Aldovia y Borvia acordaron publicar un cuadro antes del 31 de julio de 2024.",
        "Se habló de los puertos. " * 40,
    )
    en = f"{TEXT}\nAldovia and Borvia agreed to publish a table by 31 July 2024.\n\n{'The ports were spoken of. ' * 40}"
    told = texts(*BOTH, en=en, es=f"{first}\n\n{table}\n\n{last}\n{more}").stdout
    assert "commitments 0 of the 2 above" in told and "acord" not in "".join(drafts(house, "commitments").values())
    told = texts(*BOTH, "--report-only", en=en, es=f"{SPANISH}\n{table}\n\n{more}").stdout
    assert "commitments 2 of the 2 above" in told


@pytest.mark.parametrize(
    ("printed", "en", "es"),
    [
        ("Minister of Trade", "Minister of Trade", "Ministra de Comercio"),
        ("Minister of Industry", "Minister of Industry", "Ministra de Industria"),
        ("Minister", "Minister of Trade", "Ministra de Industria"),
    ],
)
def test_one_office_has_the_words_of_the_series_in_each_language(house, texts, printed, en, es):
    """Where either text surely says the known office, for which a word of it is not enough; else as the texts have it."""
    spanish = SPANISH.replace("La ministra Ana Varga", "La Ministra de Industria Ana Varga")
    texts(*BOTH, en=TEXT.replace("Minister Ana Varga", f"{printed} Ana Varga"), es=spanish)
    (meeting,) = drafts(house, "meetings").values()
    assert f'    role:\n      en: "{en}"\n      es: "{es}"\n' in meeting, meeting
    assert ('series; the text has "Ministra de Industria"' in meeting) == (es == "Ministra de Comercio"), meeting


def test_who_issued_a_text_is_asked(house, texts):
    """An empty list says that no party did, so it is no line to be passed over; what is asked in two places is said once."""
    steps = texts(*BOTH).stderr.partition("\n3. ")[2]
    _, _, places = steps.partition("   issued_by: whose words are these? Press has no issuer\n")
    assert [line.strip().rpartition("/")[0] for line in places.splitlines()[:3]] == ["briefs/sources"] * 2 + ["briefs/meetings"]
