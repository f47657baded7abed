"""The sources that the drafts of a communiqué rest on: of its address, as the series has it, or new ones."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.authoring.changing.begun_meeting import begin_source, find_copy, find_document
from briefing.authoring.changing.meeting_facts import SourceFacts
from briefing.cli.drafted.fingerprints import fingerprint
from briefing.cli.drafted.source_names import name_draft, name_source
from briefing.cli.workspace.project import require_day
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.doubts import tell_sure_issuers
from briefing.drafting.written.draft_lines import make_id
from briefing.drafting.written.filing import Filing
from briefing.entries import Meeting, Source
from briefing.entries.loading.load import Loaded


def cite_sources(filing: Filing, reading: CommuniqueReading, addresses: Sequence[str], loaded: Loaded, out: Path) -> Filing:
    """With the sources that have an address; none is named as that of another document."""
    names, files = [filing.source, *(other.source for other in filing.others)], {}
    copies: dict[str, Source] = {}
    known = next((source for url in addresses if url and (source := find_document(loaded, url))), None)
    for number, (text, address) in enumerate(
        zip((reading, *(other.reading for other in filing.others)), addresses, strict=True)
    ):
        published, known_by = str(text.published.value) if text.published else "", fingerprint(text.document.text, address)
        if address:
            facts = SourceFacts(
                address, text.document.title, language=text.language, published_on=published, same_words_as=known
            )
            facts = replace(facts, issuers=tell_sure_issuers(reading, filing, list(filing.texts(reading))[number]))
            copy = find_copy(loaded, facts)
            facts = replace(facts, copy_of=copy)
            name, content = begin_source(facts, loaded.with_drafts(), require_day(None, os.environ))
            if content:
                name = name_source(
                    make_id(text, f"{name} {text.language}") if name in files else name, known_by, published, out
                )
                if copy:
                    copies[name] = copy
            names[number], files[name] = name, content
        else:
            names[number] = name_source(names[number], known_by, published, out)
    others = tuple(replace(other, source=name) for other, name in zip(filing.others, names[1:], strict=True))
    meeting = name_draft(Meeting.kind, filing.meeting, names, out)
    return replace(filing, meeting=meeting, source=names[0], source_files=files, copies=copies, others=others)
