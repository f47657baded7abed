"""What `briefing serve` says before it serves, and how it ends; nothing is served here."""

from __future__ import annotations

from importlib import import_module

import pytest

command = import_module("briefing.cli.serve")


@pytest.fixture
def serve(run, monkeypatch):
    """Runs the command on a port of its own; what would be served is given to a function instead."""
    monkeypatch.setattr(command.signal, "signal", lambda number, ends: None)

    def call(*options, ends=lambda: None):
        monkeypatch.setattr(command, "serve_preview", lambda answers, port: ends())
        return run("serve", "--port", "8123", *options)

    return call


@pytest.mark.parametrize(("options", "root"), [((), ""), (("--language", "es"), "es/"), (("--language", "en"), "")])
def test_where_it_is_looked_at_is_told(house, serve, options, root):
    """At the first page of the language that was asked for."""
    done = serve(*options)
    assert done.exit_code == 0 and f"http://127.0.0.1:8123/{root}\n" in done.stderr, done.output


def test_a_language_that_the_series_lacks_is_refused(house, serve):
    """Unless nothing is known of its languages yet, since something is wrong that the preview will show."""
    assert 'the series has no language "fr"; it has en, es' in serve("--language", "fr").stderr
    house.change("series.yml", "languages:", "languages: [")
    assert serve("--language", "es").exit_code == 0


def test_a_place_that_is_none_is_told_by_its_name(house, serve, monkeypatch):
    """It was told without the variable that says it."""
    monkeypatch.setenv("SITE_URL", "here")
    done = serve()
    assert done.exit_code == 2 and 'SITE_URL: "here" does not begin with https://' in done.stderr


def test_that_search_finds_nothing_is_told_before_the_first_build(house, serve):
    assert "nothing was built here yet, so search finds nothing" in serve().stderr
    (house.project / "site/pagefind").mkdir(parents=True)
    assert "nothing was built" not in serve().stderr


def test_a_port_that_is_taken_is_told_and_a_stop_is_no_fault(house, serve):
    def take():
        raise OSError(98, "Address already in use")

    def stop():
        raise KeyboardInterrupt

    taken = serve(ends=take)
    assert taken.exit_code == 1 and "port 8123: Address already in use; name another one with --port" in taken.stderr
    assert serve(ends=stop).exit_code == 130
