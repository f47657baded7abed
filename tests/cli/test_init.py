"""`briefing init`: a series of one's own, from nothing to a site."""

from __future__ import annotations

import os
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing.series.opening import open_series
from tests.cli.terminal import Terminal
from tests.site.example import build
from tests.trees import write_tree

CODE = Path(__file__).parent.parent.parent / "scripts" / "briefing"
TOWNS = (
    *("--title", "Harbour briefs", "--party", "Aldport", "--party", "Millford", "--party-kind", "subnational"),
    *("--topic", "Ferries", "--topic", "Water", "--language", "en", "--language", "es"),
)
FIVE = [f"--topic={name}" for name in ("Fish", "Ships", "Lights", "Tides", "Nets")]
STATES = (*("--title", "Fiches", "--language", "fr", *FIVE), *(f"--party={name}" for name in ("Aldovia", "Borvia", "Celdonia")))
TREATY = (
    *("--title", "Treaty briefs", "--topic", "Sea", "--language", "en", "--language", "es", "--language", "fr"),
    *(f"--party={letter}land" for letter in "ABCDEFGHIJKL"),
)
THIS_SERIES = re.compile("mexic|méxic|united states|estados unidos|usmca|t-mec|fentanyl|screwworm|bicentennial", re.IGNORECASE)


def list_files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.build
@pytest.mark.parametrize(
    ("options", "home", "shown"),
    [
        (TOWNS, "index.html", ["Harbour briefs", "Ferries", "Water", "Español"]),
        (TOWNS, "es/index.html", ["Harbour briefs", "English", "Reuniones"]),
        (STATES, "index.html", ["Fiches", "Fish", "Nets", 'lang="fr"']),
        (TREATY, "es/organizations/index.html", ["Aland", "Lland", "Français"]),
    ],
)
def test_new_series_is_clean_and_builds(tmp_path, run, monkeypatch, options, home, shown):
    """Two towns of one country; three states, five topics, one language that does not come along; twelve in three languages."""
    monkeypatch.chdir(tmp_path)
    written = run("init", "own", *options)
    assert written.exit_code == 0, written.output
    assert "0 errors, " in written.stderr
    if options is not TREATY:  # what is still to be translated into French is told
        assert "0 warnings" in written.stderr
    done = build(tmp_path / "own", "--as-of", date.today().isoformat())
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "own" / "site" / home).read_text("utf-8")
    assert [words for words in shown if words not in page] == []


ARABIC_FIRST = ("--title", "T", "--language", "ar", "--language", "es", "--party=Aldovia", *FIVE)


@pytest.mark.parametrize(
    ("options", "languages"), [(TOWNS, {"en", "es"}), (STATES, {"fr"}), (TREATY, {"en", "es"}), (ARABIC_FIRST, {"es"})]
)
def test_hand_written_pages_are_in_what_comes_along_else_in_the_first_language(tmp_path, run, monkeypatch, options, languages):
    """Nobody's own language waits for a translation to begin; another shows the pages marked until it has its own."""
    monkeypatch.chdir(tmp_path)
    run("init", "own", *options)
    assert {path.name for path in (tmp_path / "own" / "docs").iterdir() if (path / "about.md").exists()} == languages


def test_a_terminal_is_asked(tmp_path):
    """Each thing in turn; what was answered stands in the files, and the series passes the check at once."""
    asked = Terminal(tmp_path, "init", "own")
    for question, words in (
        *(("Languages", "es, en\n"), ("Title", "Informes del puerto\n"), ("Parties", "Aldport, Millford\n")),
        *(("Topics", 'Aguas, "Barcos, puertos"\n'), ("Address", "\n")),
    ):
        asked.answer(question, words)
    assert asked.finish() == 0, asked.shown
    assert "0 errors" in asked.shown
    settings = (tmp_path / "own" / "briefs" / "series.yml").read_text("utf-8")
    assert "stand in es and en as they were given" in asked.shown
    assert "Informes del puerto" in settings and "parties: [aldport, millford]" in settings
    assert {path.stem for path in (tmp_path / "own" / "briefs" / "topics").iterdir()} == {"aguas", "barcos-puertos"}


