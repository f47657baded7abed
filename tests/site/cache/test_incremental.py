"""A build after a change gives the bytes of a clean build, whatever stands in the cache."""

from __future__ import annotations

import pytest

from tests.site.example import build, build_anew, digest

pytestmark = pytest.mark.build
MEETING = "meetings/2023-05-04-harbour-talks.yml"


def rebuild(house, *arguments: str, by=build) -> str:
    done = by(house.project, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return digest(house.project / "site")


def spoil(house) -> None:
    """Half of the cache cut short, and rubbish beside it."""
    blobs = sorted(path for path in (house.project / "build" / "cache").rglob("*") if path.is_file())
    assert blobs
    for number, path in enumerate(blobs):
        if number % 2:
            path.write_bytes(path.read_bytes()[:50])
    (house.project / "build" / "cache" / "rubbish").write_text("x")


def test_each_change_gives_what_a_clean_build_gives(built):
    """Retitled, deleted in a language, a new hand-written page, another word of a closed list, a spoilt cache: same bytes."""
    changes = (
        lambda: built.change(MEETING, "en: Harbour talks in Aldport", "en: Harbour talks renamed"),
        lambda: built.change("topics/trade.yml", "en: Goods and fees.", "en: Goods, fees and ships."),
        lambda: (built.project / "docs" / "en" / "more.md").write_text("# More\n\n[About](../about/index.md)\n", "utf-8"),
        lambda: spoil(built),
    )
    for change in changes:
        change()
        assert rebuild(built) == rebuild(built, "--clean", "--jobs", "1", by=build_anew)


def test_nothing_changed_builds_nothing(built):
    """A second build looks, and is done; the site that it says it has published stands there."""
    first = rebuild(built)
    done = build(built.project, "--timings")
    assert "building" not in done.stderr
    assert "looking what has changed" in done.stderr
    assert "pages as of 2024-12-01" in done.stdout
    assert digest(built.project / "site") == first


def test_something_changed_is_noticed(built):
    """A published page that was changed or deleted by hand is made anew, and another day is another site."""
    first, page = rebuild(built), built.project / "site" / "about" / "index.html"
    page.write_text(page.read_text("utf-8").replace("a", "b", 1), "utf-8")
    assert rebuild(built) == first
    page.unlink()
    assert rebuild(built) == first
    assert rebuild(built, "--as-of", "2024-12-02") != first
    assert rebuild(built) == first


def test_another_theme_takes_nothing_over(built):
    """With templates of the project's own, which nothing here knows, nothing is taken over, so a change of them shows."""
    configuration = built.project / "mkdocs.yml"
    own = "theme:\n  name: material\n  font: false\n  custom_dir: own\n"
    configuration.write_text(configuration.read_text("utf-8") + own, "utf-8")
    (built.project / "own" / "partials").mkdir(parents=True)
    for word in ("one", "two"):
        (built.project / "own" / "partials" / "toc.html").write_text(f"<p>{word} of our own</p>", "utf-8")
        rebuild(built)
        assert f"{word} of our own" in (built.project / "site" / "about" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "more",
    [
        "copyright: of our own\nextra_css: [https://example.org/own.css]\n",
        "use_directory_urls: false\n",
        "hooks: [own.py]\n",
        "theme:\n  name: material\n  font: false\n  features: [navigation.top]\n",
    ],
)
def test_what_the_configuration_says_shows_and_goes(built, more):
    """A page is made by what `mkdocs.yml` says, and none that was made by one configuration is taken over under another."""
    configuration, first = built.project / "mkdocs.yml", rebuild(built)
    (built.project / "own.py").write_text("def on_page_content(html, **others):\n    return html + '<p>own</p>'\n", "utf-8")
    plain = configuration.read_text("utf-8")
    configuration.write_text(plain + more, "utf-8")
    said = [build(built.project), digest(built.project / "site"), build_anew(built.project, "--clean")]
    assert said[0].returncode == said[2].returncode
    assert said[1] == digest(built.project / "site")
    assert (said[1] == first) is (said[0].returncode == 1)
    configuration.write_text(plain, "utf-8")
    assert rebuild(built) == first


def test_what_is_changed_behind_a_link_shows(built):
    """A folder of pages may be kept elsewhere, for several series."""
    docs = (built.project / "docs" / "es").rename(built.project / "elsewhere")
    (built.project / "docs" / "es").symlink_to(docs)
    rebuild(built)
    with (docs / "about.md").open("a", encoding="utf-8") as page:
        page.write("\nUna palabra más.\n")
    assert rebuild(built) == rebuild(built, "--clean", by=build_anew)


def test_an_extension_that_reads_files_is_not_believed(built):
    """What a further extension of Markdown puts into a page may lie anywhere, so such pages are made each time."""
    configuration, page = built.project / "mkdocs.yml", built.project / "docs" / "en" / "more.md"
    configuration.write_text(configuration.read_text("utf-8") + "markdown_extensions: [pymdownx.snippets]\n", "utf-8")
    page.write_text('# More\n\n--8<-- "snippet.md"\n', "utf-8")
    for word in ("one", "two"):
        (built.project / "snippet.md").write_text(f"{word} of our own\n", "utf-8")
        rebuild(built)
        assert f"{word} of our own" in (built.project / "site" / "more" / "index.html").read_text("utf-8")


def test_a_page_that_is_kept_is_asked_when_its_anchor_is_gone(built):
    """Also where the build before kept that page too, and so had no need to read where it leads.

    The check tells it before, so this build has none of that; `gates_alone` says which.
    """
    docs = built.project / "docs"
    (docs / "en" / "more.md").write_text('# More\n\n<p><a href="../about/#here">x</a></p>\n', "utf-8")
    words = {path: path.read_text("utf-8") + "\n[[fields]]\n" for path in docs.glob("*/about.md")}
    for path, text in words.items():
        path.write_text(text + '\n<p id="here">x</p>\n', "utf-8")
    rebuild(built)
    built.change(MEETING, "en: Ministers met", "en: Two ministers met")
    before = rebuild(built)
    for path, text in words.items():
        path.write_text(text, "utf-8")
    done = build(built.project, module="tests.site.gates_alone")
    assert done.returncode == 1
    assert 'the link "../about/#here" leads to an anchor that is not there' in done.stdout
    assert digest(built.project / "site") == before
