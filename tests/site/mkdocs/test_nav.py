"""The nav is the series': its topics, in its languages, and nothing that another series would have to take out."""

from __future__ import annotations

from briefing.series.opening import open_series
from briefing.site.mkdocs.nav import make_nav

TOPIC = """name:
  en: {name}
  es: {name}
order: {order}
note:
  en: A topic.
  es: Un tema.
"""
GLOSSARY = """title:
  en: Terms
  es: Términos
terms:
  - id: fee
    term:
      en: harbour fee
      es: tarifa portuaria
"""


def nav_of(house, language="en"):
    opened = open_series(house.briefs)
    return make_nav(opened.series, opened.locales[language])


def test_added_topic_stands_in_nav_and_masthead(house):
    """Adding a topic is adding a file: five topics are five links, in their order."""
    for order, name in enumerate(("Fish", "Ships", "Lights", "Tides"), start=2):
        house.write(f"topics/{name.lower()}.yml", TOPIC.format(name=name, order=order))
    nav = nav_of(house)
    assert [link.title for link in nav.topics.first] == ["Trade", "Fish", "Ships", "Lights", "Tides"]
    assert {"Fish": "fish/index.md"} in nav.for_mkdocs()[1]["Topics"]


def test_nav_speaks_its_language(house):
    """Sections, registers and topics are said in the language of the words."""
    home, topics, series = nav_of(house, "es").for_mkdocs()
    assert home == {"Inicio": "index.md"}
    assert topics == {"Temas": [{"Comercio": "trade/index.md"}]}
    assert {"Cambios": "changes/index.md"} in series["La serie"]


def test_subtopic_is_no_hub_page(house):
    """Only topics of the first level stand in the nav."""
    assert "maize" not in str(nav_of(house).for_mkdocs())


def test_topic_cannot_bring_markup(house):
    """A topic's name is text, and the theme prints titles as they are."""
    house.change("topics/trade.yml", "en: Trade", 'en: "<img src=x onerror=alert(1)>"')
    assert "<img" not in str(nav_of(house).for_mkdocs())


def test_glossary_is_in_the_nav_where_there_is_one(house):
    """A series with a glossary leads to it, by the glossary's own title; a series without has no such link."""
    assert "glossary/index.md" not in str(nav_of(house).for_mkdocs())
    house.write("glossary.yml", GLOSSARY)
    assert {"Terms": "glossary/index.md"} in nav_of(house).for_mkdocs()[2]["The series"]
