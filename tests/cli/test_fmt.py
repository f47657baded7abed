"""`briefing fmt`."""

from __future__ import annotations

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
    assert (house.briefs / PERSON).read_text("utf-8") == "name: [x]\n"
