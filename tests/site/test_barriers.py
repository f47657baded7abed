"""Of texts that look the same axe is asked one: whatever makes one paler than its like is found all the same."""

from __future__ import annotations

import pytest

from tests.site.barriers import COLOURS, MODULES, Passed, find_barriers, put_axe_into
from tests.site.conftest import require
from tests.site.kinds import KINDS

ROWS = "".join(f'<tr><td class="c{row}">Word {row}</td><td>Another <b>and</b> more</td></tr>' for row in range(200))
STYLE = "html { background: white } body { color: black }"
HEAD = f'<!doctype html><html lang="en"><title>Rows</title><style>{STYLE}'
PALE = {
    "one word of many": (".c117 { color: #ccc }", "<main>{}</main>"),
    "one word in the dark": ("@media (prefers-color-scheme: dark) { .c117 { color: #ccc } }", "<main>{}</main>"),
    "a ground far above": (".deep { background: #222 }", "<div class=deep><main><section>{}</section></main></div>"),
    "a veil far above": (".veil { opacity: 0.3 }", "<div class=veil><main><section>{}</section></main></div>"),
    "a veil on one": (".c117 { opacity: 0.3 }", "<main>{}</main>"),
    "a fill of its own": (".c117 { -webkit-text-fill-color: #ccc }", "<main>{}</main>"),
    "a smaller size": ("b { color: #888; font-size: 30px } tr:nth-child(50) b { font-size: 12px }", "<main>{}</main>"),
    "a letter first, that axe does not judge": ("i { color: #ccc }", "<main><i>x</i> {} <i>whole words</i></main>"),
    "a folded word first": (
        "u { color: #ccc }",
        "<main><details><summary>More</summary><u>One</u></details><u>Two</u>{}</main>",
    ),
}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium_for_axe):
    require(MODULES.is_dir(), "the checks in package.json are not installed: npm ci --ignore-scripts")
    context = chromium_for_axe.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def find_pale(page, style: str, body: str) -> list[str]:
    table = f"<table>{ROWS.replace('Word 117', '<span class=short>Word of a hundred</span>')}</table>"
    page.set_content(f"{HEAD}{style}</style><body>{body.format(table)}")
    put_axe_into(page)
    return find_barriers(page, COLOURS)


@pytest.mark.parametrize("planted", PALE)
def test_what_makes_a_text_pale_is_found(page, planted):
    """After a page on which all passed, and again on the next: a fault is not remembered as seen."""
    page.emulate_media(color_scheme="light")
    assert find_pale(page, "", "<main>{}</main>") == []
    style, body = PALE[planted]
    if planted == "one word in the dark":
        assert find_pale(page, style, body) == []
        page.emulate_media(color_scheme="dark")
    for _ in range(2):
        assert find_pale(page, style, body)


@pytest.mark.parametrize(
    "style",
    [
        ".c117 { background: linear-gradient(#fff, #ccc) }",
        ".c117 { filter: contrast(0.2) }",
        ".c117 .short { background: white; display: block; width: 1em; white-space: nowrap }",
        ".c116 { background: #eee; position: relative; left: 5em; z-index: 1 }",
    ],
    ids=["a picture behind it", "a filter", "beyond its own ground", "under something else"],
)
def test_what_axe_may_not_tell_is_a_look_of_its_own(page, style):
    """It cannot be taken for what stands plainly on its ground."""
    count = "new Set(looks.pair().map(([, look]) => look)).size"
    find_pale(page, "", "<main>{}</main>")
    plain = page.evaluate(count)
    find_pale(page, style, "<main>{}</main>")
    assert page.evaluate(count) > plain


def test_a_look_that_passed_is_known_to_who_has_the_same_folder(tmp_path):
    """Without one it is known to who found it alone."""
    one, other, alone = Passed(), Passed(), Passed()
    one.folder = other.folder = tmp_path
    one.add(["black on white"])
    alone.add(["grey on grey"])
    assert "black on white" in one and "black on white" in other and "grey on grey" in alone
    assert "grey on grey" not in one and "black on white" not in alone


@pytest.mark.parametrize("kind", ["home", "compare"])
def test_texts_of_one_look_get_one_answer(page, address, kind):
    """Asked of every text on a page, axe finds the same colours and size for all that look the same, and no others."""
    page.goto(address + KINDS[kind])
    put_axe_into(page)
    answers, alone = page.evaluate(
        """async () => {
          const said = await axe.run(document, { runOnly: ["color-contrast"], selectors: false, elementRef: true });
          const looks = new Map(window.looks.pair()), answers = {}, alone = [];
          for (const { element, any: [{ data }], html } of [...said.passes, ...said.violations].flatMap(({ nodes }) => nodes)) {
            if (!data?.contrastRatio) continue;
            const answer = [data.fgColor, data.bgColor, data.fontSize, data.fontWeight].join(" ");
            looks.has(element) ? (answers[looks.get(element)] ??= []).push(answer) : alone.push(html);
          }
          return [answers, alone];
        }"""
    )
    assert alone == []
    assert sum(map(len, answers.values())) > 200
    assert {look: set(found) for look, found in answers.items() if len(set(found)) > 1} == {}
