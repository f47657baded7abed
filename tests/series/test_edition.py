"""One rule for each thing that hangs on the day: the page, the mark, the list and the feed say the same."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.pages.shared import summaries
from briefing.series.standing import edition
from tests.trees import open_edition, write_tree, write_tree_anew

FEES = "commitments/2024-02-01-keep-fees-low.yml"
READ = "covers_to: 2024-12-31"


def test_what_nobody_can_verify_is_never_overdue(house):
    """A promise past its date that nobody could verify has neither the mark nor a place in the list of what is overdue."""
    house.change("series.yml", READ, "covers_to: 2025-01-31")
    day = date(2025, 6, 1)
    before = open_edition(house.briefs, day)
    assert [found.id for found in before.overdue] == ["2024-02-01-keep-fees-low"]
    assert "overdue" in before.standings["2024-02-01-keep-fees-low"].marks
    house.change(FEES, "verifiable: yes", "verifiable: no")
    after = open_edition(house.briefs, day)
    assert after.overdue == ()
    assert "overdue" not in after.standings["2024-02-01-keep-fees-low"].marks
    home = write_tree(house.project, "en", day)["index.md"].decode()
    assert "<b>0</b><span>overdue</span>" in home and "Nothing is overdue." in home


def test_due_on_the_day_itself_is_not_overdue(house):
    """The last day of a promise belongs to it."""
    house.change("series.yml", READ, "covers_to: 2025-01-31")
    assert [found.id for found in open_edition(house.briefs, date(2025, 1, 31)).overdue] == []
    assert [found.id for found in open_edition(house.briefs, date(2025, 1, 31)).upcoming] == ["2024-02-01-keep-fees-low"]
    assert [found.id for found in open_edition(house.briefs, date(2025, 2, 1)).overdue] == ["2024-02-01-keep-fees-low"]


def test_what_is_no_longer_open_is_not_awaited(house):
    """Whatever day it names: nobody waits for what ended before it, nor for what nobody could verify."""
    house.change("series.yml", READ, "covers_to: 2025-01-31")
    assert [found.id for found in open_edition(house.briefs, date(2025, 1, 1)).upcoming] == ["2024-02-01-keep-fees-low"]
    house.change(FEES, "verifiable: yes", "verifiable: no")
    assert open_edition(house.briefs, date(2025, 1, 1)).upcoming == ()


def test_review_of_the_interval_gives_the_mark_too(house):
    """Where the series says after how many months an open promise is looked at again, the mark follows the calendar."""
    house.change("series.yml", "licence:", "review_after_months: 6\nlicence:")
    edition = open_edition(house.briefs, date(2027, 6, 1))
    late = [item.commitment.id for item in edition.reviews if item.on.last_day < edition.day]
    assert late == ["2024-02-01-keep-fees-low"]
    assert "stale" in edition.standings["2024-02-01-keep-fees-low"].marks
    assert "stale" not in edition.standings["2023-05-04-lower-fees"].marks


def test_what_is_to_come_stands_soonest_first_and_what_has_no_day_last(full):
    """Meetings after the day, not on it; of promised ones too."""
    edition = open_edition(full.briefs, date(2023, 5, 4))
    assert [str(found.date) for found in edition.coming] == ["2024-02-01", "2024-09-10"]
    assert [str(found.date) for found in open_edition(full.briefs, date(2023, 5, 3)).coming][0] == "2023-05-04"
    full.change("commitments/2024-02-01-keep-fees-low.yml", "due_date: 2025-01\ndue_basis: implied\n", "")
    for path in full.briefs.glob("commitments/*.yml"):
        full.change(f"commitments/{path.name}", "\nparties:", "\npromises_meeting: yes\nparties:")
    announced = open_edition(full.briefs, date(2024, 9, 10)).announced
    assert [str(found.due_date) for found in announced] == ["2024-10-01", "2024-12", "2025-03-31", "None"]


def test_names_stand_in_one_order_everywhere(house):
    """`de la Ría` stands under D and `Báez` before `Bruma`, in the register and in a topic's list of people."""
    for entry_id, name, sort_name in (
        ("a-de-la-ria", "A de la Ría", "de la Ría, A"),
        ("b-bruma", "B Bruma", "Bruma, B"),
        ("c-baez", "C Báez", "Báez, C"),
    ):
        house.write(f"people/{entry_id}.yml", f'name: "{name}"\nsort_name: "{sort_name}"\n')
    names = [person.sort_name for person in open_edition(house.briefs, date(2024, 6, 1)).series.people]
    assert names == ["Báez, C", "Bruma, B", "de la Ría, A", "Varga, Ana"]


