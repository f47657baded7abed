"""`rename` mends every reference and keeps the old address."""

from __future__ import annotations

from briefing.series.opening import open_series


def test_rename_mends_every_reference_and_keeps_the_old_address(house, run):
    """Lists, single values, keys of maps and the settings; comments stay; the check has nothing to say."""
    for kind, old in (
        ("organizations", "aldovia"),
        ("sources", "aldport-gazette"),
        ("topics", "trade"),
        ("people", "ana-varga"),
    ):
        done = run("rename", f"{kind}/{old}", f"new-{old}")
        assert done.exit_code == 0, done.output
        assert f"briefs/{kind}/{old}.yml (removed)" in done.stdout
        assert (house.briefs / kind / f"new-{old}.yml").read_text("utf-8").startswith(f"was: [{old}]\n")
    assert run("check", "--strict").stdout == ""
    series = open_series(house.briefs).series
    assert series.settings.parties == ("new-aldovia", "borvia")
    assert series.commitments["2023-05-04-lower-fees"].history[1].scores == {"new-aldovia": 1, "borvia": 1}


def test_rename_tells_which_pages_name_the_entry_too(house, run):
    """Hand-written pages are never changed: those that lead there are named, and no page of a longer id."""
    pages = house.project / "docs/en"
    pages.mkdir(parents=True, exist_ok=True)
    (pages / "method.md").write_text("# Method\n\nSee [her](../../briefs/people/ana-varga.yml).\n", "utf-8")
    (pages / "about.md").write_text("# About\n\nSee [him](../../briefs/people/ana-varga-roa.yml).\n", "utf-8")
    told = run("rename", "people/ana-varga", "ana-m-varga").stderr
    assert "docs/en/method.md names ana-varga too" in told and "about.md" not in told


def test_rename_gives_no_other_kind(house, run):
    """`organizations/x` of a person would be the id alone, and the folder passed over in silence."""
    done = run("rename", "ana-varga", "organizations/ana-maria-varga")
    assert done.exit_code == 2 and "stays in people/" in done.output
    assert (house.briefs / "people" / "ana-varga.yml").is_file()
