"""What an earlier build rendered is taken over where the series answers as before, and only there."""

from __future__ import annotations

import shutil
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import date

import orjson
import pytest

from briefing.questions import noting
from briefing.series.asked_again.differing import Differing
from briefing.series.asked_again.trace import Witness
from briefing.series.opening import open_series
from briefing.series.series import build_series
from briefing.series.standing.edition import Edition
from briefing.site.cache.store import Store
from briefing.site.last_answers import join_doors
from briefing.site.mkdocs.frame import describe
from briefing.site.part_names import _name, digest_words, name_part, share
from briefing.site.production import ShelvesAtWork
from briefing.site.renderings import SHELVES, Plan
from briefing.tree import plan_tree
from tests.conftest import OF_THE_SERIES, ROOT, write_full

URL = "https://example.org/briefs/"
MEETING = "meetings/2023-05-04-harbour-talks.yml"
COMMITMENT = "commitments/2023-05-04-lower-fees.yml"


@pytest.fixture
def plan(full):
    """Plans one language of the full example as its files stand at the moment."""
    return planning(full)


@pytest.fixture(scope="module")
def first_store(tmp_path_factory):
    """What is kept of the full example once all of it was rendered."""
    house = write_full(tmp_path_factory.mktemp("first"))
    render(planning(house)())
    return house.project / "build"


@pytest.fixture
def is_rendered(full, first_store):
    """The full example has been rendered before: in another folder, which makes no difference."""
    shutil.copytree(first_store, full.project / "build")


def planning(full):
    shutil.copytree(ROOT / "docs", full.project / "docs", dirs_exist_ok=True, ignore=OF_THE_SERIES)

    def make(language="en", day=date(2024, 12, 1)):
        opened = open_series(full.briefs)
        edition = Edition(opened.series, day)
        frame = describe(opened.series, opened.locales, language, URL)
        parts = plan_tree(edition, opened.locales, language, full.project / "docs", URL)
        store = Store(full.project / "build" / "cache")
        return Plan(frame, parts, share(edition, frame, digest_words(opened.locales), URL), Witness(edition), store)

    return make


def render(plan):
    """Paths of what was made anew, and of what was taken over."""
    made, known = set(), set()
    for shelf in list_shelves(plan):
        found = plan.render_shelf(shelf)
        made |= {file.path for file in found.files}
        known |= {file.path for file in (*found.known, *found.known_files)}
    return made, known


def list_shelves(plan):
    """As a build goes through them."""
    return [*plan.without_pages, *plan.longest_first]


def list_made(plan):
    """The pages that are made anew."""
    return {path for path in render(plan)[0] if path.endswith(".md")}


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_that_is_asked_can_be_noted(plan, language):
    """Every part has a name of its own and asks by doors alone: nothing of the site is made again for want of a note."""
    planned = plan(language)
    names = [name_part(part) for part in planned.parts]
    assert None not in names
    assert len(set(names)) == len(names)
    for part, name in zip(planned.parts, names, strict=True):
        with noting() as notes:
            list(part.render())
        assert planned.witness.write(notes) is not None, (name, notes.lost)


def test_a_part_alone_is_rendered_as_among_all(plan):
    """As the preview asks for it, by its number."""
    planned = plan()
    number = len(planned.parts) // 2
    files = {file.path: file.content for file in planned.render_part(number)}
    assert files == {file.path: file.content for file in planned.parts[number].render()} and files


@pytest.mark.build
def test_what_is_asked_hangs_on_nothing_that_was_made_before(plan):
    """A part asks the same whether all others were rendered before it or none: nobody keeps answers for somebody else."""

    def note(parts, witness):
        told = {}
        for part in parts:
            with noting() as notes:
                list(part.render())
            told[name_part(part)] = witness.write(notes)
        return told

    forwards, backwards = plan(), plan()
    assert note(forwards.parts, forwards.witness) == note(backwards.parts[::-1], backwards.witness)


