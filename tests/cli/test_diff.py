"""`briefing diff`: what a reviewer is told."""

from __future__ import annotations

import subprocess
import tarfile

import pytest

from briefing.authoring.series_diff import EntryChange
from briefing.cli.diff import _markdown, _text

MEETING, PROMISE = "meetings/2023-05-04-harbour-talks.yml", "commitments/2024-02-01-keep-fees-low.yml"


@pytest.fixture
def kept(house):
    """The example as git's last commit, on its main branch."""
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q", "-b", "main"], ["add", "."], [*who, "commit", "-qm", "x"], ["checkout", "-qb", "topic"]):
        subprocess.run(["git", *command], cwd=house.project, check=True)
    return house


def test_nothing_changed_is_said(kept, run):
    """Also where only the form changed."""
    assert run("fmt").exit_code == 0
    assert run("diff").stdout == "Nothing changes for readers.\n"


def test_python_of_debian_12(kept, run, monkeypatch):
    """3.11.2 unpacks without filters: the command ended in a traceback there."""
    unpack = tarfile.TarFile.extractall
    monkeypatch.setattr(tarfile.TarFile, "extractall", lambda archive, path: unpack(archive, path))
    assert run("diff").stdout == "Nothing changes for readers.\n"


def test_status_and_due_date_with_the_evidence(kept, run):
    """From which status to which, on what; a moved due date; an earlier entry that was changed."""
    run(
        *("update", "2024-02-01-keep-fees-low", "--status", "in-progress", "--date", "2024-06-01", "--because", "Seen."),
        *("--because-es", "Visto.", "--source", "aldport-gazette", "--shows", "measure"),
    )
    kept.change("commitments/2023-05-04-lower-fees.yml", "due_date: 2023-12-31", "due_date: 2024-03")
    kept.change("commitments/2023-05-04-lower-fees.yml", "date: 2023-09-01", "date: 2023-09-02")
    told = run("diff").stdout
    assert "  status: Not rated → In progress on 2024-06-01, by: " in told and "(measure)" in told
    assert "  due date: 2023-12-31 → 2024-03\n" in told
    assert "an EARLIER entry of the history was changed" in told
    assert [line for line in told.splitlines() if "changed: " in line and "history" in line] == []  # told in words of its own


def test_a_history_that_was_changed_tells_its_last_status_once(kept, run):
    """Also where an entry was added to it; a new promise says by when it is due."""
    path, last = "commitments/2023-05-04-lower-fees.yml", "    status: {}\n    rationale:\n      en: Borvia"
    kept.change(path, last.format("fulfilled"), last.format("in-progress"))
    told = run("diff").stdout
    assert told.count("  status: ") == 1 and "  status: Fulfilled → In progress on 2024-01-05" in told
    kept.change(path, last.format("in-progress"), last.format("fulfilled"))
    kept.change(path, "date: 2023-09-01", "date: 2023-09-02")
    told = run("diff").stdout
    assert "an EARLIER entry of the history" in told and "  status: " not in told
    text = (kept.briefs / path).read_text("utf-8")
    kept.write("commitments/2023-05-04-lower-tolls.yml", text)
    kept.write(
        "commitments/2023-05-04-open-gates.yml", text.replace("due_date: 2023-12-31\n", "").replace("due_basis: explicit\n", "")
    )
    told = run("diff").stdout
    assert "  by aldovia, borvia, due 2023-12-31\n" in told and "  by aldovia, borvia\n" in told


def test_words_by_language_and_what_was_said(kept, run):
    """Words in Spanish only; a statement that is gone takes its anchor along."""
    kept.change(MEETING, "es: Conversaciones portuarias en Aldport", "es: Pláticas portuarias en Aldport")
    kept.change(MEETING, "id: maize-fell", "id: maize-down")
    told = run("diff").stdout
    assert f"Meeting: Harbour talks in Aldport  [briefs/{MEETING}]" in told
    assert "  words changed in Español: title\n" in told and "English" not in told
    assert "  new statement: maize-down (claim)\n" in told
    assert "anchor lost: meetings/2023-05-04-harbour-talks/#said-maize-fell" in told


def test_words_inside_a_list_are_told_once(kept, run):
    """By language, and not as a change of the list too; what else changed there is."""
    kept.change("vocabulary.yml", 'en: "Stalled"', 'en: "Halted"')
    told = run("diff").stdout
    assert "words changed in English: statuses label" in told and "changed: statuses" not in told
    kept.change("vocabulary.yml", "tone: busy", "tone: mid")
    assert "  changed: statuses\n" in run("diff").stdout


