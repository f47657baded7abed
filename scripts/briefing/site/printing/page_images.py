"""What other sites show of shared pages, as PNG beside them; one that was drawn before from the same HTML is taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing.site.cache.store import Store, make_key
from briefing.site.printing.chromium import Chromium
from briefing.site.publishing.stage import Stage
from briefing.sitefile import PageImage

EACH = 100
"""After so many images the progress is told."""
NO_PLACE = (
    "images for other sites to show need the whole address of the site: "
    "SITE_URL=https://example.org/briefs/, or url: in briefs/series.yml"
)


def draw_images(program: str, stage: Stage, store: Store, images: Iterable[PageImage], progress: Callable[[str], None]) -> None:
    """Write every image into the stage. Raises PrintingError."""
    with Chromium(program, "", lambda path: None) as browser:
        version = browser.version
        keyed = [(image, make_key("image", version, repr(image))) for image in images]
        known = {image.path: content for image, key in keyed if (content := store.get(key))}
        missing = [(image, key) for image, key in keyed if image.path not in known]
        for number, (image, key) in enumerate(missing):
            if number % EACH == 0:
                progress(f"drawing images of the pages ({number:,} of {len(missing):,})")
            known[image.path] = browser.draw(image.html, image.width, image.height)
            store.put(key, known[image.path])
    for path, content in known.items():
        stage.write(path, content)
