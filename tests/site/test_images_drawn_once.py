"""Images for other sites: what was drawn before from the same HTML is not drawn again, and every hundredth is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.site.cache.store import Store
from briefing.site.printing import page_images
from briefing.site.printing.page_images import draw_images
from briefing.sitefile import PageImage


class Drawing:
    """In place of the browser: what it draws says from which HTML and how large."""

    version = "1"

    def __init__(self, program: str, url: str, read: object) -> None:
        pass

    def __enter__(self) -> Drawing:
        return self

    def __exit__(self, *raised: object) -> None:
        pass

    def draw(self, html: str, width: int, height: int) -> bytes:
        return f"{html} {width}x{height}".encode()


class Staged(dict[str, bytes]):
    """In place of the folder that is published."""

    def write(self, path: str, content: bytes) -> None:
        self[path] = content


@pytest.fixture
def draw(monkeypatch, tmp_path: Path):
    monkeypatch.setattr(page_images, "Chromium", Drawing)

    def call(count: int) -> tuple[Staged, list[str]]:
        staged, told = Staged(), list[str]()
        images = [PageImage(f"{number}.png", f"<p>{number}", 20, 10) for number in range(count)]
        draw_images("", staged, Store(tmp_path), images, told.append)
        return staged, told

    return call


@pytest.mark.parametrize(("count", "told"), [(0, []), (100, ["0 of 100"]), (101, ["0 of 101", "100 of 101"])])
def test_each_hundredth_image_is_told(draw, count, told):
    staged, said = draw(count)
    assert said == [f"drawing images of the pages ({one})" for one in told]
    assert staged == {f"{number}.png": f"<p>{number} 20x10".encode() for number in range(count)}


def test_an_image_is_drawn_once(draw):
    first, _ = draw(2)
    second, told = draw(3)
    assert told == ["drawing images of the pages (0 of 1)"] and second.items() >= first.items()
    assert draw(3) == (second, [])
