"""A glance passes over most entries: nothing that would be told in a text is passed over with them."""

from __future__ import annotations

import pytest

from briefing.series.checks.phrasing.leftovers import find_leftovers
from briefing.series.checks.phrasing.typing_slips import may_hold_leftovers

LEFT = """
Talks.【4†source】
:contentReference[oaicite:0]{index=0}
Talks oaicite.
See turn0search1.
See turn2news0.
[object Object]
Said as an AI language model.
Said as an AI model.
Como una IA, digo.
Como modelo de lenguaje.
I hope this helps
Here is a summary
Here’s the translation
Here is your revised
Here's my summary
Aquí tienes un resumen
Aquí está la traducción
Translated with DeepL
Translated by Google
Traducido con DeepL
Traducción realizada con DeepL
Error! Reference
¡Error! Marcador
#REF!
#N/A
#¿NOMBRE?
#¡VALOR!
####
Talks\\n and more
\\textbf{Talks}
\\footnote{x}
Certainly! Talks.
Sure, talks.
Of course! Talks.
Claro, conversaciones.
Por supuesto, conversaciones.
An oﬃce and a ﬁle
Talks TODO.
Talks FIXME.
Talks TBD.
Talks TBC.
Talks XXX.
Talks PENDIENTE.
LOREM IPSUM
Met in ____ today
{{city}}
${city}
[name]
[insert name]
[insertar nombre]
[date]
[city]
[place]
[number]
[source]
[citation needed]
[nombre]
[fecha]
[ciudad]
[lugar]
[fuente]
A har- bour
Talks -- and more
MINISTERS MET IN THE HARBOUR TODAY
"""


@pytest.mark.parametrize("text", LEFT.strip().splitlines())
def test_what_is_told_is_not_passed_over(text):
    assert next(find_leftovers(text, is_own=True), None), "nothing is told"
    assert may_hold_leftovers(f"Ministers met.\n{text}\nLos ministros se reunieron.")


@pytest.mark.parametrize("text", ["Ministers met.", "The office of the EU, in two- and three-day talks.", "A well-known port"])
def test_what_is_meant_is_left_alone(text):
    assert next(find_leftovers(text, is_own=True), None) is None
