"""What is called one thing in English is called one thing in Spanish, in every message of the interface.

A message that has changed places with another, or tells of something else, is found by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from briefing.locale.locale import open_locale

ENGLISH, SPANISH = open_locale("en", "en-GB").messages, open_locale("es", "es-MX").messages
ALIKE = {
    r"overdue|fell due later": r"venci[dóe]",
    r"\bmeetings?\b|\bmet\b": r"reuni",
    r"commitment|promise[sd]?\b|lineage": r"compromis|promes|promet|prometi",
    r"framework": r"mecanismo",
    r"\bsources?\b|^What was read": r"fuente",
    r"\bstatements?\b": r"declaraci",
    r"\bdatabase": r"base de datos|la base:",
    r"\bdraft": r"borrador",
    r"verif": r"verific",
    r"\breviews?\b|reviewed|looked at again": r"revisi[óo]n|se revisa de nuevo|revisados",
    r"evidence": r"evidencia",
    r"offline|connection": r"conexión",
    r"\bdark": r"oscuro",
    r"\blight": r"claro",
    r"\bfeeds?\b": r"canal",
    r"\bstatus|it stands": r"estatus|\ben qué va",
    r"calendar": r"calendario",
    r"\brows?\b": r"fila",
    r"\bpages?\b": r"página",
    r"government|whose term": r"gobierno|mandato",
    r"corrections?\b|corrects|corrected": r"correcci|corrige|corregid",
    r"releases?\b": r"edición(?! más)|ediciones",
    r"disputed": r"impugnad",
    r"\byear|made in\b": r"\baño",
    r"\bmonth": r"\bmes(es)?\b",
    r"glossary": r"glosario",
    r"subtopic": r"subtema",
    r"\btopic": r"\btema",
    r"device": r"dispositivo",
    r"independent|reported by others": r"independiente|informan otros",
    r"organizations?\b|\bbod(y|ies)\b|by speaker": r"instituci[óo]",
    r"\btables?\b(?! called)": r"\btablas?\b(?! que se llame)",
    r"columns?\b": r"columna",
    r"\bregisters?\b": r"registros?\b(?! de búsqueda)",
    r"address|has moved": r"direcci",
    r"\bentr(y|ies)\b(?! of a)": r"\bfichas?\b",
    r"archived": r"archivad",
    r"copied|copy|copies": r"copi|cópie",
    r"issue[ds]\b": r"emit",
    r"publish": r"public",
    r"due\b": r"plazo|\bvencen?\b|venc[ei]",
    r"(?<!Nothing) \bopen\b(?! (data|civic|source|and|the))": r"abiert",
    r"closed\b|ends the matter": r"cerrad|cierra",
    r"\bscore[ds]?\b": r"califica",
    r"rated": r"evalua",
    r"^worth": r"^valor",
    r"result": r"resulta",
    r"^previous$": r"^anterior$",
    r"download|fetch": r"\bdescarg(?!ue el)",
    r"countr": r"país",
    r"charts?\b": r"gráfica",
    r"spreadsheet": r"hojas? de cálculo",
    r"\brole|\bpost|office": r"\bcargo",
    r"search(?! every)|look (for|in:)|looks again": r"buscar|búsqueda|buscó",
    r"preview": r"vista previa",
    r"SHA-256": r"SHA-256",
    r"compare|side by side": r"\bcompara|lado a lado",
    r"licen[cs]e": r"licencia",
    r"ascending": r"ascendente",
    r"descending": r"descendente",
    r"translat|not yet in": r"traduc",
    r"people|person\b|who spoke|by speaker": r"persona",
    r"\bmatrix": r"matriz",
    r"scoreboard": r"balance",
    r"dictionary": r"diccionario",
    r"^home$": r"^inicio$",
    r"^method$": r"^método$",
    r"^place$": r"^lugar$",
    r"^(date|made)$": r"^fecha$",
    r"^next$": r"^siguiente$",
    r"^published|^publisher": r"^publicad",
    r"^yes\b": r"^sí\b",
    r"^format$": r"^formato$",
    r"^title$": r"^título$",
    r"^run$": r"^ejecutar$",
    r"^stop$": r"^detener$",
    r"^clear$": r"^borrar$",
    r"changed?\b|changes\b|due date moved|has moved|renamed|switch to": r"cambi|modific",
}
"""A word of one language, and what it is in the other; both as patterns."""


def _list_messages() -> Iterator[tuple[str, str, str]]:
    for key, text in ENGLISH.plain.items():
        yield key, text, SPANISH.plain[key]
    for key, forms in ENGLISH.plural.items():
        for form, text in forms.items():
            yield f"{key}/{form}", text, SPANISH.plural[key][form]


MESSAGES = [(key, *(re.sub(r"\{\w+\}", "…", text) for text in texts)) for key, *texts in _list_messages()]


@pytest.mark.parametrize("english", ALIKE)
def test_a_word_of_the_field_is_said_the_same_in_every_message(english):
    said = {key: bool(re.search(english, text, re.IGNORECASE)) for key, text, _ in MESSAGES}
    assert said == {key: bool(re.search(ALIKE[english], text, re.IGNORECASE)) for key, _, text in MESSAGES}
