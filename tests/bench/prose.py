"""Invented sentences in two languages. The countries, towns and people do not exist."""

from __future__ import annotations

from random import Random

TOWNS = ("Aldport", "Borhaven", "Vessel Bay", "Low Marren", "Castra", "Ostfield", "Quill", "Tarn")
FIRST_NAMES = ("Ana", "Bruno", "Celia", "Dario", "Elsa", "Fabio", "Greta", "Hugo", "Ines", "Jonas", "Karla", "Leo")
LAST_NAMES = ("Varga", "Molder", "Quint", "Sorel", "Tamsin", "Ulbrich", "Venn", "Wexley", "Yarrow", "Zorin")
SENTENCES = (
    (
        "The two delegations went through the {n} open points on the list and closed some of them in {town}.",
        "Las dos delegaciones repasaron los {n} puntos pendientes de la lista y cerraron algunos en {town}.",
    ),
    (
        "Aldovia said that its inspectors had seen {n} shipments in the quarter and had turned back a few.",
        "Aldovia dijo que sus inspectores habían visto {n} embarques en el trimestre y habían devuelto unos cuantos.",
    ),
    (
        "Borvia answered that its own count was lower and asked for the method to be published first.",
        "Borvia respondió que su propia cuenta era menor y pidió que antes se publicara el método.",
    ),
    (
        "Neither side published the annex, and the accounts differ on whether the working group has a budget.",
        "Ninguna de las partes publicó el anexo, y las versiones difieren sobre si el grupo de trabajo tiene presupuesto.",
    ),
    (
        "A technical group is to meet in {town} every {n} weeks and to report to both ministers in writing.",
        "Un grupo técnico se reunirá en {town} cada {n} semanas e informará por escrito a ambos ministerios.",
    ),
    (
        "The harbour of {town} would be the first to use the common form, and the land crossings would follow.",
        "El puerto de {town} sería el primero en usar el formulario común, y después lo harían los cruces terrestres.",
    ),
    (
        "Officials named cost, staff and the weather as reasons for the delay that both had noted in spring.",
        "Los funcionarios atribuyeron a los costos, al personal y al clima el retraso que ambos habían notado en primavera.",
    ),
    (
        "The joint text speaks of shared responsibility and does not say who pays for the {n} new posts.",
        "El texto conjunto habla de responsabilidad compartida y no dice quién paga los {n} puestos nuevos.",
    ),
    (
        "Farmers near {town} had asked for a longer transition; the text leaves the length to a later meeting.",
        "Los agricultores cercanos a {town} habían pedido una transición más larga; el texto deja el plazo para otra reunión.",
    ),
    (
        "Both sides will tell each other of new rules {n} days before they take effect, except in emergencies.",
        "Ambas partes se avisarán de las reglas nuevas {n} días antes de que entren en vigor, salvo en emergencias.",
    ),
)


def write_text(chance: Random, sentences: int) -> dict[str, str]:
    """So many sentences of about 17 words, the same ones in English and Spanish."""
    town, number = chance.choice(TOWNS), chance.randint(3, 90)
    chosen = [chance.choice(SENTENCES) for _ in range(sentences)]
    return {
        language: " ".join(pair[place].format(town=town, n=number) for pair in chosen)
        for place, language in enumerate(("en", "es"))
    }


def name_person(number: int) -> tuple[str, str]:
    """A name and how registers sort it; numbers keep the many apart."""
    first = FIRST_NAMES[number % len(FIRST_NAMES)]
    last = LAST_NAMES[number // len(FIRST_NAMES) % len(LAST_NAMES)]
    middle = f" {number // (len(FIRST_NAMES) * len(LAST_NAMES)) + 1}." if number >= len(FIRST_NAMES) * len(LAST_NAMES) else ""
    return f"{first}{middle} {last}", f"{last}, {first}{middle}"
