"""Files beside the hand-written pages that nobody reads as the page they were meant to be."""

from __future__ import annotations

import pytest

from briefing.series.checks.hand_written.page_files import check_page_files

LONG = " ".join(f"word{number}" for number in range(20))
SHORT = " ".join(f"word{number}" for number in range(19))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"en/about.md": LONG, "es/about.md": f"{LONG}s"}, {}),
        ({"about.md": "x"}, {"docs/about.md": "move it to docs/en/about.md"}),
        ({"About.MD": "x"}, {"docs/About.MD": "move it to docs/en/About.MD"}),
        ({"notes.txt": "x"}, {}),
        ({"fr/about.md": "x"}, {"docs/fr": "add it to series.yml, or remove the folder"}),
        ({"fr/a.png": "x", "pictures/a.md": "x"}, {}),
        ({"en/about.txt": "x"}, {"docs/en/about.txt": "save it as about.md"}),
        ({"en/Our Aims.DOCX": "x"}, {"docs/en/Our Aims.DOCX": "save it as our-aims.md"}),
        ({"en/about.MD": "x"}, {"docs/en/about.MD": "save it as about.md"}),
        ({"en/a.css": "x"}, {}),
        ({"en/pictures/read.md": "x", "en/odd/a.png": "x"}, {}),
        ({"en/aims/index.md": "x"}, {"docs/en/aims": "move them there"}),
        ({"en/Our Aims.md": "x"}, {"docs/en/Our Aims.md": "rename it to our-aims.md"}),
        (
            {"en/about.md": LONG, "es/about.md": f"\n{LONG}"},
            {"docs/es/about.md": "translate it, or remove it: readers get the one in en then, marked"},
        ),
        ({"en/about.md": SHORT, "es/about.md": SHORT}, {}),
        ({"en/about.md": LONG, "es/aims.md": LONG}, {}),
    ],
)
def test_each_is_a_warning_at_the_file(tmp_path, files, told):
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = list(check_page_files(tmp_path, ("en", "es")))
    assert {problem.place.path: problem.mend for problem in found} == told
    assert all(problem.severity == "warning" for problem in found)


@pytest.mark.parametrize("name", ["a\\b", "a\nb", "a?b", "a#b", "100%", "caf\udce9"])
@pytest.mark.parametrize(("folder", "ending"), [("es", ".md"), ("es/pictures", ".png")])
def test_a_name_that_can_be_no_address_is_an_error(tmp_path, folder, name, ending):
    """The build could not write it, or what leads to it would lead elsewhere."""
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / f"{name}{ending}").touch()
    (found,) = check_page_files(tmp_path, ("en", "es"))
    assert (found.place.path, found.severity) == (f"docs/{folder}/{name}{ending}", "error")
    assert found.mend.startswith("rename it to ") and found.mend.endswith(ending)


@pytest.mark.parametrize(("name", "told"), [(".hidden.md", [True]), (".#about.md", []), ("._about.md", []), (".about.png", [])])
def test_what_begins_with_a_dot_is_no_page(tmp_path, name, told):
    """What programs lay beside an open file is none of ours; a page that was lost by its dot is told."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / name).symlink_to("nowhere")
    assert ["begins with a dot" in found.what for found in check_page_files(tmp_path, ("en",))] == told


def test_a_folder_that_is_called_as_a_page_is_none(tmp_path):
    (tmp_path / "en" / "Some Folder.md").mkdir(parents=True)
    assert list(check_page_files(tmp_path, ("en", "es"))) == []
