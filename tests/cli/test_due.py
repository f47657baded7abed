"""`briefing due`: what waits, on a terminal and as a page."""

from __future__ import annotations

PROMISE = "commitments/2024-02-01-keep-fees-low.yml"


def test_what_waits_on_a_day(house, run):
    """Each reason with its number and its entries; the day decides."""
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: Ana Varga\nsummary:\n  en: A minister.")
    told = run("due", "--as-of", "2024-12-01").stdout
    assert f"Reviews due: 1\n  briefs/{PROMISE}: Keep harbour fees low (since 2024-08-01)\n" in told
    assert "Missing translations: 1\n  briefs/people/ana-varga.yml: Ana Varga (Español: summary)\n" in told
    assert "Sources without an archived copy: " in told and "https://example.org/" in told
    assert "Reviews due: 0\n" in run("due", "--as-of", "2024-07-31").stdout


def test_what_nobody_has_looked_for(house, run):
    """The oldest promise first; with another status it waits no longer."""
    told = run("due", "--only", "unseen").stdout
    assert told.startswith("Nobody has looked for news of it yet: ")
    assert f"  briefs/{PROMISE}: Keep harbour fees low (promised 2024-02-01)\n" in told
    house.change(PROMISE, "status: not-rated", "status: not-verifiable")
    house.change(PROMISE, "verifiable: yes", "verifiable: no\nverifiability_note:\n  en: No figure.\n  es: Sin cifra.")
    seen = run("due", "--only", "unseen")
    assert seen.exit_code == 0 and PROMISE not in seen.stdout


def test_only_what_was_asked_for_and_as_a_page(house, run):
    """One reason; a page is Markdown whose words are no markup."""
    house.change(PROMISE, "en: Keep harbour fees low", "en: Keep *fees* low | now")
    told = run("due", "--only", "reviews", "--markdown", "--as-of", "2024-12-01").stdout
    assert told.startswith("# What waits for the editors, as of 2024-12-01\n\n## Reviews due: 1\n")
    assert f"| `briefs/{PROMISE}` | Keep \\*fees\\* low \\| now | since 2024-08-01 |\n" in told
    assert "Sources" not in told


def test_long_lists_are_cut_and_say_so(house, run):
    """Ten of each on a terminal, and how to see the rest."""
    source = (house.briefs / "sources/aldovia-readout.yml").read_text("utf-8")
    for number in range(15):
        house.write(f"sources/s{number}.yml", source.replace("https://example.org/", f"https://example.org/{number}/"))
    told = run("due", "--only", "archives").stdout
    assert told.count("briefs/sources/") == 10 and "more: briefing due --only archives --all" in told
    assert run("due", "--only", "archives", "--all").stdout.count("briefs/sources/") >= 15
