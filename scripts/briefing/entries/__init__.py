"""What one file says: one frozen class per kind. Knows nothing of what the files say together."""

from briefing.entries.base import Entry
from briefing.entries.kinds.commitment import Commitment
from briefing.entries.kinds.framework import Framework
from briefing.entries.kinds.glossary import Glossary
from briefing.entries.kinds.meeting import Meeting
from briefing.entries.kinds.organization import Organization
from briefing.entries.kinds.person import Person
from briefing.entries.kinds.settings import Settings
from briefing.entries.kinds.source import Source
from briefing.entries.kinds.topic import Topic
from briefing.entries.kinds.vocabulary import Vocabulary
from briefing.questions import with_read_values

KINDS: dict[str, type[Entry]] = {
    shape.kind: shape for shape in (Meeting, Commitment, Person, Organization, Framework, Topic, Source)
}
SINGLE_FILES: dict[str, type[Entry]] = {
    "series.yml": Settings,
    "vocabulary.yml": Vocabulary,
    "glossary.yml": Glossary,
}
for _shape in KINDS.values():  # once a class is made: pydantic would take a property for a default
    with_read_values(lambda shape: shape.model_fields)(_shape)
OPTIONAL_FILES = ("glossary.yml",)
"""Single files that a series may do without."""

__all__ = [
    "KINDS",
    "OPTIONAL_FILES",
    "SINGLE_FILES",
    "Commitment",
    "Entry",
    "Framework",
    "Glossary",
    "Meeting",
    "Organization",
    "Person",
    "Settings",
    "Source",
    "Topic",
    "Vocabulary",
]
