"""`remove`: what goes, what stays, and what is promised of its coming back."""

from __future__ import annotations

import subprocess

from tests.cli.committing import commit_all


def test_remove_says_who_names_it(house, run):
    """Named entries stay, with every place; an unnamed one goes, if git can bring it back."""
    done = run("remove", "aldport-gazette")
    assert done.exit_code == 1
    assert "briefs/meetings/2023-05-04-harbour-talks.yml:" in done.stdout and "nothing was removed" in done.stderr
    house.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\n")
    assert run("remove", "eva-lind").exit_code == 2
    commit_all(house.project)
    assert run("remove", "eva-lind").exit_code == 0
    assert not (house.briefs / "people/eva-lind.yml").exists()


def test_remove_promises_what_git_can_do(house, run):
    """The line that is told brings a committed file back as it was committed; of any other it says that nothing does."""
    path, written = "people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\n"
    house.write(path, written)
    told = run("remove", "--force", "eva-lind").stderr
    assert "briefs/people/eva-lind.yml is gone for good" in told and "git checkout" not in told
    house.write(path, written)
    commit_all(house.project)
    for now, but in ((written, ""), (f"{written}# more\n", " as it was last committed, without the changes since")):
        house.write(path, now)
        way, _, rest = run("remove", "--force", "eva-lind").stderr.strip().partition(" brings it back")
        assert rest == but
        subprocess.run(way.split(), cwd=house.project, check=True)
        assert (house.briefs / path).read_text("utf-8") == written


def test_a_faulty_file_that_nobody_names_is_removed(house, run):
    """Its own errors keep nobody from taking it away; those of another file do, and a name is told as one place."""
    house.write("people/eva-lind.yml", "name: Eva Lind\nborn: soon\n")
    assert "git does not have" in run("remove", "eva-lind").stderr
    house.write("people/ole-berg.yml", "name: Ole Berg\n")
    done = run("remove", "--force", "eva-lind")
    assert done.exit_code == 1 and "mend these first" in done.stderr and "eva-lind" not in done.stdout, done.output
    (house.briefs / "people/ole-berg.yml").unlink()
    house.change("meetings/2023-05-04-harbour-talks.yml", "by: [ana-varga]", "by: [eva-lind]")
    assert "briefs/people/eva-lind.yml is named at 1 place;" in run("remove", "--force", "eva-lind").stderr
    house.change("meetings/2023-05-04-harbour-talks.yml", "by: [eva-lind]", "by: [ana-varga]")
    done = run("remove", "--force", "eva-lind")
    assert done.exit_code == 0 and not (house.briefs / "people/eva-lind.yml").exists(), done.output


def test_what_makes_the_series_is_not_removed(house, run):
    """No entry names the settings, and yet the series needs them."""
    done = run("remove", "series")
    assert done.exit_code == 2 and "is no entry that could be removed" in done.output
    assert (house.briefs / "series.yml").is_file()