def test_what_a_series_lacks_is_written_in_its_own_words(house, run):
    """Its title in its first language; the entries that are there stay as they are."""
    before = {path: path.read_bytes() for path in house.briefs.rglob("*.yml")}
    done = run("init", ".", "--missing")
    assert done.exit_code == 0 and ". Next: read README.md, briefing build\n" in done.stderr
    assert (house.project / "README.md").read_text("utf-8").startswith("# Aldovia–Borvia briefs\n")
    assert (house.project / "docs/es/about.md").exists() and before.items() <= {
        path: path.read_bytes() for path in house.briefs.rglob("*.yml")
    }.items()


def test_who_stops_answering_leaves_nothing(tmp_path):
    """The end of input instead of an answer."""
    asked = Terminal(tmp_path, "init", "own")
    asked.answer("Languages", "en\n")
    asked.answer("Title", "\x04")
    assert asked.finish() != 0 and "Traceback" not in asked.shown
    assert not (tmp_path / "own").exists()


def test_account_hangs_on_the_town(tmp_path, run, monkeypatch):
    """Both towns may name the same country: each is a side of its own in the filters."""
    monkeypatch.chdir(tmp_path)
    run("init", "own", *TOWNS)
    for town in ("aldport", "millford"):
        path = tmp_path / "own" / "briefs" / "organizations" / f"{town}.yml"
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(("country", "# country"))]
        path.write_text("\n".join([*lines, "country: FR"]) + "\n", "utf-8")
    opened = open_series(tmp_path / "own" / "briefs")
    assert opened.series is not None, opened.report
    assert [opened.series.side_of(town) for town in ("aldport", "millford")] == ["aldport", "millford"]
    assert write_tree(tmp_path / "own", "en", date(2026, 1, 1))["scoreboard/index.md"].count(b"Millford") >= 1


def test_nothing_is_written_over(tmp_path, run, monkeypatch):
    """What is in the way is named, and nothing at all is written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "README.md").write_text("mine", "utf-8")
    refused = run("init", "own", *TOWNS)
    assert refused.exit_code == 2 and "README.md" in refused.stderr
    assert list_files(tmp_path / "own") == {"README.md"}
    assert run("init", "own", *TOWNS, "--missing").exit_code == 0
    assert (tmp_path / "own" / "README.md").read_text("utf-8") == "mine"


@pytest.mark.parametrize(("file", "named"), [("own", "own"), ("own/briefs", "briefs"), ("own/docs/en", "docs/en")])
def test_a_file_where_a_folder_is_due_is_named(tmp_path, run, monkeypatch, file, named):
    """Also where it stands in place of the whole series; it stays, and nothing comes beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text("mine", "utf-8")
    refused = run("init", "own", *TOWNS, "--missing")
    assert refused.exit_code == 2 and f"nothing was written: {named}. " in " ".join(refused.stderr.split()), refused.stderr
    assert (tmp_path / file).read_text("utf-8") == "mine" and list_files(tmp_path / "own") == {named} - {"own"}


def test_who_has_several_languages_is_told_what_to_translate(tmp_path, run, monkeypatch):
    """The names of parties and topics were given in one."""
    monkeypatch.chdir(tmp_path)
    assert "stand in en and es as they were given: translate them" in run("init", "two", *TOWNS).stderr
    assert "as they were given" not in run("init", "one", *TOWNS[:-2]).stderr


