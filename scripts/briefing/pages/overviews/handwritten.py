"""The hand-written pages of `docs/<language>/`, with the tables that come from the entries put in.

A line `[[statuses]]` becomes the table of that closed list; `[[licence]]` the licence; `[[coverage]]` the
counts; `[[missing]]` the meetings known to be missing; `[[examples]]` a commitment of each status, with the reason for it.
"""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from briefing.entries import Vocabulary
from briefing.pages.shared.context import At, Desk
from briefing.sitefile import SiteFile
from briefing.urls import METHOD

_SLOT = re.compile(r"^\[\[([a-z_]+)\]\]$", re.MULTILINE)


def render_handwritten(desk: Desk, folder: Path) -> list[SiteFile]:
    """Every Markdown page below `docs/<language>/`, at its own address."""
    files = []
    for path in sorted((folder / desk.language).glob("*.md")):
        text = path.read_text("utf-8")
        title = re.search(r"^# (.+)$", text, re.MULTILINE)
        body = _SLOT.sub(lambda match: str(_fill(desk, match[1])), text)
        files.append(
            desk.page(
                "overviews/handwritten",
                f"{path.stem}/",
                title=title[1] if title else path.stem,
                kind="page",
                source=f"docs/{desk.language}/{path.name}",
                body=Markup(body),
            )
        )
    return files


def _fill(desk: Desk, slot: str) -> Markup:
    if slot == "licence":
        licence = desk.series.settings.licence
        name = Markup('<a href="{}" rel="license">{}</a>').format(licence.url, licence.name)
        return Markup("<p>{}</p>").format(Markup(desk.words["licence"]).format(licence=name))
    if slot == "coverage":
        return _coverage(desk)
    if slot == "examples":
        return _examples(desk)
    if slot == "missing":
        rows = (
            Markup("<li>{} · {}</li>").format(desk.when(found.date), desk.say(found.what))
            for found in desk.series.settings.known_missing
        )
        return Markup("<ul>{}</ul>").format(Markup("").join(rows))
    if slot in Vocabulary.model_fields and slot not in ("was", "revised"):
        return _terms(desk, slot)
    raise ValueError(f"docs/{desk.language}: there is no part [[{slot}]]")


def _terms(desk: Desk, list_name: str) -> Markup:
    rows = Markup("").join(
        Markup("<tr><td>{}</td><td>{}</td></tr>\n").format(
            desk.chip(term.id) if list_name == "statuses" else desk.say(term.label), desk.prose(term.meaning)
        )
        for term in getattr(desk.series.vocabulary, list_name)
    )
    head = Markup('<tr><th scope="col">{}</th><th scope="col">{}</th></tr>').format(desk.words["name"], desk.words["meaning"])
    table = Markup('<table class="terms"><thead>{}</thead><tbody>\n{}</tbody></table>').format(head, rows)
    return Markup('<div class="scroll">{}</div>').format(table)


def _coverage(desk: Desk) -> Markup:
    series, words = desk.series, desk.words
    counts = [
        words.count(f"n_{name}", len(found))
        for name, found in (
            ("meetings", series.meetings),
            ("commitments", series.commitments),
            ("people", series.people),
            ("organizations", series.organizations),
            ("frameworks", series.frameworks),
            ("sources", series.sources),
        )
    ]
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(count) for count in counts))


def _examples(desk: Desk) -> Markup:
    """For each status the commitment with a score, else with the longest history, and why it stands there."""
    at, rows = At(desk, METHOD), []
    for status in desk.series.vocabulary.tags("statuses"):
        found = [
            (standing.since, commitment)
            for commitment in desk.series.commitments
            if (standing := desk.standing(commitment)).status == status and standing.since
        ]
        if not found:
            continue
        since, best = max(found, key=lambda pair: (bool(pair[0].scores), len(pair[1].history)))
        scores = ", ".join(
            f"{desk.name(desk.series.find('organizations', party))} {score:+d}" for party, score in since.scores.items()
        )
        line = Markup("<li>{} {}<br>{}").format(desk.chip(status), at.link(best), desk.say(since.rationale))
        rows.append(line + (Markup(" {}: {}").format(desk.words["scores"], scores) if scores else "") + Markup("</li>"))
    return Markup('<ul class="documents">{}</ul>').format(Markup("").join(rows))
