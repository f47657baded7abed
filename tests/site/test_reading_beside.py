"""A series that several processes read says the same as one that a single one reads."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from briefing.entries.loading import file_reader
from briefing.entries.loading.load import load_folder
from briefing.series.reader import make_reader
from briefing.site import reading_beside
from tests.conftest import House


@pytest.fixture(autouse=True)
def of_few_files(monkeypatch):
    """Helped after the second file, and what is begun is waited for."""
    monkeypatch.setattr(reading_beside, "FEW", 1)
    monkeypatch.setattr(reading_beside, "AT_ONCE", 2)
    monkeypatch.setattr(Future, "cancel", lambda task: False)


def read(house: House, jobs: int, monkeypatch) -> tuple[object, ...]:
    """Everything that came of a folder, and how many files were parsed here."""
    reader, parsed, parse = make_reader(), [], file_reader.parse_yaml
    reader.take_over(None)
    with monkeypatch.context() as change:
        change.setattr(file_reader, "parse_yaml", lambda *given: (parsed.append(given), parse(*given))[1])
        with reading_beside.reading_beside(reader, house.briefs, jobs):
            contents = load_folder(house.briefs, "briefs", reader)
    entries = {
        kind: [(name, entry.path, entry.written, entry.model_dump(mode="json")) for name, entry in found.items()]
        for kind, found in contents.entries.items()
    }
    return (entries, contents.drafts, contents.unread, contents.report.problems, reader.hand_on()), len(parsed)


def test_who_read_the_files_makes_no_difference(full, monkeypatch):
    """Entries, problems and what is handed on, with drafts, broken YAML, wrong values and an entry wrapped in a word."""
    people = sorted(path.relative_to(full.briefs).as_posix() for path in (full.briefs / "people").glob("*.yml"))
    names = [f"people/{name}.yml" for name in ("broken", "drafted", "wrapped", "wrong")]
    text = (full.briefs / people[0]).read_text("utf-8")
    indented = "".join(f"  {line}\n" for line in text.splitlines())
    for name, written in zip(
        names, ("name: [", f"{text}draft: true\n", f"person:\n{indented}", f"{text}born: 3\n"), strict=True
    ):
        full.write(name, written)
    alone, parsed_alone = read(full, 1, monkeypatch)
    helped, parsed = read(full, 3, monkeypatch)
    assert helped == alone
    assert parsed < parsed_alone / 2
    assert len(alone[3]) >= 3


def test_a_file_that_was_changed_meanwhile_is_read_anew(full, monkeypatch):
    """What a process has read of other bytes is worth nothing."""
    find = file_reader.FileReader.find_values

    def find_of_before(path, shown, shape):
        found = find(path, shown, shape)
        return found and ("another sign", {**found[1], "name": "Somebody Else"} if "name" in found[1] else found[1])

    monkeypatch.setattr(file_reader.FileReader, "find_values", staticmethod(find_of_before))
    helped, parsed = read(full, 2, monkeypatch)
    alone, parsed_alone = read(full, 1, monkeypatch)
    assert (helped, parsed) == (alone, parsed_alone)
