"""The ways back: from a person, body, framework or topic to what is theirs, each held against a walk over everything."""

from __future__ import annotations


def test_meetings_are_of_those_who_took_part(real_series):
    """Of people and of bodies, newest first."""
    met = list(real_series.meetings)
    for who in (*real_series.people, *real_series.organizations):
        assert list(real_series.attended_by(who)) == [found for found in met if who.id in real_series.took_part(found)], who.id


def test_promises_are_of_bodies_people_and_frameworks(real_series):
    """Newest first, each once."""
    promised = list(real_series.commitments)
    for body in real_series.organizations:
        assert list(real_series.promised_by(body)) == [one for one in promised if body.id in real_series.parties_of(one)]
    for person in real_series.people:
        mine = [one for one in promised if person.id in real_series.promisers_of(one)]
        assert list(real_series.promised_in_office(person)) == mine
    for framework in real_series.frameworks:
        mine = [one for one in promised if framework in real_series.frameworks_of(one)]
        assert list(real_series.commitments_under(framework)) == mine
        met = [found for found in real_series.meetings if framework.id in found.frameworks]
        assert list(real_series.met_under(framework)) == met


def test_statements_are_of_speakers_sides_and_topics(real_series):
    """Each statement of each meeting is said once, and found under all that it belongs to."""
    said = real_series.said
    assert len({(one.meeting.id, one.statement.id) for one in said}) == len(said)
    assert len(said) == sum(len(meeting.statements) for meeting in real_series.meetings)
    for speaker in (*real_series.people, *real_series.organizations):
        assert list(real_series.said_by(speaker)) == [one for one in said if speaker.id in one.statement.by]
    for side in real_series.sides:
        assert list(real_series.said_for(side)) == [one for one in said if side.id in real_series.sides_of_speakers(one)]
    for topic in real_series.topics:
        mine = [one for one in said if topic.id in (one.statement.topic, real_series.topic_of(one.statement.topic).id)]
        assert list(real_series.said_on(topic)) == mine


def test_neighbours_of_a_framework_are_by_date(real_series):
    """Before and after a meeting stand the next older and the next newer one, at the ends none."""
    for framework in real_series.frameworks:
        met = real_series.met_under(framework)
        for newer, older in zip(met, met[1:], strict=False):
            assert real_series.met_beside(older, framework)[1] == newer
            assert real_series.met_beside(newer, framework)[0] == older
        if met:
            assert real_series.met_beside(met[0], framework)[1] is None
            assert real_series.met_beside(met[-1], framework)[0] is None
