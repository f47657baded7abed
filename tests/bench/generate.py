"""Writes a synthetic series of any size: `python -m tests.bench.generate N FOLDER`. The same N gives the same bytes.

N counts meetings and commitments, half each; people and sources grow with N, bodies, frameworks and topics do not.
"""

from __future__ import annotations

import json
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from tests.bench.prose import TOWNS, name_person, write_text

EXAMPLE = Path(__file__).parent.parent / "example" / "briefs"
FIRST_DAY, DAYS = date(2015, 1, 1), 3_650
PARTIES = {"aldovia": "AX", "borvia": "BX"}
TOPICS = {
    "security": ("Security", "Seguridad"),
    "trade": ("Trade", "Comercio"),
    "agriculture": ("Agriculture", "Agricultura"),
    "migration": ("Migration", "Migración"),
}
SUBTOPICS = {
    "harbour-watch": "security",
    "radio-codes": "security",
    "salt-fees": "trade",
    "river-barges": "trade",
    "barley": "agriculture",
    "bees": "agriculture",
    "ferry-passes": "migration",
    "seasonal-work": "migration",
}
MINISTRIES = ("trade", "interior", "farming", "health")
FRAMEWORKS = ("coast-treaty", "river-dialogue", "harvest-programme", "crossing-talks")
FORMATS = ("ministerial-dialogue", "working-group", "phone-call", "delegation-visit")
LAST_STATUSES = (
    "in-progress",
    "fulfilled",
    "not-rated",
    "partly-fulfilled",
    "not-started",
    "stalled",
    "not-fulfilled",
    "not-verifiable",
    "withdrawn",
)
UNREAD_DUE = "2029-06-30"
"""When a promise falls due that nobody has looked at: later than the last day up to which sources were read."""
SCORES = {"fulfilled": "1", "partly-fulfilled": "0", "not-fulfilled": "-1"}