@pytest.mark.build
@pytest.mark.parametrize("is_backwards", [False, True])
def test_what_answers_rest_on_is_learned_whoever_asked_before(plan, full, is_backwards):
    """Each door asked alone, of a series of which nobody has asked anything, reads what was noted of it among all others."""
    planned, asked = plan(), {}
    for part in planned.parts[::-1] if is_backwards else planned.parts:
        with noting() as notes:
            list(part.render())
        for door, questions in orjson.loads(planned.witness.write(notes))["asked"].items():
            asked.setdefault(door, set()).update(questions)
    learned, loaded = planned.witness.take_learned(), open_series(full.briefs).loaded
    assert len(asked) > 50 and learned["series.topics_of"]
    for door, questions in asked.items():
        alone = Witness(Edition(build_series(loaded), date(2024, 12, 1)))
        for given in sorted(questions):
            alone._answer(door, given)
        assert {door: alone.take_learned().get(door)} == {door: learned.get(door)}


def test_a_shelf_that_held_is_not_asked_about(plan, monkeypatch):
    """Where nothing differs since the last build ended; one that was written after that is asked about as ever."""
    first = plan()
    found = [first.render_shelf(shelf) for shelf in list_shelves(first)]
    doors = join_doors(rendered.learned for rendered in found)
    stamps = {rendered.keys[0]: rendered.stamp for rendered in found}
    held = [key for key, stamp in stamps.items() if stamp]
    assert len({*map(stamps.get, held)}) == len(held) > SHELVES / 2 and doors["edition.standing"]

    def render_again(last):
        again = plan()
        again = replace(again, last=last, witness=Witness(again.witness._edition, Differing(frozenset(), frozenset()), doors))
        monkeypatch.setattr(again.witness, "_ask", lambda *question: pytest.fail("somebody was asked"))
        rendered = [again.render_shelf(shelf) for shelf in list_shelves(again)]
        assert {one.keys[0]: one.stamp for one in rendered} == stamps and not any(one.files for one in rendered)

    render_again(stamps)
    with pytest.raises(pytest.fail.Exception):
        render_again(stamps | {held[-1]: stamps[held[0]]})


def test_nothing_is_made_twice(plan):
    """A second look makes nothing."""
    made, _ = render(plan())
    again, known = render(plan())
    assert not again
    assert known == made


@pytest.mark.build
@pytest.mark.parametrize("is_gone", [False, True])
def test_files_beside_the_pages_are_there_with_their_bytes(plan, is_gone):
    """Whoever asks gets them as they were rendered, also where the store has lost them."""
    first = plan()
    made = {file.path: file.content for shelf in list_shelves(first) for file in first.render_shelf(shelf).files}
    second = plan()
    for shelf in list_shelves(second):
        found = second.render_shelf(shelf)
        if is_gone:
            second.store.put(found.keys[1], b"rubbish")
        kept = {file.path: file.content for file in second.read_shelf(shelf)}
        assert kept.items() <= made.items()
        assert kept.keys() >= {file.path for file in found.known_files}


def test_what_holds_everything_is_begun_first_and_its_bytes_are_not_put_by(plan):
    """They would be others after any edit; nobody need have made them before to know that they take longest."""
    planned = plan()
    first, *others = planned.without_pages
    found = {shelf: planned.render_shelf(shelf) for shelf in (first, *others)}
    assert "data/meetings.csv" in {file.path for file in found[first].files}
    assert [shelf for shelf in found if not planned.store.size_of(found[shelf].keys[1])] == [first]
    assert plan().without_pages[0] == first


def test_what_takes_longest_is_begun_first(plan):
    """The tables, feeds and calendars of a whole series have shelves of their own, and pages over all of it stand on the
    first of the others: nobody waits for them at the end."""
    planned = plan()
    alone = [{file.path for file in planned.render_shelf(shelf).files} for shelf in planned.without_pages]
    wanted = {"data/meetings.csv", "feed.xml", "calendar.ics"}
    assert sorted(len(wanted & paths) for paths in alone if wanted & paths) == [1, 1, 1]
    order = planned.longest_first
    whole = sum(1 for part in planned.parts if part.at in ("", "index.md") and part.has_pages)
    first = {file.path for shelf in order[:whole] for file in planned.render_shelf(shelf).files}
    assert first >= {"index.md", "method/index.md"}