def test_page_and_feed_tell_a_change_in_the_same_words(house):
    """A new due date and new evidence read the same on the page of changes and in the feed."""
    tree = write_tree(house.project, "en", date(2024, 6, 1))
    assert "Due date moved: 31 December 2023 → January 2025" in tree["feed.xml"].decode()
    page = tree["changes/index.md"].decode()
    assert "Due date moved: <time" in page and ">31 December 2023</time> → <time" in page


def test_nothing_after_the_day_is_told(house):
    """An edition of an earlier day knows no later status, no later change and no later evidence."""
    edition = open_edition(house.briefs, date(2023, 6, 1))
    assert edition.standings["2023-05-04-lower-fees"].status == "not-rated"
    assert [change.name for change in edition.changes] == ["2023-05-04-lower-fees/made-0"]
    later = open_edition(house.briefs, date(2024, 1, 31))
    assert [change.kind.value for change in later.changes] == ["status", "status", "made"]


def test_what_fell_due_beyond_what_was_read_is_counted_and_listed_apart(house):
    """Lists, counts, filters and data of every language follow the mark: not one calls it overdue."""
    day = date(2025, 6, 1)
    edition = open_edition(house.briefs, day)
    assert (edition.overdue, [found.id for found in edition.not_looked_into]) == ((), ["2024-02-01-keep-fees-low"])
    tree = write_tree(house.project, "en", day)
    home, register = tree["index.md"].decode(), tree["commitments/index.md"].decode()
    assert "<b>0</b><span>overdue</span>" in home and "<b>1</b><span>due after what was read</span>" in home
    assert "commitments/?mark=not-looked-into" in home
    assert 'data-mark="not-looked-into' in register and "mark-overdue" not in register
    calendar = tree["calendar/index.md"].decode()
    assert calendar.index("Nothing is overdue.") < calendar.index("## Due after what was read")
    assert "Sources were read up to 31 December 2024." in calendar
    assert b"2024-02-01-keep-fees-low" in tree["data/commitments.csv"] and b",overdue," in tree["data/commitments.csv"]
    assert "## Con plazo posterior a lo leído" in write_tree(house.project, "es", day)["calendar/index.md"].decode()


def test_nothing_due_soon_says_when_the_next_is(house):
    """Three numbers tell apart: some soon, none soon but one later, none at all."""

    def told(day: date) -> str:
        home = write_tree(house.project, "en", day)["index.md"].decode()
        return next(line for line in home.split("<li>") if "due in 90 days" in line)

    assert "<b>1</b><span>due in 90 days</span>" in told(date(2025, 1, 1))
    assert "<b>0</b><span>due in 90 days; the next: January 2025</span>" in told(date(2024, 6, 1))
    assert "<b>0</b><span>due in 90 days</span>" in told(date(2025, 6, 1))


def test_how_soon_is_soon_is_said_once(house, monkeypatch):
    """So many days are counted, and told."""
    for module in (edition, summaries):
        monkeypatch.setattr(module, "SOON", timedelta(days=30))
    for day, told in ((date(2025, 1, 1), "<b>1</b><span>due in 30 days"), (date(2024, 12, 31), "<b>0</b><span>due in 30 days")):
        assert told in write_tree_anew(house.project, "en", day)["index.md"].decode()


def test_pages_name_the_day_and_how_far_was_read(house):
    """A reader of any brief sees both days; an edition of an earlier day was read no further than that day."""
    for day, said in (
        (date(2025, 6, 1), "1 June 2025; sources read up to 31 December 2024"),
        (date(2024, 3, 1), "1 March 2024; sources read up to 1 March 2024"),
    ):
        tree = write_tree(house.project, "en", day)
        for address in (f"{FEES.removesuffix('.yml')}/index.md", "meetings/index.md", "people/ana-varga/index.md"):
            assert said in re.sub("<[^>]+>", "", tree[address].decode()), address
