"""Posts by date: as a source states them, else from the meetings where somebody bore them; and what was promised in them."""

from __future__ import annotations

from datetime import date

from briefing.series.offices import _is_same
from briefing.text import LanguageMap
from tests.trees import open_edition

CATCH = "meetings/2024-09-10-catch-talks.yml"


def offices(house, person: str) -> list[tuple[str, str, str, int]]:
    series = open_edition(house.briefs, date(2025, 3, 1)).series
    return [
        (post.organization, str(post.first), str(post.last), post.meetings) for post in series.offices_of(series.people[person])
    ]


def test_a_post_that_a_source_states_goes_before_what_meetings_show(full):
    """Its own dates stand, and no meeting makes it longer; a meeting after its end shows another post."""
    assert offices(full, "ben-orlo") == [
        ("aldovia-trade", "2024-09-10", "2024-09-10", 1),
        ("aldovia-trade", "2023-01", "2024-09-09", 0),
    ]
    full.change("people/ben-orlo.yml", "end_date: 2024-09-09", "end_date: 2024-10-09")
    full.change("people/ben-orlo.yml", "en: Envoy of the harbours", "en: Envoy of Celdonia")
    assert offices(full, "ben-orlo") == [("aldovia-trade", "2023-01", "2024-10-09", 0)]


def test_a_post_runs_from_its_first_meeting_to_its_last(real_series):
    """On the real series: one who changed the ministry held two posts, and each lies within its meetings."""
    economy, foreign = real_series.offices_of(real_series.people["marcelo-ebrard"])
    assert (economy.organization, foreign.organization) == ("economia", "sre")
    assert str(foreign.first) < str(foreign.last) < str(economy.first) < str(economy.last)
    met = [found for found in real_series.meetings if "marcelo-ebrard" in real_series.took_part(found)]
    assert economy.meetings + foreign.meetings == len(met)


def test_a_longer_name_of_a_post_is_no_other_post(real_series):
    """`President` and `President of Mexico` at one body are one post; that of the state itself is stated by a source."""
    posts = real_series.offices_of(real_series.people["claudia-sheinbaum"])
    assert sorted((post.organization, post.is_stated) for post in posts) == [("mexico", True), ("presidency-of-mexico", False)]


def test_a_president_is_told_to_be_it_once(real_series):
    """The term of office is stated for the state; to have come as president from the presidency is the same post."""
    for president, state in [("claudia-sheinbaum", "mexico"), ("joe-biden", "united-states")]:
        (post,) = real_series.posts_told_of(real_series.people[president])
        assert post.organization == state and post.is_stated
    elect = [post.organization for post in real_series.posts_told_of(real_series.people["donald-trump"])]
    assert elect == ["united-states", "transition-team-2024"]


def test_another_post_or_another_time_is_told(full):
    """At a body of the state: what is called otherwise, or was held before the term."""
    stated = "memberships:\n  - organization: aldovia\n    role: {en: Envoy of Celdonia, es: Enviado}\n    start_date: "
    path, text = full.briefs / "people/ben-orlo.yml", (full.briefs / "people/ben-orlo.yml").read_text("utf-8")
    for start, told in [("2024-09-10", 1), ("2024-09-11", 2)]:
        path.write_text(text.split("memberships:")[0] + stated + start + "\n", "utf-8")
        series = open_edition(full.briefs, date(2025, 3, 1)).series
        assert len(series.posts_told_of(series.people["ben-orlo"])) == told


def test_promises_are_of_those_who_stood_for_a_party_that_made_them(real_series):
    """Whoever sat for the other side made none of a promise that one party alone made; who was absent made none at all."""
    for commitment in real_series.commitments:
        bound, meeting = real_series.parties_of(commitment), real_series.meetings[commitment.meeting]
        sides = {who.person: side for who, side in real_series.present_at(meeting)}
        for person in real_series.promisers_of(commitment):
            held = [
                post for post in real_series.offices_of(real_series.people[person]) if post.organization in commitment.parties
            ]
            assert sides.get(person) in bound or any(post.covers(meeting.date) for post in held)


def test_who_stayed_away_took_no_part(full):
    """By the vocabulary, which says which kind of attendance is none."""
    series = open_edition(full.briefs, date(2025, 3, 1)).series
    meeting = series.meetings["2024-09-10-catch-talks"]
    absent = next(found for found in meeting.participants if found.attendance == "absent")
    assert absent not in [who for who, _ in series.present_at(meeting)]


def test_two_posts_without_a_role_are_one():
    """One of which nothing is said is none of which something is."""
    role = LanguageMap({"en": "Envoy"})
    assert _is_same(None, None) and not _is_same(None, role) and not _is_same(role, None)
    assert _is_same(role, LanguageMap({"en": "ENVOY of Celdonia"})) and not _is_same(role, LanguageMap({"es": "Envoy"}))
