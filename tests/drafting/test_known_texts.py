"""A text that the register has already, at another address: told and asked, never put in the new one's place."""

from __future__ import annotations

import pytest

from tests.drafting.made_up import SPANISH, TEXT

URLS = ("--url", "https://elsewhere.example/en", "--url", "https://elsewhere.example/es")
TITLE = "Aldovia and Borvia meet on trade"


@pytest.fixture
def draft(house, run):
    """Drafts of both texts once the register's joint communiqué has this title and day: what was said, both sources."""

    def call(title=TITLE, day="2024-05-04", en=TEXT):
        known = house.briefs / "sources/joint-communique.yml"
        lines = [line for line in known.read_text("utf-8").splitlines() if not line.startswith(("title:", "published_on:"))]
        lines += [f'title: "{title}"', *([f"published_on: {day}"] if day else [])]
        known.write_text("\n".join([*lines, ""]), "utf-8")
        (house.project / "en.txt").write_text(en, "utf-8")
        (house.project / "es.txt").write_text(SPANISH, "utf-8")
        done = run("draft", "en.txt", "es.txt", *URLS)
        assert done.exit_code == 0, done.output
        drafted = [path.read_text("utf-8") for path in sorted(house.briefs.glob("sources/elsewhere-*.yml"))]
        assert f'title: "{title}"' in known.read_text("utf-8"), "the register was changed"
        return done, *drafted

    return call


@pytest.mark.parametrize("title", [TITLE, "Aldovia and  BORVIA meet on trade."])
@pytest.mark.parametrize("day", ["2024-05-04", ""])
def test_a_text_that_the_register_has_is_told(draft, title, day):
    """In the report, in the list of what to decide and in its file, which has its issuers; the other language's is asked."""
    done, english, spanish = draft(title, day)
    assert "same text   joint-communique has the title" in done.stdout
    told = "title: the register has this text already as joint-communique (https://"
    assert f"#:? {told}" in english and told in done.stderr and told not in spanish
    assert "issued_by: [aldovia, borvia]\ntier: primary-party\n" in english
    assert "#:? issued_by and tier are those of joint-communique" in english
    asked = "issued_by: the register has [aldovia, borvia] for its text in en (joint-communique); whose words are these?"
    assert f"#:? {asked}" in spanish and asked in done.stderr


@pytest.mark.parametrize(
    ("title", "day"), [(TITLE, "2024-05-05"), ("Aldovia and Borvia meet", "2024-05-04"), ("Aldovia and Borvia meet", "")]
)
def test_another_day_or_title_is_another_text(draft, title, day):
    done, *drafted = draft(title, day)
    assert "same text" not in done.stdout and not any("register has" in text for text in (done.output, *drafted))


def test_both_texts_of_a_joint_declaration_are_asked_for_the_same_issuers(draft):
    """Where one of them alone says whose words they are."""
    joint = TEXT.replace(TITLE, "Joint Statement from Aldovia and Borvia on trade")
    done, *drafted = draft("Something else", en=joint)
    asked = ["by the text [aldovia, borvia]", "by its text in en [aldovia, borvia]"]
    assert len(drafted) == 2
    for said in asked:
        assert any(f"#:? issued_by: {said}" in text for text in drafted), drafted
        assert f"issued_by: {said}" in done.stderr


@pytest.mark.parametrize(("site", "kept"), [("[borvia]", False), ("[]", True)])
def test_whose_words_a_text_surely_says_it_is_stands_before_its_site(draft, house, site, kept):
    """In the other language too, and asked all the same; where the site is a paper's it is only asked."""
    known = (house.briefs / "sources/joint-communique.yml").read_text("utf-8")
    lines = [line for line in known.splitlines() if not line.startswith(("title:", "url:", "issued_by:"))]
    lines += ["title: Another text", 'url: "https://elsewhere.example/news"', f"issued_by: {site}"]
    house.write("sources/of-that-site.yml", "\n".join([*lines, ""]))
    released = "Released by the Governments of Aldovia and Borvia.\n\nAldport, Aldovia, 4 May"
    done, *drafted = draft("Something else", en=TEXT.replace("Aldport, Aldovia, 4 May", released))
    assert len(drafted) == 2
    for text in drafted:
        assert (f"issued_by: {site}\n" if kept else "issued_by: [aldovia, borvia]\n") in text, text
        assert ("Publisher, language and tier are those of of-that-site" not in text) == kept
        assert kept or "whose words are these? of-that-site of its site has [borvia]\n" in text, text
    assert "issued_by: by its text in en [aldovia, borvia] (sure, " in done.stderr, done.stderr
