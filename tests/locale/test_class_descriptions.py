"""What the classes say of their fields, and the check of its codes, is said in every language of the interface."""

from __future__ import annotations

import re

import pytest

from briefing.authoring.explained.documented import describe, inner_shapes, one_line
from briefing.authoring.explained.explanations import load_explanations
from briefing.entries import KINDS, SINGLE_FILES
from briefing.entries.descriptions import describe_fields
from briefing.entries.kinds.vocabulary import LISTS, Vocabulary
from briefing.exports.data.file_formats.data_package import WORKBOOK_HOLDS
from briefing.exports.data.tables.table_schema import lay_out_series
from briefing.locale.class_descriptions import WRITTEN_IN, load_descriptions
from briefing.locale.messages import BUILT_IN
from briefing.series.opening import open_series
from tests.conftest import EXAMPLE

LANGUAGES = sorted(path.stem for path in BUILT_IN.glob("*.yml") if path.stem != WRITTEN_IN)
BLANK = re.compile(r"\{\w+\}|`[^`]+`")


def list_english() -> set[str]:
    """Every sentence of the dictionary and of the page of fields and codes, as it stands in the code."""
    return _list_dictionary() | _list_fields() | {told.why for told in load_explanations().values()}


def _list_fields() -> set[str]:
    shapes = [inner for shape in (*KINDS.values(), *SINGLE_FILES.values()) for inner in (shape, *inner_shapes(shape))]
    fields = {one_line(describe_fields(shape).get(name)) for shape in shapes for name in shape.model_fields}
    return {describe(shape) for shape in shapes} | fields - {""}


def _list_dictionary() -> set[str]:
    series = open_series(EXAMPLE).series
    assert series is not None
    tables = lay_out_series(series)
    wordings = [
        wording for table in tables for wording in (table.description, *(column.description for column in table.columns))
    ]
    lists = {" ".join(describe_fields(Vocabulary)[name].split()) for name in LISTS}
    wordings.append(WORKBOOK_HOLDS)
    return {sentence.english for wording in wordings for sentence in wording} | lists


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language):
    """None is missing: a docstring that was written or changed wants its translation. None is left over."""
    english, found = list_english(), set(load_descriptions(language))
    assert sorted(english - found) == [], f"add them to locale/descriptions/{language}.po"
    assert sorted(found - english) == [], f"take them out of locale/descriptions/{language}.po, or mend the English there"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_filled_in(language):
    """Names of tables and columns, code, and the sign at the end are those of the English."""
    for english, text in load_descriptions(language).items():
        assert sorted(BLANK.findall(english)) == sorted(BLANK.findall(text)), english
        assert english[-1] == text[-1] and text == text.strip(), english
