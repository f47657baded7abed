"""The journal brought up to date from git: days that it tells already stay as they are, but for the last one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from briefing.committed.kept_files import list_days, list_states, name_entry, read_contents
from briefing.entries import Entry
from briefing.entries.differences import Difference, Values, compare_values, list_values
from briefing.entries.journal import SHORT, Journal, JournalLine, digest_content
from briefing.entries.loading.unfinished import marks_draft
from briefing.yamlfile import MapNode, parse_yaml


def keep_journal(
    project: Path,
    folder: str,
    journal: Journal,
    entries: Mapping[str, Mapping[str, Entry]],
    languages: Collection[str],
    today: date,
) -> Journal:
    """The journal with what git tells since its last day; what is in the files and not yet committed is of today.

    Raises NoGitError.
    """
    since, days = journal.last_day, list_days(project, folder)
    earlier = [commit for day, commit in days.items() if day < since]
    before = _name(list_states(project, earlier[-1], folder), folder, entries) if earlier else {}
    own, files = _read_files(entries)
    states = {day: _name(list_states(project, commit, folder), folder, entries) for day, commit in days.items() if day >= since}
    states[max(today, since, *days)] = own
    lines = {name: [line for line in found if line.on < since] for name, found in journal.lines.items() if name in own}
    for day, after in sorted(states.items()):
        names = sorted(name for name, content in after.items() if name in own and before.get(name) != content)
        asked = [state[name] for name in names for state in (before, after) if name in state and state[name] not in files]
        texts = {**files, **read_contents(project, asked)}
        for name in names:
            old = _read(texts[before[name]], languages) if name in before else None
            _add_line(lines.setdefault(name, []), name, day, after[name], old, _read(texts[after[name]], languages))
        before = {**before, **after}
    return Journal.of(line for found in lines.values() for line in found)


def _add_line(
    lines: list[JournalLine], name: str, day: date, content: str, before: Values | None, after: Values | None
) -> None:
    """Nothing for a draft and for what cannot be read; where only the form is new the last line learns how it reads now."""
    if after is None:
        return
    changed = () if before is None else tuple(_spare(found) for found in compare_values(before, after))
    if changed or not lines:
        lines.append(JournalLine(name, day, content[:SHORT], len(after.get(("history status", ""), ())), changed))
    else:
        lines[-1] = lines[-1]._replace(digest=content[:SHORT])


def _spare(found: Difference) -> Difference:
    return found if found.before else Difference(found.keys, found.language, (), ())


def _read(content: bytes, languages: Collection[str]) -> Values | None:
    """What a file says; None where it is a draft or cannot be read."""
    root = parse_yaml(content, "").root
    if not isinstance(root, MapNode) or marks_draft(root):
        return None
    return list_values(root, languages)


def _name(states: Mapping[str, str], folder: str, entries: Mapping[str, Mapping[str, Entry]]) -> dict[str, str]:
    """The entries among some files, by the id that each had at first."""
    firsts = {(kind, old): entry.first_id for kind in entries for entry in entries[kind].values() for old in entry.was}
    found = {}
    for path, content in states.items():
        if named := name_entry(path, folder):
            kind, entry_id = named
            entry = entries[kind].get(entry_id)
            first = entry.first_id if entry else firsts.get(named, entry_id)
            found[f"{kind}/{first}"] = content
    return found


def _read_files(entries: Mapping[str, Mapping[str, Entry]]) -> tuple[dict[str, str], dict[str, bytes]]:
    """The entries as their files stand now, and the contents."""
    own, texts = {}, {}
    for kind in entries:
        for entry in entries[kind].values():
            content = entry.written.encode()
            name = digest_content(content)
            own[entry.lasting_name], texts[name] = name, content
    return own, texts
