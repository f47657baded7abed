"""`briefing fmt`."""

from __future__ import annotations

from importlib import import_module

from briefing.authoring.changing.canonical_form import ChangedError

PERSON = "people/ana-varga.yml"


def test_fmt_writes_what_is_not_in_the_form(house, run):
    """The files written anew stand on standard output; a second run has nothing to do."""
    house.write(PERSON, "sort_name: Varga, Ana\n# as she signs\nname: Ana Varga\n")
    done = run("fmt", f"briefs/{PERSON}")
    assert (done.exit_code, done.stdout) == (0, f"briefs/{PERSON}\n")
    assert (house.briefs / PERSON).read_text("utf-8") == '# as she signs\nname: "Ana Varga"\nsort_name: "Varga, Ana"\n'
    assert run("fmt", f"briefs/{PERSON}").stdout == ""


def test_check_of_the_form_writes_nothing(house, run):
    """--check names them and exits with 1."""
    before = house.write(PERSON, "sort_name: Varga, Ana\nname: Ana Varga\n").briefs / PERSON
    text = before.read_text("utf-8")
    done = run("fmt", "--check", "briefs/people")
    assert (done.exit_code, done.stdout, before.read_text("utf-8")) == (1, f"briefs/{PERSON}\n", text)


def test_a_broken_file_is_said_and_left(house, run):
    """With the words of the check; the others are written."""
    house.write(PERSON, "name: [x]\n")
    done = run("fmt")
    assert done.exit_code == 1
    assert f"briefs/{PERSON}:1:7: name: a list stands where text is due" in done.stdout
    assert ", 2 errors to be mended first\n" in done.stderr
    assert (house.briefs / PERSON).read_text("utf-8") == "name: [x]\n"


def test_where_the_form_would_say_something_else_nothing_is_written(house, run, monkeypatch):
    """Of no file; the editor is asked to report it."""
    house.write(PERSON, "sort_name: Varga, Ana\nname: Ana Varga\n")

    def write_form(entry):
        if "fees" in entry.path:
            raise ChangedError(f"{entry.path} would say something else")
        return f"{entry.written}# another form\n"

    monkeypatch.setattr(import_module("briefing.cli.fmt"), "write_form", write_form)
    before = {path: path.read_bytes() for path in house.briefs.rglob("*.yml")}
    done = run("fmt")
    assert done.exit_code == 1 and "lower-fees.yml would say something else; nothing was written, please report" in done.stderr
    assert {path: path.read_bytes() for path in house.briefs.rglob("*.yml")} == before


def test_what_is_broken_elsewhere_is_no_matter_of_the_files_that_were_named(house, run):
    house.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", "date: no")
    house.write(PERSON, "sort_name: Varga, Ana\nname: Ana Varga\n")
    done = run("fmt", "briefs/people")
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"briefs/{PERSON}\n", "1 written anew\n"), done.output
