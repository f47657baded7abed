"""The file of somebody who is new: the fullest form of the name, and where its surname begins."""

from __future__ import annotations

import pytest

from briefing.drafting.written.people_files import join_spellings, sort_name


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        (["Ana Lindes"], "Ana Lindes"),
        (["Oto Lindes Kara", "Oto Líndes"], "Oto Líndes Kara"),
        (["Oto Líndes", "Oto Lindes Kara"], "Oto Líndes Kara"),
        (["Oto Lindes", "Óto Líndes"], "Óto Líndes"),
    ],
)
def test_the_name_is_the_longest_with_the_accents_of_all(forms, name):
    assert join_spellings(forms) == name


@pytest.mark.parametrize(
    ("forms", "text", "sorted_as"),
    [
        (["Ana Lindes"], "", "Lindes, Ana"),
        (["Ana Maria Kara"], "", "Kara, Ana Maria"),
        (["Ana Lindes Kara"], "", "Lindes Kara, Ana"),
        (["Ana W. Kara"], "", "Kara, Ana W."),
        (["Ana Oto Lindes Kara"], "", "Lindes Kara, Ana Oto"),
        (["Tam Rud Lindes", "Tam Rud"], "", "Rud Lindes, Tam"),
        (["Tam Rud Lindes"], "Minister Lindes spoke. Tam Rud Lindes thanked.", "Lindes, Tam Rud"),
        (["Tam Rud Lindes"], "Minister Rud spoke, and Rud Ebel, and Tam Rud Lindes.", "Rud Lindes, Tam"),
        (["Tam Rud Lindes"], "Rud Ebel met Tam Rud Lindes.", "Rud Lindes, Tam"),
        (["Ana Maria Lindes"], "Maria Ebel met Ana Maria Lindes.", "Lindes, Ana Maria"),
        (["Ana"], "", "Ana"),
    ],
)
def test_the_surname_begins_where_the_texts_and_the_register_say(forms, text, sorted_as):
    """By a shorter form, by what stands alone in the text, and else behind the words that are given names of others."""
    assert sort_name(forms[0], forms, [text], frozenset({"ana", "maria", "oto"})) == sorted_as
