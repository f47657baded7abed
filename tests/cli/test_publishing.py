"""`publish`: which drafts go together, what stays of their files, and what it refuses."""

from __future__ import annotations

import pytest

from briefing.series.opening import open_series
from tests.cli.test_changing import read

MEETING, COMMITMENT = "meetings/2023-05-04-harbour-talks.yml", "commitments/2023-05-04-lower-fees.yml"
PERSON, SOURCE = "people/ana-varga.yml", "sources/aldport-gazette.yml"
ALL = (COMMITMENT, MEETING, PERSON, SOURCE)
MARK = "draft: true\n"


@pytest.fixture
def finished(house, run):
    """The files as they are to be when published; then drafts of them."""
    for path in ALL:
        house.write(path, f"# Of {path}\n{(house.briefs / path).read_text('utf-8')}# the end\n")
    run("fmt")
    before = read(house)
    for path in ALL:
        house.change(path, f"# Of {path}\n", f"# Of {path}\n{MARK}")
    return before


def test_a_meeting_is_published_with_what_it_needs_and_what_was_made_at_it(house, run, finished):
    """Every other byte stays as it was; the files are named, and the way back."""
    done = run("publish", "2023-05-04-harbour-talks")
    assert (done.exit_code, done.stdout) == (0, "".join(f"briefs/{path}\n" for path in ALL)), done.output
    assert read(house) == finished and not open_series(house.briefs).report.problems
    assert "drafts that go with it: 3\n" in done.stderr and "write draft: true into each" in done.stderr


@pytest.mark.parametrize(
    ("named", "address"),
    [
        ("2023-05-04-harbour-talks", "/meetings/2023-05-04-harbour-talks/"),
        ("2023-05-04-lower-fees", "/commitments/2023-05-04-lower-fees/"),
    ],
)
def test_what_comes_after_the_publishing_is_told(run, finished, named, address):
    """Where one sees it, how the site is made with it, and that it is to be committed; nothing where it was refused."""
    told = run("publish", named).stderr
    assert f"briefing serve` at {address}; `" in told and "briefing build` writes the site" in told, told
    assert told.index("published; ") < told.index("next: ") < told.index("then commit these files")
    assert "next: " not in run("publish", named).output


def test_what_is_published_has_the_form_of_all(house, run, finished):
    """A draft is filled in as it comes; a line that is told is that of the file as it is then."""
    house.change(SOURCE, MARK, "").change(SOURCE, "# the end", "draft: true")
    house.change(MEETING, 'en: "Ministers met', 'en:  "Ministers met <b>')
    done = run("publish", "2023-05-04-harbour-talks", "--with-warnings")
    assert done.exit_code == 0, done.output
    assert (house.briefs / SOURCE).read_bytes() == finished[house.briefs / SOURCE].replace(b"# the end\n", b"")
    assert run("fmt", "--check", f"briefs/{MEETING}", f"briefs/{SOURCE}").exit_code == 0
    lines = (house.briefs / MEETING).read_text("utf-8").splitlines()
    (told,) = (line for line in done.output.splitlines() if "<b>" in line)
    assert "<b>" in lines[int(told.split(":")[1]) - 1]


def test_what_is_not_published_keeps_its_form(house, run, finished):
    """Its owner may be at work in it."""
    topic = house.briefs / "topics/trade.yml"
    before = f"\n\n{topic.read_text('utf-8')}"
    topic.write_text(before, "utf-8")
    assert run("publish", "2023-05-04-harbour-talks").exit_code == 0 and topic.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("words", "published"),
    [
        (("2023-05-04-harbour-talks", "--alone"), (MEETING, PERSON, SOURCE)),
        (("2023-05-04-lower-fees",), ALL),
        (("ana-varga",), (PERSON,)),
        (("sources/aldport-gazette.yml", "--with-warnings"), (SOURCE,)),
    ],
)
def test_no_more_is_published_than_belongs_to_it(house, run, finished, words, published):
    done = run("publish", *words)
    assert done.exit_code == 0 and done.stdout.startswith("".join(f"briefs/{path}\n" for path in published)), done.output
    assert {path for path in ALL if (house.briefs / path).read_bytes() == finished[house.briefs / path]} == set(published)


