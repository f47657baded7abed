"""What other sites show of a shared page: whole, in its language and colours, the same bytes again, where asked for."""

from __future__ import annotations

import base64
import re
import shutil
import struct
from datetime import date
from pathlib import Path

import pytest

from briefing.series.standing.edition import Edition
from briefing.tree import list_images
from tests.conftest import ROOT
from tests.site.conftest import CHROMIUM, require
from tests.site.example import build, build_anew

URL = "https://example.org/briefs/"
KEPT = "commitments/2023-05-04-lower-fees/"
METAS = re.compile(r'<meta (?:property|name)="((?:og:image|twitter)[^"]*)" content="([^"]*)"')
COLOURS = """async (address) => {
  const image = new Image(); image.src = address; await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const brush = canvas.getContext("2d"); brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height), found = {};
  for (let i = 0; i < data.length; i += 4) {
    const one = data.slice(i, i + 3);
    found[one] = (found[one] || 0) + 1;
  }
  return Object.entries(found).map(([colour, times]) => [colour.split(",").map(Number), times]);
}"""
"""Each colour of an image, and in how many pixels it stands."""
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("images of pages")]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory) -> Path:
    """The example's project, built with images for a place in the world."""
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    project = tmp_path_factory.mktemp("drawn")
    shutil.copytree(ROOT / "tests/example/briefs", project / "briefs")
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copy(ROOT / "mkdocs.yml", project)
    done = build_anew(project, "--images", SITE_URL=URL)
    assert done.returncode == 0, done.stderr
    assert "drawing images of the pages (0 of 24)" in done.stderr
    return project


@pytest.fixture
def copied(drawn, tmp_path) -> Path:
    """The same, to be changed."""
    return Path(shutil.copytree(drawn, tmp_path / "copied"))


def find_metas(project: Path, address: str) -> dict[str, str]:
    return dict(METAS.findall((project / "site" / address / "index.html").read_text("utf-8")))


@pytest.mark.parametrize(
    ("address", "image", "said"),
    [
        (KEPT, KEPT, "Commitment: Lower harbour fees by a tenth"),
        (f"es/{KEPT}", f"es/{KEPT}", "Compromiso: Bajar las tarifas portuarias en una décima parte"),
        ("es/trade/maize/", "es/trade/maize/", "Tema: Maíz"),
        ("sources/joint-communique/", "", "Aldovia–Borvia briefs"),
        ("es/commitments/", "es/", "Informes Aldovia–Borvia"),
    ],
)
def test_a_page_names_its_image(drawn, address, image, said):
    """By a whole address and in words; pages without one of their own name that of the series in their language."""
    assert find_metas(drawn, address) == {
        "og:image": f"{URL}{image}image.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": said,
        "twitter:card": "summary_large_image",
    }
    content = (drawn / "site" / image / "image.png").read_bytes()
    assert struct.unpack(">II", content[16:24]) == (1200, 630) and len(content) < 60_000


def count_like(colours: list, red: int, green: int, blue: int) -> int:
    """In how many pixels a colour stands, or one so near that nobody tells it apart."""
    return sum(
        times for colour, times in colours if max(abs(a - b) for a, b in zip(colour, (red, green, blue), strict=True)) <= 20
    )


def test_an_image_shows_status_and_topic_in_their_colours(drawn, chromium):
    """The topic's along the edge, the status's in its sign and word, both on white; a person has neither."""
    page, of = chromium.new_page(), {}
    for name in (KEPT, "people/ana-varga/"):
        content = (drawn / "site" / name / "image.png").read_bytes()
        of[name] = page.evaluate(COLOURS, "data:image/png;base64," + base64.b64encode(content).decode())
    page.close()
    green, hue = (0x1F, 0x6B, 0x3A), (0x3D, 0x4B, 0x83)
    assert count_like(of[KEPT], *green) > 800 and count_like(of[KEPT], *hue) > 16 * 630
    assert count_like(of["people/ana-varga/"], *green) == count_like(of["people/ana-varga/"], *hue) == 0
    assert all(count_like(found, 255, 255, 255) > 0.8 * 1200 * 630 for found in of.values())


def test_the_same_page_gives_the_same_bytes_and_only_what_changed_is_drawn(copied):
    """Drawn from nothing, and again after the title of one entry has changed in one language."""
    drawn, site = copied, copied / "site"
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("image.png")}
    assert build(drawn, "--images", "--clean", SITE_URL=URL).returncode == 0
    assert {path.relative_to(site): path.read_bytes() for path in site.rglob("image.png")} == first
    entry = drawn / "briefs/commitments/2023-05-04-lower-fees.yml"
    entry.write_text(entry.read_text("utf-8").replace("Lower harbour fees by a tenth", "Lower all fees by a tenth"), "utf-8")
    done = build(drawn, "--images", SITE_URL=URL)
    assert done.returncode == 0 and "drawing images of the pages (0 of 1)" in done.stderr
    changed = {path for path, content in first.items() if (site / path).read_bytes() != content}
    assert changed == {Path(KEPT, "image.png")}


def test_what_images_lack_is_said(copied, tmp_path):
    """Without a browser or a place nothing changes; a build without the option has neither image nor word of one."""
    drawn = copied
    before = (drawn / "site/index.html").read_bytes()
    done = build(drawn, "--images", SITE_URL="")
    assert done.returncode == 1 and "need the whole address of the site: SITE_URL=" in done.stderr
    done = build(drawn, "--images", PATH=str(tmp_path / "nothing"), SITE_URL=URL)
    assert done.returncode == 2 and "--images needs Chromium or Chrome, and none is here" in done.stderr
    assert (drawn / "site/index.html").read_bytes() == before
    assert build(drawn, SITE_URL=URL).returncode == 0
    assert not list((drawn / "site").rglob("image.png"))
    assert find_metas(drawn, KEPT) == {"twitter:card": "summary"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_image_of_the_real_series_holds_all_that_it_says(chromium, real_opened, language):
    """No title, status, day or name of the series is cut, however long."""
    edition = Edition(real_opened.series, date(2026, 11, 1))
    images = list(list_images(edition, real_opened.locales[language], URL))
    sections = (re.search("<section.*</section>", image.html, re.DOTALL) for image in images)
    page = chromium.new_page()
    page.set_content(
        re.sub("<section.*</section>", lambda _: "".join(found[0] for found in sections), images[0].html, flags=re.DOTALL)
    )
    assert page.locator(".image").count() == len(images) > 500
    cut = page.evaluate("""() => [...document.querySelectorAll(".image, .image > *")]
      .filter((box) => box.scrollHeight > box.clientHeight + 12 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.textContent)""")
    page.close()
    assert cut == []