def generate(count: int, briefs: Path) -> int:
    """Fill a `briefs/` folder; returns the number of files."""
    meetings = max(1, count // 2)
    people, sources = max(8, count // 10), meetings
    briefs.mkdir(parents=True)
    for name in ("series.yml", "vocabulary.yml"):
        shutil.copy(EXAMPLE / name, briefs / name)
    _write_fixed(briefs)
    for number in range(people):
        name, sort_name = name_person(number)
        _write(briefs, f"people/{_person(number)}", {"name": name, "sort_name": sort_name})
    for number in range(sources):
        _write(briefs, f"sources/{_source(number)}", _draw_source(number, meetings))
    for number in range(meetings):
        _write(briefs, f"meetings/{_meeting(number, meetings)}", _draw_meeting(number, meetings, people))
    for number in range(max(1, count - meetings)):
        _write(
            briefs, f"commitments/{_day(number % meetings, meetings)}-promise-{number:05}", _draw_commitment(number, meetings)
        )
    return sum(1 for _ in briefs.rglob("*.yml"))


def _write_fixed(briefs: Path) -> None:
    """What does not grow: the parties and their ministries, frameworks and topics."""
    for party, country in PARTIES.items():
        _write(briefs, f"organizations/{party}", {"name": _both(party.title()), "classification": "state", "country": country})
        for ministry in MINISTRIES:
            _write(
                briefs,
                f"organizations/{party}-{ministry}",
                {
                    "name": {
                        "en": f"Ministry of {ministry.title()} of {party.title()}",
                        "es": f"Ministerio de {ministry.title()} de {party.title()}",
                    },
                    "classification": "ministry",
                    "country": country,
                    "parent": party,
                },
            )
    for number, framework in enumerate(FRAMEWORKS):
        _write(
            briefs,
            f"frameworks/{framework}",
            {
                "name": _both(framework.replace("-", " ").title()),
                "classification": "dialogue",
                "parties": list(PARTIES),
                "topics": [list(TOPICS)[number]],
                "summary": write_text(Random(framework), 3),
            },
        )
    for order, (topic, names) in enumerate(TOPICS.items(), 1):
        _write(
            briefs,
            f"topics/{topic}",
            {"name": dict(zip(("en", "es"), names, strict=True)), "order": str(order), "note": write_text(Random(topic), 1)},
        )
    for subtopic, broader in SUBTOPICS.items():
        _write(
            briefs,
            f"topics/{subtopic}",
            {
                "name": _both(subtopic.replace("-", " ").capitalize()),
                "broader": broader,
                "note": write_text(Random(subtopic), 1),
            },
        )


def _draw_source(number: int, meetings: int) -> dict[str, Any]:
    issuers = ([f"aldovia-{MINISTRIES[number % 4]}"], [f"borvia-{MINISTRIES[number % 4]}"], list(PARTIES), [])[number % 4]
    return {
        "title": f"Readout number {number + 1} of the talks in {TOWNS[number % 8]}",
        "publisher": {"en": "Gazette of the Coast", "es": "Gaceta de la Costa"},
        "url": f"https://example.org/documents/{number}",
        "published_on": _day(number, meetings).isoformat(),
        "language": ("en", "es")[number % 2],
        "issued_by": issuers,
        "tier": "primary-party" if issuers else "secondary",
    }


def _draw_meeting(number: int, meetings: int, people: int) -> dict[str, Any]:
    chance = Random(f"meeting {number}")
    topic, subtopic = list(TOPICS)[number % 4], list(SUBTOPICS)[number % 4 * 2 + number // 4 % 2]
    met = [(number + step * 7) % people for step in range(4)]
    return {
        "title": {
            "en": f"Talks number {number + 1} in {TOWNS[number % 8]}",
            "es": f"Conversaciones número {number + 1} en {TOWNS[number % 8]}",
        },
        "date": _day(number, meetings).isoformat(),
        "format": FORMATS[number % 4],
        "place": {"city": _both(TOWNS[number % 8])},
        "topics": [topic, subtopic],
        "frameworks": [FRAMEWORKS[number % 4]],
        **({"follows": [_meeting(number - 1, meetings)]} if number % 5 == 4 else {}),
        "participants": [_draw_participant(person) for person in dict.fromkeys(met)],
        "summary": _number(write_text(chance, 3), number),
        "statements": [
            {
                "id": f"{kind}-{step}",
                "kind": kind,
                "topic": subtopic,
                "by": [list(PARTIES)[step % 2]],
                "text": write_text(chance, 2),
                "sources": [_source(number)],
            }
            for step, kind in enumerate(("aspiration", "position", "claim"))
        ],
        "sources": [_source(number)],
        "reviewed": "2025-12-01",
    }


def _draw_participant(person: int) -> dict[str, Any]:
    party, ministry = list(PARTIES)[person % 2], MINISTRIES[person // 2 % 4]
    return {
        "person": _person(person),
        "organization": f"{party}-{ministry}",
        "on_behalf_of": party,
        "role": {"en": f"Deputy Minister of {ministry.title()}", "es": f"Viceministerio de {ministry.title()}"},
    }


def _draw_commitment(number: int, meetings: int) -> dict[str, Any]:
    chance, meeting = Random(f"commitment {number}"), number % meetings
    made, status = _day(meeting, meetings), LAST_STATUSES[number % len(LAST_STATUSES)]
    is_verifiable = status != "not-verifiable"
    return {
        "title": {
            "en": f"Publish list {number + 1} of {TOWNS[number % 8]}",
            "es": f"Publicar la lista {number + 1} de {TOWNS[number % 8]}",
        },
        "text": _number(write_text(chance, 2), number),
        "meeting": _meeting(meeting, meetings),
        "topics": [list(SUBTOPICS)[meeting % 4 * 2 + meeting // 4 % 2]],
        "parties": _who_must_act(number),
        "form": ("pledge", "target", "process")[number % 3],
        "due_date": UNREAD_DUE if status == "not-rated" else (made + timedelta(365)).isoformat(),
        "due_basis": "explicit",
        "success": write_text(chance, 1),
        "verifiable": "yes" if is_verifiable else "no",
        "sources": [_source(meeting)],
        "note": write_text(chance, 2),
        "history": _draw_history(chance, made, status, number, meeting),
        "reviewed": "2025-12-01",
        "next_review": "2026-12-01",
    }


def _draw_history(chance: Random, made: date, status: str, number: int, meeting: int) -> list[dict[str, Any]]:
    """What rests on something has a first step before it; scores come after the due date."""
    last: dict[str, Any] = {"date": (made + timedelta(400)).isoformat(), "status": status, "rationale": write_text(chance, 2)}
    if status in ("not-rated", "not-verifiable"):
        return [last]
    if status == "not-started":
        return [
            {
                **last,
                "search_log": {
                    "date": "2025-12-01",
                    "places": [{"en": "Gazette of the Coast", "es": "Gaceta de la Costa"}],
                    "queries": ["list"],
                },
            }
        ]
    first = {
        "date": (made + timedelta(90)).isoformat(),
        "status": "in-progress",
        "rationale": write_text(chance, 2),
        "evidence": [{"source": _source(meeting), "shows": "words"}],
    }
    last["evidence"] = [{"source": _source(meeting), "shows": "measure"}]
    if status in SCORES:
        last["scores"] = dict.fromkeys(_who_must_act(number), SCORES[status])
    return [first, last]


def _who_must_act(number: int) -> list[str]:
    return list(PARTIES) if number % 3 == 0 else [list(PARTIES)[number % 2]]


def _day(number: int, meetings: int) -> date:
    return FIRST_DAY + timedelta(number * DAYS // meetings)


def _meeting(number: int, meetings: int) -> str:
    return f"{_day(number, meetings)}-talks-{number:05}"


def _person(number: int) -> str:
    return f"delegate-{number:05}"


def _source(number: int) -> str:
    return f"readout-{number:05}"


def _number(text: dict[str, str], number: int) -> dict[str, str]:
    """So that no entry says what another says: there are few sentences."""
    return {language: f"{words} ({number + 1})" for language, words in text.items()}


def _both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


def _write(briefs: Path, name: str, values: dict[str, Any]) -> None:
    path = briefs / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in _lines(values, "")), "utf-8")


def _lines(values: dict[str, Any], indent: str) -> list[str]:
    """Block style as editors write it; every text in double quotes, which YAML shares with JSON."""
    found = []
    for key, value in values.items():
        if isinstance(value, dict):
            found += [f"{indent}{key}:", *_lines(value, indent + "  ")]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            found.append(f"{indent}{key}:")
            for item in value:
                first, *rest = _lines(item, indent + "    ")
                found += [f"{indent}  - {first.lstrip()}", *rest]
        else:
            found.append(f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}")
    return found


if __name__ == "__main__":
    print(f"{generate(int(sys.argv[1]), Path(sys.argv[2]))} files in {sys.argv[2]}")
