"""Bad input: one line a fault with place, expectation and mend; never a traceback."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.entries.loading.load import load_folder
from briefing.yamlfile import MAX_BYTES, MAX_VALUES, parse_yaml
from tests.trees import open_briefs

PERSON = "people/ana-varga.yml"
MEETING = "meetings/2023-05-04-harbour-talks.yml"
COMMITMENT = "commitments/2024-02-01-keep-fees-low.yml"
FEES = "commitments/2023-05-04-lower-fees.yml"
TOPIC = "topics/trade.yml"
SOURCE = "sources/aldport-gazette.yml"
LINE = re.compile(r"^[^\s:]+\.?[^:]*:\d+:\d+: .+ \(.+; .+\)$|^[^\s:]+:\d+:\d+: .+ \(.+\)$")
NESTED = "    - one\n        - two [a](https://example.org) [b [c]]\n    - - -\n    Met"
MANY = "[" + "x, " * MAX_VALUES + "x]"
BOMB = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n"


def problems(house) -> str:
    return "".join(f"{problem}\n" for problem in open_briefs(house.briefs).report.errors)


WRITTEN = {
    "tab": (PERSON, "name:\tAna\n"),
    "bad-indentation": (PERSON, "name: Ana\n  sort_name: Varga\n"),
    "duplicate-key": (PERSON, "name: Ana\nname: Eva\nsort_name: Varga\n"),
    "empty-file": (PERSON, ""),
    "list-for-text": (PERSON, "name: [Ana]\nsort_name: Varga, Ana\n"),
    "too-long": (PERSON, f"name: {'a' * 301}\nsort_name: Varga, Ana\n"),
    "alias-bomb": (PERSON, BOMB),
    "deep-nesting": (PERSON, "[" * 100_000),
    "invalid-utf-8": (PERSON, b"name: Ana \xff\n"),
    "nul": (PERSON, b"name: An\x00a\n"),
    "escaped-nul": (PERSON, 'name: "An\\0a"\nsort_name: Varga\n'),
    "bidi": (PERSON, "name: Ana\u202eagraV\nsort_name: Varga\n"),
    "too-large": (PERSON, "name: Ana\n" + "#" * MAX_BYTES),
    "comment-beside-value": (PERSON, "name: Ana #1 of two\nsort_name: Varga\n"),
    "comment-eats-value": (PERSON, "name: Ana # 1\nsort_name: Varga\n"),
    "tag": (PERSON, "name: !!python/object/apply:os.system [id]\n"),
    "merge-key": (PERSON, "<<: {name: Ana}\nsort_name: Varga\n"),
    "no-map": (PERSON, "- Ana\n"),
    "byte-order-mark-inside": (PERSON, "name: Ana\n\ufeffsort_name: Varga\n"),
    "too-many-values": (PERSON, f"name: {MANY}\nsort_name: Varga\n"),
    "directive": (PERSON, "%YAML 1.1\n---\nname: Ana\nsort_name: Varga\n"),
    "tag-directive": (PERSON, "%TAG ! tag:example.org,2000:\n---\nname: Ana\nsort_name: Varga\n"),
    "letters-apart": (PERSON, "name: Mari\u0301a\nsort_name: Varga\n"),
    "stacked-marks": (PERSON, "name: Ana" + "\u0489\u20dd" * 70 + "\nsort_name: Varga\n"),
}
CHANGED = {
    "impossible-day": (MEETING, "date: 2023-05-04", "date: 2023-02-30"),
    "date-is-no": (MEETING, "date: 2023-05-04", "date: no"),
    "unknown-key": (MEETING, "format:", "fromat:"),
    "dangling-reference": (MEETING, "organization: aldovia-trade", "organization: aldovia-trad"),
    "url-with-tab": (SOURCE, "url: https://example.org/gaceta", 'url: "java\\tscript:alert(1)"'),
    "lists-in-lists": (MEETING, "  en: Ministers met", "  en: |\n    " + "- " * 600 + "Ministers met"),
    "indented-lists": (MEETING, "  en: Ministers met", f"  en: |\n    Met\n{' ' * 28}- Ministers met"),
    "open-brackets": (MEETING, "  en: Ministers met", '  en: "' + "[" * 500 + '"\n  # Ministers met'),
    "url-script": (SOURCE, "url: https://example.org/gaceta", "url: javascript:alert(1)"),
    "url-no-scheme": (SOURCE, "url: https://example.org/gaceta", "url: //example.org/x"),
    "url-without-host": (SOURCE, "url: https://example.org/gaceta", "url: https:///gaceta"),
    "url-of-no-site": (SOURCE, "url: https://example.org/gaceta", "url: https://localhost/gaceta"),
    "neither-yes-nor-no": (COMMITMENT, "verifiable: yes", "verifiable: true"),
    "number-in-other-figures": (TOPIC, "order: 1", "order: \u0661"),
    "number-too-long": (TOPIC, "order: 1", "order: 12345"),
    "unknown-key-in-a-list": (MEETING, "    on_behalf_of: aldovia\n", "    on_behalf: aldovia\n"),
    "country-in-words": ("organizations/borvia.yml", "country: BX", "country: Borvia"),
    "score-of-two": (FEES, "aldovia: 1", "aldovia: 2"),
    "url-with-user": (SOURCE, "url: https://example.org/gaceta", "url: https://example.org@evil.example/x"),
    "two-languages-missing": (
        MEETING,
        "  en: Harbour talks in Aldport\n  es: Conversaciones portuarias en Aldport",
        "  Harbour talks",
    ),
}


@pytest.mark.parametrize("name", [*WRITTEN, *CHANGED])
def test_fault_is_one_line_with_its_mend(name, house, golden):
    """Each fault gives exactly the lines in its golden file."""
    if name in WRITTEN:
        house.write(*WRITTEN[name])
    else:
        house.change(*CHANGED[name])
    found = problems(house)
    assert found
    assert all(LINE.match(line) for line in found.splitlines()), found
    path = Path(__file__).parent / "golden" / f"{name}.txt"
    if not path.exists() or os.environ.get("UPDATE_GOLDENS"):
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8")


def test_byte_order_mark_at_the_start_is_taken_off(house):
    """What Notepad puts in front of a file is no fault, and not published either."""
    text = (house.briefs / PERSON).read_text("utf-8")
    house.write(PERSON, "\ufeff" + text)
    assert problems(house) == ""
    assert load_folder(house.briefs).entries["people"]["ana-varga"].written == text


def test_letters_with_many_marks_are_text(house):
    """Vietnamese, Hebrew with vowels and accents, Tibetan and a row of dots are written as they are."""
    for name in ("Nguy\u1ec5n", "\u05d1\u05b0\u05bc\u05bd\u0591\u05e8", "\u0f66\u0f90\u0fb1\u0f7c\u0f53", "\u2026" * 9):
        house.write(PERSON, f"name: {name}\nsort_name: Varga\n")
        assert problems(house) == "", name


def test_a_list_in_a_list_is_text(house):
    """What an editor may well write: two levels, brackets, a thematic break."""
    house.change(
        MEETING, "  en: Ministers met", "  en: |\n    - one\n        - two [a](https://example.org) [b [c]]\n    - - -\n    Met"
    )
    house.change(MEETING, " in Aldport and spoke of harbour fees and maize. One promise was made.", "")
    assert problems(house) == ""


def test_markup_in_a_name_is_text(house):
    """A name with markup is a name; it is escaped where it is shown, not refused."""
    house.write(PERSON, 'name: "<img src=x onerror=alert(1)>"\nsort_name: Varga\n')
    assert problems(house) == ""


def test_link_out_of_the_folder_is_refused(house, tmp_path):
    """A symbolic link is never followed."""
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\nsort_name: Secret\n")
    (house.briefs / "people" / "secret.yml").symlink_to(secret)
    assert "symbolic link" in problems(house)
    assert "secret" not in load_folder(house.briefs).entries["people"]


def test_all_faults_of_a_run_are_shown(house):
    """Twenty bad files give at least twenty lines."""
    for number in range(20):
        house.write(f"people/p{number}.yml", "name: [x]\n")
    assert problems(house).count("a list stands where text is due") == 20


SOUP = st.lists(
    st.sampled_from(
        [
            "a",
            ": ",
            "\n",
            "- ",
            "  ",
            "[",
            "]",
            "{",
            "}",
            '"',
            "'",
            "|",
            ">",
            "&x ",
            "*x",
            "!!int ",
            "#",
            "---",
            "...",
            "%",
            "? ",
            "no",
            "12:30",
            "2023-02-30",
            "\\",
            "\t",
            "é",
            "\x00",
            "\u202e",
            ",",
            "<<: ",
            "name: ",
            "1",
        ]
    ),
    max_size=40,
)


@pytest.mark.build
@given(SOUP)
def test_reader_never_throws(parts):
    """Whatever the bytes, the reader gives a tree or problems with a place."""
    file = parse_yaml("".join(parts).encode("utf-8", "surrogatepass"), "x.yml")
    assert file.root is not None or file.problems
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in file.problems)


def test_a_list_of_one_is_taken_for_its_text(house):
    """It is told, and nothing follows from it: the entry has the text."""
    house.change("meetings/2023-05-04-harbour-talks.yml", "  en: Harbour talks in Aldport", "  en: [Talks]")
    loaded = load_folder(house.briefs)
    assert [problem.code for problem in loaded.report.errors] == ["text-expected"]
    assert loaded.entries["meetings"]["2023-05-04-harbour-talks"].title.values["en"] == "Talks"