@pytest.mark.parametrize("is_first", [True, False])
def test_pages_come_before_most_of_what_holds_none(plan, is_rendered, is_first):
    """But for what came to most last time, since the index hangs on pages; where nothing was published they come last."""
    begun = []

    class Done(Executor):
        def submit(self, call, languages, shelf):
            begun.append(shelf)
            future = Future()
            future.set_result([shelf])
            return future

    planned = plan()
    rendering = ShelvesAtWork(Done(), [planned], is_first=is_first)
    alone, pages = planned.without_pages, planned.longest_first
    assert {shelf for _, shelf in rendering.list_pages()} == {*pages}
    assert {shelf for _, shelf in rendering.list_others()} == {*alone}
    assert begun == ([*alone, *pages] if is_first else [alone[0], *pages, *alone[1:]])
    assert any(file.path == "data/meetings.csv" for file in planned.read_shelf(alone[0]))


def test_a_text_is_made_again_where_it_is_read(plan, full, is_rendered):
    """A word in the summary of a meeting: its own page; not those of commitments and people, and no register."""
    full.change(MEETING, "en: Ministers met", "en: Two ministers met")
    made = list_made(plan())
    assert MEETING.replace(".yml", "/index.md") in made
    assert (
        not {COMMITMENT.replace(".yml", "/index.md"), "people/index.md", "commitments/index.md", "organizations/index.md"}
        & made
    )


@pytest.mark.slow
def test_a_text_is_made_again_in_its_own_language(plan, full, is_rendered):
    """A word in the English summary of a meeting: nothing at all of the Spanish tree, neither pages nor feeds nor calendars."""
    assert len(render(plan("es"))[0]) > 100
    full.change(MEETING, "en: Ministers met", "en: Two ministers met")
    assert not render(plan("es"))[0]
    full.change(MEETING, "es: Los ministros", "es: Dos ministros")
    assert MEETING.replace(".yml", "/index.md") in list_made(plan("es"))


def test_what_came_out_as_it_was_goes_to_nobody(plan, full, is_rendered):
    """The data are made whole for one word; of the files whoever asked gets those alone that are others, and knows the rest."""
    full.change(MEETING, "en: Ministers met", "en: Two ministers met")
    planned = plan()
    (data,) = [
        found
        for found in map(planned.render_shelf, planned.without_pages)
        if any(file.path == "data/meetings.csv" for file in found.files)
    ]
    made, known = {file.path for file in data.files}, {file.path for file in data.known_files}
    assert MEETING.replace(".yml", "/index.json") in made
    assert {COMMITMENT.replace(".yml", "/index.json"), "data/topics.csv"} <= known and not made & known
    kept = {file.path: file.content for file in planned.read_shelf(data.shelf)}
    assert kept.keys() == made | known, "all of them lie on the shelf, with their bytes"
    assert b"Two ministers" in kept[MEETING.replace(".yml", "/index.json")]
    assert {file.path for file in plan().render_shelf(data.shelf).known_files} == made | known


def test_a_post_is_made_again_where_it_is_shown(plan, full, is_rendered):
    """Another role at a meeting: the page of whoever bore it, and of nobody else."""
    full.change(MEETING, "en: Minister of Trade", "en: Acting minister of trade")
    made = list_made(plan())
    assert "people/ana-varga/index.md" in made
    assert not {"people/ben-orlo/index.md", "organizations/celdonia/index.md", "commitments/index.md"} & made


def test_a_status_is_made_again_under_its_own_framework(plan, full, is_rendered):
    """What became of one promise is told in the timeline of its framework, and no other one is made again."""
    full.change("commitments/2024-09-10-widen-the-nets.yml", "status: partly-fulfilled", "status: in-progress")
    made = list_made(plan())
    assert "frameworks/catch-pact/index.md" in made and "frameworks/coast-treaty/index.md" not in made


def test_a_folder_is_named_by_what_lies_in_it(tmp_path):
    """So that a part that reads hand-written pages is another where one of them is."""
    (tmp_path / "about.md").write_text("x", "utf-8")
    before = _name([tmp_path])
    assert before == _name((tmp_path,)) != [None]
    (tmp_path / "about.md").write_text("y", "utf-8")
    assert _name([tmp_path]) != before


@pytest.mark.build
def test_another_day_is_another_site(plan):
    """What hangs on the day is not told by questions: on another day everything is made anew."""
    everything = list_made(plan())
    assert list_made(plan(day=date(2024, 12, 2))) == everything