def test_addresses_added_moved_and_lost(kept, run):
    """A new entry, a renamed one, whose address leads on, and one that nobody will find again."""
    kept.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\n")
    run("rename", "ana-varga", "ana-maria-varga")
    (kept.briefs / "commitments/2024-02-01-keep-fees-low.yml").unlink()
    told = run("diff").stdout
    assert "Meeting: " not in told and "statement " not in told  # that others name it by its new id is no news
    assert "New person: Eva Lind" in told and "Removed commitment: " in told and "  renamed from ana-varga" in told
    assert "Addresses added\n  people/ana-maria-varga/\n  people/eva-lind/\n" in told
    assert "Addresses that now lead elsewhere\n  people/ana-varga/\n" in told
    assert "Addresses LOST" in told and "\n  commitments/2024-02-01-keep-fees-low/\n" in told


def test_a_summary_cannot_be_marked_up_by_an_entry(kept, run):
    """Words of an entry stay words."""
    kept.write("people/eva-lind.yml", 'name: "Eva <b>`Lind`</b> [x](y)"\nsort_name: Lind\n')
    told = run("diff", "main", "--format", "markdown").stdout
    assert "- **New person: Eva \\<b\\>\\`Lind\\`\\</b\\> \\[x\\](y)**" in told


def test_without_git_it_says_so(house, run):
    """A folder that git does not keep, and a commit that is not there: a sentence, exit 2."""
    assert run("diff").exit_code == 2
    assert "Error" in run("diff", "--output=x").stderr


def test_a_base_that_cannot_be_read_is_no_new_entry(kept, run):
    """What was broken in the base is not told as new."""
    kept.write("people/ana-varga.yml", "name: [x]\n")
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qam", "y"], cwd=kept.project)
    kept.write("people/ana-varga.yml", "name: Ana Varga\nsort_name: Varga, Ana\n")
    told = run("diff", "HEAD").stdout
    assert "Not compared, since the base cannot be read: Ana Varga" in told and "New person" not in told


def test_what_cannot_be_read_now_is_not_lost(kept, run):
    """Its address was told as one that leads nowhere; of the other entries one really went."""
    kept.change(MEETING, "date: 2023-05-04", "date: no")
    (kept.briefs / "sources/aldovia-readout.yml").unlink()
    done = run("diff", "HEAD")
    assert done.stderr == "1 error in the entries: what cannot be read is not compared\n"
    assert "  sources/aldovia-readout/" in done.stdout and "harbour-talks/" not in done.stdout


def test_what_changes_beside_broken_lists_is_told_all_the_same(kept, run):
    """A status by its tag where nothing says what it is called."""
    run(
        *("update", "2024-02-01-keep-fees-low", "--status", "in-progress", "--date", "2024-06-01", "--because", "Seen."),
        *("--because-es", "Visto.", "--source", "aldport-gazette", "--shows", "measure"),
    )
    kept.change("vocabulary.yml", "statuses:", "statuses: [")
    assert "  status: Not rated → in-progress on 2024-06-01" in run("diff").stdout


@pytest.mark.parametrize(("count", "rest"), [(200, []), (201, ["… and 1 more"])])
@pytest.mark.parametrize("write", [_text, lambda changes: _markdown(changes, "c" * 40)])
def test_of_many_changes_the_rest_is_counted(write, count, rest):
    """As many as are shown are shown without a word."""
    lines = write([EntryChange(f"Change {number}", f"people/p{number}.yml", ()) for number in range(count)])
    assert [line for line in lines if "more" in line] == rest
    assert sum("Change " in line for line in lines) == 200


def test_who_took_part_and_as_what(kept, run):
    """Who came and who went by name; of the same people that their roles or bodies are others."""
    kept.change(MEETING, "    organization: aldovia-trade\n", "    organization: aldovia\n")
    assert "  changed: roles or bodies of participants\n" in run("diff").stdout
    guest = "participants:\n  - person: ben-olsen\n    role:\n      en: Guest\n      es: Invitado\n    organization: borvia\n"
    kept.change(MEETING, "participants:\n", guest)
    told = run("diff").stdout
    assert "  took part, new: ben-olsen\n" in told and "roles or bodies" not in told
    kept.change(MEETING, guest, "participants:\n")
    kept.change(MEETING, "  - person: ana-varga\n", "  - person: ben-olsen\n")
    told = run("diff").stdout
    assert "  took part, new: ben-olsen\n" in told and "  took part, no longer: ana-varga\n" in told
    assert "roles or bodies" not in told