def test_stopped_run_goes_on(tmp_path, run, monkeypatch):
    """Each file is whole or not there; the next run with --missing writes the rest."""
    monkeypatch.chdir(tmp_path)
    run("init", "whole", *TOWNS)
    link, seen = os.link, []

    def stop(source: Path, place: Path) -> None:
        seen.append(place)
        if len(seen) == 5:
            raise KeyboardInterrupt
        link(source, place)

    monkeypatch.setattr(os, "link", stop)
    stopped = run("init", "own", *TOWNS)
    assert stopped.exit_code == 130 and "--missing" in stopped.stderr
    assert len(list_files(tmp_path / "own")) == 4
    monkeypatch.setattr(os, "link", link)
    assert run("init", "own", *TOWNS, "--missing").exit_code == 0
    assert list_files(tmp_path / "own") == list_files(tmp_path / "whole")


def test_disk_without_second_names(tmp_path, run, monkeypatch):
    """Where a disk knows no hard links, files are moved."""

    def refuse(source: Path, place: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "link", refuse)
    assert run("init", "own", *TOWNS).exit_code == 0
    assert not (tmp_path / "own" / ".briefing-init").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--title is missing"),
        (("--title", "x"), "--party is missing"),
        ((*TOWNS, "--language", "english"), '"english" is no language'),
        ((*TOWNS, "--language", "zz"), '"zz" is no language'),
        ((*TOWNS, "--language", "fil"), '"fil" is no language'),
        ((*TOWNS, "--language", "en"), "a language is named twice"),
        ((*TOWNS, "--party", "MILLFORD"), 'the party "millford" is named twice'),
        ((*TOWNS, "--topic", "Water"), 'the topic "water" is named twice'),
        ((*TOWNS, "--party-kind", "planet"), '--party-kind: "planet" is no kind of body; one of state, '),
        ((*TOWNS, "--party-kind", "ministery"), 'did you mean "ministry"?'),
        ((*TOWNS, "--url", "example"), '"example" does not begin with https://'),
    ],
)
def test_what_is_missing_or_wrong_is_said(tmp_path, run, monkeypatch, options, said):
    """In plain words, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    refused = run("init", "own", *options)
    assert refused.exit_code == 2 and said in refused.stderr
    assert not (tmp_path / "own").exists()


def test_package_knows_no_series():
    """Neither code nor theme nor the words of the interface name the states and matters of the first series."""
    found = [
        f"{path.relative_to(CODE)}:{number}"
        for path in sorted(CODE.rglob("*"))
        if path.suffix in (".py", ".jinja", ".yml", ".md", ".html", ".js", ".css", ".json")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if THIS_SERIES.search(line)
    ]
    assert found == []


def test_several_answers_stand_between_commas(monkeypatch):
    """Blanks around them and empty ones say nothing; without a terminal it is the default."""
    init = import_module("briefing.cli.init")
    monkeypatch.setattr(init.click, "prompt", lambda question, default: 'Aldport, ,"Mill, ford" ,')
    for is_terminal, answers in ((True, ("Aldport", "Mill, ford")), (False, ("en",))):
        monkeypatch.setattr(init, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda told=is_terminal: told)))
        assert init._ask_several("Parties", "en") == answers


def test_words_that_we_do_not_have_are_left_out_beside_those_that_we_have(tmp_path, run, monkeypatch):
    """English stood as if it were Arabic: readers get it marked, and the check asks for a translation, not of the English."""
    monkeypatch.chdir(tmp_path)
    assert run("init", "own", "--title", "T", "--language", "ar", "--language", "en", "--party=Aldovia", *FIVE).exit_code == 0
    briefs = tmp_path / "own/briefs"
    written = (briefs / "vocabulary.yml").read_text("utf-8")
    assert 'en: "Not rated"' in written and not re.search("^ +ar:", written, re.MULTILINE)
    assert 'ar: "Aldovia"' in (briefs / "organizations/aldovia.yml").read_text("utf-8")
    opened = open_series(briefs)
    assert {found.code for found in opened.report.problems if found.place.path.startswith("briefs/")} == {"translation"}
    assert opened.series and opened.series.vocabulary.unseen.label.say("ar") == ("Not rated", "en", True)
