"""Views of the database for the questions asked most. Knows the names of columns, no rows."""

from __future__ import annotations

from collections.abc import Iterator


def write_views(languages: tuple[str, ...]) -> Iterator[str]:
    """The statements that create the views; labels and titles are there in every language."""

    def say(alias: str, field: str, called: str) -> str:
        return ", ".join(f"{alias}.{field}_{language} AS {called}_{language}" for language in languages)

    yield f"""CREATE VIEW commitments_with_status AS
SELECT commitments.id, {say("commitments", "title", "title")}, commitments.filed_under, commitments.meeting,
  {say("meetings", "title", "meeting_title")}, commitments.made_on,
  (SELECT group_concat(organization, ' ') FROM (SELECT organization FROM commitment_parties
    WHERE commitment = commitments.id ORDER BY position)) AS parties,
  commitments.due_date, commitments.status, {say("terms", "label", "status")}, commitments.status_since,
  commitments.overdue, commitments.account, commitments.as_of
FROM commitments JOIN meetings ON meetings.id = commitments.meeting
JOIN terms ON terms.list = 'statuses' AND terms.id = commitments.status"""
    yield f"""CREATE VIEW status_counts AS
SELECT commitments.filed_under, {say("topics", "name", "topic")}, commitments.status, {say("terms", "label", "status")},
  count(*) AS commitments
FROM commitments JOIN topics ON topics.id = commitments.filed_under
JOIN terms ON terms.list = 'statuses' AND terms.id = commitments.status
GROUP BY commitments.filed_under, commitments.status"""
    names = ", ".join(f"coalesce(people.name, organizations.name_{language}) AS speaker_{language}" for language in languages)
    yield f"""CREATE VIEW statements_with_speakers AS
SELECT statements.meeting, meetings.date, statements.id, statements.kind, statements.topic,
  coalesce(statement_speakers.person, statement_speakers.organization) AS speaker, {names},
  {say("statements", "text", "text")}, statements.account
FROM statements JOIN meetings ON meetings.id = statements.meeting
LEFT JOIN statement_speakers ON statement_speakers.meeting = statements.meeting AND statement_speakers.statement = statements.id
LEFT JOIN people ON people.id = statement_speakers.person
LEFT JOIN organizations ON organizations.id = statement_speakers.organization"""
