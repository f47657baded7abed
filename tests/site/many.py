"""The example as a series of five languages, five topics and three parties: what the real series does not need."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from briefing.authoring.changing.messages_skeleton import write_messages
from tests.conftest import OF_THE_SERIES, ROOT
from tests.site.example import build

LANGUAGES = {
    "en": ("English", ""),
    "es": ("Español", "es/"),
    "fr": ("Français", "fr/"),
    "el": ("Ελληνικά", "el/"),
    "ar": ("العربية", "ar/"),
}
"""What each calls itself, and where it stands. Greek is not written in Latin letters, Arabic from right to left."""
TAGS = {"en": "en-GB", "es": "es-MX"}
"""With the country, where the series names one."""
TOPICS = ("fish", "ships", "lights", "tides")
TOPIC = "name:\n  en: {name}\n  es: {name} (es)\norder: {order}\nnote:\n  en: A topic.\n  es: Un tema.\n"
PARTY = "name:\n  en: Celdonia\n  es: Celdonia\nclassification: state\ncountry: CX\n"
READOUT = """title: Readout of Celdonia
publisher:
  en: Celdonia
  es: Celdonia
url: https://example.org/celdonia
published_on: 2023-05-05
language: en
issued_by: [celdonia]
tier: primary-party
"""
SAID = """  - id: celdonia-watches
    kind: position
    topic: trade
    by: [celdonia]
    text:
      en: Celdonia watches the fees.
      es: Celdonia observa las tarifas.
    sources: [celdonia-readout]
sources: [joint-communique, celdonia-readout, aldovia-readout, """
OWN = """  - id: aldovia-alone
    kind: position
    topic: trade
    by: [aldovia]
    text:
      en: Aldovia says so alone.
      es: Solo lo dice Aldovia.
    sources: [aldovia-readout]
"""
MEETING = "2023-05-04-harbour-talks.yml"


def say_in(language: str) -> str:
    """The interface in a language that nobody has translated: each English text, marked with the language."""
    return re.sub(r'(: )"', rf'\1"{language}·', write_messages(language))


def write_many(project: Path) -> None:
    """The entries, hand-written pages and configuration of such a series."""
    shutil.copytree(ROOT / "tests" / "example" / "briefs", project / "briefs")
    shutil.copytree(ROOT / "docs", project / "docs", ignore=OF_THE_SERIES)
    shutil.copy(ROOT / "mkdocs.yml", project)
    briefs = project / "briefs"
    (briefs / "locale").mkdir()
    for language in LANGUAGES:
        if language not in ("en", "es"):
            (briefs / "locale" / f"{language}.yml").write_text(say_in(language), "utf-8")
    for order, name in enumerate(TOPICS, start=2):
        (briefs / "topics" / f"{name}.yml").write_text(TOPIC.format(name=name.capitalize(), order=order), "utf-8")
    (briefs / "organizations" / "celdonia.yml").write_text(PARTY, "utf-8")
    (briefs / "sources" / "celdonia-readout.yml").write_text(READOUT, "utf-8")
    meeting = (briefs / "meetings" / MEETING).read_text("utf-8")
    meeting = meeting.replace("sources: [joint-communique, aldport-gazette]", f"{OWN}{SAID}aldport-gazette]")
    (briefs / "meetings" / MEETING).write_text(meeting, "utf-8")
    settings = (briefs / "series.yml").read_text("utf-8")
    named = "".join(f"  {language}: {name}\n" for language, (name, _) in LANGUAGES.items())
    settings = settings.replace("  en: English\n  es: Español\n", named, 1)
    settings = settings.replace("parties: [aldovia, borvia]", "parties: [aldovia, borvia, celdonia]")
    (briefs / "series.yml").write_text(f"{settings}url: https://example.org/briefs/\n", "utf-8")


def build_many(project: Path) -> Path:
    """The finished site of such a series."""
    write_many(project)
    done = build(project)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return project / "site"