def test_commitments_left_behind_follow_a_published_meeting(house, run, finished):
    run("publish", "2023-05-04-harbour-talks", "--alone")
    done = run("publish", "2023-05-04-harbour-talks")
    assert (done.exit_code, done.stdout) == (0, f"briefs/{COMMITMENT}\n"), done.output
    assert read(house) == finished


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (SOURCE, 'title: "Las tarifas bajan en el puerto"', 'title: ""', ":3:1: title: nothing stands here"),
        (COMMITMENT, "due_basis: explicit", "due_basis: soon", '"soon" is not one of the due bases'),
        (PERSON, 'sort_name: "Varga, Ana"\n', "", 'the key "sort_name" is missing'),
    ],
)
def test_what_is_not_finished_is_told_and_nothing_is_written(house, run, finished, path, old, new, told):
    """Wherever it is among the drafts that go together; as a warning it was known before."""
    house.change(path, old, new)
    before = read(house)
    done = run("publish", "2023-05-04-harbour-talks")
    assert done.exit_code == 1 and told in done.stdout and "nothing was changed" in done.stderr, done.output
    assert read(house) == before


def test_our_explanations_go_and_the_editors_comments_stay(house, run, finished):
    """Wherever they stand; and what is refused is told at the lines that the file has now, warnings too, all at once."""
    text = (house.briefs / MEETING).read_text("utf-8")
    explained = "".join(f"#: why\n{line}" if line[0].isalpha() else line for line in text.splitlines(keepends=True))
    house.write(
        MEETING, explained.replace("title:", "# mine: a title\ntitle:").replace("summary:", "summary: # mine\n  #: why")
    )
    house.change(SOURCE, 'title: "Las tarifas bajan en el puerto"', 'title: ""')
    house.change(MEETING, '\n  es: "Conversaciones portuarias en Aldport"', "")
    before = read(house)
    done = run("publish", "2023-05-04-harbour-talks")
    line = explained.splitlines().index("title:") + 3  # a remark stands above it, and the text is on the next one
    assert done.exit_code == 1 and ":3:1: title: nothing stands here" in done.stdout, done.output
    assert f"{MEETING}:{line}:3: warning: title is missing in es" in done.stdout and read(house) == before, done.output
    house.change(SOURCE, 'title: ""', 'title: "Las tarifas bajan en el puerto"')
    house.change(SOURCE, "draft: true\n", "draft: true\n#:? Is it so?\n")
    done = run("publish", "2023-05-04-harbour-talks", "--with-warnings")
    assert done.exit_code == 0 and "nobody had looked at, which went with it (#:?): 1\n" in done.stderr, done.output
    after = (house.briefs / MEETING).read_text("utf-8")
    assert "#:" not in after and "# mine: a title\ntitle:" in after and "\n# mine\nsummary:\n" in after


def test_what_is_only_a_warning_is_published_where_it_is_meant_so(house, run, finished):
    """A page that still lists something as missing is not published by the way; who says that it is meant so is told of it."""
    house.change(MEETING, '\n  es: "Conversaciones portuarias en Aldport"', "")
    before = read(house)
    done = run("publish", "2023-05-04-harbour-talks")
    assert done.exit_code == 1 and "title is missing in es" in done.stdout and "--with-warnings" in done.stderr, done.output
    assert read(house) == before
    done = run("publish", "2023-05-04-harbour-talks", "--with-warnings")
    assert done.exit_code == 0 and "title is missing in es" in done.stdout and read(house) != before, done.output


@pytest.mark.parametrize(
    ("mark", "left"),
    [
        ("draft: true # until Ana has read it\n", "# until Ana has read it\n"),
        ("\"draft\" : 'true'\n", ""),
        ("draft: true\r\n", ""),
        (
            "# a remark longer than the line below it\ndraft: true # mine\n",
            "# a remark longer than the line below it\n# mine\n",
        ),
        ("draft:\n  true\n", None),
    ],
)
def test_the_line_goes_however_it_is_written(house, run, mark, left):
    """A comment on it stays; what is no line of its own is left to the editor."""
    run("fmt")
    before = (house.briefs / PERSON).read_text("utf-8")
    (house.briefs / PERSON).write_text(mark + before, "utf-8", newline="")
    done = run("publish", "ana-varga")
    assert done.exit_code == (2 if left is None else 0), done.output
    after = (house.briefs / PERSON).read_bytes().decode()
    assert after == (mark if left is None else left) + before


def test_there_must_be_a_draft(house, run):
    before = read(house)
    for named, told in (("ana-varga", "no draft"), ("anna-varga", 'did you mean "ana-varga"'), ("", "nothing has the id")):
        done = run("publish", named)
        assert done.exit_code == 2 and told in done.stderr, done.output
    assert read(house) == before
