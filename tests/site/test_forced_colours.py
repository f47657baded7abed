"""In a reader's own few colours (Windows calls it a contrast theme) shapes, charts and buttons are still seen: by pixels."""

from __future__ import annotations

import base64

import pytest

from tests.site.kinds import KINDS

SEEN = {
    ".topic-cards a.topic, .topics a.topic": "box => ({x: box.x, y: box.y, width: 10, height: box.height})",
    ".chip svg": "box => box",
    ".chart rect": "box => ({x: box.x + 1, y: box.y - 3, width: Math.max(box.width - 2, 1), height: box.height / 2})",
    ".chart text": "box => box",
    ".home-search button, .filters button": "box => ({x: box.x - 3, y: box.y + box.height / 2, width: 8, height: 3})",
    ".mark": "box => ({x: box.x - 3, y: box.y + box.height / 2, width: 6, height: 3})",
}
"""What must be seen, and which part of it shows that it is: the sign before a topic, the upper edge of a bar, a left border."""
PAGES = ("home", "figures", "commitment", "commitments", "search")
FEW = 6
CONTRAST = 3
"""What WCAG 2.2 asks of what is no text (1.4.11)."""
FIND = """([few, ...parts]) => {
  const isSeen = shape => shape.getClientRects().length && shape.checkVisibility({visibilityProperty: true});
  return parts.flatMap(([selector, part]) =>
  [...document.querySelectorAll(selector)].filter(isSeen).slice(0, few)
    .map(shape => [shape.outerHTML.slice(0, 120), eval(part)(shape.getBoundingClientRect().toJSON())])
    .filter(([, box]) => box.width > 2));
}"""
"""Each shape, and where the part of it is that is looked at."""
MEASURE = """async ([picture, boxes]) => {
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
  const drawn = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  drawn.drawImage(image, 0, 0);
  const linear = (part) => part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return boxes.map(({ x, y, width, height }) => {
    const { data } = drawn.getImageData(...[x, y, width, height].map((length) => Math.max(Math.trunc(length), 1)));
    let least = 1, most = 0;
    for (let at = 0; at < data.length; at += 4) {
      const light = 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
      least = Math.min(least, light);
      most = Math.max(most, light);
    }
    return (most + 0.05) / (least + 0.05);
  });
}"""
"""How far the lightest point of each part of a picture stands from the darkest."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def seen(chromium, address):
    """Opens pages in forced colours; a second page measures pictures."""
    context = chromium.new_context(forced_colors="active", reduced_motion="reduce", bypass_csp=True)
    page, scale = context.new_page(), context.new_page()
    scale.goto(address + "robots.txt")
    yield page, scale
    context.close()


def draw(page) -> tuple[list, str]:
    """Where shapes are on a screen that shows the whole page, and what is seen there; drawn again where scripts moved some."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.set_viewport_size({"width": 1280, "height": page.evaluate("document.documentElement.scrollHeight")})
    asked = [FEW, *SEEN.items()]
    shapes = page.evaluate(FIND, asked)
    while True:
        picture = base64.b64encode(page.screenshot()).decode()
        before, shapes = shapes, page.evaluate(FIND, asked)
        if shapes == before:
            return shapes, picture


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_shapes_are_seen_in_forced_colours(seen, address, name, scheme):
    """Also where the page itself has chosen the other colours."""
    page, scale = seen
    page.emulate_media(color_scheme=scheme)
    page.goto(address + KINDS[name])
    page.evaluate("other => { document.documentElement.dataset.scheme = other; }", "dark" if scheme == "light" else "light")
    shapes, picture = draw(page)
    contrasts = scale.evaluate(MEASURE, [picture, [box for _, box in shapes]])
    assert shapes
    assert [shape for (shape, _), contrast in zip(shapes, contrasts, strict=True) if contrast < CONTRAST] == []


LOOKS = """of => [...document.querySelectorAll(of)].map(figure => ["svg.chart:not(.swatch) rect", ".legend rect"].map(rects =>
  [...new Set([...figure.querySelectorAll(rects)].map(rect => {
    const { fill, fillOpacity, opacity, strokeDasharray } = getComputedStyle(rect);
    return [fill, fillOpacity, opacity, strokeDasharray].join(" ");
  }))].sort()).concat([figure.querySelectorAll(".legend li").length]))"""
"""For each chart with a legend: how its parts look, how the pieces in the legend do, and how many of these there are."""


@pytest.mark.parametrize("colours", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_legend_has_the_colours_of_its_chart(seen, address, scheme, colours):
    """The same in both, and no two statuses alike."""
    page, _ = seen
    page.emulate_media(color_scheme=scheme, forced_colors=colours)
    found = []
    for name in ("home", "figures", "topic", "organization"):
        page.goto(address + KINDS[name])
        found += page.evaluate(LOOKS, "figure:has(.legend)")
    page.emulate_media(forced_colors="active")
    assert len(found) >= 4
    for drawn, explained, count in found:
        assert drawn == explained and len(explained) == count
